// Which causes are asked for, and how: a question only where a change or a difference is there, with the change in it.
import { factCell, itemCell } from '../accounts/cells';
import { accountsText } from '../accounts/record';
import type { CellId } from '../evaluation/cells';
import type { FactKey } from '../interchange/facts';
import type { AnnualContext, FiguresInput } from './figures/annual-context';
import { THREE_PUBLIC, type ThreePublicKind } from './figures/annual-lists';
import { AGAINST_BUDGET, type Change, compare } from './figures/changes';
import { saysNoReason } from '../checks/blank';
import { subjectPath } from './wording/words';

type Context = AnnualContext<FiguresInput>;

/** Lists of causes, of which each row has `itemPrinted` and `amount`. */
export type ReasonList = 'overall.reasons' | 'fiscalTotals.reasons';

/** One cause that may be asked for. */
export interface Reason {
  /** Where the answer is typed. */
  readonly cell: CellId;
  /** The part of the disclosure that prints it. */
  readonly section: string;
  /** Where the answer may be several causes with amounts: the list whose first row `cell` is. */
  readonly list: ReasonList | null;
  /** Whether there is anything to give a cause of: both figures are known, and they differ. */
  readonly when: (context: Context) => boolean;
  /** 收入总计比上年增加 53.07 万元，增长 7.39%，主要原因是什么？ '' where nothing is asked. */
  readonly question: (context: Context) => string;
  readonly answered: (context: Context) => boolean;
}

/** A question as it is put to a clerk. */
export interface Question {
  readonly cell: CellId;
  readonly section: string;
  readonly list: ReasonList | null;
  readonly question: string;
  readonly answered: boolean;
}

/** What a question is about. */
interface Asked {
  readonly cell: CellId;
  readonly section: string;
  /** What changed: 收入总计. */
  readonly subject: string;
  /** 上年, 年初预算, 预算. */
  readonly base: string;
  readonly change: (context: Context) => Change | null;
  readonly list?: ReasonList;
}

function reason({ cell, section, subject, base, change, list }: Asked): Reason {
  const changed = (context: Context) => {
    const found = change(context);
    return found === null || found.word === '持平' ? null : found;
  };
  return {
    cell,
    section,
    list: list ?? null,
    when: (context) => changed(context) !== null,
    question: (context) => {
      const found = changed(context);
      return found === null ? '' : ask(subject, base, found);
    },
    answered: (context) =>
      list === undefined
        ? !saysNoReason(accountsText(context.input.accounts, cell))
        : causesIn(context, list).some(({ text }) => !saysNoReason(text)),
  };
}

function causesIn({ lists }: Context, list: ReasonList) {
  return list === 'overall.reasons' ? lists.overallCauses : lists.fiscalCauses;
}

/** 公用经费比上年减少 2.10 万元，下降 3.13%，主要原因是什么？ */
function ask(
  subject: string,
  base: string,
  { word, amount, percent, percentWord, fromZero }: Change,
): string {
  const rate = percent === null ? '' : `，${percentWord} ${percent.text}`;
  const zero = fromZero ? `（${base}为零）` : '';
  return `${subject}比${base}${word} ${amount.text} 万元${rate}${zero}，主要原因是什么？`;
}

const lastYear = (of: FactKey) => (context: Context) => context.change(of);

/** A cause of a change against last year, kept as a fact. */
function changed(key: FactKey, section: string, subject: string, of: FactKey): Reason {
  return reason({ cell: factCell(key), section, subject, base: '上年', change: lastYear(of) });
}

type BudgetGroup = `budgetExecution.${'income' | 'expenditure'}${'' | '.fiscalAppropriation'}`;

/** A cause of a difference between 决算 and 年初预算. */
function planned(group: BudgetGroup, subject: string): Reason {
  return reason({
    cell: factCell(`${group}.reason`),
    section: '预算执行情况',
    subject,
    base: '年初预算',
    change: (context) => context.againstBudget(`${group}.finalAmount`, `${group}.initialBudget`),
  });
}

/** The causes of the change of a total: a list, of which one row must say something. */
function total(
  list: ReasonList,
  section: string,
  subject: string,
  totals: readonly [FactKey, FactKey],
): Reason {
  return reason({
    cell: itemCell(list, 'r1', 'itemPrinted'),
    section,
    subject,
    base: '上年',
    change: (context) => {
      const [income, expenditure] = totals.map((key) => context.change(key));
      return (income && income.word !== '持平' ? income : expenditure) ?? null;
    },
    list,
  });
}

