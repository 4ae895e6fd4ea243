// What a pasted text means in a cell of a form.
import type { CellId } from '@/lib/domain/evaluation/cells';
import { namedDirection } from '@/lib/domain/evaluation/direction-words';
import { cellParts } from './cell-parts';

/** What a list may hold: 正向 and >= mean one of its entries; what means none is kept as it is, and refused in words. */
export function pastedText(cell: CellId, text: string): string {
  return cellParts(cell)?.rule.kind === 'direction' ? (namedDirection(text) ?? text) : text;
}
