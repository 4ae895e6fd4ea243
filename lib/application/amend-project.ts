// 修改项目属性: its state and whether it is published. Names and codes stay: forms already carry them.
import { z } from 'zod';
import { type Clock, systemClock } from '@/lib/application/clock';
import { atomically } from '@/lib/application/on-evaluation';
import { parseInput } from '@/lib/application/parse-input';
import { createProjectSchema } from '@/lib/application/create-project';
import { mayKeepUp } from '@/lib/application/set-up';
import { recordAudit } from '@/lib/data/audit-store';
import { type Failure, notFound } from '@/lib/domain/failure';
import { type Result, refused, success } from '@/lib/domain/result';
import type { Actor } from '@/lib/domain/workflow/actor';

const { regionCode, publicity, publicityGround, state } = createProjectSchema.shape;

export const amendProjectSchema = z
  .strictObject({ regionCode, projectId: z.uuid(), publicity, publicityGround, state })
  .refine((project) => project.publicity !== '不公开' || project.publicityGround, {
    error: '不公开的项目须写明依据。',
    path: ['publicityGround'],
  });

/** Amends a project of the region. What was published before stays as it was; the next edition follows. */
export async function amendProject(
  actor: Actor,
  input: z.input<typeof amendProjectSchema>,
  clock: Clock = systemClock,
): Promise<Result<{ id: string }, Failure>> {
  const parsed = parseInput(amendProjectSchema, input);
  if (!parsed.ok) return parsed;
  const { projectId: id, regionCode: region, ...to } = parsed.value;
  const no = mayKeepUp(actor, 'manageProjects', region, '本地区的项目');
  if (no) return refused(no);
  return atomically(async (db) => {
    const before = await db.project.findFirst({
      where: { id, regionCode: region, evaluation: { origin: 'working' } },
    });
    if (!before) return refused(notFound('这个项目'));
    await db.project.update({ where: { id }, data: to });
    const { publicity: wasPublic, state: was } = before;
    await recordAudit(
      actor,
      db,
      {
        action: 'amendProject',
        regionCode: region,
        objectKind: 'project',
        objectId: id,
        detail: { from: { publicity: wasPublic, state: was }, to },
      },
      clock(),
    );
    return success({ id });
  });
}
