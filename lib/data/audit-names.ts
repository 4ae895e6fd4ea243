// What audited things are called today, for reading the log: it keeps ids, which never change.
import type { Db } from '@/lib/data/transaction';

interface Audited {
  readonly objectKind: string;
  readonly objectId: string;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Names by `kind/id`; what has none (a year) is named by its id. */
export async function namesOfAudited(db: Db, rows: readonly Audited[]): Promise<ReadonlyMap<string, string>> {
  const idsOf = (kind: string) => [
    ...new Set(rows.filter((row) => row.objectKind === kind).map((row) => row.objectId)),
  ];
  const uuidsOf = (kind: string) => idsOf(kind).filter((id) => uuid.test(id));
  const within = (ids: string[]) => ({ where: { id: { in: ids } } });
  const pairs = (kind: string, named: readonly { id: string; name: string }[]) =>
    named.map(({ id, name }) => [`${kind}/${id}`, name] as const);
  const named = { id: true, name: true } as const;

  const regions = await db.region.findMany({ where: { code: { in: idsOf('region') } } });
  const departments = await db.department.findMany({ ...within(uuidsOf('department')), select: named });
  const units = await db.unit.findMany({ ...within(uuidsOf('unit')), select: named });
  const projects = await db.project.findMany({ ...within(uuidsOf('project')), select: named });
  const users = await db.user.findMany({ ...within(idsOf('user')), select: named });
  const evaluations = await db.evaluation.findMany({
    ...within(uuidsOf('evaluation')),
    select: { id: true, fiscalYear: true, project: { select: { name: true } } },
  });
  const editions = await db.edition.findMany({
    ...within(uuidsOf('edition')),
    select: { id: true, no: true, fiscalYear: true, body: { select: { name: true } } },
  });
  const roles = await db.roleAssignment.findMany({
    ...within(uuidsOf('role')),
    select: { id: true, user: { select: { name: true } } },
  });
  return new Map([
    ...regions.map((region) => [`region/${region.code}`, region.name] as const),
    ...pairs('department', departments),
    ...pairs('unit', units),
    ...pairs('project', projects),
    ...pairs('user', users),
    ...evaluations.map(
      (row) => [`evaluation/${row.id}`, `${row.fiscalYear} 年度 ${row.project.name}`] as const,
    ),
    ...editions.map(
      (row) => [`edition/${row.id}`, `${row.body.name} ${row.fiscalYear} 年度 第 ${row.no} 版`] as const,
    ),
    ...roles.map((row) => [`role/${row.id}`, row.user.name] as const),
  ]);
}
