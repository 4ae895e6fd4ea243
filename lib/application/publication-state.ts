// What of a body's year can be printed now, and what cannot, with the reason that suggests itself.
import { type StoredSnapshot, yearProjects } from '@/lib/data/snapshot-store';
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

/**
 * Reads a body's year: of a department the projects of all its units, of a unit its own. An approved evaluation's newest snapshot is
 * the approved one: anything newer needs a reopening first.
 */
export async function readyForPublication(
  db: Db,
  body: { readonly departmentId: string; readonly unitId: string | null },
  year: number,
): Promise<PublicationState> {
  const printed: StoredSnapshot[] = [];
  const omitted: LeftOutProject[] = [];
  for (const { code, name, approved, ...project } of await yearProjects(db, body, year)) {
    if (approved) {
      printed.push(approved);
      continue;
    }
    const publicity = project.publicity as LeftOutProject['publicity'];
    const status = project.status as Status | null;
    const suggestion =
      publicity === '不公开'
        ? `不公开：${project.publicityGround ?? ''}`
        : `自评表尚未审核通过（${status ? STATUS_NAMES[status] : '未开始'}）`;
    omitted.push({ code, name, publicity, suggestion });
  }
  return { printed, omitted };
}
