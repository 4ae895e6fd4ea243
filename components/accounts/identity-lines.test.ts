// What adds up in a table and between tables, and by how much the rest is off.
import { expect, test } from 'vitest';
import { sampleAccounts } from '@/lib/domain/accounts/sample-accounts';
import { AccountsDraft } from './accounts-draft';
import { checkDraft } from './accounts-checks';
import { fillOf } from './fill-amount';
import { identityLines } from './identity-lines';
import { planTable } from './table-plan';
import { spent } from './testing-draft';

const OPEN = { figures: true, words: true, summedUp: false };
const sample = () => new AccountsDraft(sampleAccounts(), OPEN);
const linesOf = (store: AccountsDraft) => identityLines(store.reckoning.book, 'expenditure');

test('of consistent accounts every identity holds', () => {
  const { within, between } = linesOf(sample());
  expect(within.length).toBeGreaterThan(0);
  expect(between.length).toBeGreaterThan(0);
  for (const { open, holding } of [...within, ...between]) {
    expect(open).toEqual([]);
    expect(holding).toBeGreaterThan(0);
  }
});

test('one wrong figure is named by its sums, and the difference between tables too', () => {
  const store = sample();
  store.type(spent('total', 'total'), '759.34');
  const off = [...linesOf(store).within, ...linesOf(store).between].filter(({ open }) => open.length > 0);
  expect(off.map(({ basis }) => basis)).toEqual(['同一行各项支出之和', '下一级科目之和', '支出决算表的合计']);
  const differences = off.flatMap(({ open }) => open.map(({ difference }) => difference));
  expect(differences).toEqual([8_000_000, 8_000_000, -8_000_000]);
});

test('按计算结果填入 takes the sum to its last 分 and ends the finding', () => {
  const store = sample();
  store.type(spent('2150501', 'total'), '330.5');
  const [finding] = checkDraft(store, null, 'department').findings.filter(
    ({ severity }) => severity === 'error',
  );
  if (!finding) throw new Error('the wrong sum was not found');
  expect(finding.cell).toBe(spent('2150501', 'total'));
  const fill = fillOf(store, finding);
  expect(fill).toEqual([spent('2150501', 'total'), '320.5']);
  if (fill) store.act([fill], null);
  expect(
    checkDraft(store, null, 'department').findings.filter(({ severity }) => severity === 'error'),
  ).toEqual([]);
});

test('each amount is named by its row and its heads, also in the right half of a table', () => {
  const { reckoning } = sample();
  const named = (kind: Parameters<typeof planTable>[1], cell: string) =>
    [...planTable(reckoning, kind, OPEN).boxOf].find(([id]) => id === cell)?.[1].description;
  expect(named('expenditure', spent('2150501', 'basic'))).toBe('2150501 行政运行 基本支出');
  expect(named('incomeExpenditureTotal', 'amount/incomeExpenditureTotal/expenditure/closing/amount')).toBe(
    '年末结转和结余 支出／决算数',
  );
  expect(named('threePublic', 'amount/threePublic/all/amounts/final.operation')).toBe(
    '决算数／公务用车购置及运行维护费／公务用车运行维护费',
  );
});
