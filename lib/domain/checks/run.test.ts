// Which rules look at a form: what its template says of a rule, of the stage, and of scores.
import { expect, test } from 'vitest';
import { scoreForm } from '../evaluation/scoring';
import { type SmallForm, smallForm } from '../evaluation/small-form';
import { NATIONAL_2020 } from '../template/national-2020';
import { TRANSFER_PAYMENT } from '../template/transfer-payment';
import type { Template } from '../template/template';
import type { CheckContext } from './rule';
import { runChecks } from './run';

const small: SmallForm = {
  funds: [{ source: 'total', budget: '5', executed: '6' }],
  rows: [{ weight: '20', target: '100%', actual: '100%' }],
};

/** Rules that were not run, with the reason. */
function notRun(template: Template, more: Partial<CheckContext> = {}): ReadonlyMap<string, string> {
  const form = smallForm({ ...small, template });
  const { notChecked } = runChecks({ form, scorecard: scoreForm(form), ...more });
  return new Map(notChecked.map(({ rule, why }) => [rule, why]));
}

test('a rule that the template keeps for one stage is not run at the other', () => {
  const template: Template = { ...NATIONAL_2020, checks: { stages: { 'SE-14': ['goals'] } } };
  expect(notRun(template).get('SE-14')).toBe('本表样在这一阶段不使用这项审核');
  expect(notRun(template, { stage: 'goals' }).has('SE-14')).toBe(false);
  expect(notRun(NATIONAL_2020).has('SE-14')).toBe(false);
});

test('a rule that the template switches off is not run', () => {
  const template: Template = { ...NATIONAL_2020, checks: { severities: { 'SE-14': 'off' } } };
  expect(notRun(template).get('SE-14')).toBe('本表样不使用这项审核');
});

test('points that were given from a row that does not apply to another level leave the levels as declared', () => {
  const rows: SmallForm['rows'] = [
    { group: 'quantity', name: '修缮道路', weight: '50', target: '≥20条', actual: '20条' },
    { group: 'social', name: '惠及居民', weight: '30', addedWeight: '10', target: '≥5户', actual: '5户' },
    {
      group: 'served',
      name: '居民满意率',
      weight: '10',
      notApplicable: '1',
      reason: '本年没有直接服务对象。',
    },
  ];
  const form = smallForm({ ...small, template: NATIONAL_2020, rows });
  const { findings } = runChecks({ form, scorecard: scoreForm(form) });
  expect(findings.filter(({ rule }) => rule === 'SE-01' || rule === 'SE-03')).toEqual([]);
});

test('SE-60: a family without points is not held to the rules on scores, filled in the app or printed', () => {
  expect(notRun(TRANSFER_PAYMENT).get('SE-07')).toBe('本表没有打分');
  expect(notRun(NATIONAL_2020).get('SE-07')).not.toBe('本表没有打分');
});
