// The 年度表样 a region may use: built-in and own versions with the years they serve, its drafts, and open forms still on another version.
import { mayKeepUp } from '@/lib/application/set-up';
import { database } from '@/lib/data/client';
import { projectScope } from '@/lib/data/evaluation-store';
import { openTemplateDrafts } from '@/lib/data/template-draft-store';
import { templateVersion, templateVersions } from '@/lib/data/template-store';
import type { Failure } from '@/lib/domain/failure';
import { type Result, refused, success } from '@/lib/domain/result';
import { nameOfDraft } from '@/lib/application/on-template-draft';
import type { Actor } from '@/lib/domain/workflow/actor';
import { WORKFLOW } from '@/lib/domain/workflow/table';

/** A published version. */
export interface TemplateRow {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly sha256: string;
  readonly isOwn: boolean;
  /** Years whose new forms are made with it, newest first. */
  readonly years: readonly number[];
  /** Forms that were born with it, or moved to it. */
  readonly forms: number;
}

/** A draft that is still open. */
export interface TemplateDraftRow {
  readonly id: string;
  readonly name: string;
  readonly basedOn: string;
  readonly savedAt: Date;
  readonly savedBy: string;
}

/** An open form whose year has moved on to another version. */
export interface BehindRow {
  readonly evaluationId: string;
  readonly projectName: string;
  readonly departmentName: string;
  readonly year: number;
  readonly templateName: string;
}

/** The page of a region's templates. */
export interface TemplateList {
  readonly versions: readonly TemplateRow[];
  readonly drafts: readonly TemplateDraftRow[];
  readonly behind: readonly BehindRow[];
  /** Opened years, newest first. */
  readonly years: readonly number[];
}

/** What a version is called wherever one is chosen or named. */
export function versionName({ template }: { template: { name: string; version: number } }): string {
  return `${template.name}（第 ${template.version} 版）`;
}

/** The templates of a region, own versions before built-in ones, newest first. */
export async function regionTemplates(
  actor: Actor,
  regionCode: string,
): Promise<Result<TemplateList, Failure>> {
  const no = mayKeepUp(actor, 'manageTemplates', regionCode, '本地区的年度表样');
  if (no) return refused(no);
  const [stored, drafts, years, counts, behind] = await Promise.all([
    templateVersions(database, regionCode),
    openTemplateDrafts(database, regionCode),
    database.fiscalYear.findMany({ where: { regionCode }, orderBy: { year: 'desc' } }),
    database.evaluation.groupBy({ by: ['templateId'], where: { regionCode }, _count: true }),
    formsBehind(actor, { regionCode }),
  ]);
  const forms = new Map(counts.map(({ templateId, _count }) => [templateId, _count]));
  const versions = stored
    .map(({ id, sha256, template, regionCode: own }) => ({
      id,
      name: template.name,
      version: template.version,
      sha256,
      isOwn: own !== null,
      years: years.filter((year) => year.templateId === id).map(({ year }) => year),
      forms: forms.get(id) ?? 0,
    }))
    .sort((a, b) => Number(b.isOwn) - Number(a.isOwn) || b.years.length - a.years.length);
  const nameOf = (id: string) => {
    const version = stored.find((one) => one.id === id);
    return version ? versionName(version) : id;
  };
  return success({
    versions,
    drafts: drafts.map((draft) => ({
      id: draft.id,
      name: nameOfDraft(draft.content),
      basedOn: nameOf(draft.basedOn),
      savedAt: draft.updatedAt,
      savedBy: draft.updatedBy,
    })),
    behind,
    years: years.map(({ year }) => year),
  });
}

/** Open forms the actor may move whose year names another version than theirs; administrators see no forms. */
export async function formsBehind(actor: Actor, where: { regionCode?: string } = {}): Promise<BehindRow[]> {
  const rights = WORKFLOW.filter(({ action }) => action === 'moveForm');
  const movers = {
    ...actor,
    assignments: actor.assignments.filter(({ role }) => rights.some(({ roles }) => roles.includes(role))),
  };
  const rows = await database.evaluation.findMany({
    where: {
      ...where,
      origin: 'working',
      status: { in: rights.flatMap(({ from }) => [...(from ?? [])]) },
      project: projectScope(movers),
    },
    include: { project: { include: { department: true, yearRef: true } } },
    orderBy: [{ fiscalYear: 'desc' }, { project: { code: 'asc' } }],
  });
  const late = rows.filter((row) => row.templateId !== row.project.yearRef.templateId);
  return Promise.all(
    late.map(async (row) => ({
      evaluationId: row.id,
      projectName: row.project.name,
      departmentName: row.project.department.shortName,
      year: row.fiscalYear,
      templateName: versionName(await templateVersion(database, row.templateId)),
    })),
  );
}
