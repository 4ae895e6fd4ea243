// 送审稿: what is frozen at submission. Canonical JSON with a schema id; never migrated, only upcast when read.
import { z } from 'zod';
import type { Finding, NotChecked } from '../checks/rule';
import { formJsonSchema } from './form-json';
import type { Scorecard } from './scorecard';

/** The written answer to a warning, as it travels with the form. */
export const explanationSchema = z.strictObject({
  rule: z.string(),
  cell: z.string().nullable(),
  /** The figures it answered; it is stale when the finding's differ. */
  figures: z.string(),
  text: z.string(),
  by: z.string(),
  at: z.string(),
});
export type Explanation = z.infer<typeof explanationSchema>;

/** The schema of a frozen form. */
export const snapshotSchema = z.strictObject({
  schema: z.literal('mingji.snapshot/1'),
  origin: z.enum(['submitted', 'historic']),
  evaluation: z.uuid(),
  no: z.int().min(1),
  /** The evaluation's sequence number that was frozen. */
  seq: z.int().min(0),
  submittedAt: z.string(),
  submittedBy: z.string().nullable(),
  late: z.boolean(),
  region: z.strictObject({ code: z.string(), name: z.string() }),
  department: z.strictObject({ code: z.string(), name: z.string() }),
  project: z.strictObject({
    code: z.string(),
    name: z.string(),
    level: z.string().nullable(),
    category: z.string().nullable(),
    publicity: z.string(),
    lineage: z.string(),
  }),
  template: z.strictObject({ id: z.string(), sha256: z.string() }),
  ruleSet: z.string(),
  form: formJsonSchema,
  scorecard: z.custom<Scorecard>(
    (value) => typeof value === 'object' && value !== null && 'totalWeight' in value,
  ),
  findings: z.array(
    z.custom<Finding>((value) => typeof value === 'object' && value !== null && 'rule' in value),
  ),
  notChecked: z.array(
    z.custom<NotChecked>((value) => typeof value === 'object' && value !== null && 'rule' in value),
  ),
  explanations: z.array(explanationSchema),
});
export type Snapshot = z.infer<typeof snapshotSchema>;

/** What scorecards frozen before these lines existed lack; they are shown without them. */
const WITHOUT_SUMS = { cap: null, totalSum: '', gradeSum: null } as const;

/** A stored snapshot's text as a value. @throws ZodError when it is none: frozen records are never wrong, so that is a bug. */
export function readSnapshot(content: string): Snapshot {
  const snapshot = snapshotSchema.parse(JSON.parse(content));
  return { ...snapshot, scorecard: { ...WITHOUT_SUMS, ...snapshot.scorecard } };
}
