// 迁移到新表样: an open form goes over to the version its year names now. An act of its own, after seeing what changes; nothing is deleted.
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type Clock, systemClock } from '@/lib/application/clock';
import { judgeAndProject } from '@/lib/application/judge';
import { evaluationName, onEvaluation } from '@/lib/application/on-evaluation';
import { recordAudit } from '@/lib/data/audit-store';
import type { EvaluationRecord } from '@/lib/data/evaluation-store';
import { readWholeForm, writeMove } from '@/lib/data/form-store';
import { appendEdits } from '@/lib/data/journal-store';
import { type StoredTemplate, templateVersion } from '@/lib/data/template-store';
import type { Db } from '@/lib/data/transaction';
import type { Form } from '@/lib/domain/evaluation/form';
import type { Failure } from '@/lib/domain/failure';
import { type Result, refused, success } from '@/lib/domain/result';
import { moveForm as movedForm } from '@/lib/domain/template/move-form';
import type { Actor } from '@/lib/domain/workflow/actor';

/** `seq` is the form the person saw the changes of, `template` the version they saw it moved to. */
export const moveFormSchema = z.strictObject({
  v: z.literal(1),
  seq: z.int().min(0),
  template: z.string().max(60),
});

/** The version the evaluation's year names now. */
export async function templateOfYear(
  db: Db,
  record: Pick<EvaluationRecord, 'regionCode' | 'fiscalYear'>,
): Promise<StoredTemplate> {
  const { regionCode, fiscalYear: year } = record;
  const { templateId } = await db.fiscalYear.findUniqueOrThrow({
    where: { regionCode_year: { regionCode, year } },
  });
  return templateVersion(db, templateId);
}

/** Why a form cannot go over to its year's version, beyond the workflow; null when it can. */
export function moveRefusal(record: EvaluationRecord, to: StoredTemplate): Failure | null {
  const name = evaluationName(record);
  if (record.origin === 'printed')
    return { code: 'invalid', message: `${name}是历史公开数据，按原样保留，不能迁移。` };
  if (record.stored.id === to.id)
    return { code: 'invalid', message: `${name}已经使用 ${record.fiscalYear} 年度现行表样，不需要迁移。` };
  // A page that is open elsewhere would go on typing amounts in the old unit.
  if (record.stored.template.moneyUnit !== to.template.moneyUnit)
    return {
      code: 'invalid',
      message: `${name}以${record.stored.template.moneyUnit}填报，现行表样以${to.template.moneyUnit}填报，不能迁移。请按原表样报完本年度，下一年度使用新表样。`,
    };
  return null;
}

/** The form with every row of the store. */
export function loadWholeForm(db: Db, record: EvaluationRecord): Promise<Form> {
  const { id: evaluationId, regionCode, origin, fiscalYear, stored } = record;
  return readWholeForm(db, { evaluationId, regionCode }, { origin, fiscalYear, template: stored.template });
}

/** Moves an open form to its year's version. Refused when the form or the year's version changed since the person looked. */
export function moveForm(
  actor: Actor,
  id: string,
  input: z.output<typeof moveFormSchema>,
  clock: Clock = systemClock,
): Promise<Result<{ seq: number; template: string }, Failure>> {
  return onEvaluation(actor, id, 'moveForm', clock, async ({ db, record, at }) => {
    const to = await templateOfYear(db, record);
    const no = moveRefusal(record, to);
    if (no) return refused(no);
    if (record.seq !== input.seq || to.id !== input.template) {
      const what = to.id === input.template ? '又有新的保存' : '年度表样又有更换';
      const message = `${evaluationName(record)}在您查看之后${what}，没有迁移。请刷新页面，看过最新的变化后再迁移。`;
      return refused({ code: 'stale', message, detail: { seq: record.seq } });
    }
    const key = { evaluationId: record.id, regionCode: record.regionCode };
    const whole = await loadWholeForm(db, record);
    const move = movedForm(whole, to.template, randomUUID);
    await writeMove(db, key, whole, move);
    // Texts that follow the template are edits like any other: open pages and the history learn of them.
    const edits = move.texts.map((text) => ({ id: randomUUID(), ...text }));
    await appendEdits(db, key, { seq: record.seq, userId: actor.userId ?? '', at, edits });
    const seq = record.seq + edits.length;
    await db.evaluation.update({
      where: { id: record.id },
      data: { templateId: to.id, seq, updatedAt: at },
    });
    await judgeAndProject(db, record, move.form);
    await recordAudit(
      actor,
      db,
      {
        action: 'moveForm',
        regionCode: record.regionCode,
        objectKind: 'evaluation',
        objectId: record.id,
        evaluationId: record.id,
        detail: { from: record.stored.id, to: to.id, texts: edits.length },
      },
      at,
    );
    return success({ seq, template: to.id });
  });
}
