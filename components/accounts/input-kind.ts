// How a cell of the accounts is typed in.
import type { InputKind } from '@/components/drafting/sheet-controller';
import { isMoneyCell, longestText } from '@/lib/domain/accounts/cells';
import type { CellId } from '@/lib/domain/evaluation/cells';
import { partsOf } from './accounts-sheet';

/** Texts of several lines: Enter makes a new one there. */
const LONG_TEXT = 500;

/** Whether a cell holds figures, words of one line, or words that may run over several lines. */
export function inputKind(cell: CellId): InputKind {
  const parsed = partsOf(cell);
  if (!parsed) return 'words';
  if (isMoneyCell(parsed)) return 'figure';
  return longestText(parsed) >= LONG_TEXT ? 'longText' : 'words';
}
