// An amount of a disclosure with its place and name: a cell of a table, or a fact. What sums and comparisons work on.
import { type Fen, type MoneyUnit, mulDivRound } from '../../amount';
import { money, sayMoney } from '../funds-view';
import { FEN_PER_UNIT } from '../funds-view';
import type { RuleFinding, Severity } from '../rule';

/** One printed amount. Place and name are made only when a finding needs them. */
export interface AmountCell {
  readonly at: () => string;
  /** As a sentence names it: 收入决算表「合计」的“财政拨款收入”. */
  readonly name: () => string;
  /** As printed; '' for nothing. */
  readonly text: string;
  /** 0 where nothing is printed; null where what is printed is no amount. */
  readonly fen: Fen | null;
  /** Nothing is printed, or a stroke. */
  readonly blank: boolean;
  readonly unit: MoneyUnit;
}

/** 0.005 × (n + 1) of the printed unit for n addends, at least 0.01: what rounding alone can do. In 分. */
export function tolerance(addends: number, unit: MoneyUnit): number {
  return Math.max(mulDivRound(FEN_PER_UNIT[unit], 5 * (addends + 1), 1000), FEN_PER_UNIT[unit] / 100);
}

/** What a cell should hold, and after what: `basis` reads on from 按…应为. */
export interface Expectation {
  readonly cell: AmountCell;
  readonly expected: Fen;
  readonly basis: string;
}

/** A cell that is not what it should be. */
export function wrongAmount({ cell, expected, basis }: Expectation, severity: Severity): RuleFinding<string> {
  const right = sayMoney(expected, cell.unit);
  const off = ((cell.fen ?? 0) - expected) as Fen;
  const by = sayMoney(Math.abs(off) as Fen, cell.unit);
  return {
    severity,
    cell: cell.at(),
    printed: cell.blank ? null : cell.text,
    expected: money(expected, cell.unit),
    message: cell.blank
      ? `${cell.name()}没有填写，按${basis}应为 ${right}，请补填。`
      : `${cell.name()}填报 ${printed(cell)}，按${basis}应为 ${right}，${off > 0 ? '多' : '少'} ${by}，请核对后更正。`,
  };
}

/** A cell that differs from its sum by no more than rounding can explain. */
export function roundedAmount({ cell, expected, basis }: Expectation): RuleFinding<string> {
  const by = sayMoney(Math.abs((cell.fen ?? 0) - expected) as Fen, cell.unit);
  return {
    severity: 'hint',
    cell: cell.at(),
    printed: cell.blank ? null : cell.text,
    expected: money(expected, cell.unit),
    message: `${cell.name()}填报 ${printed(cell)}，${basis}为 ${sayMoney(expected, cell.unit)}，相差 ${by}，属四舍五入的尾差，可以不改。`,
    roundingOnly: true,
  };
}

/** A part that is larger than what it is part of. */
export function partTooLarge(part: AmountCell, whole: AmountCell, severity: Severity): RuleFinding<string> {
  const by = ((part.fen ?? 0) - (whole.fen ?? 0)) as Fen;
  return {
    severity,
    cell: part.at(),
    printed: part.text,
    expected: null,
    message: `${part.name()}填报 ${printed(part)}，大于${whole.name()}的 ${printed(whole)}，多 ${sayMoney(by, part.unit)}，请核对后更正。`,
  };
}

/** True when the part is larger than the whole by more than two roundings can explain. */
export function exceeds(part: AmountCell, whole: AmountCell): boolean {
  if (part.fen === null || whole.fen === null || part.blank || whole.blank) return false;
  return part.fen - whole.fen > tolerance(1, part.unit === whole.unit ? part.unit : '万元');
}

function printed(cell: AmountCell): string {
  return cell.blank ? `0.00 ${cell.unit}` : `${cell.text.trim()} ${cell.unit}`;
}
