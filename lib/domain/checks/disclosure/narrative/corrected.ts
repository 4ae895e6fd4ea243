// What a topic would state if its amounts were those of the tables: a percentage that would then be right is no mistake of its own.
import type { DisclosureContext } from '../disclosure-rule';
import { type Claim, claimsOf, fenOf, halfPlaceOf, unitOf } from './claims';
import type { Printed } from './intervals';
import { cellOfKnown, factOfKnown } from './known-cells';
import type { Topic } from './topic';

const byTopic = new WeakMap<DisclosureContext, ReadonlyMap<Topic, readonly Claim[]>>();

function claimsOfTopic(context: DisclosureContext, topic: Topic): readonly Claim[] {
  let claims = byTopic.get(context);
  if (!claims) {
    const made = new Map<Topic, Claim[]>();
    for (const claim of claimsOf(context.disclosure))
      made.set(claim.topic, [...(made.get(claim.topic) ?? []), claim]);
    byTopic.set(context, made);
    claims = made;
  }
  return claims.get(topic) ?? [];
}

/** The amount a topic states, or its budget, in 分; null where it states none. */
export function asPrinted(
  context: DisclosureContext,
  topic: Topic,
  slot: 'stated' | 'budget' = 'stated',
): Printed | null {
  const figure = slot === 'budget' ? topic.budget?.figure : topic.stated;
  if (!figure) return null;
  const unit = unitOf(context.disclosure);
  return { value: fenOf(figure, unit), slack: halfPlaceOf(figure, unit) };
}

/** The same as its table or fact has it; as printed where neither holds it. */
export function asCorrected(
  context: DisclosureContext,
  topic: Topic,
  slot: 'stated' | 'budget' = 'stated',
): Printed | null {
  const printed = asPrinted(context, topic, slot);
  const figure = slot === 'budget' ? topic.budget?.figure : topic.stated;
  const claim = claimsOfTopic(context, topic).find((one) => one.figure === figure);
  if (!printed || !claim) return printed;
  const right =
    cellOfKnown(context, claim.known)?.fen ??
    (claim.passage.section === null ? null : factOfKnown(context, claim.known, claim.passage.section)?.value);
  return right == null ? printed : { ...printed, value: right };
}
