// The history of one evaluation as people read it: who did what, when, with which reason.
import type { Db } from '@/lib/data/transaction';

/** One step of the timeline. `action` is a verb of the workflow table or of upkeep. */
export interface TimelineEntry {
  readonly at: Date;
  readonly action: string;
  readonly by: string;
  readonly reason: string | null;
  readonly snapshotId: string | null;
}

/** All audited steps of an evaluation, oldest first. */
export async function timelineOf(db: Db, evaluationId: string): Promise<TimelineEntry[]> {
  const rows = await db.auditEvent.findMany({
    where: { evaluationId },
    orderBy: { id: 'asc' },
    include: { actor: { select: { name: true } } },
  });
  return rows.map((row) => ({
    at: row.at,
    action: row.action,
    by: row.actor?.name ?? '系统',
    reason: row.reason,
    snapshotId: row.snapshotId,
  }));
}
