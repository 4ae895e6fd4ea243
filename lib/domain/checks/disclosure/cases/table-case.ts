// The shape of the cases of rules over a disclosure: the sample changed in one way, and what must be said of it. For tests only.
import type { TableKind } from '../../../accounts/tables';
import type { Said } from '../../cases/rule-case';
import type { SampleDisclosure } from '../sample-disclosure';

/** A disclosure in which the rule speaks, or stays silent. */
export interface TableCase {
  readonly name: string;
  readonly change: (d: SampleDisclosure) => void;
}

/** The cases of one rule. */
export interface TableCases {
  readonly rule: string;
  readonly speaks: readonly (TableCase & {
    readonly says: readonly Said[];
    /** Other rules on tables and figures that must speak as error or warning too, because the change is more than one mistake. */
    readonly besides?: readonly string[];
  })[];
  readonly silent: readonly (TableCase & {
    /** Where silence means "could not be checked": the reason it gives. */
    readonly why?: string;
  })[];
}

type Table = SampleDisclosure['tables'][number];

/** The table of a kind. */
export function table(d: SampleDisclosure, kind: TableKind): Table {
  const found = d.tables.find((one) => one.kind === kind);
  if (!found) throw new RangeError(`no ${kind}`);
  return found;
}

/** Writes an amount into the row of that name or code; `column` counts from 0. The second row of a name is `name#2`. */
export function put(
  d: SampleDisclosure,
  kind: TableKind,
  [row, column = 0]: readonly [row: string, column?: number],
  value: string | number | null,
): void {
  const [name, nth = '1'] = row.split('#');
  const rows = (table(d, kind).blocks ?? []).flatMap((block) => block.rows ?? []);
  const found = rows.filter((one) => one.code === name || one.name === name)[Number(nth) - 1];
  if (!found?.cells) throw new RangeError(`no row ${row}`);
  found.cells[column] = value;
}

/** Sets one fact, by its path below `facts`; numbers in the path count the entries of a list. */
export function fact(d: SampleDisclosure, path: string, value: unknown): void {
  const steps = path.split('.');
  const parent = steps.slice(0, -1).reduce<unknown>((at, step) => Reflect.get(Object(at), step), d.facts);
  if (typeof parent !== 'object' || parent === null) throw new RangeError(`no facts at ${path}`);
  Reflect.set(parent, steps.at(-1) ?? '', value);
}

/** One paragraph of text under its heading. */
export function say(d: SampleDisclosure, title: string, text: string): void {
  d.narrative.push({ title, text });
}
