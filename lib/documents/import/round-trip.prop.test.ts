// Random accounts written as a workbook and read back, by our own writer and as another one saves it again: the same cells.
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amountCell, parseAccountsCell, subjectCell } from '@/lib/domain/accounts/cells';
import { importEdits, previewImport } from '@/lib/domain/accounts/import-preview';
import type { AccountsRecord } from '@/lib/domain/accounts/record';
import { subjectName } from '@/lib/domain/accounts/subjects';
import { ACCOUNTS_TABLES, TABLE_KINDS } from '@/lib/domain/accounts/tables';
import { type Fen, parseMoney } from '@/lib/domain/amount';
import type { CellId } from '@/lib/domain/evaluation/cells';
import { formatFenExact } from '@/lib/domain/format';
import { accountsWorkbook } from './accounts-template';
import { readAccounts } from './read-accounts';
import { readWorkbook } from './read-workbook';

const CODES = {
  class: ['201', '208', '221', '229'],
  functional: ['201', '20103', '2010301', '2080505', '2210201', '2299999'],
  economic: ['301', '30101', '30305', '302', '30201', '310', '31002', '39999'],
} as const;

/** Every place a figure may stand in, with rows of subjects. */
const PLACES: readonly { readonly cell: CellId; readonly subject: readonly [CellId, string] | null }[] =
  TABLE_KINDS.flatMap((kind) =>
    ACCOUNTS_TABLES[kind].blocks.flatMap(({ side, columns, rows, open }) => {
      const codes = (open ? CODES[open.kind] : []).filter(
        (code) => kind !== 'generalBudgetBasic' || /^30[13]/.test(code) === (side === 'personnel'),
      );
      const list = open?.kind === 'economic' ? 'economic' : 'functional';
      return [
        ...rows.map(({ key }) => ({ key, subject: null })),
        ...codes.map((key) => ({ key, subject: key })),
      ].flatMap(({ key, subject }) =>
        columns.map((column) => ({
          cell: amountCell(kind, side, key, column.key),
          subject:
            subject === null
              ? null
              : ([
                  subjectCell(kind, side, subject),
                  subjectName(list, subject, 2022) ?? `${subject}号科目`,
                ] as const),
        })),
      );
    }),
  );

const amount = fc.oneof(
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.integer({ min: -9_999_999, max: 99_999_999 }).map((n) => n * 10_000) },
  { weight: 2, arbitrary: fc.integer({ min: -99_999_999_999, max: 9_999_999_999_999 }) },
);

const accounts: fc.Arbitrary<AccountsRecord> = fc
  .uniqueArray(fc.tuple(fc.nat(PLACES.length - 1), amount), { selector: ([place]) => place, maxLength: 120 })
  .map((drawn) => {
    const cells = new Map<CellId, string>();
    for (const [index, fen] of drawn) {
      const place = PLACES[index];
      if (!place) continue;
      if (place.subject) cells.set(place.subject[0], place.subject[1]);
      cells.set(place.cell, formatFenExact(fen as Fen, '万元'));
    }
    return { fiscalYear: 2022, bodyName: '示范区民政局', cells };
  });

/** As Excel or another program writes it again, sheets in any order. */
async function savedAgain(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.buffer);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

async function read(bytes: Uint8Array, record: AccountsRecord) {
  const sheets = await readWorkbook(bytes);
  if (typeof sheets === 'string') throw new Error(sheets);
  return readAccounts(sheets, record);
}

test('what was written comes back, and importing it into itself changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(accounts, async (record) => {
      const bytes = await accountsWorkbook(record, 'department', '');
      const imported = await read(bytes, record);
      expect(await read(await savedAgain(bytes), record)).toEqual(imported);
      expect(imported.unmatched).toEqual([]);
      expect(imported.tables).toHaveLength(9);

      const tables = previewImport(record, imported);
      expect(importEdits(tables, { mode: 'overwrite', tables: TABLE_KINDS })).toEqual([]);
      expect(tables.flatMap(({ lacking }) => lacking)).toEqual([]);

      // Into empty accounts it brings every figure back, to the last 分.
      const empty = previewImport({ ...record, cells: new Map() }, imported);
      const brought = new Map(
        importEdits(empty, { mode: 'fillBlank', tables: TABLE_KINDS }).map(({ cell, to }) => [cell, to]),
      );
      for (const [cell, text] of record.cells) {
        if (parseAccountsCell(cell)?.of !== 'amount') expect(brought.get(cell)).toBe(text);
        else expect(parseMoney(brought.get(cell) ?? '', '万元')).toBe(parseMoney(text, '万元'));
      }
    }),
    { numRuns: 30, seed: 7 },
  );
}, 120_000);
