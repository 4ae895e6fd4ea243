// Money by income and by spending kind (部门整体): rows of a form that stand under `department` in a document.
import { z } from 'zod';
import type { FundSource, Template } from '../template/template';
import { type Evaluation, type EvaluationFund, fundSchema, MAX_FUNDS } from './evaluation';

/** The two lists of a document; every division that is not income stands with the spending. */
export type DepartmentList = 'income' | 'expenditure';
export const DEPARTMENT_LISTS: readonly DepartmentList[] = ['income', 'expenditure'];

/** The list a kind of money stands in; null for the rows of `funds` itself. */
export function listOf(template: Template, source: FundSource): DepartmentList | null {
  const by = template.funds.rows.find((row) => row.source === source)?.by;
  if (by === undefined) return null;
  return by === 'income' ? 'income' : 'expenditure';
}

/** The rows of one list, where the template divides its money and the document writes it row by row; null for anything else. */
export function departmentRows(
  evaluation: Evaluation,
  template: Template,
  list: DepartmentList,
): EvaluationFund[] | null {
  if (!template.funds.rows.some(({ source }) => listOf(template, source) === list)) return null;
  const parsed = z.array(fundSchema).max(MAX_FUNDS).safeParse(evaluation.department?.[list]);
  return parsed.success ? parsed.data : null;
}
