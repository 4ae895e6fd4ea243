// Another page of the desk links to a cell: `/desk/accounts/…#amount/…`.
import type { CellId } from '@/lib/domain/evaluation/cells';
import type { AccountsEditor } from './accounts-editor';
import { partsOf } from './accounts-sheet';

/** Leads to the cell that the page's address names; nothing where it names none. */
export function goToLinkedCell(editor: AccountsEditor): void {
  const cell = linkedCell(window.location.hash);
  if (cell !== null) editor.goTo(cell);
}

function linkedCell(hash: string): CellId | null {
  try {
    const cell = decodeURIComponent(hash.slice(1)) as CellId;
    return partsOf(cell) === null ? null : cell;
  } catch {
    return null;
  }
}
