// 操作日志 of a region: who did what to which thing, newest first, a page at a time.
import { type AuditEventRow, namesOf, objectName } from '@/lib/application/queries/audit-names';
import { mayKeepUp } from '@/lib/application/set-up';
import { database } from '@/lib/data/client';
import type { Prisma } from '@/lib/data/generated/client';
import { likeWords } from '@/lib/data/like-words';
import type { Failure } from '@/lib/domain/failure';
import { type Result, refused, success } from '@/lib/domain/result';
import type { Actor } from '@/lib/domain/workflow/actor';

/** What of the log is asked for. */
export interface AuditFilter {
  /** A verb of the workflow table or of upkeep. */
  readonly action?: string | undefined;
  /** Part of a project's name or code. */
  readonly project?: string | undefined;
  /** Only rows older than this one (its id). */
  readonly before?: string | undefined;
}

/** One row of the log. */
export interface AuditPageRow {
  readonly id: string;
  readonly at: Date;
  readonly by: string;
  readonly action: string;
  /** What it was done to, in words; '' for what no longer has a name. */
  readonly object: string;
  readonly evaluationId: string | null;
  readonly reason: string | null;
}

/** One page of the log. */
export interface AuditPage {
  readonly rows: readonly AuditPageRow[];
  /** The id to ask for older rows with; null at the end. */
  readonly older: string | null;
  /** Every action this region's log knows, for the filter. */
  readonly actions: readonly string[];
}

/** Rows of one page. */
export const AUDIT_PAGE_SIZE = 50;

/** A page of a region's log; refused for who may not view it there. No row of another region, nor of none, is ever in it. */
export async function auditPage(
  actor: Actor,
  regionCode: string,
  filter: AuditFilter = {},
): Promise<Result<AuditPage, Failure>> {
  const no = mayKeepUp(actor, 'viewAudit', regionCode, '本地区的操作日志');
  if (no) return refused(no);
  const found: AuditEventRow[] = await database.auditEvent.findMany({
    where: {
      AND: [{ regionCode }, ...(await conditions(regionCode, filter))],
    },
    orderBy: { id: 'desc' },
    take: AUDIT_PAGE_SIZE + 1,
    include: { actor: { select: { name: true } } },
  });
  const shown = found.slice(0, AUDIT_PAGE_SIZE);
  const names = await namesOf(regionCode, shown);
  const known = await database.auditEvent.groupBy({ by: ['action'], where: { regionCode } });
  return success({
    rows: shown.map((row) => ({
      id: String(row.id),
      at: row.at,
      by: row.actor?.name ?? '系统',
      action: row.action,
      object: objectName(row, names),
      evaluationId: row.evaluationId,
      reason: row.reason,
    })),
    older: found.length > AUDIT_PAGE_SIZE ? String(shown.at(-1)?.id) : null,
    actions: known.map((row) => row.action),
  });
}

async function conditions(
  regionCode: string,
  { action, project, before }: AuditFilter,
): Promise<Prisma.AuditEventWhereInput[]> {
  const wanted: Prisma.AuditEventWhereInput[] = [];
  if (action) wanted.push({ action });
  if (before && /^\d{1,18}$/.test(before)) wanted.push({ id: { lt: BigInt(before) } });
  const words = project?.trim();
  if (words) wanted.push(await aboutProjects(regionCode, words));
  return wanted;
}

/** Everything done to projects of the region whose name or code contains the words. */
async function aboutProjects(regionCode: string, words: string): Promise<Prisma.AuditEventWhereInput> {
  const contains = likeWords(words);
  const projects = await database.project.findMany({
    where: { regionCode, OR: [{ name: { contains } }, { code: { contains, mode: 'insensitive' } }] },
    select: { id: true, evaluation: { select: { id: true } } },
  });
  return {
    OR: [
      { evaluationId: { in: projects.flatMap(({ evaluation }) => evaluation?.id ?? []) } },
      { objectKind: 'project', objectId: { in: projects.map(({ id }) => id) } },
    ],
  };
}
