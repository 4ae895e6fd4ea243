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

/** Stands where a form has nothing to fill in: 分值 and 得分 of 其中 rows. */
export const DASH = '—';

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

/** The level-1 cell: 产出指标（50分） where the template prints the points. */
export function dimensionText(form: Form, node: NodeRow): string {
  const name = nodeName(form, node);
  const weight = weightText(form, nodeText(form, node.id, 'weight')).replace(/分$/, '');
  return form.template.indicators.dimensionShowsWeight && weight !== '' ? `${name}（${weight}分）` : name;
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

/** 年度指标值 in one phrase: `≥42件` from 42, ≥ and 件; what is already written out stays as it is. */
export function targetText(form: Form, row: IndicatorRow): string {
  const target = indicatorText(form, row.id, 'target');
  if (form.origin === 'printed') return target;
  return `${operator(indicatorText(form, row.id, 'direction') as Direction | '', target)}${withUnit(form, row, target)}`;
}

/** 实际完成值 in one phrase; a qualitative row without words prints its level of attainment. */
export function actualText(form: Form, row: IndicatorRow): string {
  const actual = indicatorText(form, row.id, 'actual');
  if (form.origin === 'printed') return actual;
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
  const unit = indicatorText(form, row.id, 'unit');
  return NUMBER_LAST.test(normaliseDigits(text)) ? `${text}${unit}` : text;
}
