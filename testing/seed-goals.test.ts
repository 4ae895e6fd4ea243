// The seeded form is right in every rule: whoever plants a mistake in it sees that mistake alone.
import { expect, it } from 'vitest';
import { runChecks } from '@/lib/domain/checks/run';
import { withApprovedGoals } from '@/lib/domain/evaluation/approved-goals';
import { missingCells } from '@/lib/domain/evaluation/completeness';
import { applyText } from '@/lib/domain/evaluation/edits';
import { newForm } from '@/lib/domain/evaluation/new-form';
import { scoreForm } from '@/lib/domain/evaluation/scoring';
import { NATIONAL_2020 } from '@/lib/domain/template/national-2020';
import { filledTexts, GOALS } from './seed-goals';

let ids = 0;
const newId = () => `00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}`;

it('asks for nothing once it is filled in', () => {
  const head = {
    projectName: '信访维稳资金项目',
    competentDepartment: '示范区工业和信息化局',
    implementingUnit: '示范区工业和信息化局',
  };
  const blank = newForm({ template: NATIONAL_2020, fiscalYear: 2021, head, newId });
  const start = withApprovedGoals(blank, GOALS, newId);
  const form = filledTexts(start).reduce((now, [cell, text]) => applyText(now, cell, text), start);
  const scorecard = scoreForm(form);
  expect(missingCells(form, scorecard)).toEqual([]);
  expect(scorecard.total).toBe(10000);
  expect(runChecks({ form, scorecard }).findings).toEqual([]);
});
