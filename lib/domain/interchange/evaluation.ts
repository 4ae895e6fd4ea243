// The interchange format of one 自评表, `mingji.evaluation/1`: this schema is its only definition.
import { z } from 'zod';
import { ATTAINMENTS, DIRECTIONS } from '../evaluation/cells';
import { fundSource } from '../template/template';
import { printedFigure, printedText } from './printed-value';

/** Limits against hostile or broken files; a real form stays far below. */
export const MAX_INDICATORS = 2000;
export const MAX_FUNDS = 200;
const MAX_NODES = 200;
const MAX_NOTES = 2000;

const shortText = z.string().max(200).nullish();
/** Content the format names but does not divide further (部门整体 and 转移支付 forms). */
const openRecord = z.record(z.string().max(200), z.json()).nullish();

/** A row of money. */
export const fundSchema = z.strictObject({
  source: fundSource.nullish(),
  label: printedText,
  initialBudget: printedFigure,
  budget: printedFigure,
  executed: printedFigure,
  weight: printedFigure,
  rate: printedFigure,
  score: printedFigure,
});

const dimension = z.strictObject({
  /** Which of several goals it belongs to, by name. */
  goal: shortText,
  name: printedText,
  weight: printedFigure,
  groups: z
    .array(z.strictObject({ name: printedText, weight: printedFigure }))
    .max(MAX_NODES)
    .nullish(),
});

const indicator = z.strictObject({
  goal: shortText,
  level1: printedText,
  level2: printedText,
  level3: printedText,
  weight: printedFigure,
  direction: z.enum(DIRECTIONS).nullish(),
  target: printedFigure,
  unit: printedText,
  actual: printedFigure,
  attainment: z.enum(ATTAINMENTS).nullish(),
  score: printedFigure,
  reason: printedText,
  evidence: z.array(z.json()).max(MAX_NOTES).nullish(),
  notApplicable: z.boolean().nullish(),
  /** A score or reason printed once for several rows: the same id on each. */
  merge: z.union([z.string().max(200), z.number()]).nullish(),
  reviewScore: printedFigure,
  reviewOpinion: printedText,
  /** Where the target comes from. */
  source: printedText,
});

const goal = z.strictObject({ expected: printedText, actual: printedText });

/** The keys of a form; what is printed only, nothing computed. `null` or a missing key means: printed nothing. */
export const evaluationFields = {
  schema: z.literal('mingji.evaluation/1'),
  template: shortText,
  fiscalYear: z.union([z.int().min(1990).max(2100), z.string().regex(/^(19|20)\d{2}( ?年度?)?$/)]).nullish(),
  moneyUnit: z.enum(['万元', '元']).nullish(),
  project: z
    .strictObject({
      code: shortText,
      name: printedText,
      leader: printedText,
      phone: printedText,
      level: shortText,
      kind: shortText,
      state: shortText,
    })
    .nullish(),
  competentDepartment: printedText,
  implementingUnit: printedText,
  funds: z.array(fundSchema).max(MAX_FUNDS).nullish(),
  goal: goal.nullish(),
  /** Where a form has several goals. */
  goals: z
    .array(z.strictObject({ ...goal.shape, name: printedText, weight: printedFigure }))
    .max(MAX_NODES)
    .nullish(),
  dimensions: z.array(dimension).max(MAX_NODES).nullish(),
  indicators: z.array(indicator).max(MAX_INDICATORS).nullish(),
  looseCells: z.array(printedFigure).max(MAX_NOTES).nullish(),
  total: z.strictObject({ weight: printedFigure, score: printedFigure, grade: shortText }).nullish(),
  boxes: z.record(z.string().max(200), printedText).nullish(),
  narrative: z
    .strictObject({
      projectName: printedText,
      text: printedText,
      score: printedFigure,
      budget: printedFigure,
      executed: printedFigure,
      rate: printedFigure,
    })
    .nullish(),
  explanations: z
    .array(z.strictObject({ rule: z.string().max(20), at: shortText, text: printedText }))
    .max(MAX_NOTES)
    .nullish(),
  management: openRecord,
  department: z.strictObject({ income: z.json().optional(), expenditure: z.json().optional() }).nullish(),
} as const;

/** The schema of `mingji.evaluation/1`. Unknown keys are an error with their path. */
export const evaluationSchema = z.strictObject(evaluationFields);
export type Evaluation = z.infer<typeof evaluationSchema>;
export type EvaluationIndicator = z.infer<typeof indicator>;
export type EvaluationFund = z.infer<typeof fundSchema>;

/** The year a form is of; null when it prints none. */
export function fiscalYearOf(evaluation: Pick<Evaluation, 'fiscalYear'>): number | null {
  const year = evaluation.fiscalYear;
  if (year === null || year === undefined) return null;
  return typeof year === 'number' ? year : Number(year.slice(0, 4));
}
