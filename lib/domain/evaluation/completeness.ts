// What must still be filled in before a form can be submitted: "not filled in yet" is a state of its own, not a finding.
import { parseMoney } from '../amount';
import { parsePoints } from '../points';
import { managementBox, settled } from '../template/settled';
import { type CellId, fundCell, indicatorCell, nodeCell, onceCell } from './cells';
import { cellLabel } from './diff';
import { cellText, dimensions, type Form, type IndicatorRow, indicatorText, liveIndicators } from './form';
import type { IndicatorScore, Scorecard } from './scorecard';
import { readValue } from './target-value';

/** One place that still wants something, with the words for it: 「办结信访事项」得分. */
export interface MissingCell {
  readonly cell: CellId;
  readonly label: string;
}

/**
 * The places to fill in or to put right, in the order of the paper. The head is SE-51's and unreadable scores are SE-06's.
 * Template rows nobody has touched are no rows; what the app computes itself is never asked for, nor what the template has no
 * use for (weights and scores of a form without points). A printed form misses nothing.
 */
export function missingCells(form: Form, scorecard: Scorecard): MissingCell[] {
  if (form.origin === 'printed') return [];
  const cells: (CellId | MissingCell)[] = [
    ...missingFunds(form, scorecard),
    ...missingTexts(form),
    ...missingIndicators(form, scorecard),
    ...settled(form.template)
      .boxes.filter(({ required }) => required)
      .map(({ key }) => onceCell(key))
      .filter((cell) => isEmpty(form, cell)),
  ];
  return cells.map((cell) => (typeof cell === 'string' ? { cell, label: cellLabel(form, cell) } : cell));
}

/** Goals, and what the management block must say of each topic. */
function missingTexts(form: Form): CellId[] {
  const { goals, management } = settled(form.template);
  const [column] = management?.required ? management.columns : [];
  const topics = column ? (management?.rows ?? []).map((row) => managementBox(row.key, column.key)) : [];
  return [...goals.flatMap(({ expected, actual }) => [expected, actual]), ...topics]
    .map(onceCell)
    .filter((cell) => isEmpty(form, cell));
}

function missingFunds(form: Form, { execution }: Scorecard): (CellId | MissingCell)[] {
  const columns = ['initialBudget', 'budget', 'executed'] as const;
  const wrong = form.funds.flatMap((fund) =>
    columns.flatMap((column) => wrongMoney(form, fundCell(fund.id, column))),
  );
  const total = form.funds.find((fund) => fund.source === 'total');
  if (!total) return wrong;
  const asked: CellId[] = [];
  const ask = (cell: CellId) => {
    if (isEmpty(form, cell)) asked.push(cell);
  };
  if (execution.budget === null) ask(fundCell(total.id, form.template.execution.denominator));
  if (execution.executed === null) ask(fundCell(total.id, 'executed'));
  const byHand = form.template.execution.rule === 'manual' && execution.weight > 0;
  if (execution.score === null && (execution.byRule !== null || (byHand && execution.rate !== null))) {
    ask(fundCell(total.id, 'score'));
  }
  const unexplained = execution.departs && form.template.scoring.execution === 'editable';
  if (unexplained || (byHand && execution.typed !== null)) {
    ask(fundCell(total.id, 'overrideReason'));
  }
  return [...asked, ...wrong];
}

function missingIndicators(form: Form, scorecard: Scorecard): (CellId | MissingCell)[] {
  const results = new Map(scorecard.indicators.map((result) => [result.id, result]));
  const rows = liveIndicators(form).filter((row) => saysSomething(form, row));
  const dimensionOf = new Map(form.nodes.map((node) => [node.id, node.parentId ?? node.id]));
  return dimensions(form).flatMap(({ id }) => {
    const own = rows.filter((row) => dimensionOf.get(row.nodeId) === id);
    if (own.length === 0) return withoutRows(form, id);
    return own.flatMap((row) => missingOfRow(form, row, results.get(row.id)));
  });
}

