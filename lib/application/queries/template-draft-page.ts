// A draft of a region's own 年度表样 as its editor reads it, and as it would make a real form.
import { z } from 'zod';
import { nameOfDraft } from '@/lib/application/on-template-draft';
import { type TriedMove, tryTemplate } from '@/lib/application/queries/form-move-page';
import { versionName } from '@/lib/application/queries/template-list';
import { mayKeepUp } from '@/lib/application/set-up';
import { database } from '@/lib/data/client';
import { findEvaluation, projectScope } from '@/lib/data/evaluation-store';
import { findTemplateDraft, type TemplateDraftRecord } from '@/lib/data/template-draft-store';
import { templateVersion, usableTemplate } from '@/lib/data/template-store';
import { type Failure, notFound } from '@/lib/domain/failure';
import { type Result, refused, success } from '@/lib/domain/result';
import type { Json } from '@/lib/domain/template/draft-value';
import type { Template } from '@/lib/domain/template/template';
import { draftOf } from '@/lib/domain/template/template-changes';
import { judgeDraft, type TemplateProblem } from '@/lib/domain/template/template-problems';
import type { Actor } from '@/lib/domain/workflow/actor';

/** The editor's page. */
export interface TemplateDraftPage {
  readonly id: string;
  readonly regionCode: string;
  readonly content: Json;
  readonly seq: number;
  readonly state: TemplateDraftRecord['state'];
  readonly savedAt: Date;
  readonly savedBy: string;
  readonly baseName: string;
  /** What it was copied from, for the list of differences. */
  readonly base: Json;
}

/** A real form under a draft or a version. */
export interface TemplatePreview {
  readonly name: string;
  /** Forms that can be looked at, newest year first; empty for who sees no forms. */
  readonly forms: readonly { readonly id: string; readonly name: string }[];
  readonly problems: readonly TemplateProblem[];
  readonly chosen: string | null;
  readonly tried: TriedMove | null;
}

/** The most forms a preview offers: one is enough, any year and department will do. */
const MOST_FORMS = 200;

async function mayRead(actor: Actor, id: string): Promise<Result<TemplateDraftRecord, Failure>> {
  const record = z.uuid().safeParse(id).success ? await findTemplateDraft(database, id) : null;
  if (!record || mayKeepUp(actor, 'manageTemplates', record.regionCode, '这份表样草稿'))
    return refused(notFound('这份表样草稿'));
  return success(record);
}

/** The page of one draft; "not found" for a malformed or foreign id. */
export async function templateDraftPage(
  actor: Actor,
  id: string,
): Promise<Result<TemplateDraftPage, Failure>> {
  const found = await mayRead(actor, id);
  if (!found.ok) return found;
  const record = found.value;
  const base = await templateVersion(database, record.basedOn);
  return success({
    id: record.id,
    regionCode: record.regionCode,
    content: record.content,
    seq: record.seq,
    state: record.state,
    savedAt: record.updatedAt,
    savedBy: record.updatedBy,
    baseName: versionName(base),
    base: draftOf(base.template),
  });
}

/** A draft on a real form of the region: as saved, and only once it is a template. */
export async function previewTemplateDraft(
  actor: Actor,
  id: string,
  evaluation: string | null,
): Promise<Result<TemplatePreview & { regionCode: string }, Failure>> {
  const found = await mayRead(actor, id);
  if (!found.ok) return found;
  const { content, family, regionCode } = found.value;
  const { template, problems } = judgeDraft(content, { family, version: 1 });
  const preview = await previewOn(actor, regionCode, template, evaluation);
  return success({ ...preview, regionCode, name: nameOfDraft(content), problems });
}

/** A published version on a real form of the region. */
export async function previewTemplate(
  actor: Actor,
  regionCode: string,
  templateId: string,
  evaluation: string | null,
): Promise<Result<TemplatePreview & { content: Json; sha256: string }, Failure>> {
  if (mayKeepUp(actor, 'manageTemplates', regionCode, '这个年度表样'))
    return refused(notFound('这个年度表样'));
  const stored = await usableTemplate(database, regionCode, templateId);
  if (!stored) return refused(notFound('这个年度表样'));
  const { template, sha256 } = stored;
  const preview = await previewOn(actor, regionCode, template, evaluation);
  return success({ ...preview, name: versionName(stored), problems: [], content: draftOf(template), sha256 });
}

async function previewOn(
  actor: Actor,
  regionCode: string,
  template: Template | null,
  evaluation: string | null,
): Promise<Pick<TemplatePreview, 'forms' | 'chosen' | 'tried'>> {
  const rows = await database.evaluation.findMany({
    where: { regionCode, origin: 'working', project: projectScope(actor) },
    include: { project: true },
    orderBy: [{ fiscalYear: 'desc' }, { project: { code: 'asc' } }],
    take: MOST_FORMS,
  });
  const forms = rows.map(({ id, fiscalYear, project }) => ({
    id,
    name: `${fiscalYear} 年度　${project.name}`,
  }));
  const chosen = forms.find(({ id }) => id === evaluation)?.id ?? null;
  const record = chosen && template ? await findEvaluation(actor, database, chosen) : null;
  return { forms, chosen, tried: record && template ? await tryTemplate(record, template) : null };
}
