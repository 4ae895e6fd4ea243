// Where the cells of a form stand in an evaluation document.
import type { FormField, FundField, IndicatorField } from '../evaluation/cells';

/** Where the cells that exist once stand in a document. */
export const FIELD_PATHS: Record<FormField, string> = {
  projectName: 'project.name',
  leader: 'project.leader',
  phone: 'project.phone',
  competentDepartment: 'competentDepartment',
  implementingUnit: 'implementingUnit',
  goalExpected: 'goal.expected',
  goalActual: 'goal.actual',
  lowRateReason: 'boxes.执行率偏低原因',
  summary: 'narrative.text',
  printedTotalWeight: 'total.weight',
  printedTotalScore: 'total.score',
  printedGrade: 'total.grade',
  narrativeName: 'narrative.projectName',
  narrativeScore: 'narrative.score',
  narrativeBudget: 'narrative.budget',
  narrativeExecuted: 'narrative.executed',
  narrativeRate: 'narrative.rate',
  looseCells: 'looseCells',
};

/** Where an indicator's cells stand beside it; row fields stand for the row as a whole. */
export const INDICATOR_KEYS: Record<IndicatorField, string> = {
  node: '.level2',
  position: '',
  removed: '',
  name: '.level3',
  weight: '.weight',
  direction: '.direction',
  target: '.target',
  unit: '.unit',
  actual: '.actual',
  attainment: '.attainment',
  score: '.score',
  overrideReason: '.score',
  reason: '.reason',
  notApplicable: '.notApplicable',
  addedWeight: '.weight',
  merge: '.merge',
  reviewScore: '.reviewScore',
  reviewOpinion: '.reviewOpinion',
};

/** Where a funds row's cells stand beside it. */
export const FUND_KEYS: Record<FundField, string> = {
  label: '.label',
  initialBudget: '.initialBudget',
  budget: '.budget',
  executed: '.executed',
  weight: '.weight',
  rate: '.rate',
  score: '.score',
  overrideReason: '.score',
};
