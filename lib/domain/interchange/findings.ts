// 校验结果 as it leaves: findings with places in the checked document, and the figures recomputed beside them.
import { z } from 'zod';

const number = z.number().nullable();

/** What a form adds up to. Points as numbers with at most two decimals; a ratio for the rate. */
export const computedSchema = z.strictObject({
  executionRate: number,
  /** What the rule gives for the rate. */
  executionScore: number,
  indicatorScore: number,
  totalWeight: number,
  totalPrinted: number,
  /** Σ of the scores as printed. */
  total: number,
  /** The same with every score a rule can compute in place of the printed one. */
  totalByRule: number,
  grade: z.string().nullable(),
});
export type Computed = z.infer<typeof computedSchema>;

/** One disclosure holds several forms. */
const computedOfMany = z.strictObject({
  evaluations: z.array(computedSchema.extend({ name: z.string().nullable() })),
});

const documentSchema = z.strictObject({ schema: z.string().nullable(), name: z.string().nullable() });

/** One finding; `at` is a path from the root of the checked document. */
export const findingSchema = z.strictObject({
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'hint']),
  at: z.string(),
  printed: z.string().nullable(),
  expected: z.string().nullable(),
  also: z.array(z.string()),
  message: z.string(),
  /** The offending words. */
  quote: z.string().optional(),
});
export type PlacedFinding = z.infer<typeof findingSchema>;

/** What `check` says of one document. */
export const findingsSchema = z.strictObject({
  document: documentSchema,
  computed: z.union([computedSchema, computedOfMany]),
  findings: z.array(findingSchema),
  notChecked: z.array(z.strictObject({ rule: z.string(), why: z.string() })),
  summary: z.strictObject({ error: z.int(), warning: z.int(), hint: z.int(), notChecked: z.int() }),
});
export type Findings = z.infer<typeof findingsSchema>;

/** What `score` says of one document: each score that a rule can compute, with its sum. */
export const scoresSchema = z.strictObject({
  document: documentSchema,
  computed: z.union([computedSchema, computedOfMany]),
  explanations: z.array(
    z.strictObject({
      at: z.string(),
      printed: z.string().nullable(),
      expected: z.string().nullable(),
      text: z.string(),
    }),
  ),
});
export type Scores = z.infer<typeof scoresSchema>;

/** What stands in the place of a document that could not be read. */
export const unreadableSchema = z.strictObject({ document: documentSchema, unreadable: z.string() });
export type Unreadable = z.infer<typeof unreadableSchema>;
