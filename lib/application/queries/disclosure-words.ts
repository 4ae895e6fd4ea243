// 文字说明: the projects whose 自评综述 a disclosure prints, as drafted, with what their figures are held against.
import { readyForPublication } from '@/lib/application/publication-state';
import { bodyInReach, noYear } from '@/lib/application/queries/disclosure-desk';
import { database } from '@/lib/data/client';
import { type DraftedPart, draftedParts } from '@/lib/domain/disclosure/summary-parts';
import { type SummaryBasis, summaryBasis } from '@/lib/domain/disclosure/summary-figures';
import type { Failure } from '@/lib/domain/failure';
import { type Result, refused, success } from '@/lib/domain/result';
import { type Template, templateId } from '@/lib/domain/template/template';
import type { Actor } from '@/lib/domain/workflow/actor';

/** A project with its drafted summary. */
export interface SummaryProject {
  readonly code: string;
  readonly name: string;
  readonly parts: readonly DraftedPart[];
  /** The first part was written in the form: then the others print only when somebody writes them. */
  readonly fromForm: boolean;
  readonly basis: SummaryBasis;
}

/** What the page asks for beside the accounts. */
export interface WordsPage {
  readonly projects: readonly SummaryProject[];
  /** Projects whose form is not approved yet: their summary is drafted later. */
  readonly waiting: number;
}

/** The page; "not found" outside the actor's reach. */
export async function wordsPage(
  actor: Actor,
  bodyId: string,
  year: number,
): Promise<Result<WordsPage, Failure>> {
  const body = await bodyInReach(actor, bodyId, year);
  if (!body) return refused(noYear());
  const { printed, omitted } = await readyForPublication(database, body, year);
  // One object a version: what stands twice on the page is sent once.
  const templates = new Map<string, Template>();
  const shared = (basis: SummaryBasis): SummaryBasis => {
    const id = templateId(basis.form.template);
    const template = templates.get(id) ?? basis.form.template;
    templates.set(id, template);
    return { ...basis, form: { ...basis.form, template } };
  };
  return success({
    projects: printed.map(({ snapshot }) => ({
      code: snapshot.project.code,
      name: snapshot.project.name,
      ...draftedParts(snapshot),
      basis: shared(summaryBasis(snapshot)),
    })),
    waiting: omitted.filter(({ publicity }) => publicity !== '不公开').length,
  });
}
