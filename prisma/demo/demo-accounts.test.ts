// The accounts of the demo against the rules of the trade: those that were approved have nothing wrong, the one in the making has its slip.
import { expect, it } from 'vitest';
import { amountCell } from '@/lib/domain/accounts/cells';
import { checkAccounts } from '@/lib/domain/accounts/check-accounts';
import { incompleteCells } from '@/lib/domain/accounts/completeness';
import { reckon } from '@/lib/domain/accounts/reckoning';
import type { AccountsRecord } from '@/lib/domain/accounts/record';
import { sumUnits } from '@/lib/domain/accounts/sum-units';
import { openQuestions } from '@/lib/domain/disclosure/reasons';
import { annualContext } from '@/lib/domain/disclosure/figures/annual-context';
import type { AccountsStory } from './demo-accounts';
import { exampleRegion } from './working-2021/region';

const [industry, civil] = exampleRegion.departments;

function recordOf(bodyName: string, story: AccountsStory | undefined): AccountsRecord {
  return { fiscalYear: exampleRegion.year, bodyName, cells: new Map(story?.cells()) };
}

const units = (civil?.accounts ?? []).filter(({ unit }) => unit !== null);
const own = civil?.accounts.find(({ unit }) => unit === null);
const summed = sumUnits(
  recordOf(civil?.name ?? '', own),
  units.map((story) => recordOf(story.unit ?? '', story)),
);

it.each([
  ...units.map((story) => [story.unit ?? '', recordOf(story.unit ?? '', story)] as const),
  ['部门', summed] as const,
])('the accounts of 民政局 %s add up and are complete', (_, record) => {
  const { findings } = checkAccounts(record);
  expect(findings.filter(({ severity }) => severity !== 'hint')).toEqual([]);
  expect(incompleteCells(reckon(record))).toEqual([]);
});

it('the department gives every cause that is asked for', () => {
  const context = annualContext({ accounts: summed, before: null, projects: [], omitted: [] });
  expect(openQuestions(context).map(({ question }) => question)).toEqual([]);
});

it('the project money of 民政局 is that of its forms: 746.44 万元 with 彩票公益金', () => {
  const { amount } = reckon(summed);
  expect(amount(amountCell('expenditure', null, 'total', 'project'))?.text).toBe('746.44');
  expect(amount(amountCell('governmentFund', null, 'total', 'project'))?.text).toBe('96.20');
});

it('the clerk of 工业和信息化局 exchanged two digits, and an identity finds them', () => {
  const record = recordOf(industry?.name ?? '', industry?.accounts[0]);
  const errors = checkAccounts(record).findings.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ message }) => message).join('\n')).toContain('268.50');
});
