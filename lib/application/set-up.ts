// Upkeep of what everything hangs on: regions, departments with their disclosing body, units, and fiscal years.
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type Clock, systemClock } from '@/lib/application/clock';
import { atomically } from '@/lib/application/on-evaluation';
import { parseInput } from '@/lib/application/parse-input';
import { recordAudit } from '@/lib/data/audit-store';
import { usableTemplate } from '@/lib/data/template-store';
import { type Failure, notFound } from '@/lib/domain/failure';
import { type Result, refused, success } from '@/lib/domain/result';
import { type Actor, rolesOver, SYSTEM } from '@/lib/domain/workflow/actor';
import { type Action, refusal } from '@/lib/domain/workflow/table';

const name = (label: string, max = 100) =>
  z
    .string()
    .trim()
    .min(1, { error: `请填写${label}。` })
    .max(max, { error: `${label}最多 ${max} 个字。` });
const code = (label: string) =>
  z.string().regex(/^[0-9A-Za-z-]{1,32}$/, { error: `${label}只能用数字、字母和连字符，最多 32 位。` });
const regionCode = z
  .string()
  .regex(/^[0-9]{6}([0-9]{3}([0-9]{3})?)?$/, { error: '行政区划代码应为 6、9 或 12 位数字（GB/T 2260）。' });
const year = z
  .int({ error: '年度应为四位数字。' })
  .min(1990, { error: '年度应在 1990 至 2100 之间。' })
  .max(2100, { error: '年度应在 1990 至 2100 之间。' });
const day = z.iso.date({ error: '日期应写成 2021-03-31 的样子。' });

export const createRegionSchema = z.strictObject({
  code: regionCode,
  name: name('地区名称'),
  financeOffice: name('财政部门名称'),
  demo: z.boolean().default(false),
  showFindings: z.boolean().default(false),
  endorseRequired: z.boolean().default(false),
});
export const createDepartmentSchema = z.strictObject({
  regionCode,
  code: code('部门代码'),
  name: name('部门全称'),
  shortName: name('部门简称', 40),
});
export const createUnitSchema = z.strictObject({
  regionCode,
  departmentId: z.uuid(),
  code: code('单位代码'),
  name: name('单位名称'),
  nature: z.string().trim().max(40).nullable().default(null),
});
export const openYearSchema = z
  .strictObject({
    regionCode,
    year,
    templateId: z.string().max(60),
    opensOn: day,
    closesOn: day,
    lateSubmission: z.enum(['refuse', 'mark']).default('mark'),
    targetsLocked: z.boolean().default(true),
  })
  .refine((input) => input.opensOn <= input.closesOn, {
    error: '截止日期不能早于开始日期。',
    path: ['closesOn'],
  });

/** Creates a region. Only the process itself does (first run, demo): a region has no one above it. */
export async function createRegion(
  actor: Actor,
  input: z.input<typeof createRegionSchema>,
  clock: Clock = systemClock,
): Promise<Result<{ code: string }, Failure>> {
  const parsed = parseInput(createRegionSchema, input);
  if (!parsed.ok) return parsed;
  const region = parsed.value;
  return atomically(async (db) => {
    if (actor !== SYSTEM)
      return refused({ code: 'forbidden', message: '新建地区须由安装人员在首次启动时完成。' });
    if (await db.region.findUnique({ where: { code: region.code } })) {
      return refused({ code: 'exists', message: `行政区划代码 ${region.code} 已存在，请核对后重新填写。` });
    }
    await db.region.create({ data: { ...region, createdAt: clock() } });
    await recordAudit(
      actor,
      db,
      { action: 'createRegion', regionCode: region.code, objectKind: 'region', objectId: region.code },
      clock(),
    );
    return success({ code: region.code });
  });
}

