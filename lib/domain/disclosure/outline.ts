// 公开大纲: which sections a disclosure has, in which order, under which headings. Data: a region derives its own.
import { z } from 'zod';

/** What can be written, by meaning; sections.ts holds a writer for each. */
export const SECTION_KEYS = [
  'duties',
  'organisation',
  'staffing',
  'tables',
  'budgetExecution',
  'overall',
  'income',
  'expenditure',
  'fiscalTotals',
  'generalBudget',
  'basicExpenditure',
  'threePublicOverall',
  'threePublicDetail',
  'governmentFund',
  'stateCapital',
  'performanceWork',
  'selfEvaluationResults',
  'departmentEvaluation',
  'operatingFunds',
  'procurement',
  'stateAssets',
  'glossary',
  'contact',
  'omittedProjects',
] as const;
export const sectionKey = z.enum(SECTION_KEYS);
export type SectionKey = z.infer<typeof sectionKey>;

/** How a heading is numbered among its siblings: 第一部分, 一、, （一）, 1. */
const numbering = z.enum(['part', 'numeral', 'bracketed', 'figure', 'none']);

/** One heading, what stands under it, and the headings below. */
export interface OutlineSection {
  /** Title without its number; `{year}` is filled in, and `{body}` becomes 部门 or 单位. */
  readonly title: string;
  readonly numbering: z.infer<typeof numbering>;
  /** What is written here; absent for a heading that only holds others. */
  readonly section?: SectionKey | undefined;
  readonly children?: readonly OutlineSection[] | undefined;
}

const outlineSection: z.ZodType<OutlineSection> = z.lazy(() =>
  z.strictObject({
    title: z.string().trim().min(1, { error: '标题不能为空。' }).max(100, { error: '标题最多 100 个字。' }),
    numbering,
    section: sectionKey.optional(),
    children: z.array(outlineSection).max(40).optional(),
  }),
);

/** The schema of an outline. */
export const outlineSchema = z.strictObject({
  schema: z.literal('mingji.outline/1'),
  family: z.string().min(1).max(40),
  version: z.int().min(1),
  name: z.string().min(1).max(60),
  /** The circular or document it follows. */
  basis: z.string().min(1).max(200),
  parts: z.array(outlineSection).min(1).max(12),
});
export type Outline = z.infer<typeof outlineSchema>;
