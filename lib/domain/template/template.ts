// What a form family fixes (年度表样), as data: labels, levels, weights and scoring parameters.
import { z } from 'zod';

// Published versions are never edited, so the schema grows by optional keys alone. What an absent key means stands beside
// it and in settled.ts, the one place that reads defaults.

const points = z.int().min(0).max(10000);
const percent = z.int().min(0).max(1000);
const label = z.string().max(200);
const key = z.string().regex(/^[a-z]+$/i);
/** The name of a cell that exists once: one of FORM_FIELDS, or a box the template declares. */
const onceName = z.string().regex(/^[a-z][a-zA-Z]{0,39}$/);

/** Where a printed indicator column takes its text from. */
export const indicatorColumnKey = z.enum([
  'dimension',
  'group',
  'name',
  'weight',
  /** 指标性质: the direction, in a column of its own. */
  'direction',
  'target',
  /** 度量单位, in a column of its own. */
  'unit',
  'actual',
  'score',
  'reason',
  /** 复核分, 财政审核评分: the reviewer's own score. */
  'reviewScore',
  'reviewOpinion',
]);
/** Where a printed funds column takes its text from; `reason` is 执行率偏低原因, printed on the row of the total. */
export const fundColumnKey = z.enum([
  'initialBudget',
  'budget',
  'executed',
  'weight',
  'rate',
  'score',
  'reason',
]);
/** Kinds of money a funds row can stand for; `total` is 年度资金总额, the row that is scored. */
export const fundSource = z.string().regex(/^[a-z]{1,20}$/);
/** Whether the app's score stands, may be departed from with a 改分理由, or is the filler's alone. */
export const scoringMode = z.enum(['automatic', 'editable', 'manual']);
/** When a form is looked at: while its goals are set (目标申报), or after the year (自评). */
export const stage = z.enum(['goals', 'evaluation']);

/** A 三级指标 that the form itself prints; a new form starts with it. */
const presetIndicator = z.strictObject({
  name: z.string().max(300),
  weight: points.optional(),
  direction: z.enum(['≥', '≤', '=', '>', '<', 'qualitative']).optional(),
  target: z.string().max(300).optional(),
  unit: z.string().max(20).optional(),
});

const dimension = z.strictObject({
  key,
  name: z.string(),
  /** Points of the 一级指标. Absent: free, set form by form (90 points to divide). */
  weight: points.optional(),
  /** The goal it belongs to, where a form has several (`goals.items`). Absent: the first. */
  goal: onceName.optional(),
  groups: z
    .array(
      z.strictObject({
        key,
        name: z.string(),
        /** Points of the 二级指标. Absent: set by its indicators. */
        weight: points.optional(),
        /** Absent: none, a new form starts with one empty row. */
        indicators: z.array(presetIndicator).max(60).optional(),
      }),
    )
    .min(1),
});

/** A text the form asks for beside its tables: 评价结论, 存在问题, 其他需要说明事项. */
const box = z.strictObject({
  /** What it is called in documents. */
  name: z.string().min(1).max(60),
  label: z.string(),
  /** Its cell, `field/{key}`. Absent: the fixed cell that bears `name` as its label (执行率偏低原因). */
  key: onceName.optional(),
  /** Where it is printed; `outside` asks for it beside the sheet and prints nothing. Absent: outside. */
  place: z.enum(['head', 'beforeIndicators', 'afterIndicators', 'afterTotal', 'outside']).optional(),
  /** Submission asks for it. Absent: false. */
  required: z.boolean().optional(),
});

/** 资金管理情况: one row per topic, one column per question about it; each box is a cell `field/{row}{Column}`. */
const management = z.strictObject({
  caption: label,
  /** Heads the column of topics. */
  head: label,
  columns: z
    .array(z.strictObject({ key: onceName, label }))
    .min(1)
    .max(6),
  rows: z
    .array(z.strictObject({ key: onceName, label }))
    .min(1)
    .max(30),
  /** Absent: between funds and goals. */
  place: z.enum(['afterFunds', 'afterIndicators']).optional(),
  /** Submission asks for the first column of each row. Absent: false. */
  required: z.boolean().optional(),
});

/** Numbers the checks compare with. What is not named follows the catalogue, see settled.ts. */
export const thresholdKey = z.enum([
  'lowRate',
  'poorRate',
  'overCompletion',
  'overCompletionLeast',
  'oneIndicatorShare',
  'shareAboveExecution',
  'fewestIndicators',
  'similarity',
  'longestName',
  'shortestGoal',
  'copiedActual',
  'evidenceWeight',
]);

const checks = z.strictObject({
  /** Rule id → another severity, or `off`. */
  severities: z.record(z.string(), z.enum(['error', 'warning', 'hint', 'off'])).optional(),
  /** Rule id → the only stages at which it is used. Absent: at all. */
  stages: z.record(z.string(), z.array(stage).min(1)).optional(),
  thresholds: z.partialRecord(thresholdKey, z.int().min(0).max(100_000)).optional(),
});

