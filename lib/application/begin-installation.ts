// 首次启用: the first region and its first administrator, by the one-time code of the log.
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type Clock, systemClock } from '@/lib/application/clock';
import type { PrepareAccount } from '@/lib/application/create-user';
import { atomically } from '@/lib/application/on-evaluation';
import { parseInput } from '@/lib/application/parse-input';
import { createRegionSchema } from '@/lib/application/set-up';
import { insertAccount } from '@/lib/data/account-store';
import { recordAudit } from '@/lib/data/audit-store';
import { redeemFirstRunCode } from '@/lib/data/first-run-store';
import type { Failure } from '@/lib/domain/failure';
import { type Result, refused, success } from '@/lib/domain/result';

const { code: regionCode, name: regionName, financeOffice } = createRegionSchema.shape;

export const beginInstallationSchema = z.strictObject({
  code: z.string().max(100),
  regionCode,
  regionName,
  financeOffice,
  userName: z.string().max(64),
  displayName: z.string().max(64),
  password: z.string().max(200),
});

/** Creates the first region and its administrator. Works once, with an unused code, and only while nobody has an account. */
export async function beginInstallation(
  input: z.input<typeof beginInstallationSchema>,
  how: { prepare: PrepareAccount; hashCode: (code: string) => string },
  clock: Clock = systemClock,
): Promise<Result<{ userId: string }, Failure>> {
  const parsed = parseInput(beginInstallationSchema, input);
  if (!parsed.ok) return parsed;
  const region = parsed.value;
  const prepared = await how.prepare(region);
  if (!prepared.ok) return prepared;
  return atomically(async (db) => {
    if (!(await redeemFirstRunCode(db, how.hashCode(region.code)))) {
      const message = '验证码不正确或已过期。请核对启动日志中最近一次的验证码；重新启动可得到新的。';
      return refused({ code: 'invalid', message, detail: [{ path: 'code', message }] });
    }
    const at = clock();
    const code = region.regionCode;
    if (!(await db.region.findUnique({ where: { code } }))) {
      const data = { code, name: region.regionName, financeOffice: region.financeOffice, createdAt: at };
      await db.region.create({ data });
    }
    const userId = await insertAccount(db, prepared.value);
    const assignmentId = randomUUID();
    await db.roleAssignment.create({
      data: { id: assignmentId, userId, regionCode: code, role: 'admin', grantedAt: at },
    });
    // The first administrator is who did it: before them there is nobody.
    const actor = { userId, displayName: prepared.value.displayName, assignments: [] };
    const where = { regionCode: code } as const;
    await recordAudit(
      actor,
      db,
      { ...where, action: 'createRegion', objectKind: 'region', objectId: code },
      at,
    );
    await recordAudit(
      actor,
      db,
      { ...where, action: 'createUser', objectKind: 'user', objectId: userId },
      at,
    );
    const granted = { ...where, action: 'grantRole', objectKind: 'role', objectId: assignmentId } as const;
    await recordAudit(actor, db, { ...granted, detail: { userId, role: 'admin' } }, at);
    return success({ userId });
  });
}
