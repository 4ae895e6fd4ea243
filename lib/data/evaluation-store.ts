// Evaluations as their actor may see them: found by scope, locked before they change.
import { type StoredTemplate, templateVersion } from '@/lib/data/template-store';
import { Prisma } from '@/lib/data/generated/client';
import type { Db } from '@/lib/data/transaction';
import type { FormOrigin } from '@/lib/domain/evaluation/form';
import type { Actor } from '@/lib/domain/workflow/actor';
import type { Status } from '@/lib/domain/workflow/table';

/** One evaluation with what is needed to judge an action on it. */
export interface EvaluationRecord {
  readonly id: string;
  readonly regionCode: string;
  readonly status: Status;
  readonly seq: number;
  readonly targetsLocked: boolean;
  readonly origin: FormOrigin;
  readonly fiscalYear: number;
  readonly stored: StoredTemplate;
  readonly project: {
    readonly id: string;
    readonly code: string;
    readonly name: string;
    readonly level: string | null;
    readonly category: string | null;
    readonly publicity: string;
    readonly state: string;
    readonly lineage: string;
    readonly departmentId: string;
  };
  readonly department: { readonly code: string; readonly name: string };
  readonly region: {
    readonly code: string;
    readonly name: string;
    readonly demo: boolean;
    readonly endorseRequired: boolean;
  };
  readonly year: {
    readonly opensOn: Date;
    readonly closesOn: Date;
    readonly lateSubmission: 'refuse' | 'mark';
  };
}

/** Which projects an actor's roles reach; admins see none: 系统管理员 keeps accounts, not figures. */
export function projectScope(actor: Actor): Prisma.ProjectWhereInput {
  return {
    OR: actor.assignments
      .filter((a) => a.role !== 'admin')
      .map((a) => ({
        regionCode: a.regionCode,
        ...(a.departmentId === null ? {} : { departmentId: a.departmentId }),
        ...(a.projectId === null ? {} : { id: a.projectId }),
      })),
  };
}

/** An evaluation within the actor's scope; null when it does not exist or is none of theirs. */
export async function findEvaluation(actor: Actor, db: Db, id: string): Promise<EvaluationRecord | null> {
  const row = await db.evaluation.findFirst({
    where: { id, project: projectScope(actor) },
    include: { project: { include: { department: true, yearRef: { include: { region: true } } } } },
  });
  if (!row) return null;
  const { project } = row;
  return {
    id: row.id,
    regionCode: row.regionCode,
    status: row.status as Status,
    seq: row.seq,
    targetsLocked: row.targetsLocked,
    origin: row.origin as FormOrigin,
    fiscalYear: row.fiscalYear,
    stored: await templateVersion(db, row.templateId),
    project,
    department: project.department,
    region: project.yearRef.region,
    year: {
      ...project.yearRef,
      lateSubmission: project.yearRef.lateSubmission === 'refuse' ? 'refuse' : 'mark',
    },
  };
}

/**
 * The same, with the evaluation's row locked until the transaction ends: whoever changes anything of an evaluation takes this lock first,
 * so that edits, submissions and decisions happen one after the other.
 */
export async function lockEvaluation(actor: Actor, db: Db, id: string): Promise<EvaluationRecord | null> {
  await db.$queryRaw(Prisma.sql`SELECT 1 FROM evaluation WHERE id = ${id}::uuid FOR UPDATE`);
  return findEvaluation(actor, db, id);
}

/** Moves an evaluation on; the workflow table has allowed it. */
export async function setStatus(db: Db, record: EvaluationRecord, status: Status, at: Date): Promise<void> {
  await db.evaluation.update({ where: { id: record.id }, data: { status, updatedAt: at } });
}
