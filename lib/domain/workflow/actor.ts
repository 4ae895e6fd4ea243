// Who acts, with what rights: role assignments and what they reach.

/** Roles, each within a scope: lead a project, clerk and publisher a department, finance and admin a region. */
export const ROLES = ['lead', 'clerk', 'publisher', 'finance', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** How a role is called on the screen. */
export const ROLE_NAMES: Record<Role, string> = {
  lead: '项目填报人',
  clerk: '部门财务人员',
  publisher: '公开经办人',
  finance: '财政审核人员',
  admin: '系统管理员',
};

/** One role within a scope (never wider than its region). */
export interface RoleAssignment {
  readonly role: Role;
  readonly regionCode: string;
  readonly departmentId: string | null;
  readonly projectId: string | null;
}

/** A signed-in person; `system` acts at start-up and in jobs and holds no role. */
export interface Actor {
  readonly userId: string | null;
  readonly displayName: string;
  readonly assignments: readonly RoleAssignment[];
}

/** The process itself, for loading and recording: it passes no workflow check by role. */
export const SYSTEM: Actor = { userId: null, displayName: '系统', assignments: [] };

/** What an action is about, as far as scope goes. */
export interface Subject {
  readonly regionCode: string;
  readonly departmentId?: string;
  readonly projectId?: string;
}

/** The roles an actor holds over a subject. */
export function rolesOver(actor: Actor, subject: Subject): Role[] {
  const held = actor.assignments.filter(
    (a) =>
      a.regionCode === subject.regionCode &&
      (a.departmentId === null || a.departmentId === subject.departmentId) &&
      (a.projectId === null || a.projectId === subject.projectId),
  );
  return [...new Set(held.map((a) => a.role))];
}
