// What a region has set up: its years, departments with their units, projects. For those who keep them.
import { type Clock, systemClock } from '@/lib/application/clock';
import { database } from '@/lib/data/client';
import { mayKeepUp } from '@/lib/application/set-up';
import { templateVersions } from '@/lib/data/template-store';
import { shanghaiDay, storedDay } from '@/lib/domain/calendar';
import type { Failure } from '@/lib/domain/failure';
import { type Result, refused, success } from '@/lib/domain/result';
import type { Actor } from '@/lib/domain/workflow/actor';
import { type Status, STATUS_NAMES } from '@/lib/domain/workflow/table';

/** One 年度 with its window (days as `2021-03-31`). */
export interface YearRow {
  readonly id: string;
  readonly year: number;
  readonly templateId: string;
  readonly templateName: string;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly lateSubmission: 'refuse' | 'mark';
  readonly targetsLocked: boolean;
  readonly projects: number;
}

/** A choice of a list. */
export interface Choice {
  readonly id: string;
  readonly name: string;
}

/** The years of a region, newest first, the form families it may open one with, and the year most likely to come next. */
export async function regionYears(
  actor: Actor,
  regionCode: string,
  clock: Clock = systemClock,
): Promise<Result<{ years: YearRow[]; templates: Choice[]; nextYear: number }, Failure>> {
  const no = mayKeepUp(actor, 'managePeriods', regionCode, '本地区的年度');
  if (no) return refused(no);
  const versions = await templateVersions(database, regionCode);
  const templates = versions.map(({ id, template }) => ({
    id,
    name: `${template.name}（第 ${template.version} 版）`,
  }));
  const rows = await database.fiscalYear.findMany({
    where: { regionCode },
    orderBy: { year: 'desc' },
    include: { _count: { select: { projectByYear: true } } },
  });
  const years = rows.map((row) => ({
    id: String(row.year),
    year: row.year,
    templateId: row.templateId,
    templateName: templates.find((template) => template.id === row.templateId)?.name ?? row.templateId,
    opensOn: storedDay(row.opensOn),
    closesOn: storedDay(row.closesOn),
    lateSubmission: row.lateSubmission === 'refuse' ? ('refuse' as const) : ('mark' as const),
    targetsLocked: row.targetsLocked,
    projects: row._count.projectByYear,
  }));
  // A year is evaluated in the one after it.
  const lastYear = Number(shanghaiDay(clock()).slice(0, 4)) - 1;
  return success({ years, templates, nextYear: years[0] ? years[0].year + 1 : lastYear });
}

/** A 主管部门 with its units. */
export interface DepartmentRow {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly units: readonly {
    readonly id: string;
    readonly code: string;
    readonly name: string;
    /** The code it publishes 单位决算 under; null where it does not. */
    readonly bodyCode: string | null;
  }[];
  readonly projects: number;
}

/** The departments of a region by their codes. */
export async function regionDepartments(
  actor: Actor,
  regionCode: string,
): Promise<Result<DepartmentRow[], Failure>> {
  const no = mayKeepUp(actor, 'manageProjects', regionCode, '本地区的单位');
  if (no) return refused(no);
  const rows = await database.department.findMany({
    where: { regionCode },
    orderBy: { code: 'asc' },
    include: {
      unit: { orderBy: { code: 'asc' }, include: { disclosingBodyByUnit: true } },
      _count: { select: { project: true } },
    },
  });
  return success(
    rows.map((row) => ({
      id: row.id,
      code: row.code,
      name: row.name,
      shortName: row.shortName,
      units: row.unit.map(({ id, code, name, disclosingBodyByUnit }) => ({
        id,
        code,
        name,
        bodyCode: disclosingBodyByUnit[0]?.code ?? null,
      })),
      projects: row._count.project,
    })),
  );
}

/** One 项目 of a year. */
export interface ProjectRow {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly departmentName: string;
  readonly unitName: string | null;
  readonly publicity: string;
  readonly publicityGround: string | null;
  readonly state: string;
  readonly status: string;
  /** False for what was recorded from print: it stays as it was printed. */
  readonly amendable: boolean;
}

/** The settings of a region. */
export interface RegionSettings {
  readonly name: string;
  readonly financeOffice: string;
  readonly endorseRequired: boolean;
  readonly showFindings: boolean;
}

/** The settings of a region, for who may change them. */
export async function regionSettings(
  actor: Actor,
  regionCode: string,
): Promise<Result<RegionSettings, Failure>> {
  const no = mayKeepUp(actor, 'managePeriods', regionCode, '本地区的设置');
  if (no) return refused(no);
  const { name, financeOffice, endorseRequired, showFindings } = await database.region.findUniqueOrThrow({
    where: { code: regionCode },
  });
  return success({ name, financeOffice, endorseRequired, showFindings });
}

/** The projects of a region and year (the newest when none is asked for), and what a new one can hang on. */
export async function regionProjects(
  actor: Actor,
  regionCode: string,
  asked: number | null,
): Promise<
  Result<
    { year: number | null; years: number[]; departments: DepartmentRow[]; projects: ProjectRow[] },
    Failure
  >
> {
  const departments = await regionDepartments(actor, regionCode);
  if (!departments.ok) return departments;
  const rows = await database.fiscalYear.findMany({
    where: { regionCode },
    orderBy: { year: 'desc' },
    select: { year: true },
  });
  const years = rows.map((row) => row.year);
  const year = asked !== null && years.includes(asked) ? asked : (years[0] ?? null);
  const projects = await database.project.findMany({
    where: { regionCode, year: year ?? 0 },
    orderBy: [{ department: { code: 'asc' } }, { code: 'asc' }],
    include: { department: true, unit: true, evaluation: { select: { status: true, origin: true } } },
  });
  return success({
    year,
    years,
    departments: departments.value,
    projects: projects.map((project) => ({
      id: project.id,
      code: project.code,
      name: project.name,
      departmentName: project.department.shortName,
      unitName: project.unit?.name ?? null,
      publicity: project.publicity,
      publicityGround: project.publicityGround,
      state: project.state,
      amendable: project.evaluation?.origin === 'working',
      status:
        project.evaluation?.origin === 'printed'
          ? '历史数据'
          : STATUS_NAMES[(project.evaluation?.status ?? 'draft') as Status],
    })),
  });
}
