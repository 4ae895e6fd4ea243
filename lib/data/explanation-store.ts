// 审核说明: written answers to warnings. Append-only; the newest of a rule, cell and figures counts.
import type { Db } from '@/lib/data/transaction';
import type { Explanation } from '@/lib/domain/evaluation/snapshot';

/** The newest explanation of each rule, cell and figures, in the order they were written; one whose text is empty was taken back. */
export async function explanationsOf(db: Db, evaluationId: string): Promise<Explanation[]> {
  const rows = await db.explanation.findMany({
    where: { evaluationId },
    orderBy: { at: 'asc' },
    include: { author: { select: { name: true } } },
  });
  const newest = new Map<string, Explanation>();
  for (const row of rows) {
    const key = `${row.rule} ${row.cell} ${row.figures}`;
    newest.delete(key);
    newest.set(key, {
      rule: row.rule,
      cell: row.cell === '' ? null : row.cell,
      figures: row.figures,
      text: row.text,
      by: row.author.name,
      at: row.at.toISOString(),
    });
  }
  return [...newest.values()].filter((explanation) => explanation.text !== '');
}
