// Puts the cursor into a cell, wherever on the page it stands.
import type { CellId } from '@/lib/domain/evaluation/cells';

/** Focuses a cell's field, or its box where it is closed. False when the cell is not on the page. */
export function focusCell(root: HTMLElement, cell: CellId): boolean {
  // Cell ids hold letters, digits, hyphens and slashes only: they need no escaping.
  const field =
    root.querySelector<HTMLElement>(`[data-cell="${cell}"]`) ??
    root.querySelector<HTMLElement>(`[data-place~="${cell}"] [data-cell]`) ??
    root.querySelector<HTMLElement>(`[data-place~="${cell}"]`);
  if (!field) return false;
  field.focus({ preventScroll: true });
  scrollToView(field);
  return true;
}

/** Only as far as needed while one moves from cell to cell; to the middle when led there from afar. */
function scrollToView(field: HTMLElement): void {
  const { top, bottom } = field.getBoundingClientRect();
  const near = top > -200 && bottom < window.innerHeight + 200;
  field.scrollIntoView({ block: near ? 'nearest' : 'center', inline: 'nearest' });
}
