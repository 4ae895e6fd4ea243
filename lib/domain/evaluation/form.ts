// One form in memory: its rows and the text of every cell. What editor, scoring, checks, layout and documents read.
import type { MoneyUnit } from '../amount';
import { type Fen, parseMoney } from '../amount';
import { type Points, parsePoints } from '../points';
import type { FundSource, Template } from '../template/template';
import {
  type CellId,
  type FormField,
  type FundField,
  fieldCell,
  fundCell,
  type IndicatorField,
  indicatorCell,
  type NodeField,
  nodeCell,
  onceCell,
} from './cells';

/** A line of 项目资金; several may share a source. */
export interface FundRow {
  readonly id: string;
  readonly source: FundSource;
}

/** A level-1 (一级指标, parentId null) or level-2 (二级指标) node. `key` is the template's, null where the printed name is none of its. */
export interface NodeRow {
  readonly id: string;
  readonly parentId: string | null;
  readonly key: string | null;
}

/** A level-3 row (三级指标). Order is by position, then id; removed rows stay and can be restored. */
export interface IndicatorRow {
  readonly id: string;
  readonly nodeId: string;
  readonly position: string;
  readonly removed: boolean;
}

/** Where a form's figures come from: filled in the app, or taken as printed from an older document. */
export type FormOrigin = 'working' | 'printed';

/** One 自评表. Input alone: no total, rate, grade or finding stands in it. Empty text means not filled in yet. */
export interface Form {
  readonly origin: FormOrigin;
  readonly fiscalYear: number;
  readonly template: Template;
  readonly moneyUnit: MoneyUnit;
  readonly funds: readonly FundRow[];
  /** Level 1 in printed order, each followed by its level-2 nodes. */
  readonly nodes: readonly NodeRow[];
  /** In printed order within a node; includes removed rows. */
  readonly indicators: readonly IndicatorRow[];
  readonly cells: ReadonlyMap<CellId, string>;
}

/** The text of any cell; '' when nothing is filled in. */
export function cellText(form: Form, id: CellId): string {
  return form.cells.get(id) ?? '';
}

/** The text of a cell that exists once in every form. */
export function fieldText(form: Form, name: FormField): string {
  return cellText(form, fieldCell(name));
}

/** The text of a cell that exists once, by the name a template uses. */
export function onceText(form: Form, name: string): string {
  return cellText(form, onceCell(name));
}

/** The text of a funds cell. */
export function fundText(form: Form, id: string, field: FundField): string {
  return cellText(form, fundCell(id, field));
}

/** A money cell of a funds row in 分; null when empty or no amount. */
export function fundFen(form: Form, id: string, field: 'initialBudget' | 'budget' | 'executed'): Fen | null {
  return parseMoney(fundText(form, id, field), form.moneyUnit);
}

/** The text of a node's cell. */
export function nodeText(form: Form, id: string, field: NodeField): string {
  return cellText(form, nodeCell(id, field));
}

/** The text of an indicator's cell. */
export function indicatorText(form: Form, id: string, field: IndicatorField): string {
  return cellText(form, indicatorCell(id, field));
}

/** A points cell of an indicator in hundredths; null when empty or no number. */
export function indicatorPoints(
  form: Form,
  id: string,
  field: 'weight' | 'score' | 'addedWeight' | 'reviewScore',
): Points | null {
  return parsePoints(indicatorText(form, id, field));
}

/** The rows that stand in the printed form: not removed, in printed order within their nodes. */
export function liveIndicators(form: Form): readonly IndicatorRow[] {
  return form.indicators.filter((row) => !row.removed);
}

/** The level-1 nodes in printed order. */
export function dimensions(form: Form): readonly NodeRow[] {
  return form.nodes.filter((node) => node.parentId === null);
}

/** The level-2 nodes of a level-1 node in printed order. */
export function groupsOf(form: Form, dimensionId: string): readonly NodeRow[] {
  return form.nodes.filter((node) => node.parentId === dimensionId);
}

/** Orders indicator rows for print: by position (code unit), then id. */
export function byPosition(a: IndicatorRow, b: IndicatorRow): number {
  if (a.position !== b.position) return a.position < b.position ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