/** A 一级指标 that has points to give and no row to give them to. */
function withoutRows(form: Form, dimension: string): MissingCell[] {
  const cell = nodeCell(dimension, 'weight');
  const declared = parsePoints(cellText(form, cell));
  if (declared === null || declared <= 0) return [];
  const name = `「${cellText(form, nodeCell(dimension, 'name'))}」的三级指标`;
  return [{ cell, label: `${goalOf(form, dimension)}${name}` }];
}

/** The goal a 一级指标 belongs to, where the form has several: each has a 产出指标 of its own. */
function goalOf(form: Form, dimension: string): string {
  const key = form.nodes.find(({ id }) => id === dimension)?.key;
  const goal = form.template.dimensions.find((one) => one.key === key)?.goal;
  return settled(form.template).goals.find((one) => one.key === goal)?.name ?? '';
}

function missingOfRow(
  form: Form,
  row: IndicatorRow,
  result: IndicatorScore | undefined,
): (CellId | MissingCell)[] {
  const cell = (field: Parameters<typeof indicatorCell>[1]) => indicatorCell(row.id, field);
  const { scored, weights } = settled(form.template);
  if (indicatorText(form, row.id, 'notApplicable') === '1') {
    const explains = form.template.indicators.columns.some(({ key }) => key === 'reason');
    return (explains ? (['name', 'reason'] as const) : (['name'] as const))
      .map(cell)
      .filter((id) => isEmpty(form, id));
  }
  const asked =
    scored && weights === 'row' ? (['name', 'weight', 'target'] as const) : (['name', 'target'] as const);
  const missing: (CellId | MissingCell)[] = asked.map(cell).filter((id) => isEmpty(form, id));
  if (scored) missing.push(...wrongWeight(form, cell('weight')));
  const noActual = isEmpty(form, cell('actual')) && isEmpty(form, cell('attainment'));
  if (noActual) missing.push(cell('actual'));
  // Where a number is all that is wanted the score follows by itself.
  const target = readValue(indicatorText(form, row.id, 'target'), indicatorText(form, row.id, 'unit'));
  const follows = noActual && target.kind === 'quantity' && form.template.scoring.quantitative !== 'manual';
  const wanted = scored && !follows && !isScoredElsewhere(form, row);
  if (wanted && result?.score === null && isEmpty(form, cell('score'))) missing.push(cell('score'));
  if (result?.departs && isEmpty(form, cell('overrideReason'))) missing.push(cell('overrideReason'));
  return missing;
}

/** Whether another row that still stands carries this one's score. */
function isScoredElsewhere(form: Form, { id }: IndicatorRow): boolean {
  const merge = indicatorText(form, id, 'merge');
  return merge !== '' && merge !== id && liveIndicators(form).some((row) => row.id === merge);
}

function saysSomething(form: Form, row: IndicatorRow): boolean {
  const fields = ['name', 'weight', 'target', 'actual', 'attainment', 'score', 'reason'] as const;
  return fields.some((field) => !isEmpty(form, indicatorCell(row.id, field)));
}

function isEmpty(form: Form, cell: CellId): boolean {
  return cellText(form, cell).trim() === '';
}

function wrongMoney(form: Form, cell: CellId): MissingCell[] {
  if (isEmpty(form, cell)) return [];
  const fen = parseMoney(cellText(form, cell), form.moneyUnit);
  if (fen !== null && fen >= 0) return [];
  const why = fen === null ? `不是以${form.moneyUnit}为单位的金额，请改为数字` : '不能小于 0，请更正';
  return [{ cell, label: `${cellLabel(form, cell)}（“${cellText(form, cell)}”${why}）` }];
}

function wrongWeight(form: Form, cell: CellId): MissingCell[] {
  if (isEmpty(form, cell)) return [];
  const points = parsePoints(cellText(form, cell));
  if (points !== null && points > 0) return [];
  const why = points === null ? '不是最多两位小数的数，请改为数字' : '应大于 0，请更正';
  return [{ cell, label: `${cellLabel(form, cell)}（“${cellText(form, cell)}”${why}）` }];
}
