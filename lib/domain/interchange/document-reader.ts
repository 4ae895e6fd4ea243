// Collects rows, cells and places of a form while an evaluation document is read from top to bottom.
import { FISCAL_YEAR_PLACE } from '../checks/place';
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
  onceCell,
} from '../evaluation/cells';
import type { FundRow, IndicatorRow, NodeRow } from '../evaluation/form';
import { keyBetween } from '../evaluation/fractional-key';
import type { FundSource, Template } from '../template/template';
import { departureCell } from './departure';
import type { Evaluation, EvaluationFund, EvaluationIndicator } from './evaluation';
import { mergeId } from './merged-cells';
import { declaredPlaces, placeText, textAt } from './declared-places';
import { dimensionKey, goalNamed, goalOf, groupKey } from './node-key';
import { FIELD_PATHS, FUND_KEYS, INDICATOR_KEYS } from './places';
import { decimalsOfNumber, figureText, type PrintedFigure } from './printed-value';

/** Makes the id of the nth row of a kind (UUID-shaped). */
export type IdMaker = (kind: 'fund' | 'node' | 'indicator', index: number) => string;

const keysOf = <K extends string>(fields: Record<K, unknown>): K[] => Object.keys(fields) as K[];

interface OpenNode extends NodeRow {
  readonly name: string;
  /** The goal of a 一级指标, where the form has several. */
  readonly goal: string | null;
  readonly groups: OpenNode[];
}

/** Collects rows, cells and places while a document is read from top to bottom. */
export class DocumentReader {
  readonly cells = new Map<CellId, string>();
  readonly paths = new Map<CellId, string>([[FISCAL_YEAR_PLACE, 'fiscalYear']]);
  readonly decimals = new Map<CellId, number>();
  readonly merged = new Map<string, string>();
  readonly notApplicable = new Set<string>();
  readonly evidence = new Set<string>();
  readonly rows: IndicatorRow[] = [];
  private readonly tree: OpenNode[] = [];
  private readonly counted = new Set<string>();
  /** Rows that repeat a merged score. */
  readonly repeated = new Set<string>();
  private nodeCount = 0;
  private fundCount = 0;
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
    for (const place of declaredPlaces(this.template)) {
      const text = textAt(e, place);
      // A form with several goals may still print the first one where others print their only one.
      if (text === null && this.cells.has(onceCell(place.name))) continue;
      this.put(onceCell(place.name), text, placeText(place));
    }
  }

  /** One row of money; `list` is where it stands in the document. */
  fund(fund: EvaluationFund, index: number, list = 'funds'): FundRow {
    const id = this.idOf('fund', this.fundCount++);
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
      this.put(fundCell(id, field), figures[field], `${list}[${index}]${FUND_KEYS[field]}`);
    }
    return { id, source: fund.source ?? sourceOfLabel(this.template, fund.label ?? '', index) };
  }

  dimensions(printed: NonNullable<Evaluation['dimensions']>): void {
    printed.forEach((dimension, i) => {
      const path = `dimensions[${i}]`;
      const goal = goalNamed(this.template, dimension.goal ?? '') ?? goalOf(this.template, null);
      const node = this.open(this.tree, { parent: null, goal }, dimension.name ?? '', `${path}.name`);
      this.put(nodeCell(node.id, 'weight'), dimension.weight, `${path}.weight`);
      (dimension.groups ?? []).forEach((group, j) => {
        const place = `${path}.groups[${j}].name`;
        const below = this.open(node.groups, { parent: node, goal }, group.name ?? '', place);
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
    if (indicator.evidence && indicator.evidence.length > 0) this.evidence.add(id);
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
      notApplicable: indicator.notApplicable ? '1' : null,
      addedWeight: null,
      // Filled in when all rows are read (mergeRows): the row that prints the score may come later.
      merge: null,
      reviewScore: indicator.reviewScore,
      reviewOpinion: indicator.reviewOpinion,
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

  /** Rows that share a score name the row that prints it, else the first of them. */
  mergeRows(): void {
    for (const shared of this.mergedScores) {
      const rows = this.rows.filter(({ id }) => this.merged.get(id) === shared);
      const head = rows.find(({ id }) => this.cells.has(indicatorCell(id, 'score'))) ?? rows[0];
      for (const { id } of rows) if (head) this.cells.set(indicatorCell(id, 'merge'), head.id);
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
    const goal =
      goalNamed(this.template, indicator.goal ?? '') ?? aboveDimension?.goal ?? goalOf(this.template, null);
    const level1 = indicator.level1 || aboveDimension?.name || '';
    const isSame = level1 === aboveDimension?.name && goal === aboveDimension.goal;
    const level2 = indicator.level2 || (isSame ? above?.name : '') || '';
    const dimension = this.open(this.tree, { parent: null, goal }, level1, `${path}.level1`);
    return this.open(dimension.groups, { parent: dimension, goal }, level2, `${path}.level2`);
  }

  /** The node of that name among its siblings, made when it is new. */
  private open(
    siblings: OpenNode[],
    { parent, goal }: { parent: OpenNode | null; goal: string | null },
    name: string,
    path: string,
  ): OpenNode {
    const key = parent ? groupKey(this.template, parent.key, name) : dimensionKey(this.template, name, goal);
    const found =
      siblings.find((node) => node.name === name && node.goal === goal) ??
      siblings.find((node) => key !== null && node.key === key);
    if (found) return found;
    const id = this.idOf('node', this.nodeCount++);
    const node: OpenNode = { id, parentId: parent?.id ?? null, key, name, goal, groups: [] };
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
function sourceOfLabel(template: Template, label: string, index: number): FundSource {
  const known = template.funds.rows.find((row) => plainLabel(row.label) === plainLabel(label));
  if (known) return known.source;
  if (/上年结转|结转/.test(label)) return 'carryover';
  if (/财政拨款/.test(label)) return 'fiscal';
  if (/总额|合计/.test(label) || (label.trim() === '' && index === 0)) return 'total';
  return 'other';
}

/** 其中：财政拨款 is 财政拨款. */
export function plainLabel(label: string): string {
  return label
    .replace(/\s+/g, '')
    .replace(/^其中[:：]?/, '')
    .replace(/[:：]$/, '');
}