/** A cause of the change of one kind of 三公. */
function threePublicKind(kind: ThreePublicKind): Reason {
  const { name, fact } = THREE_PUBLIC[kind];
  return reason({
    cell: itemCell('threePublic.overall.items', kind, 'reason'),
    section: '“三公”经费',
    subject: name,
    base: '上年',
    change: lastYear(fact),
  });
}

/** 公务用车运行维护费 is asked for by itself only where it changed otherwise than 购置 and 运行维护 together. */
function operationAlone(context: Context): Change | null {
  const operation = context.change('threePublic.detail.vehicles.operationAmount');
  const vehicles = context.change('threePublic.detail.vehicles.amount');
  return operation !== null && operation.signed !== vehicles?.signed ? operation : null;
}

const PROCUREMENT = { goods: '货物', works: '工程', services: '服务' } as const;

/** Every cause that is kept as a fact, in the order of the disclosure. Those of single 项 come from the tables: `reasonsOf`. */
export const REASONS: readonly Reason[] = [
  planned('budgetExecution.income', '收入决算'),
  planned('budgetExecution.income.fiscalAppropriation', '收入中的财政拨款决算'),
  planned('budgetExecution.expenditure', '支出决算'),
  planned('budgetExecution.expenditure.fiscalAppropriation', '支出中的财政拨款决算'),
  total('overall.reasons', '收支总体情况', '收入总计', ['overall.incomeTotal', 'overall.expenditureTotal']),
  total('fiscalTotals.reasons', '财政拨款收支总体情况', '财政拨款收入总计', [
    'fiscalTotals.incomeTotal',
    'fiscalTotals.expenditureTotal',
  ]),
  changed(
    'generalPublicBudget.reason',
    '一般公共预算财政拨款支出',
    '一般公共预算财政拨款支出',
    'generalPublicBudget.total',
  ),
  changed('basicExpenditure.personnel.reason', '基本支出', '人员经费', 'basicExpenditure.personnel.amount'),
  changed(
    'basicExpenditure.publicFunds.reason',
    '基本支出',
    '公用经费',
    'basicExpenditure.publicFunds.amount',
  ),
  reason({
    cell: factCell('threePublic.overall.differenceReason'),
    section: '“三公”经费',
    subject: '“三公”经费支出决算',
    base: '预算',
    change: (context) =>
      context.againstBudget('threePublic.overall.finalAmount', 'threePublic.overall.budget'),
  }),
  changed('threePublic.overall.reason', '“三公”经费', '“三公”经费支出', 'threePublic.overall.finalAmount'),
  threePublicKind('overseas'),
  threePublicKind('vehicles'),
  reason({
    cell: factCell('threePublic.detail.vehicles.reason'),
    section: '“三公”经费',
    subject: '公务用车运行维护费',
    base: '上年',
    change: operationAlone,
  }),
  threePublicKind('reception'),
  changed('operatingFunds.reason', '机关运行经费', '机关运行经费支出', 'operatingFunds.amount'),
  ...(['goods', 'works', 'services'] as const).map((kind) =>
    changed(
      `procurement.${kind}.reason`,
      '政府采购',
      `政府采购${PROCUREMENT[kind]}支出`,
      `procurement.${kind}.amount`,
    ),
  ),
];

/** REASONS and those of the 项 of these accounts whose 决算 differs from their budget. */
export function reasonsOf(context: Context): readonly Reason[] {
  const subjects = context.lists.subjects.map((subject) =>
    reason({
      cell: subject.reasonCell,
      section: '一般公共预算财政拨款支出',
      subject: `${subjectPath(subject)}支出决算`,
      base: '年初预算',
      change: () => compare(subject.amount, subject.budget, AGAINST_BUDGET),
    }),
  );
  const basic = REASONS.findIndex(({ section }) => section === '基本支出');
  return [...REASONS.slice(0, basic), ...subjects, ...REASONS.slice(basic)];
}

/** Everything that is asked of these accounts, answered or not, in the order of the disclosure. */
export function questionsOf(context: Context): readonly Question[] {
  return reasonsOf(context).flatMap((one) =>
    one.when(context)
      ? [
          {
            cell: one.cell,
            section: one.section,
            list: one.list,
            question: one.question(context),
            answered: one.answered(context),
          },
        ]
      : [],
  );
}

/** What nobody has answered yet. 无 and strokes are no answer. */
export function openQuestions(context: Context): readonly Question[] {
  return questionsOf(context).filter(({ answered }) => !answered);
}
