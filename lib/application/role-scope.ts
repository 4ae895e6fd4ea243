// Which scope each role is granted for: a project, a department or the region (the database holds the same rule).
import { z } from 'zod';
import { type Failure, notFound } from '@/lib/domain/failure';
import { isScopeOfRegion, type NewAssignment } from '@/lib/data/region-user-store';
import type { Db } from '@/lib/data/transaction';
import { type Role, ROLE_NAMES, ROLES } from '@/lib/domain/workflow/actor';

/** What a role is granted over. */
export const SCOPE_OF: Record<Role, 'project' | 'department' | 'region'> = {
  lead: 'project',
  clerk: 'department',
  publisher: 'department',
  finance: 'region',
  admin: 'region',
};

/** The fields of a grant, as they arrive. */
export const scopeFields = {
  regionCode: z.string().max(12),
  role: z.enum(ROLES, { error: '请选择角色。' }),
  departmentId: z.uuid({ error: '请选择部门。' }).nullable().default(null),
  projectId: z.uuid({ error: '请选择项目。' }).nullable().default(null),
};

type Scope = Omit<NewAssignment, 'userId'> & { readonly role: Role };

/** Brings a grant into the form its role has: a wider part is dropped, a missing one refused. */
export function scopeOf(input: Scope): Scope | Failure {
  const { regionCode, role, departmentId, projectId } = input;
  const missing = (what: string, path: string): Failure => {
    const message = `「${ROLE_NAMES[role]}」须指定${what}，请选择${what}。`;
    return { code: 'invalid', message, detail: [{ path, message }] };
  };
  switch (SCOPE_OF[role]) {
    case 'region':
      return { regionCode, role, departmentId: null, projectId: null };
    case 'department':
      return departmentId === null
        ? missing('部门', 'departmentId')
        : { regionCode, role, departmentId, projectId: null };
    case 'project':
      return projectId === null
        ? missing('项目', 'projectId')
        : { regionCode, role, departmentId: null, projectId };
  }
}

/** The refusal of a scope that is not of its region; null when it is. */
export async function foreignScope(db: Db, scope: Scope): Promise<Failure | null> {
  if (await isScopeOfRegion(db, scope)) return null;
  return notFound(scope.projectId === null ? '这个部门' : '这个项目');
}
