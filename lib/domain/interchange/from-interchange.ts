// An evaluation document → the form it prints, with the place in the document of every cell.
import { FISCAL_YEAR_PLACE } from '../checks/place';
import type { PrintFacts } from '../checks/rule';
import {
  type CellId,
  FORM_FIELDS,
  type FormField,
  FUND_FIELDS,
  type FundField,
  fieldCell,
  fundCell,
  INDICATOR_FIELDS,
  type IndicatorField,
  indicatorCell,
  nodeCell,
} from '../evaluation/cells';
import type { Form, FundRow, IndicatorRow, NodeRow } from '../evaluation/form';
import { keyBetween } from '../evaluation/fractional-key';
import type { FundSource, Template } from '../template/template';
import { type Evaluation, type EvaluationFund, type EvaluationIndicator, fiscalYearOf } from './evaluation';
import { departureCell } from './departure';
import { type Kept, keptOf } from './kept';
import { mergedScores, mergeId } from './merged-cells';
import { dimensionKey, groupKey } from './node-key';
import { FIELD_PATHS, FUND_KEYS, INDICATOR_KEYS } from './places';
import { decimalsOfNumber, figureText, type PrintedFigure } from './printed-value';

/** A form as read from a document. */
export interface ReadEvaluation {
  readonly form: Form;
  readonly print: PrintFacts;
  /** Where each cell stands in the document: `indicators[2].score`. */
  readonly paths: ReadonlyMap<CellId, string>;
  /** What the document says and a form has no cell for. */
  readonly kept: Kept;
}

/** Makes the id of the nth row of a kind (UUID-shaped). */
export type IdMaker = (kind: 'fund' | 'node' | 'indicator', index: number) => string;

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
  const reader = new Reader(template, idOf, mergedScores(evaluation.indicators ?? []));
  reader.head(evaluation);
  const funds = (evaluation.funds ?? []).map((fund, i) => reader.fund(fund, i));
  reader.dimensions(evaluation.dimensions ?? []);
  (evaluation.indicators ?? []).forEach((indicator, i) => {
    reader.indicator(indicator, i);
  });
  reader.explanations(evaluation, funds);
  const form: Form = {
    origin: 'printed',
    fiscalYear: fiscalYearOf(evaluation) ?? 0,
    template,
    moneyUnit: evaluation.moneyUnit ?? template.moneyUnit,
    funds,
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
    },
    paths: reader.paths,
    kept: keptOf(
      evaluation,
      reader.rows.map((row) => row.id),
      reader.repeated,
    ),
  };
}

const keysOf = <K extends string>(fields: Record<K, unknown>): K[] => Object.keys(fields) as K[];

interface OpenNode extends NodeRow {
  readonly name: string;
  readonly groups: OpenNode[];
}

/** Collects rows, cells and places while a document is read from top to bottom. */
class Reader {
  readonly cells = new Map<CellId, string>();
  readonly paths = new Map<CellId, string>([[FISCAL_YEAR_PLACE, 'fiscalYear']]);
  readonly decimals = new Map<CellId, number>();
  readonly merged = new Map<string, string>();
  readonly notApplicable = new Set<string>();
  readonly rows: IndicatorRow[] = [];
  private readonly tree: OpenNode[] = [];
  private readonly counted = new Set<string>();
  /** Rows that repeat a merged score. */
  readonly repeated = new Set<string>();
  private nodeCount = 0;
  private position: string | null = null;

  constructor(
    private readonly template: Template,
    private readonly idOf: IdMaker,
    readonly mergedScores: ReadonlySet<string>,
  ) {}

  head(e: Evaluation): void {
    const figures: Record<FormField, PrintedFigure> = {
      projectName: e.project?.name,
      leader: e.project?.leader,
      phone: e.project?.phone,
      competentDepartment: e.competentDepartment,
      implementingUnit: e.implementingUnit,
      goalExpected: e.goal?.expected,
      goalActual: e.goal?.actual,
      lowRateReason: e.boxes?.执行率偏低原因,
      summary: e.narrative?.text,
      printedTotalWeight: e.total?.weight,
      printedTotalScore: e.total?.score,
      printedGrade: e.total?.grade,
      narrativeName: e.narrative?.projectName,
      narrativeScore: e.narrative?.score,
      narrativeBudget: e.narrative?.budget,
      narrativeExecuted: e.narrative?.executed,
      narrativeRate: e.narrative?.rate,
      looseCells: e.looseCells?.map(figureText).join('\n'),
    };
    for (const field of keysOf(FORM_FIELDS)) this.put(fieldCell(field), figures[field], FIELD_PATHS[field]);
  }

  fund(fund: EvaluationFund, index: number): FundRow {
    const id = this.idOf('fund', index);
    const { label, initialBudget, budget, executed, weight, rate, score } = fund;
    const figures: Record<FundField, PrintedFigure> = {
      label,
      initialBudget,
      budget,
      executed,
      weight,
      rate,
      score,
      overrideReason: null,
    };
    for (const field of keysOf(FUND_FIELDS)) {
      this.put(fundCell(id, field), figures[field], `funds[${index}]${FUND_KEYS[field]}`);
    }
    return { id, source: fund.source ?? sourceOfLabel(fund.label ?? '', index) };
  }

