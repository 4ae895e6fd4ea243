// What a section of the annual disclosure is written from, and what it becomes.
import type { BodyKind } from '../../accounts/table-notes';
import type { OmittedProject } from '../build';
import type { AnnualContext } from '../figures/annual-context';
import type { Block, DocumentProject } from '../model';
import { paragraphOf, type Sentence } from '../wording/sentence';

/** Everything a section may say. */
export interface SectionContext {
  readonly annual: AnnualContext;
  /** 部门 or 单位. */
  readonly body: '部门' | '单位';
  readonly bodyKind: BodyKind;
  /** The projects that are printed, as the document holds them. */
  readonly projects: readonly DocumentProject[];
  readonly omitted: readonly OmittedProject[];
}

/** Writes one section; no block where there is nothing to say: its heading is left out then. */
export type SectionWriter = (context: SectionContext) => Block[];

/** 本部门2021年度 */
export function thisBody({ annual, body }: SectionContext): string {
  return `本${body}${annual.fiscalYear}年度`;
}

/** Sentences as paragraphs, without those that say nothing. */
export function paragraphs(...sentences: readonly (Sentence | null)[]): Block[] {
  return sentences.flatMap((sentence) =>
    sentence === null || sentence.empty ? [] : [paragraphOf(sentence)],
  );
}
