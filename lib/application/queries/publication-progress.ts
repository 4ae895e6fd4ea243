// 公开办理的进度: what the newest publication of a body's year is about to be, or came to.
import { z } from 'zod';
import { database } from '@/lib/data/client';
import { newestPublication, type PublicationState } from '@/lib/data/publication-store';
import { type Failure, notFound } from '@/lib/domain/failure';
import { isFiscalYear } from '@/lib/domain/fiscal-year';
import { type Result, refused, success } from '@/lib/domain/result';
import { type Actor, rolesOver } from '@/lib/domain/workflow/actor';
import { refusal } from '@/lib/domain/workflow/table';

/** How far a publication has come: `done` of `total` parts are made. */
export interface PublicationProgress {
  readonly id: string;
  /** The number its edition has or will have. */
  readonly no: number;
  readonly state: PublicationState;
  /** What is being made, in words; '' when nothing is. */
  readonly part: string;
  readonly done: number;
  readonly total: number;
  /** Why it was given up; null otherwise. */
  readonly failure: string | null;
}

/** The newest publication of a body's year, null before the first; "not found" for who may not look at the year. */
export async function publicationProgress(
  actor: Actor,
  bodyId: string,
  fiscalYear: number,
): Promise<Result<{ readonly publication: PublicationProgress | null }, Failure>> {
  const body = z.uuid().safeParse(bodyId).success
    ? await database.disclosingBody.findUnique({ where: { id: bodyId }, include: { region: true } })
    : null;
  const what = '这个公开主体的年度';
  if (!body || !isFiscalYear(fiscalYear)) return refused(notFound(what));
  const no = refusal(
    {
      action: 'viewDisclosure',
      roles: rolesOver(actor, { regionCode: body.regionCode, departmentId: body.departmentId }),
      status: null,
      endorseRequired: body.region.endorseRequired,
    },
    what,
  );
  if (no) return refused(no);
  const publication = await newestPublication(database, body.id, fiscalYear);
  return success({
    publication: publication && {
      id: publication.id,
      no: publication.no,
      state: publication.state,
      part: publication.state === 'waiting' ? '正在等待生成' : publication.part,
      done: publication.done,
      total: publication.total,
      failure: publication.failure,
    },
  });
}
