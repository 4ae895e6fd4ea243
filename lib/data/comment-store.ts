// 审核意见 as they were pinned to the cells of a snapshot.
import type { Db } from '@/lib/data/transaction';
import type { CellId } from '@/lib/domain/evaluation/cells';

/** One pinned comment. */
export interface StoredComment {
  readonly id: string;
  readonly cell: CellId;
  readonly text: string;
  readonly by: string;
  readonly at: Date;
}

/** The comments of one snapshot, oldest first. */
export async function commentsOf(db: Db, snapshotId: string): Promise<StoredComment[]> {
  const rows = await db.reviewComment.findMany({
    where: { snapshotId },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    include: { author: { select: { name: true } } },
  });
  return rows.map((row) => ({
    id: row.id,
    cell: row.cell as CellId,
    text: row.text,
    by: row.author.name,
    at: row.at,
  }));
}
