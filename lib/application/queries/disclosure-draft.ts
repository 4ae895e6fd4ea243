// The next edition of a body's year as it would be published now: composed anew whenever it is asked for, and stored nowhere.
import { type AnnualDocument, annualDocument } from '@/lib/application/annual-document';
import { type Clock, systemClock } from '@/lib/application/clock';
import { type PublicationState, readyForPublication } from '@/lib/application/publication-state';
import { bodyInReach, noYear } from '@/lib/application/queries/disclosure-desk';
import { database } from '@/lib/data/client';
import { type BodyRecord, editionsOf } from '@/lib/data/edition-store';
import { renderDisclosureHtml } from '@/lib/documents/html/disclosure-page';
import type { Failure } from '@/lib/domain/failure';
import { type Result, refused, success } from '@/lib/domain/result';
import type { Actor } from '@/lib/domain/workflow/actor';

/** The draft with what it was composed from. */
export interface DraftEdition {
  readonly body: BodyRecord;
  readonly state: PublicationState;
  readonly annual: AnnualDocument;
}

/** Stands where the publisher will say why, so that a correction is previewed as one. */
const REASON_TO_COME = '（更正原因在公开时填写）';

/** Composes the next edition of a body within reach. */
export async function composeDraft(
  body: BodyRecord,
  fiscalYear: number,
  clock: Clock,
): Promise<DraftEdition> {
  const state = await readyForPublication(database, body, fiscalYear);
  const earlier = await editionsOf(database, body.id, fiscalYear);
  const annual = await annualDocument(database, {
    body,
    fiscalYear,
    origin: 'published',
    snapshots: state.printed,
    omitted: state.omitted.map(({ name, publicity, suggestion }) => ({
      name,
      publicity,
      reason: suggestion,
    })),
    earlier,
    reason: earlier.length > 0 ? REASON_TO_COME : null,
    at: clock(),
  });
  return { body, state, annual };
}

/** The draft; "not found" outside the actor's reach. */
export async function draftEdition(
  actor: Actor,
  bodyId: string,
  fiscalYear: number,
  clock: Clock = systemClock,
): Promise<Result<DraftEdition, Failure>> {
  const body = await bodyInReach(actor, bodyId, fiscalYear);
  return body ? success(await composeDraft(body, fiscalYear, clock)) : refused(noYear());
}

/** The printed document of the draft as one HTML page, marked 预览稿. */
export async function draftPage(
  actor: Actor,
  bodyId: string,
  fiscalYear: number,
  clock: Clock = systemClock,
): Promise<Result<string, Failure>> {
  const draft = await draftEdition(actor, bodyId, fiscalYear, clock);
  return draft.ok ? success(renderDisclosureHtml(draft.value.annual.document, { isPreview: true })) : draft;
}
