// The columns lists filter and sort on: derived from the form, rewritten whenever the form changes, rebuildable by a command.
import type { Db } from '@/lib/data/transaction';

/** Amounts in 分, rate in hundredths of a percent, total in hundredths of a point. */
export interface Projection {
  readonly budget: number | null;
  readonly executed: number | null;
  readonly rate: number | null;
  readonly total: number | null;
  readonly grade: string | null;
  readonly missing: number;
  readonly errors: number;
  readonly warnings: number;
}

/** Writes the projection of one evaluation. */
export async function writeProjection(
  db: Db,
  key: { evaluationId: string; regionCode: string },
  projection: Projection,
): Promise<void> {
  const row = {
    ...key,
    ...projection,
    budget: projection.budget === null ? null : BigInt(projection.budget),
    executed: projection.executed === null ? null : BigInt(projection.executed),
  };
  await db.evaluationProjection.upsert({
    where: { evaluationId: key.evaluationId },
    create: row,
    update: row,
  });
}
