// SE-55: an amount typed in 元 where the form counts in 万元 stands out by a factor of ten thousand.
import { type Fen, mulDivRound } from '../../amount';
import { type CellId, fundCell } from '../../evaluation/cells';
import { type Form, type FundRow, fundFen, fundText } from '../../evaluation/form';
import { fundName, MONEY_COLUMNS, type MoneyColumn, partFunds, sayMoney, totalFund } from '../funds-view';
import type { CheckContext, Rule } from '../rule';

/** 元 in one 万元. */
const FACTOR = 10_000;

export const SE_55: Rule = {
  id: 'SE-55',
  title: '金额单位前后一致',
  severity: 'warning',
  silences: ['SE-14'],
  at: ['fund/initialBudget', 'fund/budget', 'fund/executed'],
  help: {
    asks: '以万元为单位的表，各金额都按万元填写。',
    wrong: '全年预算数 50（万元），全年执行数填 450000。',
    right: '全年执行数填 45。',
    basis: '表头“单位：万元”',
    misses: '所有金额都误填成元时，没有可比的数，看不出来。',
  },
  evaluate: (context) => {
    const { form } = context;
    if (form.moneyUnit !== '万元') return { findings: [], notChecked: '本表以元为单位' };
    const pairs = comparable(context);
    if (pairs.length === 0) return { findings: [], notChecked: '没有两个可以比较的金额' };
    const suspects = new Map(pairs.flatMap((pair) => suspectOf(pair)).map((one) => [one.cell, one]));
    const [first] = suspects.values();
    if (!first) return { findings: [] };
    const others = suspects.size > 1 ? ` 等 ${suspects.size} 个数` : ' ';
    const right = sayMoney(mulDivRound(first.fen, 1, FACTOR) as Fen, '万元');
    return {
      findings: [
        {
          severity: 'warning',
          cell: first.cell,
          printed: first.text,
          expected: null,
          message: `${nameOf(form, first)} ${first.text}${others}是相关金额的一万倍左右，可能把元填成了万元（${first.text} 元是 ${right}），请核对单位。`,
          causes: [...suspects.keys()],
        },
      ],
    };
  },
};

interface Amount {
  readonly fund: FundRow;
  readonly column: MoneyColumn;
  readonly cell: CellId;
  readonly text: string;
  readonly fen: Fen;
}

function nameOf(form: Form, { fund, column }: Amount): string {
  const label = MONEY_COLUMNS[column];
  return fund.source === 'total' ? label : `「${fundName(form, fund)}」的${label}`;
}

/** Two amounts that belong together, and between which bounds their ratio tells of 元 in either. */
interface Pair {
  readonly a: Amount;
  readonly b: Amount;
  /** a ÷ b from and to which a is in 元. */
  readonly aIsYuan: readonly [number, number];
  readonly bIsYuan: readonly [number, number];
}

/** Budget against executed and initial budget in each row, and the total against a part that is all of it. */
function comparable(context: CheckContext): Pair[] {
  const { form } = context;
  const amount = (fund: FundRow, column: MoneyColumn): Amount[] => {
    const fen = fundFen(form, fund.id, column);
    if (fen === null || fen <= 0) return [];
    return [{ fund, column, cell: fundCell(fund.id, column), text: fundText(form, fund.id, column), fen }];
  };
  const pairs: Pair[] = [];
  const pair = (a: Amount[], b: Amount[], bounds: Pick<Pair, 'aIsYuan' | 'bIsYuan'>) => {
    if (a[0] && b[0]) pairs.push({ a: a[0], b: b[0], ...bounds });
  };
  for (const fund of form.funds) {
    // Spent a tenth to all of the budget; a budget that seems fifty thousand times the spending was spent to a fifth at least.
    pair(amount(fund, 'executed'), amount(fund, 'budget'), {
      aIsYuan: [FACTOR / 10, FACTOR * 1.1],
      bIsYuan: [FACTOR, FACTOR * 5],
    });
    const halfToTwice = [FACTOR / 2, FACTOR * 2] as const;
    pair(amount(fund, 'budget'), amount(fund, 'initialBudget'), {
      aIsYuan: halfToTwice,
      bIsYuan: halfToTwice,
    });
  }
  const total = totalFund(form);
  const exact = [FACTOR * 0.9, FACTOR * 1.1] as const;
  for (const column of total ? (Object.keys(MONEY_COLUMNS) as MoneyColumn[]) : []) {
    const parts = partFunds(form).flatMap((fund) => amount(fund, column));
    if (total && parts.length === 1) pair(amount(total, column), parts, { aIsYuan: exact, bIsYuan: exact });
  }
  return pairs;
}

function suspectOf({ a, b, aIsYuan, bIsYuan }: Pair): Amount[] {
  const within = (top: Amount, bottom: Amount, [from, to]: readonly [number, number]) =>
    top.fen >= bottom.fen * from && top.fen <= bottom.fen * to;
  if (within(a, b, aIsYuan)) return [a];
  return within(b, a, bIsYuan) ? [b] : [];
}
