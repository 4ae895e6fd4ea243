// What an evaluation document says beyond the cells of a form, kept so that nothing is lost when it is written again.
import type { Evaluation, EvaluationIndicator } from './evaluation';

/** Keys of a document that no cell of a form holds. */
export type KeptTop = Pick<Evaluation, 'goals' | 'boxes' | 'explanations' | 'management' | 'department'> & {
  readonly project: Pick<NonNullable<Evaluation['project']>, 'code' | 'level' | 'kind' | 'state'>;
};

/** Keys of an indicator that no cell holds; `score` only where a merged one is repeated on later rows. */
export type KeptIndicator = Pick<
  EvaluationIndicator,
  'evidence' | 'notApplicable' | 'merge' | 'source' | 'score'
>;

/** What stays beside the form while a document is in memory. */
export interface Kept {
  readonly top: KeptTop;
  /** Indicator id → its further keys, in the order of the document. */
  readonly indicators: ReadonlyMap<string, KeptIndicator>;
}

/**
 * Collects what a form has no cell for; `ids` are the indicators' in the order of the
 * document, `repeated` those whose merged score counts with another row.
 */
export function keptOf(evaluation: Evaluation, ids: readonly string[], repeated: ReadonlySet<string>): Kept {
  const { code, level, kind, state } = evaluation.project ?? {};
  const { goals, boxes, explanations, management, department } = evaluation;
  const rows = evaluation.indicators ?? [];
  return {
    top: { project: { code, level, kind, state }, goals, boxes, explanations, management, department },
    indicators: new Map(ids.map((id, i) => [id, keptIndicator(rows[i], repeated.has(id))])),
  };
}

function keptIndicator(row: EvaluationIndicator | undefined, repeated: boolean): KeptIndicator {
  if (!row) return {};
  const { evidence, notApplicable, merge, source, score } = row;
  return { evidence, notApplicable, merge, source, ...(repeated && { score }) };
}
