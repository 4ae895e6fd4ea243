// What the portal lists: the newest edition per body and year that is shown, with its sums, and projects by name.
import { Prisma } from '@/lib/data/generated/client';
import { likeWords } from '@/lib/data/like-words';
import type { Db } from '@/lib/data/transaction';

/** The newest edition of a body's year. Amounts in 分, scores in hundredths. */
export interface LatestEdition {
  readonly id: string;
  readonly no: number;
  readonly fiscalYear: number;
  readonly origin: 'published' | 'historic';
  readonly publishedAt: Date;
  readonly bodyCode: string;
  readonly bodyName: string;
  readonly regionCode: string;
  readonly regionName: string;
  readonly demo: boolean;
  readonly projects: number;
  readonly budget: number | null;
  readonly executed: number | null;
  readonly scores: { readonly sum: number; readonly count: number };
}

interface EditionRow {
  id: string;
  no: number;
  fiscalYear: number;
  origin: 'published' | 'historic';
  publishedAt: Date;
  bodyCode: string;
  bodyName: string;
  regionCode: string;
  regionName: string;
  demo: boolean;
  projects: bigint;
  budget: bigint | null;
  executed: bigint | null;
  scoreSum: bigint | null;
  scoreCount: bigint;
}

/** The newest edition of every body and year that was not taken back; by region and body code. */
export async function latestEditions(db: Db): Promise<LatestEdition[]> {
  const rows = await db.$queryRaw<EditionRow[]>(Prisma.sql`
    SELECT e.id, e.no, e.fiscal_year AS "fiscalYear", e.origin, e.published_at AS "publishedAt",
           b.code AS "bodyCode", b.name AS "bodyName", r.code AS "regionCode", r.name AS "regionName", r.demo,
           count(p.code) AS projects, sum(p.budget)::bigint AS budget, sum(p.executed)::bigint AS executed,
           sum(p.score)::bigint AS "scoreSum", count(p.score) AS "scoreCount"
    FROM (
      SELECT DISTINCT ON (body_id, fiscal_year) * FROM edition
      WHERE NOT EXISTS (SELECT 1 FROM edition_retraction taken WHERE taken.edition_id = edition.id)
      ORDER BY body_id, fiscal_year, no DESC
    ) e
    JOIN disclosing_body b ON b.id = e.body_id
    JOIN region r ON r.code = e.region_code
    LEFT JOIN edition_project p ON p.edition_id = e.id
    GROUP BY e.id, e.no, e.fiscal_year, e.origin, e.published_at, b.code, b.name, r.code, r.name, r.demo
    ORDER BY e.fiscal_year DESC, r.code, b.code`);
  return rows.map(({ scoreSum, scoreCount, ...row }) => ({
    ...row,
    projects: Number(row.projects),
    budget: row.budget === null ? null : Number(row.budget),
    executed: row.executed === null ? null : Number(row.executed),
    scores: { sum: Number(scoreSum ?? 0), count: Number(scoreCount) },
  }));
}

/** A project an edition prints. */
export interface PrintedProject {
  readonly editionId: string;
  readonly code: string;
  readonly name: string;
  readonly budget: number | null;
  readonly executed: number | null;
  readonly score: number | null;
  readonly grade: string | null;
}

/** Projects of the given editions whose name contains the words, in printed order. */
export async function searchProjects(
  db: Db,
  editionIds: readonly string[],
  words: string,
  limit: number,
): Promise<PrintedProject[]> {
  const rows = await db.editionProject.findMany({
    where: { editionId: { in: [...editionIds] }, name: { contains: likeWords(words) } },
    orderBy: [{ edition: { fiscalYear: 'desc' } }, { editionId: 'asc' }, { position: 'asc' }],
    take: limit,
  });
  return rows.map((row) => ({
    editionId: row.editionId,
    code: row.code,
    name: row.name,
    budget: row.budget === null ? null : Number(row.budget),
    executed: row.executed === null ? null : Number(row.executed),
    score: row.score,
    grade: row.grade,
  }));
}
