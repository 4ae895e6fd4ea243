// 新建项目 of a year, together with its evaluation: blank, or with the approved goals filled in.
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type Clock, systemClock } from '@/lib/application/clock';
import { judgeAndProject } from '@/lib/application/judge';
import { atomically } from '@/lib/application/on-evaluation';
import { parseInput } from '@/lib/application/parse-input';
import { mayKeepUp } from '@/lib/application/set-up';
import { recordAudit } from '@/lib/data/audit-store';
import { insertForm } from '@/lib/data/form-store';
import { templateVersion } from '@/lib/data/template-store';
import {
  approvedGoalsRefusal,
  approvedGoalsSchema,
  withApprovedGoals,
} from '@/lib/domain/evaluation/approved-goals';
import { newForm } from '@/lib/domain/evaluation/new-form';
import { type Failure, notFound } from '@/lib/domain/failure';
import { type Result, refused, success } from '@/lib/domain/result';
import type { Actor } from '@/lib/domain/workflow/actor';

/** A project as it is entered. `lineage` ties it to the same project of other years; left out, it starts a line of its own. */
export const createProjectSchema = z
  .strictObject({
    regionCode: z.string().max(12),
    year: z.int().min(1990).max(2100),
    departmentId: z.uuid(),
    unitId: z.uuid().nullable().default(null),
    code: z
      .string()
      .regex(/^[0-9A-Za-z-]{1,32}$/, { error: '项目代码只能用数字、字母和连字符，最多 32 位。' }),
    name: z
      .string()
      .trim()
      .min(1, { error: '请填写项目名称。' })
      .max(200, { error: '项目名称最多 200 个字。' }),
    level: z.enum(['一级', '二级']).nullable().default(null),
    category: z.enum(['其他运转类', '特定目标类']).nullable().default(null),
    fundingTier: z.enum(['本级', '上级']).nullable().default(null),
    fundKind: z.string().trim().max(60).nullable().default(null),
    publicity: z.enum(['公开', '部分公开', '不公开']).default('公开'),
    publicityGround: z.string().trim().max(500).nullable().default(null),
    state: z.enum(['实施中', '未实施', '已收回', '已结项']).default('实施中'),
    lineage: z.uuid().optional(),
    goals: approvedGoalsSchema.nullable().default(null),
  })
  .refine((project) => project.publicity !== '不公开' || project.publicityGround, {
    error: '不公开的项目须写明依据。',
    path: ['publicityGround'],
  });

/** Creates the project and its evaluation. With approved goals the targets are locked as the year says; without, they are open. */
export async function createProject(
  actor: Actor,
  input: z.input<typeof createProjectSchema>,
  clock: Clock = systemClock,
): Promise<Result<{ projectId: string; evaluationId: string }, Failure>> {
  const parsed = parseInput(createProjectSchema, input);
  if (!parsed.ok) return parsed;
  const { goals, lineage = randomUUID(), ...project } = parsed.value;
  return atomically(async (db) => {
    const no = mayKeepUp(actor, 'manageProjects', project.regionCode, '本地区的项目');
    if (no) return refused(no);
    const department = await db.department.findFirst({
      where: { id: project.departmentId, regionCode: project.regionCode },
    });
    if (!department) return refused(notFound('这个部门'));
    const unit =
      project.unitId === null
        ? null
        : await db.unit.findFirst({ where: { id: project.unitId, departmentId: department.id } });
    if (project.unitId !== null && !unit) return refused(notFound('这个单位'));
    const year = await db.fiscalYear.findUnique({
      where: { regionCode_year: { regionCode: project.regionCode, year: project.year } },
    });
    if (!year)
      return refused({
        code: 'invalid',
        message: `${project.year} 年度还没有开设，请先到「年度设置」开设该年度。`,
      });
    const where = {
      departmentId_year_code: { departmentId: department.id, year: project.year, code: project.code },
    };
    if (await db.project.findUnique({ where })) {
      return refused({
        code: 'exists',
        message: `项目代码 ${project.code} 在 ${project.year} 年度已存在，请换一个代码。`,
      });
    }
    const at = clock();
    const projectId = randomUUID();
    const evaluationId = randomUUID();
    const { template } = await templateVersion(db, year.templateId);
    const unfit = goals && approvedGoalsRefusal(template, goals, project.name);
    if (unfit) return refused({ code: 'invalid', message: unfit });
    const head = {
      projectName: project.name,
      competentDepartment: department.name,
      implementingUnit: unit?.name ?? department.name,
    };
    const blank = newForm({ template, fiscalYear: project.year, head, newId: randomUUID });
    const form = goals ? withApprovedGoals(blank, goals, randomUUID) : blank;
    const key = { evaluationId, regionCode: project.regionCode };
    await db.project.create({ data: { id: projectId, ...project, lineage, createdAt: at } });
    await db.evaluation.create({
      data: {
        id: evaluationId,
        regionCode: project.regionCode,
        projectId,
        fiscalYear: project.year,
        templateId: year.templateId,
        origin: 'working',
        targetsLocked: goals !== null && year.targetsLocked,
        createdAt: at,
        updatedAt: at,
      },
    });
    await insertForm(db, key, form);
    await judgeAndProject(db, { id: evaluationId, regionCode: project.regionCode }, form);
    await recordAudit(
      actor,
      db,
      {
        action: 'createProject',
        regionCode: project.regionCode,
        objectKind: 'project',
        objectId: projectId,
        evaluationId,
        detail: { code: project.code, name: project.name },
      },
      at,
    );
    return success({ projectId, evaluationId });
  });
}
