// Role assignments that hold now.
import type { Db } from '@/lib/data/transaction';
import type { Role, RoleAssignment } from '@/lib/domain/workflow/actor';

/** The rights of a user; revoked ones are kept for the record and give nothing. */
export async function assignmentsOf(db: Db, userId: string): Promise<RoleAssignment[]> {
  const rows = await db.roleAssignment.findMany({ where: { userId, revokedAt: null } });
  return rows.map((row) => ({
    role: row.role as Role,
    regionCode: row.regionCode,
    departmentId: row.departmentId,
    projectId: row.projectId,
  }));
}
