// Every known figure with every place of the text that states it.
import type { MoneyUnit } from '../../../amount';
import type { Disclosure } from '../../../interchange/disclosure';
import type { Amount, Bare } from '../../../prose/figure';
import { KNOWN_FIGURES, type KnownFigure } from './known-figures';
import { type Passage, readNarrative } from './reading';
import type { SectionKind } from './sections';
import type { Topic } from './topic';

/** One place that states a figure. */
export interface Claim {
  readonly known: KnownFigure;
  readonly passage: Passage;
  readonly topic: Topic;
  readonly figure: Amount | Bare;
  /** In 分. */
  readonly fen: number;
  /** Half of its last printed place, in 分. */
  readonly halfPlace: number;
}

/** An amount of a text in 分, where one without unit counts in the document's. */
export function fenOf(figure: Amount | Bare, unit: MoneyUnit): number {
  if (figure.kind === 'amount') return figure.value;
  return unit === '万元' ? figure.value : Math.round(figure.value / 10_000);
}

/** Half of the last printed place of an amount of a text, in 分. */
export function halfPlaceOf(figure: Amount | Bare, unit: MoneyUnit): number {
  if (figure.kind === 'amount') return figure.halfPlace;
  return (unit === '万元' ? 10 ** 6 : 100) / 2 / 10 ** figure.decimals;
}

/** The document's unit of money. */
export function unitOf(disclosure: Disclosure): MoneyUnit {
  return disclosure.moneyUnit ?? '万元';
}

const bySection = new Map<
  SectionKind,
  { readonly known: KnownFigure; readonly wording: KnownFigure['wordings'][number] }[]
>();
for (const known of KNOWN_FIGURES) {
  for (const wording of known.wordings) {
    for (const section of wording.sections)
      bySection.set(section, [...(bySection.get(section) ?? []), { known, wording }]);
  }
}

const read = new WeakMap<Disclosure, readonly Claim[]>();

/** All claims of a disclosure in the order of its text. */
export function claimsOf(disclosure: Disclosure): readonly Claim[] {
  const before = read.get(disclosure);
  if (before) return before;
  const unit = unitOf(disclosure);
  const claims = readNarrative(disclosure).flatMap((passage) =>
    passage.topics.flatMap((topic) => claimsOfTopic(passage, topic, unit)),
  );
  read.set(disclosure, claims);
  return claims;
}

function claimsOfTopic(passage: Passage, topic: Topic, unit: MoneyUnit): Claim[] {
  if (passage.section === null || topic.role === 'including') return [];
  return (bySection.get(passage.section) ?? []).flatMap(({ known, wording }) => {
    if (!wording.subject.test(topic.subject)) return [];
    if (wording.whole && !wording.whole.test(topic.whole?.subject ?? '')) return [];
    const figure = wording.slot === 'budget' ? topic.budget?.figure : topic.stated;
    if (!figure) return [];
    return [
      { known, passage, topic, figure, fen: fenOf(figure, unit), halfPlace: halfPlaceOf(figure, unit) },
    ];
  });
}
