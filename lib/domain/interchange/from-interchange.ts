// An evaluation document → the form it prints, with the place in the document of every cell.
import type { PrintFacts } from '../checks/rule';
import type { CellId } from '../evaluation/cells';
import type { Form } from '../evaluation/form';
import type { Template } from '../template/template';
import { DocumentReader, type IdMaker } from './document-reader';
import { DEPARTMENT_LISTS, departmentRows } from './divided-funds';
import { type Evaluation, fiscalYearOf } from './evaluation';
import { type Kept, keptOf } from './kept';
import { mergedScores } from './merged-cells';

/** A form as read from a document. */
export interface ReadEvaluation {
  readonly form: Form;
  readonly print: PrintFacts;
  /** Where each cell stands in the document: `indicators[2].score`. */
  readonly paths: ReadonlyMap<CellId, string>;
  /** What the document says and a form has no cell for. */
  readonly kept: Kept;
}

/** Ids that depend on the place in the document alone: the same document gives the same form. */
const placeId: IdMaker = (kind, index) => {
  const family = { fund: '1', node: '2', indicator: '3' }[kind];
  return `00000000-0000-4000-8000-${family}${String(index + 1).padStart(11, '0')}`;
};

/** Reads a document (already parsed by its schema) into a form of origin `printed`, in the given template. */
export function fromInterchange(
  evaluation: Evaluation,
  template: Template,
  idOf: IdMaker = placeId,
): ReadEvaluation {
  const reader = new DocumentReader(template, idOf, mergedScores(evaluation.indicators ?? []));
  reader.head(evaluation);
  const funds = (evaluation.funds ?? []).map((fund, i) => reader.fund(fund, i));
  reader.dimensions(evaluation.dimensions ?? []);
  (evaluation.indicators ?? []).forEach((indicator, i) => {
    reader.indicator(indicator, i);
  });
  const departmentFunds = DEPARTMENT_LISTS.flatMap((list) =>
    (departmentRows(evaluation, template, list) ?? []).map((fund, i) =>
      reader.fund(fund, i, `department.${list}`),
    ),
  );
  reader.explanations(evaluation, funds);
  reader.mergeRows();
  const form: Form = {
    origin: 'printed',
    fiscalYear: fiscalYearOf(evaluation) ?? 0,
    template,
    moneyUnit: evaluation.moneyUnit ?? template.moneyUnit,
    funds: [...funds, ...departmentFunds],
    nodes: reader.nodesInOrder(),
    indicators: reader.rowsInOrder(),
    cells: reader.cells,
  };
  return {
    form,
    print: {
      decimals: reader.decimals,
      merged: reader.merged,
      mergedScores: reader.mergedScores,
      notApplicable: reader.notApplicable,
      ...(reader.evidence.size > 0 && { evidence: reader.evidence }),
    },
    paths: reader.paths,
    kept: keptOf(
      evaluation,
      template,
      reader.rows.map((row) => row.id),
      reader.repeated,
    ),
  };
}
