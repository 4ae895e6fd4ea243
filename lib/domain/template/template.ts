// What a form family fixes (年度表样), as data: labels, levels, weights and scoring parameters.
import { z } from 'zod';

const points = z.int().min(0).max(10000);

/** Where a printed indicator column takes its text from. */
export const indicatorColumnKey = z.enum([
  'dimension',
  'group',
  'name',
  'weight',
  'target',
  'actual',
  'score',
  'reason',
]);
/** Where a printed funds column takes its text from. */
export const fundColumnKey = z.enum(['initialBudget', 'budget', 'executed', 'weight', 'rate', 'score']);
/** Kinds of money a funds row can stand for; `total` is 年度资金总额. */
export const fundSource = z.enum(['total', 'fiscal', 'carryover', 'other']);
/** Cells of the form's head. */
export const headerField = z.enum([
  'projectName',
  'leader',
  'phone',
  'competentDepartment',
  'implementingUnit',
]);
/** Whether the app's score stands, may be departed from with a 改分理由, or is the filler's alone. */
export const scoringMode = z.enum(['automatic', 'editable', 'manual']);

/** The zod schema of a template version: the only definition of what a form family may fix. */
export const templateSchema = z.strictObject({
  schema: z.literal('mingji.template/1'),
  family: z.string().regex(/^[a-z0-9-]{1,32}$/),
  version: z.int().min(1),
  name: z.string(),
  title: z.string(),
  legalBasis: z.array(z.string()).min(1),
  moneyUnit: z.enum(['万元', '元']),
  totalWeight: points,
  /** The head of the form, one array per printed line; a pair is label and the cells joined in the box beside it. */
  header: z.array(z.array(z.strictObject({ label: z.string(), fields: z.array(headerField).min(1) }))),
  funds: z.strictObject({
    caption: z.string(),
    columns: z.array(z.strictObject({ key: fundColumnKey, label: z.string() })),
    rows: z.array(z.strictObject({ source: fundSource, label: z.string() })),
  }),
  goals: z.strictObject({ caption: z.string(), expected: z.string(), actual: z.string() }),
  indicators: z.strictObject({
    caption: z.string(),
    columns: z.array(z.strictObject({ key: indicatorColumnKey, label: z.string() })),
    /** True where the level-1 cell prints its points, 产出指标（50分）. */
    dimensionShowsWeight: z.boolean(),
  }),
  totalLabel: z.string(),
  dimensions: z.array(
    z.strictObject({
      key: z.string().regex(/^[a-z]+$/i),
      name: z.string(),
      weight: points,
      groups: z.array(z.strictObject({ key: z.string().regex(/^[a-z]+$/i), name: z.string() })).min(1),
    }),
  ),
  /** Boxes outside the printed table: name and how it is asked for. */
  boxes: z.array(z.strictObject({ name: z.string(), label: z.string() })),
  execution: z.strictObject({
    weight: points,
    denominator: z.enum(['budget', 'initialBudget']),
    rule: z.literal('proportional'),
  }),
  scoring: z.strictObject({
    quantitative: scoringMode,
    qualitative: scoringMode,
    execution: scoringMode,
    /** ≤ indicators that miss: target / actual × weight, or linear to zero at twice the target. */
    reverse: z.enum(['ratio', 'linear']),
    /** Share of the weight a level of attainment may earn, in percent. */
    bands: z.array(
      z.strictObject({
        attainment: z.enum(['met', 'partial', 'unmet']),
        label: z.string(),
        from: z.int(),
        to: z.int(),
      }),
    ),
  }),
  /** Grades from the best down; a total of at least `from` hundredths earns the name. */
  grades: z.array(z.strictObject({ name: z.string(), from: points })),
  /** How the year weighs the checks; what is not named follows the catalogue. */
  checks: z
    .strictObject({
      /** Rule id → another severity, or `off`. */
      severities: z.record(z.string(), z.enum(['error', 'warning', 'hint', 'off'])).optional(),
    })
    .optional(),
});

/** One version of a form family. Published versions are never edited. */
export type Template = z.infer<typeof templateSchema>;
export type FundSource = z.infer<typeof fundSource>;
export type FundColumnKey = z.infer<typeof fundColumnKey>;
export type IndicatorColumnKey = z.infer<typeof indicatorColumnKey>;
export type HeaderField = z.infer<typeof headerField>;

/** The name a form refers to its template by: `national-2020@1`. */
export function templateId(template: { family: string; version: number }): string {
  return `${template.family}@${template.version}`;
}
