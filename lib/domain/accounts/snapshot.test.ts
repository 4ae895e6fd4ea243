// Frozen accounts: read back as they were, and nothing else is let in.
import { expect, test } from 'vitest';
import { canonicalJson } from '../canonical-json';
import { amountCell } from './cells';
import { checkAccounts } from './check-accounts';
import { sampleAccounts } from './sample-accounts';
import { type AccountsSnapshot, readAccountsSnapshot, snapshotRecord } from './snapshot';

const cell = amountCell('incomeExpenditureTotal', 'income', 'total', 'amount');
const record = sampleAccounts([[cell, '771.43']]);
const snapshot: AccountsSnapshot = {
  schema: 'mingji.accounts/1',
  accounts: '11111111-1111-4111-8111-111111111111',
  no: 1,
  seq: 7,
  submittedAt: '2022-03-18T02:00:00.000Z',
  submittedBy: '财务人员',
  region: { code: '150203', name: '示范区' },
  body: { code: 'sf-gxj', name: record.bodyName, kind: 'department' },
  fiscalYear: 2021,
  moneyUnit: '万元',
  source: 'entered',
  units: [],
  cells: Object.fromEntries(record.cells),
  ruleSet: 'mingji.rules/2',
  findings: [...checkAccounts(record).findings],
  notChecked: [...checkAccounts(record).notChecked],
};

test('what was frozen is read back, findings and record alike', () => {
  const read = readAccountsSnapshot(canonicalJson(snapshot));
  expect(read).toEqual(snapshot);
  expect(read.findings.map(({ rule, cell: at }) => [rule, at])).toEqual([['FA-03', cell]]);
  const again = snapshotRecord(read);
  expect([again.bodyName, again.fiscalYear]).toEqual([record.bodyName, 2021]);
  expect([...again.cells].sort()).toEqual([...record.cells].sort());
});

test.each([
  ['a key nobody knows', { ...snapshot, extra: 1 }],
  ['a cell no accounts have', { ...snapshot, cells: { 'amount/income/all/total/none': '1' } }],
  ['an empty cell', { ...snapshot, cells: { 'text/duties': '' } }],
  ['another schema', { ...snapshot, schema: 'mingji.accounts/2' }],
  [
    'a unit without a hash',
    { ...snapshot, units: [{ code: 'a', name: 'b', snapshot: snapshot.accounts, sha256: '' }] },
  ],
])('%s is refused', (_, value) => {
  expect(() => readAccountsSnapshot(JSON.stringify(value))).toThrow();
});
