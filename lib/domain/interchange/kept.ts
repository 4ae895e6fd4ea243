// What an evaluation document says beyond the cells of a form, kept so that nothing is lost when it is written again.
import type { Template } from '../template/template';
import { declaredPlaces, textAt, withText } from './declared-places';
import type { Evaluation, EvaluationIndicator } from './evaluation';
import { hasGoals } from './node-key';

/** Keys of a document that no cell of a form holds. */
export type KeptTop = Pick<Evaluation, 'goals' | 'boxes' | 'explanations' | 'management' | 'department'> & {
  readonly project: Pick<NonNullable<Evaluation['project']>, 'code' | 'level' | 'kind' | 'state'>;
};

/** Keys of an indicator that no cell holds; `score` only where a merged one is repeated on later rows. */
export type KeptIndicator = Pick<
  EvaluationIndicator,
  'evidence' | 'notApplicable' | 'merge' | 'source' | 'score' | 'goal'
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
export function keptOf(
  evaluation: Evaluation,
  template: Template,
  ids: readonly string[],
  repeated: ReadonlySet<string>,
): Kept {
  const { code, level, kind, state } = evaluation.project ?? {};
  const { goals, boxes, explanations, management, department } = withoutRead(evaluation, template);
  const rows = evaluation.indicators ?? [];
  return {
    top: { project: { code, level, kind, state }, goals, boxes, explanations, management, department },
    indicators: new Map(
      ids.map((id, i) => [id, keptIndicator(rows[i], repeated.has(id), hasGoals(template))]),
    ),
  };
}

/** The document without the texts that are cells of the form. */
function withoutRead(evaluation: Evaluation, template: Template): Evaluation {
  let rest: unknown = evaluation;
  for (const place of declaredPlaces(template)) {
    if (textAt(evaluation, place) !== null) rest = withText(rest, place.members, undefined);
  }
  return rest as Evaluation;
}

function keptIndicator(
  row: EvaluationIndicator | undefined,
  repeated: boolean,
  goalIsRead: boolean,
): KeptIndicator {
  if (!row) return {};
  const { evidence, notApplicable, merge, source, score, goal } = row;
  return {
    evidence,
    notApplicable,
    merge,
    source,
    ...(repeated && { score }),
    ...(!goalIsRead && { goal }),
  };
}
