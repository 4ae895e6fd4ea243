// Figures of a printed text whose place in the accounts is known: which table cell each one repeats.
import { headOf } from '../accounts/numbering';
import type { TableKind } from '../accounts/tables';
import { claimsOf } from '../checks/disclosure/narrative/claims';
import type { Disclosure } from '../interchange/disclosure';
import type { LiveFigure } from './model';

/** The figures of each entry by its index, with offsets in the entry's text, in order and not overlapping. */
export function printedFigures(
  disclosure: Disclosure,
  year: number,
  anchorOf: (table: TableKind) => string | null,
): ReadonlyMap<number, readonly LiveFigure[]> {
  const found = new Map<number, LiveFigure[]>();
  for (const { known, passage, figure, fen } of claimsOf(disclosure)) {
    const [cell] = known.cells;
    // An amount in 元 or without its unit would read as another figure once its unit is cut off.
    if (!cell || figure.kind !== 'amount' || figure.unit !== '万元') continue;
    const end = figure.end - figure.unit.length;
    const own = found.get(passage.index) ?? [];
    if (own.some((other) => other.start < end && figure.at < other.end)) continue;
    const { printedNo } = headOf(cell.table, year);
    const source = { place: `${printedNo}「${known.name}」`, anchor: anchorOf(cell.table), rule: null };
    own.push({ start: figure.at, end, value: fen, unit: 'money', source });
    found.set(passage.index, own);
  }
  for (const figures of found.values()) figures.sort((a, b) => a.start - b.start);
  return found;
}
