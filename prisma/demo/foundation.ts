// What a demo region stands on: region, departments, units, year and projects, each made once through its use case.
import { createHash } from 'node:crypto';
import type { Clock } from '@/lib/application/clock';
import { createUnitBody } from '@/lib/application/create-unit-body';
import { createProject } from '@/lib/application/create-project';
import { createDepartment, createRegion, createUnit, openYear } from '@/lib/application/set-up';
import { database } from '@/lib/data/client';
import { builtInTemplate } from '@/lib/domain/template/built-in';
import { templateId } from '@/lib/domain/template/template';
import { SYSTEM } from '@/lib/domain/workflow/actor';
import { must } from './demo-failure';
import type { DemoDepartment, DemoProject, DemoRegion } from './demo-types';

/** A department as it is stored. */
export interface StoredDepartment {
  readonly id: string;
  readonly bodyId: string;
  /** Unit id by its code. */
  readonly units: ReadonlyMap<string, string>;
}

/** The days of a region's year, where they are not those of its data. */
export interface Window {
  readonly opensOn: string;
  readonly closesOn: string;
}

/** Makes what is missing of a region and its year. Refused when the region exists and is no demo: real data is never touched. */
export async function layRegion(
  region: DemoRegion<DemoDepartment>,
  { opensOn, closesOn }: Window,
  clock: Clock,
): Promise<void> {
  const { code, name, financeOffice, demo, showFindings, year, targetsLocked } = region;
  const existing = await database.region.findUnique({ where: { code } });
  if (existing && !existing.demo) {
    const message = `行政区划代码 ${code} 已有正式数据，演示数据不能载入到同一地区。`;
    must(`载入${name}`, { ok: false, failure: { code: 'exists', message } });
  }
  if (!existing) {
    must(`新建${name}`, await createRegion(SYSTEM, { code, name, financeOffice, demo, showFindings }, clock));
  }
  const template = builtInTemplate(region.template);
  if (!template) throw new RangeError(`no template ${region.template}`);
  const opened = await database.fiscalYear.findUnique({
    where: { regionCode_year: { regionCode: code, year } },
  });
  if (opened) return;
  const window = { opensOn, closesOn, targetsLocked };
  const input = { regionCode: code, year, templateId: templateId(template), ...window };
  must(`开设 ${year} 年度`, await openYear(SYSTEM, input, clock));
}

/** Makes what is missing of a department and its units. */
export async function layDepartment(
  regionCode: string,
  department: DemoDepartment,
  clock: Clock,
): Promise<StoredDepartment> {
  const { code, name, shortName } = department;
  const existing = await database.department.findUnique({
    where: { code },
    include: { disclosingBody: { where: { unitId: null } }, unit: true },
  });
  if (existing && existing.regionCode !== regionCode) {
    const message = `部门代码 ${code} 已被其他地区使用，演示数据不能载入。`;
    must(`新建${name}`, { ok: false, failure: { code: 'exists', message } });
  }
  const stored = existing
    ? { id: existing.id, bodyId: existing.disclosingBody[0]?.id ?? '' }
    : must(`新建${name}`, await createDepartment(SYSTEM, { regionCode, code, name, shortName }, clock));
  const units = new Map(existing?.unit.map((unit) => [unit.code, unit.id]));
  for (const unit of department.units) {
    if (units.has(unit.code)) continue;
    const input = { regionCode, departmentId: stored.id, ...unit };
    units.set(unit.code, must(`新建${unit.name}`, await createUnit(SYSTEM, input, clock)).id);
  }
  return { ...stored, units };
}

/** Makes what is missing of the 公开主体 of units that publish by themselves: their ids by the unit's code. */
export async function layUnitBodies(
  regionCode: string,
  department: DemoDepartment,
  { units }: StoredDepartment,
  codes: readonly string[],
  clock: Clock,
): Promise<ReadonlyMap<string, string>> {
  const bodies = new Map<string, string>();
  for (const code of codes) {
    const unitId = units.get(code);
    if (unitId === undefined) throw new RangeError(`${department.code} has no unit ${code}`);
    const existing = await database.disclosingBody.findFirst({ where: { unitId } });
    const input = { regionCode, unitId, code: `${department.code}-${code}` };
    bodies.set(
      code,
      existing?.id ?? must(`设置${code}单独公开`, await createUnitBody(SYSTEM, input, clock)).id,
    );
  }
  return bodies;
}

/** What a use case needs to know of a demo project beside its goals. */
export function projectInput(
  { code: regionCode, year }: DemoRegion<DemoDepartment>,
  department: StoredDepartment,
  project: DemoProject,
) {
  const { code, name, level, category, fundingTier, fundKind, publicity, state } = project;
  return {
    regionCode,
    year,
    departmentId: department.id,
    unitId: department.units.get(project.unit) ?? null,
    code,
    name,
    level,
    category,
    fundingTier,
    fundKind,
    publicity,
    publicityGround: project.publicityGround ?? null,
    state,
    lineage: lineageId(regionCode, project.lineage),
  };
}

/** Makes a project with its blank evaluation unless it exists; the evaluation's id. */
export async function layProject(
  input: Parameters<typeof createProject>[1],
  clock: Clock,
): Promise<{ projectId: string; evaluationId: string }> {
  const { departmentId, year, code } = input;
  const existing = await database.project.findUnique({
    where: { departmentId_year_code: { departmentId, year, code } },
    include: { evaluation: true },
  });
  if (existing?.evaluation) return { projectId: existing.id, evaluationId: existing.evaluation.id };
  return must(`新建「${input.name}」`, await createProject(SYSTEM, input, clock));
}

/** The id that ties the years of one kind of work together: the same whenever and wherever the demo is loaded. */
function lineageId(regionCode: string, key: string): string {
  const hex = createHash('sha256').update(`${regionCode}/${key}`).digest('hex');
  // A name-based UUID of the form RFC 9562 leaves to its makers (version 8).
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
