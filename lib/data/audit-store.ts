// 操作日志: one row for every action that changed something, written in the same transaction. Append-only.
import type { Db } from '@/lib/data/transaction';
import type { Prisma } from '@/lib/data/generated/client';
import type { Actor } from '@/lib/domain/workflow/actor';

/** What happened to which thing. `action` is a verb of the workflow table or of upkeep. */
export interface AuditEntry {
  readonly action: string;
  readonly regionCode: string | null;
  readonly objectKind:
    | 'region'
    | 'department'
    | 'unit'
    | 'fiscalYear'
    | 'template'
    | 'outline'
    | 'project'
    | 'evaluation'
    | 'edition'
    | 'body'
    | 'accounts'
    | 'publication'
    | 'user'
    | 'role';
  readonly objectId: string;
  readonly evaluationId?: string;
  readonly snapshotId?: string;
  readonly reason?: string;
  readonly detail?: Prisma.InputJsonValue;
}

/** Writes one audit row. */
export async function recordAudit(actor: Actor, db: Db, entry: AuditEntry, at: Date): Promise<void> {
  await db.auditEvent.create({ data: { ...entry, at, actorId: actor.userId, detail: entry.detail ?? {} } });
}
