// Cell ids taken apart, remembered: a key press asks for the parts of the same few ids again and again.
import { type CellId, type ParsedCell, parseCellId } from '@/lib/domain/evaluation/cells';

/** More than any form has; the process that renders pages sees the cells of many forms and must not collect them. */
const MOST = 20_000;
const known = new Map<CellId, ParsedCell | null>();

/** The parts of a cell id, as `parseCellId` tells them. */
export function cellParts(cell: CellId): ParsedCell | null {
  let parts = known.get(cell);
  if (parts === undefined) {
    parts = parseCellId(cell);
    if (known.size >= MOST) known.clear();
    known.set(cell, parts);
  }
  return parts;
}
