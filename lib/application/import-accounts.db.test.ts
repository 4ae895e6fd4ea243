// Import of a workbook, end to end on the store: preview, choice, journal, rights, and a preview that is out of date.
import { expect, test } from 'vitest';
import { importAccounts } from '@/lib/application/import-accounts';
import {
  accountsTemplate,
  importPage,
  previewAccountsImport,
} from '@/lib/application/queries/accounts-import';
import { readFileHere } from '@/lib/application/read-accounts-file';
import { saveAccountsEdits } from '@/lib/application/save-accounts-edits';
import { setAccountsSource } from '@/lib/application/decide-accounts';
import { database } from '@/lib/data/client';
import { amountCell, subjectCell } from '@/lib/domain/accounts/cells';
import { sampleAccounts } from '@/lib/domain/accounts/sample-accounts';
import { TABLE_KINDS } from '@/lib/domain/accounts/tables';
import type { Actor } from '@/lib/domain/workflow/actor';
import { accountsWorkbook } from '@/lib/documents/import/accounts-template';
import { failure, SEED_DAY, seed, value } from '@/testing/seed';

const read = readFileHere;
const options = { clock: SEED_DAY, read };
const record = sampleAccounts();

async function world() {
  const { clerk, lead, publisher, finance, bodyId } = await seed();
  const place = { bodyId, fiscalYear: 2021 };
  return { clerk, lead, publisher, finance, place };
}

function type(
  actor: Actor,
  place: { bodyId: string; fiscalYear: number },
  cell: string,
  from: string,
  to: string,
) {
  const edit = { id: crypto.randomUUID(), cell: cell as never, from, to };
  return saveAccountsEdits(actor, place, { v: 1, since: 0, tab: 't', edits: [edit] }, SEED_DAY);
}

