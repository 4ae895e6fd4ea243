// The three parts of a 自评综述 as they print while nobody has written them anew: where a clerk begins.
import { SUMMARY_PARTS, type SummaryPart } from '../accounts/cells';
import { fieldText } from '../evaluation/form';
import { formFromJson } from '../evaluation/form-json';
import type { BlockOf } from './model';
import type { ProjectSnapshot } from './project-entry';
import { draftSummary } from './summary-draft';
import { paragraphOf, Sentence } from './wording/sentence';
import { closed, paragraphsOf } from './wording/typed-text';

/** One part. */
export interface DraftedPart {
  readonly part: SummaryPart;
  readonly label: string;
  /** With live figures where the app wrote them; empty where there is nothing to say. */
  readonly paragraphs: readonly BlockOf<'paragraph'>[];
}

/** The parts, and whether the first is what the form's filler wrote: then the others print only when somebody writes them. */
export function draftedParts(project: ProjectSnapshot): {
  readonly parts: readonly DraftedPart[];
  readonly fromForm: boolean;
} {
  const own = paragraphsOf(fieldText(formFromJson(project.form), 'summary'));
  const draft = draftSummary(project);
  const part = (name: SummaryPart, sentences: readonly (Sentence | null)[]): DraftedPart => ({
    part: name,
    label: SUMMARY_PARTS[name],
    paragraphs: sentences.filter((sentence) => sentence !== null).map(paragraphOf),
  });
  const written = own.map((line) => new Sentence([closed(line)]));
  return {
    parts: [
      part('text', written.length > 0 ? written : [draft.text]),
      part('problems', [draft.problems]),
      part('nextSteps', [draft.nextSteps]),
    ],
    fromForm: written.length > 0,
  };
}
