// What an import would do to the accounts, cell by cell: adds, changes, leaves, and what the accounts hold that the file lacks.
import { type Fen, parseMoney } from '../amount';
import { isBlank } from '../checks/blank';
import type { CellId } from '../evaluation/cells';
import { formatFen, formatFenWhole } from '../format';
import { type AccountsCell, parseAccountsCell, subjectCell } from './cells';
import { accountsEditRefusal } from './edits';
import type { ImportedAccounts, ImportedCell, ImportedTable } from './imported';
import { partsName } from './name';
import { headOf } from './numbering';
import { reckon, type Reckoning } from './reckoning';
import { plainName } from './recognise';
import { accountsText, type AccountsRecord } from './record';
import type { TableKind } from './tables';

/** What becomes of one cell. `change` also where the file departs from a sum that is added up by itself. */
export type ImportEffect = 'add' | 'change' | 'same';

/** One cell of the file beside the accounts. */
export interface PreviewCell {
  readonly cell: CellId;
  /** `公开03表 行政运行 基本支出`. */
  readonly name: string;
  /** Where in the file: `D12`. */
  readonly at: string;
  /** As stored, and as the file has it. */
  readonly from: string;
  readonly to: string;
  /** As the screen shows it now: a sum that nobody typed too. */
  readonly shown: string;
  readonly effect: ImportEffect;
  /** Why it may not stand there; null when it may. */
  readonly refused: string | null;
}

/** One table. */
export interface PreviewTable {
  readonly kind: TableKind;
  readonly printedNo: string;
  readonly title: string;
  readonly sheet: string;
  readonly unit: ImportedTable['unit'];
  readonly cells: readonly PreviewCell[];
  /** Filled cells of the accounts that the file does not have: an import leaves them. */
  readonly lacking: readonly { readonly cell: CellId; readonly name: string; readonly text: string }[];
}

/** The preview of one file. */
export interface ImportPreview extends Omit<ImportedAccounts, 'tables'> {
  readonly tables: readonly PreviewTable[];
  /** Names this comparison: an import that would do anything else is refused. */
  readonly fingerprint: string;
}

/** 覆盖: what differs is taken from the file. 只补空格: only what is empty is filled. */
export const IMPORT_MODES = ['overwrite', 'fillBlank'] as const;
export type ImportMode = (typeof IMPORT_MODES)[number];

/** What the person decided. */
export interface ImportChoice {
  readonly mode: ImportMode;
  readonly tables: readonly TableKind[];
}

/** One edit of an import. */
export interface ImportEdit {
  readonly cell: CellId;
  readonly from: string;
  readonly to: string;
}

/** Compares a file with the accounts, table by table. */
export function previewImport(record: AccountsRecord, imported: ImportedAccounts): PreviewTable[] {
  const reckoning = reckon(record);
  const names = namesOf(reckoning);
  // New rows are called as the file calls them.
  const named: AccountsRecord = { ...record, cells: new Map([...subjectsOf(imported), ...record.cells]) };
  return imported.tables.map(({ kind, sheet, unit, cells }) => {
    const { printedNo, title } = headOf(kind, record.fiscalYear);
    const own = new Set(cells.map(({ cell }) => cell));
    return {
      kind,
      printedNo,
      title,
      sheet,
      unit,
      cells: cells.flatMap((cell) => previewCell(cell, { named, record, reckoning, names }) ?? []),
      lacking: lackingOf(record, kind, own),
    };
  });
}

/** The edits of a choice. Cells that may not be written are left out, whatever was chosen. */
export function importEdits(
  tables: readonly PreviewTable[],
  { mode, tables: kinds }: ImportChoice,
): ImportEdit[] {
  return tables
    .filter(({ kind }) => kinds.includes(kind))
    .flatMap(({ cells }) => cells)
    .filter(
      ({ effect, refused }) =>
        refused === null && (effect === 'add' || (effect === 'change' && mode === 'overwrite')),
    )
    .map(({ cell, from, to }) => ({ cell, from, to }));
}

interface Beside {
  readonly named: AccountsRecord;
  readonly record: AccountsRecord;
  readonly reckoning: Reckoning;
  readonly names: ReadonlyMap<CellId, string>;
}

function previewCell({ cell, text, at }: ImportedCell, beside: Beside): PreviewCell | null {
  const parts = parseAccountsCell(cell);
  if (!parts) return null;
  const from = accountsText(beside.record, cell);
  const shown = shownText(cell, parts, from, beside);
  const refused = accountsEditRefusal(beside.record, parts, text, {
    figures: true,
    words: true,
    summedUp: false,
  });
  return {
    cell,
    name: partsName(beside.named, parts),
    at,
    from,
    to: text,
    shown,
    effect: isBlank(shown) ? 'add' : isSame(parts, shown, text) ? 'same' : 'change',
    refused,
  };
}

/** What stands there for the eye: as typed; else the sum, or the name of a row that is there by itself. */
function shownText(cell: CellId, parts: AccountsCell, from: string, { reckoning, names }: Beside): string {
  if (!isBlank(from)) return from;
  if (parts.of === 'subject') return names.get(cell) ?? '';
  const amount = reckoning.amount(cell);
  return amount?.origin === 'computed' && amount.fen !== null ? formatFenWhole(amount.fen, '万元') : '';
}

/** Equal to the last 分, or equal as printed where the file carries no more than is printed. */
function isSame(parts: AccountsCell, shown: string, text: string): boolean {
  if (parts.of !== 'amount') return plainName(shown) === plainName(text);
  const [there, given] = [parseMoney(shown, '万元'), parseMoney(text, '万元')];
  if (there === null || given === null) return false;
  return there === given || (given % PRINTED === 0 && printed(there) === printed(given));
}

/** 分 of 0.01 万元. */
const PRINTED = 10_000;
const printed = (fen: Fen) => formatFen(fen, '万元');

/** Names of the rows that are there, by the cells they would be typed into. */
function namesOf({ book }: Reckoning): ReadonlyMap<CellId, string> {
  const names = new Map<CellId, string>();
  for (const [kind, table] of book)
    for (const { side, rows } of table.blocks)
      for (const { key, code, name } of rows)
        if (key === null) names.set(subjectCell(kind, side, code), name);
  return names;
}

function subjectsOf(imported: ImportedAccounts): [CellId, string][] {
  return imported.tables
    .flatMap(({ cells }) => cells)
    .flatMap(({ cell, text }) => (cell.startsWith('subject/') ? [[cell, text] as [CellId, string]] : []));
}

function lackingOf(
  record: AccountsRecord,
  kind: TableKind,
  own: ReadonlySet<CellId>,
): PreviewTable['lacking'] {
  return [...record.cells].flatMap(([cell, text]) => {
    const parts = parseAccountsCell(cell);
    if (!parts || own.has(cell) || isBlank(text)) return [];
    if ((parts.of !== 'amount' && parts.of !== 'subject') || parts.table !== kind) return [];
    // A zero here and nothing there say the same.
    if (parts.of === 'amount' && parseMoney(text, '万元') === 0) return [];
    return [{ cell, name: partsName(record, parts), text }];
  });
}
