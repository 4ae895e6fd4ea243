// Evaluations as their projection is computed from them: all of them, whoever may see them. For commands, never for requests.
import { Prisma } from '@/lib/data/generated/client';
import type { Projection } from '@/lib/data/projection-store';
import { type StoredTemplate, templateVersion } from '@/lib/data/template-store';
import type { Db } from '@/lib/data/transaction';
import type { FormOrigin } from '@/lib/domain/evaluation/form';

/** What has to be known of an evaluation besides its form, and the projection it has now. */
export interface ProjectionSource {
  readonly id: string;
  readonly regionCode: string;
  readonly seq: number;
  readonly origin: FormOrigin;
  readonly fiscalYear: number;
  readonly stored: StoredTemplate;
  /** Null when there is none, which is damage. */
  readonly projection: Projection | null;
}

/** The ids of all evaluations. */
export async function evaluationIds(db: Db): Promise<string[]> {
  const rows = await db.evaluation.findMany({ select: { id: true }, orderBy: { id: 'asc' } });
  return rows.map((row) => row.id);
}

/** One evaluation, its row locked until the transaction ends, so that no edit comes between; null when it is gone. */
export async function lockProjectionSource(db: Db, id: string): Promise<ProjectionSource | null> {
  await db.$queryRaw(Prisma.sql`SELECT 1 FROM evaluation WHERE id = ${id}::uuid FOR UPDATE`);
  const row = await db.evaluation.findUnique({ where: { id }, include: { evaluationProjection: true } });
  if (!row) return null;
  return {
    id: row.id,
    regionCode: row.regionCode,
    seq: row.seq,
    origin: row.origin as FormOrigin,
    fiscalYear: row.fiscalYear,
    stored: await templateVersion(db, row.templateId),
    projection: row.evaluationProjection && projectionFrom(row.evaluationProjection),
  };
}

function projectionFrom(row: NonNullable<Prisma.EvaluationProjectionGetPayload<object>>): Projection {
  const { budget, executed, rate, total, grade, missing, errors, warnings } = row;
  return {
    budget: budget === null ? null : Number(budget),
    executed: executed === null ? null : Number(executed),
    rate,
    total,
    grade,
    missing,
    errors,
    warnings,
  };
}