/** Creates a department and the 公开主体 that publishes for it, under the same code. */
export async function createDepartment(
  actor: Actor,
  input: z.input<typeof createDepartmentSchema>,
  clock: Clock = systemClock,
): Promise<Result<{ id: string; bodyId: string }, Failure>> {
  const parsed = parseInput(createDepartmentSchema, input);
  if (!parsed.ok) return parsed;
  const department = parsed.value;
  return atomically(async (db) => {
    const no = mayKeepUp(actor, 'manageProjects', department.regionCode, '本地区的单位');
    if (no) return refused(no);
    if (await db.department.findUnique({ where: { code: department.code } })) {
      return refused({
        code: 'exists',
        message: `部门代码 ${department.code} 已被使用（公开网址中不能重复），请换一个代码。`,
      });
    }
    const id = randomUUID();
    const bodyId = randomUUID();
    await db.department.create({ data: { id, ...department } });
    await db.disclosingBody.create({
      data: {
        id: bodyId,
        regionCode: department.regionCode,
        departmentId: id,
        code: department.code,
        name: department.name,
      },
    });
    await recordAudit(
      actor,
      db,
      {
        action: 'createDepartment',
        regionCode: department.regionCode,
        objectKind: 'department',
        objectId: id,
      },
      clock(),
    );
    return success({ id, bodyId });
  });
}

/** Creates a 预算单位 of a department. */
export async function createUnit(
  actor: Actor,
  input: z.input<typeof createUnitSchema>,
  clock: Clock = systemClock,
): Promise<Result<{ id: string }, Failure>> {
  const parsed = parseInput(createUnitSchema, input);
  if (!parsed.ok) return parsed;
  const unit = parsed.value;
  return atomically(async (db) => {
    const no = mayKeepUp(actor, 'manageProjects', unit.regionCode, '本地区的单位');
    if (no) return refused(no);
    const department = await db.department.findFirst({
      where: { id: unit.departmentId, regionCode: unit.regionCode },
    });
    if (!department) return refused(notFound('这个部门'));
    if (
      await db.unit.findUnique({
        where: { departmentId_code: { departmentId: unit.departmentId, code: unit.code } },
      })
    ) {
      return refused({ code: 'exists', message: `单位代码 ${unit.code} 在该部门内已存在，请换一个代码。` });
    }
    const id = randomUUID();
    await db.unit.create({ data: { id, ...unit } });
    await recordAudit(
      actor,
      db,
      { action: 'createUnit', regionCode: unit.regionCode, objectKind: 'unit', objectId: id },
      clock(),
    );
    return success({ id });
  });
}

/** Opens a fiscal year, or changes its window; the form of a year with evaluations changes by `activateTemplate` alone. */
export async function openYear(
  actor: Actor,
  input: z.input<typeof openYearSchema>,
  clock: Clock = systemClock,
): Promise<Result<{ year: number }, Failure>> {
  const parsed = parseInput(openYearSchema, input);
  if (!parsed.ok) return parsed;
  const { opensOn, closesOn, ...rest } = parsed.value;
  return atomically(async (db) => {
    const no = mayKeepUp(actor, 'managePeriods', rest.regionCode, '本地区的年度');
    if (no) return refused(no);
    if (!(await usableTemplate(db, rest.regionCode, rest.templateId)))
      return refused(notFound('这个年度表样'));
    const where = { regionCode_year: { regionCode: rest.regionCode, year: rest.year } };
    const before = await db.fiscalYear.findUnique({ where });
    const inUse = await db.project.findFirst({
      where: { regionCode: rest.regionCode, year: rest.year },
      select: { id: true },
    });
    if (before && inUse && before.templateId !== rest.templateId) {
      const message = `${rest.year} 年度已有项目按原表样填报，这里不能再换；确需换用，请到「年度表样」启用，已有的自评表保留原表样。`;
      return refused({ code: 'invalid', message });
    }
    const data = { ...rest, opensOn: new Date(opensOn), closesOn: new Date(closesOn) };
    await db.fiscalYear.upsert({ where, create: data, update: data });
    await recordAudit(
      actor,
      db,
      {
        action: 'openYear',
        regionCode: rest.regionCode,
        objectKind: 'fiscalYear',
        objectId: `${rest.regionCode}/${rest.year}`,
        detail: { ...rest, opensOn, closesOn },
      },
      clock(),
    );
    return success({ year: rest.year });
  });
}

/** The refusal of an upkeep action in a region; null when the table allows it, or the process itself acts. */
export function mayKeepUp(actor: Actor, action: Action, region: string, what: string): Failure | null {
  if (actor === SYSTEM) return null;
  return refusal(
    { action, roles: rolesOver(actor, { regionCode: region }), status: null, endorseRequired: false },
    what,
  );
}
