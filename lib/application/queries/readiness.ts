// Whether this installation can serve people: database, migrations, demo load, worker.
import { hasUnfinishedDemoLoad } from '@/lib/data/demo-load';
import { finishedMigrations } from '@/lib/data/finished-migrations';
import { hasWorkerWithin } from '@/lib/data/worker-heartbeat';

export interface Readiness {
  /** The database answered in time. */
  readonly database: boolean;
  /** Expected migrations the database has not gone through. */
  readonly missingMigrations: readonly string[];
  /** A demo load was asked for and has not finished. */
  readonly demoLoading: boolean;
  /** A worker reported lately. */
  readonly worker: boolean;
}

/** Three missed reports: one may be late without anything being wrong. */
const workerSilenceSeconds = 15;
const answerLimit = 4_000;

const unreachable: Readiness = { database: false, missingMigrations: [], demoLoading: false, worker: false };

async function look(expected: readonly string[]): Promise<Readiness> {
  const finished = await finishedMigrations();
  const missingMigrations = expected.filter((name) => !finished.has(name));
  // Until the migrations are through, the tables asked below may not exist.
  if (missingMigrations.length > 0) return { ...unreachable, database: true, missingMigrations };
  const [demoLoading, worker] = await Promise.all([
    hasUnfinishedDemoLoad(),
    hasWorkerWithin(workerSilenceSeconds),
  ]);
  return { database: true, missingMigrations, demoLoading, worker };
}

/**
 * Asks the database; one that fails or does not answer within four seconds counts as unreachable.
 * `expected` are the names of the migrations this version of the program comes with.
 */
export async function readReadiness(expected: readonly string[]): Promise<Readiness> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<Readiness>((settle) => {
    timer = setTimeout(settle, answerLimit, unreachable);
  });
  try {
    return await Promise.race([look(expected).catch(() => unreachable), tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
