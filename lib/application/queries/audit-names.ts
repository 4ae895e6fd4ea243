// What the rows of the 操作日志 are about, in words: an id tells an auditor nothing.
import { z } from 'zod';
import { database } from '@/lib/data/client';
import { ROLE_NAMES, ROLES } from '@/lib/domain/workflow/actor';

/** A row of the log as stored, with who acted. */
export interface AuditEventRow {
  readonly id: bigint;
  readonly at: Date;
  readonly action: string;
  readonly objectKind: string;
  readonly objectId: string;
  readonly evaluationId: string | null;
  readonly reason: string | null;
  readonly detail: unknown;
  readonly actor: { readonly name: string } | null;
}

/** Names by id, of whatever a page of the log speaks of. */
export type AuditNames = ReadonlyMap<string, string>;

/** What a row about a role keeps: to whom which role was given, over what. */
const roleDetail = z.object({
  userId: z.string(),
  role: z.enum(ROLES),
  departmentId: z.string().nullish(),
  projectId: z.string().nullish(),
});

/** What a row about a 年度表样 keeps: what the version was called. */
const templateDetail = z.object({ name: z.string(), version: z.int().optional() });

/** Gathers the names that a page of the log needs, within the region. */
export async function namesOf(regionCode: string, rows: readonly AuditEventRow[]): Promise<AuditNames> {
  const grants = rows.flatMap((row) => {
    const grant = roleDetail.safeParse(row.detail);
    return grant.success ? [grant.data] : [];
  });
  const ids = (kind: string) => rows.filter((row) => row.objectKind === kind).map((row) => row.objectId);
  const evaluationIds = rows.flatMap((row) => row.evaluationId ?? []);
  const projects = await database.project.findMany({
    where: {
      regionCode,
      OR: [
        { id: { in: [...ids('project'), ...grants.flatMap((grant) => grant.projectId ?? [])] } },
        { evaluation: { id: { in: evaluationIds } } },
      ],
    },
    select: { id: true, name: true, year: true, evaluation: { select: { id: true } } },
  });
  const departments = await database.department.findMany({
    where: {
      regionCode,
      id: { in: [...ids('department'), ...grants.flatMap((grant) => grant.departmentId ?? [])] },
    },
    select: { id: true, name: true },
  });
  const units = await database.unit.findMany({
    where: { regionCode, id: { in: ids('unit') } },
    select: { id: true, name: true },
  });
  const editions = await database.edition.findMany({
    where: { regionCode, id: { in: ids('edition') } },
    select: { id: true, no: true, fiscalYear: true, body: { select: { name: true } } },
  });
  const bodies = await database.disclosingBody.findMany({
    where: { regionCode, id: { in: ids('body') } },
    select: { id: true, name: true },
  });
  const accounts = await database.finalAccounts.findMany({
    where: { regionCode, id: { in: ids('accounts') } },
    select: { id: true, fiscalYear: true, body: { select: { name: true } } },
  });
  const publications = await database.publication.findMany({
    where: { regionCode, id: { in: ids('publication') } },
    select: { id: true, no: true, fiscalYear: true, body: { select: { name: true } } },
  });
  const users = await database.user.findMany({
    where: { id: { in: [...ids('user'), ...grants.map((grant) => grant.userId)] } },
    select: { id: true, name: true },
  });
  const region = await database.region.findUnique({ where: { code: regionCode }, select: { name: true } });
  return new Map([
    ...projects.flatMap(({ id, name, year, evaluation }): [string, string][] => {
      const text = `${name}（${year} 年度）`;
      return evaluation
        ? [
            [id, text],
            [evaluation.id, text],
          ]
        : [[id, text]];
    }),
    ...[...departments, ...units, ...bodies, ...users].map(({ id, name }): [string, string] => [id, name]),
    ...accounts.map(({ id, fiscalYear, body }): [string, string] => [
      id,
      `${body.name} ${fiscalYear} 年度决算资料`,
    ]),
    ...[...editions, ...publications].map(({ id, no, fiscalYear, body }): [string, string] => [
      id,
      `${body.name} ${fiscalYear} 年度第 ${no} 版`,
    ]),
    [regionCode, region?.name ?? ''],
  ]);
}

/** What a row is about; '' when nothing of that id has a name any more. */
export function objectName(row: AuditEventRow, names: AuditNames): string {
  if (row.evaluationId !== null) return names.get(row.evaluationId) ?? '';
  if (row.objectKind === 'fiscalYear') return `${row.objectId.split('/').at(-1) ?? ''} 年度`;
  if (row.objectKind === 'template' || row.objectKind === 'outline') {
    const { data } = templateDetail.safeParse(row.detail);
    return data ? `${data.name}${data.version === undefined ? '' : `（第 ${data.version} 版）`}` : '';
  }
  const grant = row.objectKind === 'role' ? roleDetail.safeParse(row.detail) : null;
  if (!grant?.success) return names.get(row.objectId) ?? '';
  const { userId, role, departmentId, projectId } = grant.data;
  const over = names.get(projectId ?? departmentId ?? '');
  return `${names.get(userId) ?? ''}：${ROLE_NAMES[role]}${over ? `（${over}）` : ''}`;
}