/** The zod schema of a template version: the only definition of what a form family may fix. */
export const templateSchema = z.strictObject({
  schema: z.literal('mingji.template/1'),
  family: z.string().regex(/^[a-z0-9-]{1,32}$/),
  version: z.int().min(1),
  name: z.string(),
  title: z.string(),
  /** The number the printed table bears (公开 13 表). Absent: none. */
  formNo: label.optional(),
  legalBasis: z.array(z.string()).min(1),
  moneyUnit: z.enum(['万元', '元']),
  totalWeight: points,
  /** False for a form without any points: no weights, scores, total or grade. Absent: true. */
  scored: z.boolean().optional(),
  /** Whether a new year of this template starts with the approved goals locked. Absent: true. */
  targetsLocked: z.boolean().optional(),
  /** The head of the form, one array per printed line; a pair is label and the cells joined in the box beside it. */
  header: z.array(z.array(z.strictObject({ label: z.string(), fields: z.array(onceName).min(1) }))),
  funds: z.strictObject({
    caption: z.string(),
    columns: z.array(z.strictObject({ key: fundColumnKey, label: z.string() })),
    rows: z.array(
      z.strictObject({
        source: fundSource,
        label: z.string(),
        /** The row it is a part of. Absent: `total`, for every row but `total` itself. */
        of: fundSource.optional(),
        /** The division (by income, by spending kind) it is a part in; each adds up by itself. Absent: the only one. */
        by: fundSource.optional(),
      }),
    ),
    /** Divisions in printed order. Absent: one, unnamed. */
    divisions: z.array(z.strictObject({ key: fundSource, label })).optional(),
  }),
  goals: z.strictObject({
    caption: z.string(),
    expected: z.string(),
    actual: z.string(),
    /** Several goals, each with its two texts `field/{key}Expected` and `field/{key}Actual`. Absent: one, `goal`. */
    items: z
      .array(z.strictObject({ key: onceName, name: label, weight: points.optional() }))
      .min(1)
      .max(6)
      .optional(),
  }),
  /** Absent: none. */
  management: management.optional(),
  indicators: z.strictObject({
    caption: z.string(),
    columns: z.array(
      z.strictObject({
        key: indicatorColumnKey,
        label: z.string(),
        /** A head that spans neighbouring columns which name it. Absent: none. */
        under: label.optional(),
      }),
    ),
    /** True where the level-1 cell prints its points, 产出指标（50分）. */
    dimensionShowsWeight: z.boolean(),
    /** The same of the level-2 cell. Absent: false. */
    groupShowsWeight: z.boolean().optional(),
    /** Which level carries the points: every row, or the 一级指标 alone. Absent: every row. */
    weights: z.enum(['row', 'dimension']).optional(),
    /** Whether one score may stand for several rows. Absent: false. */
    mergedScores: z.boolean().optional(),
  }),
  totalLabel: z.string(),
  /** Label of a box for the grade beside the total. Absent: 评价等级：优 in the last box of words. */
  gradeLabel: label.optional(),
  dimensions: z.array(dimension),
  /** Further sets of level-1 points the circular allows, by key of the 一级指标; one not named has none. Absent: no other. */
  weightings: z
    .array(z.strictObject({ label, weights: z.record(z.string(), points) }))
    .max(10)
    .optional(),
  boxes: z.array(box),
  /** Lines under the table, each a row of names to fill in or to sign (填报人, 审核人). Absent: none. */
  signatures: z.array(z.array(z.strictObject({ label, key: onceName.optional() })).min(1)).optional(),
  execution: z.strictObject({
    /** 0 where the form gives the execution rate no points of its own. */
    weight: points,
    denominator: z.enum(['budget', 'initialBudget']),
    /** In proportion, by steps of the rate (`bands`), or entered by a person with a reason. */
    rule: z.enum(['proportional', 'banded', 'manual']),
    /** For `banded`, highest first: a rate of at least `from` (hundredths of a percent) earns `share` percent of the weight. */
    bands: z.array(z.strictObject({ from: z.int().min(0), share: percent })).optional(),
    /** What a budget of 0 means for the grade: none, or the other points scaled to the whole. Absent: none. */
    zeroBudget: z.enum(['none', 'scaled']).optional(),
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
    /** Below this share of the target (percent) a row earns nothing. Absent: 0. */
    passMark: percent.optional(),
    /** Points a row loses for going beyond `checks.thresholds.overCompletion`. Absent: 0. */
    overCompletionDeduction: points.optional(),
    /** The most a form may total below a rate (hundredths of a percent), lowest rate first. Absent: no cap. */
    caps: z.array(z.strictObject({ below: z.int().min(1), total: points })).optional(),
  }),
  /** Grades from the best down; a total of at least `from` hundredths earns the name. */
  grades: z.array(z.strictObject({ name: z.string(), from: points })),
  /** How the year weighs the checks; what is not named follows the catalogue. */
  checks: checks.optional(),
});

/** One version of a form family. Published versions are never edited. */
export type Template = z.infer<typeof templateSchema>;
export type FundSource = z.infer<typeof fundSource>;
export type FundColumnKey = z.infer<typeof fundColumnKey>;
export type IndicatorColumnKey = z.infer<typeof indicatorColumnKey>;
export type ThresholdKey = z.infer<typeof thresholdKey>;
export type BoxPlace = NonNullable<Template['boxes'][number]['place']>;

/** The name a form refers to its template by: `national-2020@1`. */
export function templateId(template: { family: string; version: number }): string {
  return `${template.family}@${template.version}`;
}
