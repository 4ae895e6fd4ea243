// What of a body's year can be printed now, and what cannot, with the reason that suggests itself.
import { latestSnapshot, type StoredSnapshot } from '@/lib/data/snapshot-store';
import type { Db } from '@/lib/data/transaction';
import { STATUS_NAMES, type Status } from '@/lib/domain/workflow/table';

/** A project of the year that would be left out now. */
export interface LeftOutProject {
  readonly code: string;
  readonly name: string;
  readonly publicity: '公开' | '部分公开' | '不公开';
  /** The reason to offer: the ground of 不公开, or where the form stands. */
  readonly suggestion: string;
}

/** A year as publication finds it. */
export interface PublicationState {
  /** The approved snapshots of public projects, in the order of their codes. */
  readonly printed: readonly StoredSnapshot[];
  readonly omitted: readonly LeftOutProject[];
}

/** Whose projects a disclosing body publishes: a department those of all its units, a unit its own. */
function projectsOf(body: { readonly departmentId: string; readonly unitId: string | null }): {
  departmentId: string;
  unitId?: string;
} {
  return { departmentId: body.departmentId, ...(body.unitId === null ? {} : { unitId: body.unitId }) };
}

/** Reads a body's year. An approved evaluation's newest snapshot is the approved one: anything newer needs a reopening first. */
export async function readyForPublication(
  db: Db,
  body: Parameters<typeof projectsOf>[0],
  year: number,
): Promise<PublicationState> {
  const projects = await db.project.findMany({
    where: { ...projectsOf(body), year },
    include: { evaluation: true },
    orderBy: { code: 'asc' },
  });
  const printed: StoredSnapshot[] = [];
  const omitted: LeftOutProject[] = [];
  for (const project of projects) {
    const publicity = project.publicity as LeftOutProject['publicity'];
    const status = project.evaluation?.status as Status | undefined;
    const snapshot =
      publicity !== '不公开' && status === 'approved' && project.evaluation
        ? await latestSnapshot(db, project.evaluation.id)
        : null;
    if (snapshot) printed.push(snapshot);
    else {
      const suggestion =
        publicity === '不公开'
          ? `不公开：${project.publicityGround ?? ''}`
          : `自评表尚未审核通过（${status ? STATUS_NAMES[status] : '未开始'}）`;
      omitted.push({ code: project.code, name: project.name, publicity, suggestion });
    }
  }
  return { printed, omitted };
}
