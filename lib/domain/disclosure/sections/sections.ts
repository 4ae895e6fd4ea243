// The writer of every section, by its key.
import type { SectionKey } from '../outline';
import { contact, tables } from './closing-parts';
import { governmentFund, stateCapital } from './funds';
import { basicExpenditure, generalBudget } from './general-budget';
import { operatingFunds, procurement, stateAssets } from './other-matters';
import { duties, organisation, staffing } from './overview';
import { departmentEvaluation, omittedProjects, performanceWork, selfEvaluationResults } from './performance';
import type { SectionWriter } from './section';
import { threePublicDetail, threePublicOverall } from './three-public';
import { budgetExecution, expenditure, fiscalTotals, income, overall } from './totals';

/** Every section but 名词解释, whose terms depend on what all others say. */
export const SECTIONS: Readonly<Record<Exclude<SectionKey, 'glossary'>, SectionWriter>> = {
  duties,
  organisation,
  staffing,
  tables,
  budgetExecution,
  overall,
  income,
  expenditure,
  fiscalTotals,
  generalBudget,
  basicExpenditure,
  threePublicOverall,
  threePublicDetail,
  governmentFund,
  stateCapital,
  performanceWork,
  selfEvaluationResults,
  departmentEvaluation,
  operatingFunds,
  procurement,
  stateAssets,
  contact,
  omittedProjects,
};
