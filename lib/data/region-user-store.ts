// The users of one region: those who hold, or ever held, a role in it.
import type { Db } from '@/lib/data/transaction';

/** A user as far as the administrators of a region are concerned. */
export interface RegionUser {
  readonly id: string;
  readonly userName: string;
  readonly displayName: string;
  /** Regions where the user holds a role now. */
  readonly activeRegions: readonly string[];
}

/** A user who holds or held a role in one of `regionCodes`; null for everybody else. */
export async function findRegionUser(
  db: Db,
  regionCodes: readonly string[],
  userId: string,
): Promise<RegionUser | null> {
  const user = await db.user.findFirst({
    where: { id: userId, roleAssignmentByUser: { some: { regionCode: { in: [...regionCodes] } } } },
    include: { roleAssignmentByUser: { where: { revokedAt: null }, select: { regionCode: true } } },
  });
  if (!user) return null;
  return {
    id: user.id,
    userName: user.username ?? '',
    displayName: user.name,
    activeRegions: [...new Set(user.roleAssignmentByUser.map((assignment) => assignment.regionCode))],
  };
}

/** One role that is granted, with what it reaches; null stands for the whole of the scope above. */
export interface NewAssignment {
  readonly userId: string;
  readonly regionCode: string;
  readonly role: string;
  readonly departmentId: string | null;
  readonly projectId: string | null;
}

/** Makes whoever changes the roles of a region wait for each other until the transaction ends. */
export async function lockRolesOfRegion(db: Db, regionCode: string): Promise<void> {
  await db.$queryRaw`select code from region where code = ${regionCode} for update`;
}

/** True when the user holds exactly this role already. */
export async function holdsRole(db: Db, assignment: NewAssignment): Promise<boolean> {
  return (await db.roleAssignment.count({ where: { ...assignment, revokedAt: null } })) > 0;
}

/** How many people administer a region. */
export async function countAdmins(db: Db, regionCode: string): Promise<number> {
  const admins = await db.roleAssignment.findMany({
    where: { regionCode, role: 'admin', revokedAt: null },
    distinct: ['userId'],
    select: { userId: true },
  });
  return admins.length;
}

/** A role in force within one of `regionCodes`, with its holder's name; null otherwise. */
export async function findAssignment(db: Db, regionCodes: readonly string[], id: string) {
  return db.roleAssignment.findFirst({
    where: { id, regionCode: { in: [...regionCodes] }, revokedAt: null },
    include: { user: { select: { name: true } } },
  });
}

/** True when department and project (where given) belong to the region, and the project to the department. */
export async function isScopeOfRegion(
  db: Db,
  scope: { regionCode: string; departmentId: string | null; projectId: string | null },
): Promise<boolean> {
  const { regionCode, departmentId, projectId } = scope;
  if (projectId !== null) {
    const within = departmentId === null ? {} : { departmentId };
    return (await db.project.count({ where: { id: projectId, regionCode, ...within } })) > 0;
  }
  return (
    departmentId === null || (await db.department.count({ where: { id: departmentId, regionCode } })) > 0
  );
}
