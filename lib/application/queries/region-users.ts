// The users of one region, for its administrators: their roles here, whether they are locked, when they last signed in.
import { database } from '@/lib/data/client';
import { SCOPE_OF } from '@/lib/application/role-scope';
import { mayKeepUp } from '@/lib/application/set-up';
import type { Failure } from '@/lib/domain/failure';
import { type Result, refused, success } from '@/lib/domain/result';
import { type Actor, type Role, ROLE_NAMES } from '@/lib/domain/workflow/actor';

/** A role in force, with the names of what it reaches. */
export interface HeldRole {
  readonly assignmentId: string;
  readonly role: Role;
  readonly roleName: string;
  /** The project or the department; null for the whole region. */
  readonly over: string | null;
}

/** One row of the list. Times are ISO instants. */
export interface RegionUserRow {
  readonly id: string;
  readonly userName: string;
  readonly displayName: string;
  readonly roles: readonly HeldRole[];
  readonly lockedUntil: string | null;
  readonly lastSignIn: string | null;
}

/** Users who hold or ever held a role in the region, in the order of their user names. */
export async function regionUsers(
  actor: Actor,
  regionCode: string,
): Promise<Result<RegionUserRow[], Failure>> {
  const no = mayKeepUp(actor, 'manageUsers', regionCode, '本地区的用户');
  if (no) return refused(no);
  const users = await database.user.findMany({
    where: { roleAssignmentByUser: { some: { regionCode } } },
    orderBy: { username: 'asc' },
    include: {
      roleAssignmentByUser: {
        where: { regionCode, revokedAt: null },
        include: {
          department: { select: { shortName: true } },
          project: { select: { name: true, year: true } },
        },
        orderBy: { grantedAt: 'asc' },
      },
    },
  });
  const ids = users.map((user) => user.id);
  const signIns = await database.auditEvent.groupBy({
    by: ['actorId'],
    where: { action: 'signIn', actorId: { in: ids } },
    _max: { at: true },
  });
  const lastSignIn = new Map(signIns.map((row) => [row.actorId, row._max.at]));
  const locks = await database.signInLock.findMany({
    where: { userName: { in: users.map((user) => user.username ?? '') }, lockedUntil: { gt: new Date() } },
  });
  const lockedUntil = new Map(locks.map((lock) => [lock.userName, lock.lockedUntil]));
  return success(
    users.map((user) => ({
      id: user.id,
      userName: user.username ?? '',
      displayName: user.name,
      roles: user.roleAssignmentByUser.map((held) => ({
        assignmentId: held.id,
        role: held.role as Role,
        roleName: ROLE_NAMES[held.role as Role],
        over: held.project
          ? `${held.project.name}（${held.project.year} 年度）`
          : (held.department?.shortName ?? null),
      })),
      lockedUntil: lockedUntil.get(user.username ?? '')?.toISOString() ?? null,
      lastSignIn: lastSignIn.get(user.id)?.toISOString() ?? null,
    })),
  );
}

/** What roles can be granted over in a region. */
export interface GrantChoices {
  readonly roles: readonly {
    readonly role: Role;
    readonly name: string;
    readonly over: 'project' | 'department' | 'region';
  }[];
  readonly departments: readonly { readonly id: string; readonly name: string }[];
  readonly projects: readonly { readonly id: string; readonly name: string }[];
}

/** Departments and projects of a region, for granting roles over them. Projects of the newest years come first. */
export async function grantChoices(actor: Actor, regionCode: string): Promise<Result<GrantChoices, Failure>> {
  const no = mayKeepUp(actor, 'manageUsers', regionCode, '本地区的用户');
  if (no) return refused(no);
  const departments = await database.department.findMany({
    where: { regionCode },
    orderBy: { code: 'asc' },
    select: { id: true, name: true },
  });
  const projects = await database.project.findMany({
    where: { regionCode, evaluation: { origin: 'working' } },
    orderBy: [{ year: 'desc' }, { department: { code: 'asc' } }, { code: 'asc' }],
    select: { id: true, name: true, year: true, department: { select: { shortName: true } } },
  });
  return success({
    roles: (Object.keys(ROLE_NAMES) as Role[]).map((role) => ({
      role,
      name: ROLE_NAMES[role],
      over: SCOPE_OF[role],
    })),
    departments,
    projects: projects.map((project) => ({
      id: project.id,
      name: `${project.year} ${project.department.shortName} ${project.name}`,
    })),
  });
}
