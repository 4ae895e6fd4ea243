// What the rules say of accounts before they are a disclosure: the table rules over the printed tables, each finding at its cell.
import { runDisclosureChecks } from '../checks/disclosure/run';
import { TABLE_RULES } from '../checks/disclosure/table-rules';
import type { Finding, NotChecked } from '../checks/rule';
import type { CellId } from '../evaluation/cells';
import type { Disclosure } from '../interchange/disclosure';
import { amountCell, subjectCell } from './cells';
import { printedTables } from './printed-tables';
import { reckon, type Reckoning } from './reckoning';
import type { AccountsRecord } from './record';
import type { BodyKind } from './table-notes';
import { ACCOUNTS_TABLES, type TableKind } from './tables';
import { namedUnits, typedFacts } from './typed-facts';

/** One finding at a cell of the accounts; `cell` null for a table as a whole. */
export interface AccountsFinding extends Finding<CellId | null> {
  /** The table it is about; null for a fact. */
  readonly table: TableKind | null;
}

/** What the rules say, and what they could not look at. */
export interface AccountsReport {
  readonly findings: readonly AccountsFinding[];
  readonly notChecked: readonly NotChecked[];
}

/**
 * Runs the rules on tables and facts over the accounts as they would be printed now. Rules that need the text or the forms of
 * the disclosure say that they could not look. Pure, and quick enough for a pause in typing.
 */
export function checkAccounts(
  record: AccountsRecord,
  body: BodyKind = 'department',
  reckoning: Reckoning = reckon(record),
): AccountsReport {
  const tables = printedTables(record, body, reckoning);
  const { facts, cellAt } = typedFacts(record);
  const units = namedUnits(record);
  const disclosure: Disclosure = {
    schema: 'mingji.disclosure/1',
    title: record.bodyName,
    fiscalYear: record.fiscalYear,
    moneyUnit: '万元',
    department: { name: record.bodyName, ...(units.length > 0 && { units }) },
    tables,
    facts,
  };
  const { findings, notChecked } = runDisclosureChecks({ disclosure, forms: [], inside: true }, TABLE_RULES);
  return {
    findings: findings.map((finding) => ({ ...finding, ...placeOf(tables, cellAt, finding.cell) })),
    notChecked,
  };
}

const PLACE = /^tables\[(\d+)\](?:\.blocks\[(\d+)\])?(?:\.rows\[(\d+)\])?(?:\.(cells)\[(\d+)\]|\.(\w+).*)?$/;

/** The cell a path stands for. */
function placeOf(
  tables: NonNullable<Disclosure['tables']>,
  cellAt: ReadonlyMap<string, CellId>,
  path: string,
): Pick<AccountsFinding, 'cell' | 'table'> {
  const found = PLACE.exec(path);
  if (!found) return { cell: cellAt.get(path) ?? null, table: null };
  const [, t, b, r, cells, c] = found;
  const table = tables[Number(t)];
  if (!table) return { cell: null, table: null };
  const { kind } = table;
  const shape = b === undefined ? undefined : ACCOUNTS_TABLES[kind].blocks[Number(b)];
  const row = r === undefined ? undefined : table.blocks?.[Number(b)]?.rows?.[Number(r)];
  if (!shape || !row) return { cell: null, table: kind };
  const code = row.code ?? '';
  if (!cells) return { cell: code === '' ? null : subjectCell(kind, shape.side, code), table: kind };
  const fixed = fixedRow(shape, table.blocks?.[Number(b)]?.rows ?? [], Number(r));
  const column = shape.columns[Number(c)]?.key;
  const key = code || fixed;
  return { cell: key && column ? amountCell(kind, shape.side, key, column) : null, table: kind };
}

/** The key of a row without a code: fixed rows are printed in the order of tables.ts. */
function fixedRow(
  shape: (typeof ACCOUNTS_TABLES)[TableKind]['blocks'][number],
  rows: readonly { readonly code?: string | null | undefined }[],
  r: number,
): string | undefined {
  const before = rows.slice(0, r).filter(({ code }) => !code).length;
  return shape.rows[before]?.key;
}
