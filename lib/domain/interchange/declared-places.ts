// Where the texts that only a template declares stand in a document: boxes, lines to sign, further goals, the management block.
import { declaredLabels, managementBox, settled } from '../template/settled';
import type { Template } from '../template/template';
import type { Evaluation } from './evaluation';

/** A cell `field/{name}` and the members that lead to its text in a document. */
export interface DeclaredPlace {
  readonly name: string;
  readonly members: readonly (string | number)[];
}

/** Every text of a template that is no cell of every form, with its place. */
export function declaredPlaces(template: Template): readonly DeclaredPlace[] {
  let places = known.get(template);
  if (!places) {
    places = collect(template);
    known.set(template, places);
  }
  return places;
}

const known = new WeakMap<Template, readonly DeclaredPlace[]>();

function collect(template: Template): DeclaredPlace[] {
  const { boxes, signatures, goals, management } = settled(template);
  const signed = signatures.flat().flatMap(({ key, label }) => (key ? [{ key, name: label }] : []));
  return [
    ...[...boxes, ...signed].map(({ key, name }) => ({ name: key, members: ['boxes', name] })),
    ...(goals.length > 1 ? goals : []).flatMap(({ expected, actual }, i) => [
      { name: expected, members: ['goals', i, 'expected'] },
      { name: actual, members: ['goals', i, 'actual'] },
    ]),
    ...(management?.rows ?? []).flatMap((row) =>
      (management?.columns ?? []).map((column) => ({
        name: managementBox(row.key, column.key),
        members: ['management', row.label, column.label],
      })),
    ),
  ].filter(({ name }) => declaredLabels(template).has(name));
}

/** The place as findings name it: `goals[1].expected`. */
export function placeText({ members }: DeclaredPlace): string {
  return members
    .map((member, i) => (typeof member === 'number' ? `[${member}]` : i === 0 ? member : `.${member}`))
    .join('');
}

/** The text at a place; null where there is none, or something else. */
export function textAt(evaluation: Evaluation, { members }: DeclaredPlace): string | null {
  let value: unknown = evaluation;
  for (const member of members) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, member)) return null;
    value = (value as Record<string | number, unknown>)[member];
  }
  return typeof value === 'string' ? value : null;
}

/** `value` with the text at a place set, or taken out where there is none; what stands beside it stays. */
export function withText(
  value: unknown,
  members: DeclaredPlace['members'],
  text: string | undefined,
): unknown {
  const [member, ...rest] = members;
  if (member === undefined) return text;
  if (typeof member === 'number') {
    const list = Array.isArray(value) ? [...value] : [];
    while (list.length <= member) list.push({});
    list[member] = withText(list[member], rest, text);
    return list;
  }
  const object = typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
  const inner = Object.hasOwn(object, member) ? (object as Record<string, unknown>)[member] : undefined;
  if (inner === undefined && text === undefined) return value;
  return { ...object, [member]: withText(inner, rest, text) };
}
