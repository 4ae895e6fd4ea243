// Adding and removing subject rows: edits of cells like everything else, each one undo step.
import type { CellText } from '@/components/drafting/cell-draft';
import { amountCell, subjectCell } from '@/lib/domain/accounts/cells';
import { fitsRows } from '@/lib/domain/accounts/subject-rows';
import { type Subject, subjectKind, subjectName } from '@/lib/domain/accounts/subjects';
import {
  ACCOUNTS_TABLES,
  type AccountsBlock,
  type OpenRows,
  type TableKind,
} from '@/lib/domain/accounts/tables';
import type { CellId } from '@/lib/domain/evaluation/cells';
import { partsOf } from './accounts-sheet';
import type { AccountsDraft } from './accounts-draft';

/** A half of a table that takes subject rows. */
export interface OpenBlock {
  readonly table: TableKind;
  readonly side: string | null;
  readonly open: OpenRows;
  readonly columns: AccountsBlock['columns'];
  /** 人员经费, 公用经费 where a table has two such halves. */
  readonly title: string;
}

const SIDE_TITLES: Readonly<Record<string, string>> = { personnel: '人员经费', public: '公用经费' };

/** The halves of a table that take subject rows. */
export function openBlocks(table: TableKind): readonly OpenBlock[] {
  return ACCOUNTS_TABLES[table].blocks.flatMap(({ side, open, columns }) =>
    open ? [{ table, side, open: open.kind, columns, title: SIDE_TITLES[side ?? ''] ?? '' }] : [],
  );
}

/** The half a subject belongs to where a table has two: 302 is 公用经费. */
export function blockFor(table: TableKind, code: string): OpenBlock | null {
  const blocks = openBlocks(table).filter(({ open }) => fitsRows(open, code));
  if (blocks.length < 2) return blocks[0] ?? null;
  const personnel = /^30[13]/.test(code);
  return blocks.find(({ side }) => (side === 'personnel') === personnel) ?? null;
}

/** Adds a row; the cell to go to, null where the row is there already or does not fit. */
export function addSubject(
  store: AccountsDraft,
  block: OpenBlock,
  { code, name }: Pick<Subject, 'code' | 'name'>,
): CellId | null {
  if (!fitsRows(block.open, code) || name.trim() === '') return null;
  const [column] = block.columns;
  const first = column && amountCell(block.table, block.side, code, column.key);
  store.act([[subjectCell(block.table, block.side, code), name.trim()]], first ?? null);
  return first ?? null;
}

/** Removes a subject with all below it, figures included; undone in one go. */
export function removeSubject(store: AccountsDraft, cell: CellId): void {
  const parsed = partsOf(cell);
  if (parsed?.of !== 'subject') return;
  const { table, side, code } = parsed;
  const own = (other: CellId): boolean => {
    const at = partsOf(other);
    if (at?.of === 'subject') return at.table === table && at.side === side && at.code.startsWith(code);
    return (
      at?.of === 'amount' &&
      at.table === table &&
      at.side === side &&
      at.row.startsWith(code) &&
      /^\d+$/.test(at.row)
    );
  };
  const cells = [...store.record.cells.keys()].filter(own);
  // Names first: undoing, too, begins with the rows.
  const sorted = cells.sort((a, b) => Number(b.startsWith('subject/')) - Number(a.startsWith('subject/')));
  store.act(
    sorted.map((one) => [one, '']),
    null,
  );
}

/** How many rows go with a subject: itself and those below it. */
export function rowsBelow(store: AccountsDraft, cell: CellId): number {
  const parsed = partsOf(cell);
  if (parsed?.of !== 'subject') return 0;
  const start = cell.slice(0, cell.lastIndexOf('/') + 1) + parsed.code;
  return [...store.record.cells.keys()].filter((one) => one.startsWith(start)).length;
}

/** What came of a block of rows. */
export interface PastedRows {
  readonly edits: readonly CellText[];
  readonly rows: number;
  /** Lines that begin with no subject code. */
  readonly left: number;
}

/**
 * Rows as a spreadsheet holds them: 科目编码 (in one cell, or 类, 款, 项 in three), 科目名称, then the amounts in the order of the
 * columns. Lines without a code (heads, 合计) are counted and left out.
 */
export function readSubjectRows(
  table: TableKind,
  lines: readonly (readonly string[])[],
  fiscalYear: number,
): PastedRows {
  const edits: CellText[] = [];
  let rows = 0;
  let left = 0;
  for (const line of lines) {
    const { code, rest } = codeOf(line.map((text) => text.trim()));
    const block = code === '' ? null : blockFor(table, code);
    if (!block) {
      if (line.some((text) => text.trim() !== '')) left += 1;
      continue;
    }
    const [typed = '', ...amounts] = rest;
    const name = typed || (subjectName(subjectKind(block.open), code, fiscalYear) ?? code);
    edits.push([subjectCell(table, block.side, code), name]);
    amounts.slice(0, block.columns.length).forEach((text, i) => {
      const key = block.columns[i]?.key;
      if (key && text !== '') edits.push([amountCell(table, block.side, code, key), text]);
    });
    rows += 1;
  }
  return { edits, rows, left };
}

function codeOf(line: readonly string[]): { code: string; rest: readonly string[] } {
  let code = '';
  let at = 0;
  // 201 | 03 | 01 as three cells, or 2010301 as one.
  while (at < 3 && /^\d{2,7}$/.test(line[at] ?? '') && (at === 0 || /^\d{2}$/.test(line[at] ?? ''))) {
    code += line[at];
    at += 1;
  }
  return /^\d{3}(\d{2}){0,2}$/.test(code) ? { code, rest: line.slice(at) } : { code: '', rest: line };
}
