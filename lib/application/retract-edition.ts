// 撤下: takes an edition back. The record stays, its addresses say when and why, and nothing lists it any more.
import { z } from 'zod';
import { type Clock, systemClock } from '@/lib/application/clock';
import { enqueue } from '@/lib/application/enqueue';
import { atomically } from '@/lib/application/on-evaluation';
import { appendManifest } from '@/lib/application/region-manifest';
import { recordAudit } from '@/lib/data/audit-store';
import { editionsOf, insertRetraction, lockBody } from '@/lib/data/edition-store';
import { type Failure, notFound } from '@/lib/domain/failure';
import { coverPrivateNumbers } from '@/lib/domain/disclosure/private-numbers';
import { isFiscalYear } from '@/lib/domain/fiscal-year';
import { type Result, refused, success } from '@/lib/domain/result';
import { type Actor, rolesOver } from '@/lib/domain/workflow/actor';
import { refusal } from '@/lib/domain/workflow/table';

/** Which edition, and why: the reason is shown to everybody. */
export const retractSchema = z.strictObject({
  v: z.literal(1),
  edition: z.int().min(1),
  reason: z
    .string()
    .trim()
    .min(1, { error: '请写明撤下原因。' })
    .max(500, { error: '撤下原因最多 500 个字。' }),
});

/** An edition, as its address names it. */
export interface EditionName {
  readonly bodyId: string;
  readonly fiscalYear: number;
  readonly no: number;
}

/** Takes an edition back. Refused without the right, and for one that was taken back already. */
export function retractEdition(
  actor: Actor,
  { bodyId, fiscalYear, no }: EditionName,
  reason: string,
  clock: Clock = systemClock,
): Promise<Result<{ readonly no: number }, Failure>> {
  return atomically(async (db) => {
    const body = z.uuid().safeParse(bodyId).success ? await lockBody(db, bodyId) : null;
    if (!body || !isFiscalYear(fiscalYear)) return refused(notFound('这个公开主体的年度'));
    const what = `${body.name} ${fiscalYear} 年度第 ${no} 版`;
    const denied = refusal(
      {
        action: 'retract',
        roles: rolesOver(actor, { regionCode: body.regionCode, departmentId: body.departmentId }),
        status: null,
        endorseRequired: body.region.endorseRequired,
      },
      what,
    );
    if (denied) return refused(denied);
    const edition = (await editionsOf(db, body.id, fiscalYear)).find((candidate) => candidate.no === no);
    if (!edition) return refused(notFound(what));
    if (edition.retraction !== null) {
      return refused({ code: 'stale', message: `${what}已经撤下，请刷新页面查看。` });
    }
    const at = clock();
    await insertRetraction(db, {
      editionId: edition.id,
      regionCode: body.regionCode,
      reason: coverPrivateNumbers(reason),
      retractedBy: actor.userId,
      retractedAt: at,
    });
    await recordAudit(
      actor,
      db,
      {
        action: 'retract',
        regionCode: body.regionCode,
        objectKind: 'edition',
        objectId: edition.id,
        reason,
        detail: { body: body.code, fiscalYear, no, chainSha256: edition.chainSha256 },
      },
      at,
    );
    await appendManifest(db, body.regionCode, at);
    const year = { body: body.code, fiscalYear };
    await enqueue(db, 'mirror', year, { key: `mirror:${body.code}:${fiscalYear}` });
    return success({ no });
  });
}