test('a workbook is compared, imported as chosen, journalled and audited; imported again it changes nothing', async () => {
  const { clerk, place } = await world();
  const bytes = await accountsWorkbook(record, 'department', '');
  const own = amountCell('expenditure', null, '2150501', 'basic');
  value(await type(clerk, place, subjectCell('expenditure', null, '2150501'), '', '行政运行'));
  value(await type(clerk, place, own, '', '300'));

  const preview = value(await previewAccountsImport(clerk, place, bytes, read));
  expect(preview.tables.map(({ kind }) => kind)).toEqual([...TABLE_KINDS]);
  const expenditure = preview.tables.find(({ kind }) => kind === 'expenditure');
  expect(expenditure?.cells.find(({ cell }) => cell === own)).toMatchObject({
    shown: '300',
    to: '320.50',
    effect: 'change',
  });

  const { fingerprint } = preview;
  const kept = value(
    await importAccounts(
      clerk,
      place,
      bytes,
      { mode: 'fillBlank', tables: ['expenditure'], fingerprint },
      options,
    ),
  );
  const stored = async () =>
    new Map(
      (await database.accountsCell.findMany({ where: { accounts: { bodyId: place.bodyId } } })).map(
        ({ cell, text, value: fen }) => [cell, { text, fen }] as const,
      ),
    );
  expect((await stored()).get(own)).toEqual({ text: '300', fen: 300_000_000n });
  expect([...(await stored()).keys()].every((cell) => /^(?:amount|subject)\/expenditure\//.test(cell))).toBe(
    true,
  );

  const second = value(await previewAccountsImport(clerk, place, bytes, read));
  const written = value(
    await importAccounts(
      clerk,
      place,
      bytes,
      { mode: 'overwrite', tables: [...TABLE_KINDS], fingerprint: second.fingerprint },
      options,
    ),
  );
  expect((await stored()).get(own)).toEqual({ text: '320.50', fen: 320_500_000n });
  expect(written.seq).toBe(2 + kept.written + written.written);

  const journal = await database.accountsJournal.findMany({
    where: { accounts: { bodyId: place.bodyId } },
    orderBy: { seq: 'asc' },
  });
  expect(journal.map(({ seq }) => seq)).toEqual(journal.map((_, i) => i + 1));
  expect(journal).toHaveLength(written.seq);
  expect(journal.findLast(({ cell }) => cell === own)).toMatchObject({ fromText: '300', toText: '320.50' });
  const audit = await database.auditEvent.findMany({
    where: { action: 'importAccounts' },
    orderBy: { id: 'asc' },
  });
  expect(audit.at(-1)?.detail).toMatchObject({ mode: 'overwrite', changed: 1 });

  const third = value(await previewAccountsImport(clerk, place, bytes, read));
  expect(third.tables.flatMap(({ cells }) => cells).filter(({ effect }) => effect !== 'same')).toEqual([]);
  expect(third.tables.flatMap(({ lacking }) => lacking)).toEqual([]);
});

test('nothing is written once the accounts, or the file, differ from the preview', async () => {
  const { clerk, place } = await world();
  const bytes = await accountsWorkbook(record, 'department', '');
  const { fingerprint } = value(await previewAccountsImport(clerk, place, bytes, read));
  const all = { mode: 'overwrite', tables: [...TABLE_KINDS], fingerprint } as const;
  const other = await accountsWorkbook(
    sampleAccounts([[amountCell('expenditure', null, '2150501', 'basic'), '1']]),
    'department',
    '',
  );
  expect(failure(await importAccounts(clerk, place, other, all, options)).code).toBe('stale');
  value(await type(clerk, place, amountCell('threePublic', null, 'amounts', 'final.total'), '', '9'));
  const stale = failure(await importAccounts(clerk, place, bytes, all, options));
  expect(stale.code).toBe('stale');
  expect(stale.message).toContain('重新上传预览');
  expect(await database.accountsCell.count({ where: { accounts: { bodyId: place.bodyId } } })).toBe(1);
});

test('who may not fill the accounts in may neither compare nor import', async () => {
  const { clerk, lead, publisher, finance, place } = await world();
  const bytes = await accountsWorkbook(record, 'department', '');
  const { fingerprint } = value(await previewAccountsImport(clerk, place, bytes, read));
  const all = { mode: 'overwrite', tables: [...TABLE_KINDS], fingerprint } as const;
  let readings = 0;
  const counted: typeof options = {
    ...options,
    read: (order) => {
      readings += 1;
      return read(order);
    },
  };
  for (const [actor, code] of [
    [lead, 'notFound'],
    [publisher, 'forbidden'],
    [finance, 'forbidden'],
  ] as const) {
    expect(failure(await previewAccountsImport(actor, place, bytes, read)).code).toBe(code);
    expect(failure(await importAccounts(actor, place, bytes, all, counted)).code).toBe(code);
    expect(failure(await importPage(actor, place)).code).toBe(code);
  }
  expect(await database.accountsCell.count({ where: { accounts: { bodyId: place.bodyId } } })).toBe(0);
  value(await setAccountsSource(clerk, place, { v: 1, source: 'units' }, SEED_DAY));
  expect(failure(await importAccounts(clerk, place, bytes, all, counted)).code).toBe('notReady');
  expect(readings).toBe(0);
  expect(value(await importPage(clerk, place)).closed).toContain('由所属单位汇总');
});

test('a file that is no workbook is refused with the way out', async () => {
  const { clerk, place } = await world();
  const refusal = failure(await previewAccountsImport(clerk, place, new Uint8Array(100), read));
  expect(refusal).toMatchObject({ code: 'invalid', message: expect.stringContaining('另存为') });
});

test('the files to fill in: a blank one brings nothing, a filled one what is kept', async () => {
  const { clerk, finance, place } = await world();
  const blank = value(await accountsTemplate(clerk, place, false));
  expect(blank.name).toMatch(/^.+2021年度公开表（空白）\.xlsx$/);
  const empty = value(await previewAccountsImport(clerk, place, blank.bytes, read));
  expect(empty.tables).toHaveLength(9);
  expect(empty.tables.flatMap(({ cells }) => cells)).toEqual([]);
  expect(empty.unmatched).toEqual([]);

  const bytes = await accountsWorkbook(record, 'department', '');
  const { fingerprint } = value(await previewAccountsImport(clerk, place, bytes, read));
  const all = { mode: 'overwrite', tables: [...TABLE_KINDS], fingerprint } as const;
  value(await importAccounts(clerk, place, bytes, all, options));
  const filled = value(await accountsTemplate(finance, place, true));
  const again = value(await previewAccountsImport(clerk, place, filled.bytes, read));
  expect(again.tables.flatMap(({ cells }) => cells).filter(({ effect }) => effect !== 'same')).toEqual([]);
  expect(again.tables.flatMap(({ cells }) => cells).length).toBeGreaterThan(300);
});