  dimensions(printed: NonNullable<Evaluation['dimensions']>): void {
    printed.forEach((dimension, i) => {
      const path = `dimensions[${i}]`;
      const node = this.open(this.tree, null, dimension.name ?? '', `${path}.name`);
      this.put(nodeCell(node.id, 'weight'), dimension.weight, `${path}.weight`);
      (dimension.groups ?? []).forEach((group, j) => {
        const below = this.open(node.groups, node, group.name ?? '', `${path}.groups[${j}].name`);
        this.put(nodeCell(below.id, 'weight'), group.weight, `${path}.groups[${j}].weight`);
      });
    });
  }

  indicator(indicator: EvaluationIndicator, index: number): void {
    const path = `indicators[${index}]`;
    const node = this.nodeOf(indicator, path);
    const id = this.idOf('indicator', index);
    this.position = keyBetween(this.position, null);
    this.rows.push({ id, nodeId: node.id, position: this.position, removed: false });
    const shared = mergeId(indicator);
    // A merged score is printed once: it counts with the first of its rows.
    const repeated = shared !== null && this.mergedScores.has(shared) && this.counted.has(shared);
    if (repeated) this.repeated.add(id);
    if (shared !== null) {
      this.merged.set(id, shared);
      if (figureText(indicator.score) !== '') this.counted.add(shared);
    }
    if (indicator.notApplicable) this.notApplicable.add(id);
    const figures: Record<IndicatorField, PrintedFigure> = {
      node: node.id,
      position: this.position,
      removed: null,
      name: indicator.level3,
      weight: indicator.weight,
      direction: indicator.direction,
      target: indicator.target,
      unit: indicator.unit,
      actual: indicator.actual,
      attainment: indicator.attainment,
      score: repeated ? null : indicator.score,
      overrideReason: null,
      reason: indicator.reason,
    };
    for (const field of keysOf(INDICATOR_FIELDS)) {
      this.put(indicatorCell(id, field), figures[field], path + INDICATOR_KEYS[field]);
    }
  }

  /** Written reasons for departing from the rule stand among a document's explanations. */
  explanations(evaluation: Evaluation, funds: readonly FundRow[]): void {
    for (const { rule, at, text } of evaluation.explanations ?? []) {
      const cell = departureCell(rule, at ?? '', funds, this.rows);
      if (cell !== null && text) this.cells.set(cell, text);
    }
  }

  nodesInOrder(): NodeRow[] {
    return this.tree
      .flatMap((node) => [node, ...node.groups])
      .map(({ id, parentId, key }) => ({ id, parentId, key }));
  }

  /** Rows in the order of their nodes, as a form keeps them. */
  rowsInOrder(): IndicatorRow[] {
    const order = new Map(this.nodesInOrder().map((node, i) => [node.id, i]));
    return this.rows.toSorted((a, b) => (order.get(a.nodeId) ?? 0) - (order.get(b.nodeId) ?? 0));
  }

  /** The node a row stands under; a level that prints nothing (a merged cell) is that of the row above. */
  private nodeOf(indicator: EvaluationIndicator, path: string): OpenNode {
    const above = this.tree
      .flatMap((node) => node.groups)
      .find((node) => node.id === this.rows.at(-1)?.nodeId);
    const aboveDimension = this.tree.find((node) => node.id === above?.parentId);
    const level1 = indicator.level1 || aboveDimension?.name || '';
    const level2 = indicator.level2 || (level1 === aboveDimension?.name ? above?.name : '') || '';
    const dimension = this.open(this.tree, null, level1, `${path}.level1`);
    return this.open(dimension.groups, dimension, level2, `${path}.level2`);
  }

  /** The node of that name among its siblings, made when it is new. */
  private open(siblings: OpenNode[], parent: OpenNode | null, name: string, path: string): OpenNode {
    const key = parent ? groupKey(this.template, parent.key, name) : dimensionKey(this.template, name);
    const found =
      siblings.find((node) => node.name === name) ??
      siblings.find((node) => key !== null && node.key === key);
    if (found) return found;
    const id = this.idOf('node', this.nodeCount++);
    const node: OpenNode = { id, parentId: parent?.id ?? null, key, name, groups: [] };
    siblings.push(node);
    this.put(nodeCell(id, 'name'), name, path);
    this.paths.set(nodeCell(id, 'weight'), path);
    return node;
  }

  private put(cell: CellId, figure: PrintedFigure, path: string): void {
    this.paths.set(cell, path);
    const text = figureText(figure);
    if (text !== '') this.cells.set(cell, text);
    if (typeof figure === 'number') this.decimals.set(cell, decimalsOfNumber(figure));
  }
}

/** The source of a funds row by its label, where the document names none. */
function sourceOfLabel(label: string, index: number): FundSource {
  if (/上年结转|结转/.test(label)) return 'carryover';
  if (/财政拨款/.test(label)) return 'fiscal';
  if (/总额|合计/.test(label) || (label.trim() === '' && index === 0)) return 'total';
  return 'other';
}
