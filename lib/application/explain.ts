// 审核说明: a written answer to a warning of the form as it stands now; it belongs to rule, cell and figures.
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type Clock, systemClock } from '@/lib/application/clock';
import { judge, loadForm, previousForm } from '@/lib/application/judge';
import { onEvaluation } from '@/lib/application/on-evaluation';
import { recordAudit } from '@/lib/data/audit-store';
import { cellIdSchema } from '@/lib/domain/evaluation/cells';
import { figuresOf } from '@/lib/domain/evaluation/explanations';
import type { Failure } from '@/lib/domain/failure';
import { type Result, refused, success } from '@/lib/domain/result';
import type { Actor } from '@/lib/domain/workflow/actor';

/** Which warning, and what is said to it; an empty text takes an earlier answer back. */
export const explainSchema = z.strictObject({
  v: z.literal(1),
  rule: z.string().max(16),
  cell: cellIdSchema.nullable(),
  /** The figures the person saw; the answer is to no others. Absent from tabs opened before they were asked for. */
  figures: z.string().max(2000).optional(),
  text: z.string().trim().max(1000, { error: '审核说明最多 1000 个字，请删减。' }),
});
export type Explain = z.infer<typeof explainSchema>;

/** Writes an explanation. Refused when the form raises no such warning now, or one of other figures than the person saw. */
export function explain(
  actor: Actor,
  id: string,
  input: Explain,
  clock: Clock = systemClock,
): Promise<Result<{ at: string }, Failure>> {
  return onEvaluation(actor, id, 'explain', clock, async ({ db, record, at }) => {
    const { report } = judge(await loadForm(db, record), { previous: await previousForm(db, record) });
    const asked = report.findings.filter(
      (f) => f.rule === input.rule && f.cell === input.cell && f.severity === 'warning',
    );
    const finding =
      input.figures === undefined ? asked[0] : asked.find((f) => figuresOf(f) === input.figures);
    if (!finding) {
      return refused({
        code: 'stale',
        message:
          asked.length > 0
            ? '这条疑点的数字在您查看之后又有变动，请核对最新的审核结果后再说明。'
            : '这条疑点现在已不存在，不需要说明；请刷新页面查看最新的审核结果。',
      });
    }
    const key = { rule: input.rule, cell: input.cell ?? '' };
    await db.explanation.create({
      data: {
        ...key,
        id: randomUUID(),
        regionCode: record.regionCode,
        evaluationId: record.id,
        figures: figuresOf(finding),
        text: input.text,
        authorId: actor.userId ?? '',
        at,
      },
    });
    await recordAudit(
      actor,
      db,
      {
        action: 'explain',
        regionCode: record.regionCode,
        objectKind: 'evaluation',
        objectId: record.id,
        evaluationId: record.id,
        detail: key,
      },
      at,
    );
    return success({ at: at.toISOString() });
  });
}
