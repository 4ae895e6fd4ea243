// The form of a demo project at some point of its story, without a database: what the tests of the data look at.
import { type ApprovedGoals, withApprovedGoals } from '@/lib/domain/evaluation/approved-goals';
import { applyText } from '@/lib/domain/evaluation/edits';
import type { Form } from '@/lib/domain/evaluation/form';
import { newForm } from '@/lib/domain/evaluation/new-form';
import { builtInTemplate } from '@/lib/domain/template/built-in';
import { cellAt } from './demo-cells';
import type { DemoStep, WorkingDepartment, WorkingProject, WorkingRegion } from './demo-types';

/** The approved goals of a project as the use case takes them. */
export function approvedGoalsOf({ goals }: WorkingProject): ApprovedGoals {
  return {
    expected: goals.expected,
    indicators: goals.indicators.map((row) => ({ ...row, weight: String(row.weight), unit: null })),
    funds: [...goals.funds],
  };
}

/** Ids in the order they are asked for. */
function counter(): () => string {
  let n = 0;
  return () => `00000000-0000-4000-8000-${String(++n).padStart(12, '0')}`;
}

/** The form after the given steps, by default all of the project's. */
export function formOf(
  region: WorkingRegion,
  department: WorkingDepartment,
  project: WorkingProject,
  steps: readonly DemoStep[] = project.story,
): Form {
  const template = builtInTemplate(region.template);
  if (!template) throw new RangeError(`no template ${region.template}`);
  const newId = counter();
  const head = {
    projectName: project.name,
    competentDepartment: department.name,
    implementingUnit: department.units.find((unit) => unit.code === project.unit)?.name ?? '',
  };
  const blank = newForm({ template, fiscalYear: region.year, head, newId });
  const start = withApprovedGoals(blank, approvedGoalsOf(project), newId);
  return steps
    .flatMap((step) => (step.action === 'fill' ? step.cells : []))
    .reduce((form, [path, text]) => applyText(form, cellAt(form, path), text), start);
}
