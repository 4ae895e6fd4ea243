// Who has a form open right now: a row per browser tab, forgotten after a minute.
import type { Db } from '@/lib/data/transaction';

/** One open tab. */
export interface Present {
  readonly name: string;
  readonly tab: string;
  readonly cell: string | null;
}

const FORGOTTEN_AFTER_MS = 60_000;

/** Tabs last seen before this moment are gone. */
export function forgottenBefore(at: Date): Date {
  return new Date(at.getTime() - FORGOTTEN_AFTER_MS);
}

/**
 * Notes that a tab is alive and where its cursor stands, drops what is long silent, and returns the tabs of other people: one's own
 * tab of a minute ago, left for another page, is nobody else.
 */
export async function touchPresence(
  db: Db,
  key: { evaluationId: string; regionCode: string },
  tab: { tab: string; userId: string; cell: string | null },
  at: Date,
): Promise<Present[]> {
  const { evaluationId } = key;
  const values = { ...key, ...tab, seenAt: at };
  await db.presence.upsert({
    where: { evaluationId_tab: { evaluationId, tab: tab.tab } },
    create: values,
    update: values,
  });
  await db.presence.deleteMany({
    where: { evaluationId, seenAt: { lt: forgottenBefore(at) } },
  });
  const others = await db.presence.findMany({
    where: { evaluationId, userId: { not: tab.userId } },
    include: { user: { select: { name: true } } },
    orderBy: { seenAt: 'desc' },
  });
  return others.map((row) => ({ name: row.user.name, tab: row.tab, cell: row.cell }));
}
