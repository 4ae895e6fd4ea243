// 新建用户: an account with its first role, in one region.
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type Clock, systemClock } from '@/lib/application/clock';
import { atomically } from '@/lib/application/on-evaluation';
import { parseInput } from '@/lib/application/parse-input';
import { foreignScope, scopeFields, scopeOf } from '@/lib/application/role-scope';
import { mayKeepUp } from '@/lib/application/set-up';
import { insertAccount, type NewAccount, userIdOf } from '@/lib/data/account-store';
import { recordAudit } from '@/lib/data/audit-store';
import type { Failure } from '@/lib/domain/failure';
import { type Result, refused, success } from '@/lib/domain/result';
import type { Actor } from '@/lib/domain/workflow/actor';

export const createUserSchema = z.strictObject({
  ...scopeFields,
  userName: z.string().max(64),
  displayName: z.string().max(64),
  password: z.string().max(200),
});

/** How an account is checked and its password sealed: lib/auth knows, the use case only asks. */
export type PrepareAccount = (input: {
  userName: string;
  displayName: string;
  password: string;
}) => Promise<Result<NewAccount, Failure>>;

/** Creates an account and grants its first role: without one, no administrator would see the user. */
export async function createUser(
  actor: Actor,
  input: z.input<typeof createUserSchema>,
  prepare: PrepareAccount,
  clock: Clock = systemClock,
): Promise<Result<{ id: string }, Failure>> {
  const parsed = parseInput(createUserSchema, input);
  if (!parsed.ok) return parsed;
  const no = mayKeepUp(actor, 'manageUsers', parsed.value.regionCode, '本地区的用户');
  if (no) return refused(no);
  const scope = scopeOf(parsed.value);
  if ('code' in scope) return refused(scope);
  // Sealing a password takes its time; nobody waits for it inside a transaction.
  const prepared = await prepare(parsed.value);
  if (!prepared.ok) return prepared;
  const account = prepared.value;
  return atomically(async (db) => {
    const foreign = await foreignScope(db, scope);
    if (foreign) return refused(foreign);
    if (await userIdOf(db, account.userName)) {
      const message = `用户名 ${account.userName} 已有人使用，请换一个。`;
      return refused({ code: 'exists', message, detail: [{ path: 'userName', message }] });
    }
    const at = clock();
    const id = await insertAccount(db, account);
    const assignmentId = randomUUID();
    const { regionCode } = scope;
    await db.roleAssignment.create({
      data: { id: assignmentId, userId: id, ...scope, grantedAt: at, grantedBy: actor.userId },
    });
    await recordAudit(
      actor,
      db,
      {
        action: 'createUser',
        regionCode,
        objectKind: 'user',
        objectId: id,
        detail: { userName: account.userName, displayName: account.displayName },
      },
      at,
    );
    const granted = { action: 'grantRole', regionCode, objectKind: 'role', objectId: assignmentId } as const;
    await recordAudit(actor, db, { ...granted, detail: { userId: id, ...scope } }, at);
    return success({ id });
  });
}
