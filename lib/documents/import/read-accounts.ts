// All sheets of a workbook → the accounts it holds, and everything it holds that nobody recognised.
import type { ImportedAccounts, ImportedTable, UnmatchedCell } from '../../domain/accounts/imported';
import { parseAccountsCell } from '../../domain/accounts/cells';
import { headOf } from '../../domain/accounts/numbering';
import { isOfWhich } from '../../domain/accounts/recognise';
import { ACCOUNTS_TABLES, TABLE_KINDS, type TableKind } from '../../domain/accounts/tables';
import { classCodes } from './class-codes';
import { readTable } from './read-table';
import { type RecognisedSheet, recogniseSheet } from './recognise-sheet';
import { type OriginSheet, SheetGrid } from './sheet-grid';
import { type TableHeads, tableHeads } from './table-heads';

/** For whom a file is read. */
export interface Asked {
  readonly fiscalYear: number;
  readonly bodyName: string;
}

/** Unmatched cells that are listed one by one. */
const MOST_LISTED = 500;

interface Found extends RecognisedSheet {
  readonly grid: SheetGrid;
  readonly heads: TableHeads;
}

/** Reads the sheets; never throws for what a sheet can hold. */
export function readAccounts(sheets: readonly OriginSheet[], asked: Asked): ImportedAccounts {
  const skipped: { sheet: string; why: string }[] = [];
  const found = new Map<TableKind, Found>();
  for (const sheet of sheets) {
    const one = findTable(sheet, asked, found);
    if (typeof one === 'string') skipped.push({ sheet: sheet.name, why: one });
    else found.set(one.kind, one);
  }
  // Subjects with codes are read first: tables of totals name their classes only.
  const inOrder = [...found.values()].sort(
    (a, b) => Number(namesClasses(a.kind)) - Number(namesClasses(b.kind)),
  );
  const names = new Map<string, string>();
  const tables = new Map<TableKind, ImportedTable>();
  const unmatched: UnmatchedCell[] = [];
  for (const { kind, grid, heads, unit } of inOrder) {
    const read = readTable(grid, { kind, unit: unit ?? '万元', heads, classes: classCodes(names) });
    for (const { cell, text } of read.cells) {
      const subject = parseAccountsCell(cell);
      if (subject?.of === 'subject' && kind !== 'generalBudgetBasic' && !isOfWhich(text))
        names.set(subject.code, text);
    }
    tables.set(kind, { kind, sheet: grid.sheet.name, unit, cells: read.cells });
    unmatched.push(...read.unmatched);
  }
  return {
    tables: TABLE_KINDS.flatMap((kind) => tables.get(kind) ?? []),
    unmatched: unmatched.slice(0, MOST_LISTED),
    furtherUnmatched: Math.max(0, unmatched.length - MOST_LISTED),
    skipped,
    notes: notesOf([...found.values()], asked),
  };
}

function namesClasses(kind: TableKind): boolean {
  return ACCOUNTS_TABLES[kind].blocks.some(({ open }) => open?.kind === 'class');
}

function findTable(sheet: OriginSheet, asked: Asked, found: ReadonlyMap<TableKind, Found>): Found | string {
  if (sheet.cells.length === 0) return '空表';
  if (sheet.hidden) return '隐藏的工作表不读取';
  const grid = new SheetGrid(sheet);
  const recognised = recogniseSheet(grid, asked.fiscalYear);
  if (!recognised) return '不是九张公开表之一';
  const { kind, strangeUnit } = recognised;
  const { title } = headOf(kind, asked.fiscalYear);
  if (strangeUnit !== null) return `金额单位是${strangeUnit}，请换算为万元或元后再导入`;
  const heads = tableHeads(grid, kind);
  if (!heads) return `标题是《${title}》，但没有找到表头`;
  const before = found.get(kind);
  if (before) return `与工作表「${before.grid.sheet.name}」同为《${title}》，没有重复读取`;
  return { ...recognised, grid, heads };
}

function notesOf(found: readonly Found[], { fiscalYear, bodyName }: Asked): string[] {
  const years = new Set(found.flatMap(({ year }) => (year === null || year === fiscalYear ? [] : [year])));
  const bodies = new Set(found.flatMap(({ body }) => (body === null || body === bodyName ? [] : [body])));
  const bare = found.filter(({ unit }) => unit === null).map(({ grid }) => `「${grid.sheet.name}」`);
  return [
    ...[...years].map((year) => `文件中写的是 ${year} 年度，正在导入的是 ${fiscalYear} 年度，请核对。`),
    ...[...bodies].map((body) => `文件中的单位是“${body}”，正在导入的是“${bodyName}”，请核对。`),
    ...(bare.length > 0 ? [`${bare.join('、')}没有写明金额单位，已按万元读取。`] : []),
  ];
}
