// Replays the story of a demo region through the use cases, each step at its own instant, so that journal, snapshots,
// comments and audit rows exist as if people had worked. A step that stands in the record already is not done again.
import { randomUUID } from 'node:crypto';
import { approve, reopen, returnEvaluation } from '@/lib/application/decide';
import { explain } from '@/lib/application/explain';
import { publish } from '@/lib/application/publish';
import { renderPublication } from '@/lib/application/render-publication';
import { evaluationPage } from '@/lib/application/queries/evaluation-page';
import { saveEdits } from '@/lib/application/save-edits';
import { submit } from '@/lib/application/submit';
import { database } from '@/lib/data/client';
import { publicationUnderWay } from '@/lib/data/publication-store';
import { cellText } from '@/lib/domain/evaluation/form';
import { formFromJson } from '@/lib/domain/evaluation/form-json';
import type { Actor } from '@/lib/domain/workflow/actor';
import { cellAt } from './demo-cells';
import { must } from './demo-failure';
import type { DemoCell, DemoPublication, DemoStep } from './demo-types';
import type { StoryCalendar } from './story-calendar';

/** One thing that happens in a region, and whether it has. */
export interface Happening {
  readonly at: string;
  readonly happened: () => Promise<boolean>;
  readonly happen: () => Promise<void>;
}

/** Lets everything happen that has not, in the order of the calendar: an edition holds what was approved before it. */
export async function replay(happenings: readonly Happening[]): Promise<void> {
  for (const one of happenings.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))) {
    if (!(await one.happened())) await one.happen();
  }
}

/** A step on one evaluation. What it leaves behind (journal or audit rows) bears its instant: that is how it is known again. */
export function stepOn(
  evaluationId: string,
  name: string,
  step: DemoStep,
  actor: Actor,
  calendar: StoryCalendar,
): Happening {
  const at = calendar.instant(step.at);
  return {
    at: step.at,
    happened: async () => {
      const where = { evaluationId, at };
      return step.action === 'fill'
        ? (await database.editJournal.count({ where })) > 0
        : (await database.auditEvent.count({ where })) > 0;
    },
    happen: () => perform(evaluationId, `「${name}」${step.action}`, step, actor, () => at),
  };
}

async function perform(
  id: string,
  what: string,
  step: DemoStep,
  actor: Actor,
  clock: () => Date,
): Promise<void> {
  const page = must(what, await evaluationPage(actor, id, clock));
  const form = formFromJson(page.form);
  const v = 1 as const;
  const snapshot = page.snapshot?.id ?? '';
  switch (step.action) {
    case 'fill':
      return type(id, what, step.cells, page.seq, form, actor, clock);
    case 'explain': {
      const { rule, text } = step;
      const cell = cellAt(form, step.path);
      must(what, await explain(actor, id, { v, rule, cell, text }, clock));
      return;
    }
    case 'submit':
      must(what, await submit(actor, id, { v, seq: page.seq, submission: randomUUID() }, clock));
      return;
    case 'return': {
      const comments = step.comments.map(({ path, text }) => ({ cell: cellAt(form, path), text }));
      must(what, await returnEvaluation(actor, id, { v, snapshot, reason: step.reason, comments }, clock));
      return;
    }
    case 'approve':
      must(what, await approve(actor, id, { v, snapshot }, clock));
      return;
    case 'reopen':
      must(what, await reopen(actor, id, { v, snapshot, reason: step.reason }, clock));
      return;
  }
}

/** Types cells as the editor would: one batch, each edit naming what stood there before. */
async function type(
  id: string,
  what: string,
  cells: readonly DemoCell[],
  since: number,
  form: ReturnType<typeof formFromJson>,
  actor: Actor,
  clock: () => Date,
): Promise<void> {
  const edits = cells.map(([path, to]) => {
    const cell = cellAt(form, path);
    return { id: randomUUID(), cell, from: cellText(form, cell), to };
  });
  const answer = must(what, await saveEdits(actor, id, { v: 1, since, tab: 'demo', edits }, clock));
  const unsaved = answer.results.find((result) => result.outcome !== 'saved');
  if (unsaved) {
    const reason = unsaved.outcome === 'refused' ? unsaved.reason : '这一格已被别人改动。';
    must(what, { ok: false, failure: { code: 'invalid', message: reason } });
  }
}

/** A publication of a department: the nth edition of its year. */
export function publicationOf(
  body: { readonly id: string; readonly name: string; readonly year: number },
  no: number,
  publication: DemoPublication,
  actor: Actor,
  calendar: StoryCalendar,
): Happening {
  const { at, confidentiality, signOff, leftOut, correction } = publication;
  const moved = (signed: DemoPublication['signOff']) => ({
    by: signed.by,
    at: calendar.instant(signed.at).toISOString(),
  });
  return {
    at,
    happened: async () =>
      (await database.edition.count({ where: { bodyId: body.id, fiscalYear: body.year, no } })) > 0,
    happen: async () => {
      const input = {
        v: 1 as const,
        edition: no,
        confidentiality: moved(confidentiality),
        signOff: moved(signOff),
        leftOut: [...leftOut],
        reason: correction ?? null,
      };
      const what = `${body.name}第 ${no} 版公开`;
      const underWay = await publicationUnderWay(database, body.id, body.year);
      const publication =
        underWay?.id ??
        must(what, await publish(actor, body.id, body.year, input, () => calendar.instant(at))).publication;
      // Here and now, not when a worker comes by: what follows in the story needs the edition.
      must(what, await renderPublication(publication, () => calendar.instant(at)));
    },
  };
}
