// The frame of every use case on one evaluation: lock, scope, workflow table, work, all in one transaction.
import { z } from 'zod';
import type { Clock } from '@/lib/application/clock';
import { type EvaluationRecord, lockEvaluation } from '@/lib/data/evaluation-store';
import { type Db, inTransaction } from '@/lib/data/transaction';
import { type Failure, notFound } from '@/lib/domain/failure';
import { type Result, refused } from '@/lib/domain/result';
import { type Actor, rolesOver } from '@/lib/domain/workflow/actor';
import { type Action, allowedBy, refusal, type Status } from '@/lib/domain/workflow/table';

/** What the work of a use case is given. */
export interface EvaluationContext {
  readonly db: Db;
  readonly record: EvaluationRecord;
  readonly at: Date;
  /** Where the workflow table leads from here. */
  readonly next: Status;
}

/** Thrown to roll a transaction back with its refusal; never leaves this file. */
class Refused extends Error {
  constructor(readonly failure: Failure) {
    super(failure.message);
  }
}

/** Runs `work` in a transaction; a refusal it returns rolls everything back. */
export async function atomically<T>(
  work: (db: Db) => Promise<Result<T, Failure>>,
): Promise<Result<T, Failure>> {
  try {
    return await inTransaction(async (db) => {
      const result = await work(db);
      if (!result.ok) throw new Refused(result.failure);
      return result;
    });
  } catch (error) {
    if (error instanceof Refused) return refused(error.failure);
    throw error;
  }
}

/** The words by which refusals name an evaluation. */
export function evaluationName(record: EvaluationRecord): string {
  return `「${record.project.name}」的绩效自评表`;
}

/**
 * Locks the evaluation, asks the workflow table, then runs `work`. A malformed or foreign id is "not found".
 * `before` may answer first (a repeated request gets its old answer whatever the status is now).
 */
export async function onEvaluation<T>(
  actor: Actor,
  id: string,
  action: Action,
  clock: Clock,
  work: (context: EvaluationContext) => Promise<Result<T, Failure>>,
  before?: (context: Omit<EvaluationContext, 'next'>) => Promise<Result<T, Failure> | null>,
): Promise<Result<T, Failure>> {
  if (!z.uuid().safeParse(id).success) return refused(notFound('这张绩效自评表'));
  return atomically(async (db) => {
    const record = await lockEvaluation(actor, db, id);
    if (!record) return refused(notFound('这张绩效自评表'));
    const at = clock();
    const early = before && (await before({ db, record, at }));
    if (early) return early;
    const attempt = {
      action,
      roles: rolesOver(actor, {
        regionCode: record.regionCode,
        departmentId: record.project.departmentId,
        projectId: record.project.id,
      }),
      status: record.status,
      endorseRequired: record.region.endorseRequired,
    };
    const failure = refusal(attempt, evaluationName(record));
    if (failure) return refused(failure);
    return work({ db, record, at, next: allowedBy(attempt)?.to ?? record.status });
  });
}
