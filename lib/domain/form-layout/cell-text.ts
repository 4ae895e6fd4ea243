// What a box of the form prints: as typed where it cannot be read, as printed where it was printed, computed where nothing stands.
import { normaliseDigits, parseMoney } from '../amount';
import { type Direction, fundCell } from '../evaluation/cells';
import {
  cellText,
  type Form,
  fundText,
  type IndicatorRow,
  indicatorText,
  type NodeRow,
  nodeText,
  onceText,
} from '../evaluation/form';
import type { Scorecard } from '../evaluation/scorecard';
import { formatFen, formatFenExact, formatPoints, formatPointsShort, formatRate } from '../format';
import { type Points, parsePoints } from '../points';
import { settled } from '../template/settled';
import type { IndicatorColumnKey } from '../template/template';

/** Stands where a form has nothing to fill in: 分值 and 得分 of 其中 rows. */
export const DASH = '—';

/** Stands where an indicator has no actual because it does not apply this year. */
const NOT_APPLICABLE = '不适用';

/** Money of a funds row: `1,894.68`, all six decimals where they are needed; a text that is no amount stays as typed, a printed form stays as printed. */
export function moneyText(
  form: Form,
  fundId: string,
  field: 'initialBudget' | 'budget' | 'executed',
): string {
  const typed = cellText(form, fundCell(fundId, field));
  if (form.origin === 'printed') return typed;
  const fen = parseMoney(typed, form.moneyUnit);
  if (fen === null) return typed;
  const short = formatFen(fen, form.moneyUnit);
  const exact = formatFenExact(fen, form.moneyUnit);
  return exact.length > short.length ? exact : short;
}

/** Points given to a node: `20`, `7.5`. */
export function weightText(form: Form, typed: string): string {
  if (form.origin === 'printed') return typed;
  const value = parsePoints(typed);
  return value === null ? typed : formatPointsShort(value);
}

/** A score that counts (`effective`), with two decimals; unreadable text as typed, a printed form as printed. */
export function scoreText(form: Form, typed: string, effective: Points | null): string {
  if (form.origin === 'printed' || effective === null) return typed;
  const unreadable = typed.trim() !== '' && parsePoints(typed) === null;
  return unreadable ? typed : formatPoints(effective);
}

/** 分值 of a row: what it counts with, points taken over included; nothing where the indicator does not apply. */
export function rowWeightText(form: Form, { id }: Pick<IndicatorRow, 'id'>): string {
  const typed = indicatorText(form, id, 'weight');
  if (form.origin === 'printed') return typed;
  if (indicatorText(form, id, 'notApplicable') === '1') return DASH;
  const added = parsePoints(indicatorText(form, id, 'addedWeight'));
  const own = parsePoints(typed);
  return own !== null && added !== null
    ? formatPointsShort((own + added) as Points)
    : weightText(form, typed);
}

/** The level-1 cell: 产出指标（50分） where the template prints the points. */
export function dimensionText(form: Form, node: NodeRow): string {
  return withPoints(form, node, form.template.indicators.dimensionShowsWeight);
}

/** The level-2 cell: 经济成本指标（20分） where the template prints the points. */
export function groupText(form: Form, node: NodeRow): string {
  return withPoints(form, node, settled(form.template).groupShowsWeight);
}

function withPoints(form: Form, node: NodeRow, shows: boolean): string {
  const name = nodeName(form, node);
  if (!shows) return name;
  const weight = weightText(form, nodeText(form, node.id, 'weight')).replace(/分$/, '');
  return weight === '' ? name : `${name}（${weight}分）`;
}

/** The printed name of a node, else what the template calls it. */
export function nodeName(form: Form, node: NodeRow): string {
  const printed = nodeText(form, node.id, 'name');
  if (printed !== '' || node.key === null) return printed;
  for (const dimension of form.template.dimensions) {
    if (node.parentId === null && dimension.key === node.key) return dimension.name;
    const group = dimension.groups.find((g) => g.key === node.key);
    if (node.parentId !== null && group) return group.name;
  }
  return '';
}

/** 指标性质 in a column of its own: the sign, or 定性. */
export function directionText(form: Form, { id }: Pick<IndicatorRow, 'id'>): string {
  const direction = indicatorText(form, id, 'direction');
  return direction === 'qualitative' ? '定性' : direction;
}

/** 年度指标值 in one phrase: `≥42件` from 42, ≥ and 件, without what has a column of its own; what is already written out stays as it is. */
export function targetText(form: Form, row: IndicatorRow): string {
  const target = indicatorText(form, row.id, 'target');
  if (form.origin === 'printed') return target;
  const value = withUnit(form, row, target);
  return hasColumn(form, 'direction')
    ? value
    : `${operator(indicatorText(form, row.id, 'direction') as Direction | '', target)}${value}`;
}

/** 实际完成值 in one phrase; a qualitative row without words prints its level of attainment. */
export function actualText(form: Form, row: IndicatorRow): string {
  const actual = indicatorText(form, row.id, 'actual');
  if (form.origin === 'printed') return actual;
  if (indicatorText(form, row.id, 'notApplicable') === '1' && actual.trim() === '') return NOT_APPLICABLE;
  if (actual.trim() !== '') return withUnit(form, row, actual);
  const attainment = indicatorText(form, row.id, 'attainment');
  return form.template.scoring.bands.find((band) => band.attainment === attainment)?.label ?? actual;
}

/** 项目负责人及电话 and the like: what is filled in, side by side. */
export function headText(form: Form, fields: readonly string[]): string {
  return fields
    .map((field) => onceText(form, field))
    .filter((text) => text !== '')
    .join('　');
}

/** The label of a funds row as printed, else the template's for that source. */
export function fundLabel(form: Form, fund: Form['funds'][number]): string {
  const printed = fundText(form, fund.id, 'label');
  return printed === ''
    ? (form.template.funds.rows.find((r) => r.source === fund.source)?.label ?? '')
    : printed;
}

/** The rate of 年度资金总额 is the scorecard's; a printed form prints what it printed. */
export function totalRateText(form: Form, fundId: string, scorecard: Scorecard): string {
  if (form.origin === 'printed') return fundText(form, fundId, 'rate');
  return scorecard.execution.rate === null ? '' : formatRate(scorecard.execution.rate);
}

const NUMBER_FIRST = /^[\d.]/;
const NUMBER_LAST = /\d\s*$/;

/** Only before a bare number: 不少于 42 件 or ≥42 already says it. */
function operator(direction: Direction | '', target: string): string {
  if (direction === '' || direction === 'qualitative') return '';
  return NUMBER_FIRST.test(normaliseDigits(target).trim()) ? direction : '';
}

function withUnit(form: Form, row: IndicatorRow, text: string): string {
  if (hasColumn(form, 'unit')) return text;
  const unit = indicatorText(form, row.id, 'unit');
  return NUMBER_LAST.test(normaliseDigits(text)) ? `${text}${unit}` : text;
}

function hasColumn({ template }: Form, key: IndicatorColumnKey): boolean {
  return template.indicators.columns.some((column) => column.key === key);
}
