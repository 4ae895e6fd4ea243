// Which cells this person may fill in now, and how each is typed in.
import type { CellId } from '@/lib/domain/evaluation/cells';
import { cellParts } from './cell-parts';

/** What closes cells beside the workflow. */
export interface Openness {
  /** The form may be filled in by this person in its present status. */
  readonly editable: boolean;
  readonly targetsLocked: boolean;
}

/** Whether a cell is open: not printed only, not the reviewer's, and no part of approved goals that are locked. */
export function isOpen(cell: CellId, { editable, targetsLocked }: Openness): boolean {
  const parsed = cellParts(cell);
  if (!editable || parsed === null || parsed.rule.printed || parsed.rule.review) return false;
  return !(targetsLocked && parsed.rule.goal === true);
}

/** Texts of several lines: Shift+Enter makes a new one there. */
const LONG_TEXT = 500;

/** Whether a cell holds figures (one line, decimal keyboard) or words, and whether these may run over several lines. */
export function inputKind(cell: CellId): 'figure' | 'words' | 'longText' {
  const rule = cellParts(cell)?.rule;
  if (rule?.kind === 'money' || rule?.kind === 'points') return 'figure';
  return (rule?.max ?? 0) >= LONG_TEXT ? 'longText' : 'words';
}
