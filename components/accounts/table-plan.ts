// The layout of one public table as the page uses it: lines, what can be stopped at, and where each cell stands.
import { type GridBox, SheetMap } from '@/components/drafting/sheet-map';
import type { AccountsOpenness } from '@/lib/domain/accounts/edits';
import type { Reckoning } from '@/lib/domain/accounts/reckoning';
import type { TableGridCell } from '@/lib/domain/accounts/table-grid';
import { layoutTable } from '@/lib/domain/accounts/table-layout';
import type { TableKind } from '@/lib/domain/accounts/tables';
import type { CellId } from '@/lib/domain/evaluation/cells';
import { isOpenCell } from './accounts-sheet';

/** A box of the table on the screen. */
export interface TableBox extends GridBox {
  readonly role: TableGridCell['role'];
  readonly text: string;
  readonly align: TableGridCell['align'];
  readonly cell: CellId | null;
  /** The heads that name an amount for a screen reader: 201 一般公共服务支出，基本支出. */
  readonly description: string;
}

/** A layout and what is found by it. */
export interface TablePlan {
  readonly kind: TableKind;
  readonly columnWidths: readonly number[];
  readonly headRows: number;
  readonly lines: readonly (readonly TableBox[])[];
  readonly map: SheetMap<TableBox>;
  readonly boxOf: ReadonlyMap<CellId, TableBox>;
}

/** Lays a table out as its rows stand now. */
export function planTable(reckoning: Reckoning, kind: TableKind, openness: AccountsOpenness): TablePlan {
  const { cells, columnWidths, headRows } = layoutTable(reckoning, kind);
  const names = namesOf(cells, headRows);
  const boxes = cells.map((box): TableBox => {
    const cell = box.cell as CellId | null;
    const description = (cell && names.get(cell)) ?? '';
    return { ...box, cell, description, cellIds: cell ? [cell] : [] };
  });
  const lines: TableBox[][] = [];
  for (const box of boxes) (lines[box.row] ??= []).push(box);
  return {
    kind,
    columnWidths,
    headRows,
    lines,
    map: new SheetMap(
      boxes,
      (box) => isAmount(box) && box.cell !== null && isOpenCell(reckoning.record, box.cell, openness),
    ),
    boxOf: new Map(boxes.flatMap((box) => (box.cell ? [[box.cell, box] as const] : []))),
  };
}

/** Whether a box holds an amount; labels of sums have the same role and no cell. */
export function isAmount({ role, cell }: Pick<TableGridCell, 'role' | 'cell'>): boolean {
  return (role === 'amount' || role === 'total') && cell !== null;
}

/** Names each amount by the labels of its half at the left and the heads above it. */
function namesOf(cells: readonly TableGridCell[], headRows: number): ReadonlyMap<string, string> {
  const heads = cells.filter(
    ({ role, text }) => role === 'head' && text !== '' && !/^(\d+|栏次)$/.test(text),
  );
  const names = new Map<string, string>();
  let row = -1;
  let labels: string[] = [];
  let isBehindAmount = false;
  for (const box of cells) {
    if (box.row < headRows) continue;
    if (box.row !== row) {
      row = box.row;
      labels = [];
    }
    const amount = isAmount(box);
    // The labels of the right half begin anew behind the amounts of the left one.
    if (!amount && isBehindAmount) labels = [];
    isBehindAmount = amount || box.role === 'blank';
    if (amount) {
      const above = heads.filter(
        ({ column, columnSpan }) => column <= box.column && box.column < column + columnSpan,
      );
      const head = above.map(({ text }) => text).join('／');
      names.set(box.cell ?? '', [...labels, head].join(' ').trim());
      // A line number names nothing.
    } else if (box.text !== '' && !/^\d{1,2}$/.test(box.text)) labels.push(box.text);
  }
  return names;
}
