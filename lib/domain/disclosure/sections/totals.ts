// 预算执行情况, 收支总体, 收入, 支出, 财政拨款收支总体.
import type { FactKey } from '../../interchange/facts';
import { changeChart } from '../charts';
import type { Block } from '../model';
import { because, causes, changedBy, comparedWith, differsFromBudget } from '../wording/change-words';
import { ofWhich, partOf } from '../wording/list-words';
import { joined, type Sentence, say } from '../wording/sentence';
import { clauses, money, paragraph } from '../wording/words';
import { paragraphs, type SectionContext, thisBody } from './section';

/** 收入 and 支出 against 年初预算, each with its 财政拨款. */
export function budgetExecution(context: SectionContext): Block[] {
  return paragraphs(
    paragraph(againstBudget(context, '收入', 'income'), againstBudget(context, '支出', 'expenditure')),
  );
}

function againstBudget(
  context: SectionContext,
  words: string,
  side: 'income' | 'expenditure',
): Sentence | null {
  const whole = budgetClause(context, words, `budgetExecution.${side}`);
  if (whole === null) return null;
  const fiscal = budgetClause(context, '财政拨款', `budgetExecution.${side}.fiscalAppropriation`);
  return say`${whole}${fiscal === null ? null : say`；其中：${fiscal}`}`;
}

type BudgetGroup = `budgetExecution.${'income' | 'expenditure'}${'' | '.fiscalAppropriation'}`;

/** 收入年初预算680.00万元，决算741.34万元，决算比预算增加61.34万元，主要原因是……. Null where no budget is known. */
function budgetClause({ annual }: SectionContext, words: string, group: BudgetGroup): Sentence | null {
  const change = annual.againstBudget(`${group}.finalAmount`, `${group}.initialBudget`);
  if (change === null) return null;
  const why = because(annual.word(`${group}.reason`), change);
  return say`${words}年初预算${change.base}万元，决算${change.now}万元，${differsFromBudget(change)}${why}`;
}

const OVERALL = [
  ['收入总计', 'overall.incomeTotal'],
  ['支出总计', 'overall.expenditureTotal'],
] as const satisfies readonly Total[];
const FISCAL = [
  ['收入总计', 'fiscalTotals.incomeTotal'],
  ['支出总计', 'fiscalTotals.expenditureTotal'],
] as const satisfies readonly Total[];
type Total = readonly [words: string, key: FactKey];

/** 收入总计 and 支出总计 with what they are made of, and against last year. */
export function overall(context: SectionContext): Block[] {
  const { annual } = context;
  const income = annual.figure('overall.incomeTotal');
  const expenditure = annual.figure('overall.expenditureTotal');
  if (income === null || expenditure === null) return [];
  const chart = changeChart(
    OVERALL.flatMap(([label, key]) => {
      const change = annual.change(key);
      return change ? [{ label, now: change.now, before: change.base }] : [];
    }),
    annual.fiscalYear,
  );
  const compared = totalsCompared(context, OVERALL);
  return [
    ...paragraphs(
      paragraph(
        say`${thisBody(context)}收入总计${income}万元，${parts(context, [
          ['本年收入合计', 'overall.incomeThisYear'],
          ['使用非财政拨款结余', 'overall.nonFiscalBalanceUsed'],
          ['年初结转和结余', 'overall.carryOverOpening'],
        ])}；支出总计${expenditure}万元，${parts(context, [
          ['本年支出合计', 'overall.expenditureThisYear'],
          ['结余分配', 'overall.surplusDistribution'],
          ['年末结转和结余', 'overall.carryOverClosing'],
        ])}`,
        compared,
        changed(context, OVERALL) ? causes(annual.lists.overallCauses) : null,
      ),
    ),
    ...(chart ? [chart] : []),
  ];
}

/** 与2020年度相比，收入总计增加……，增长……；支出总计……. */
function totalsCompared({ annual }: SectionContext, totals: readonly Total[]): Sentence | null {
  const said = totals.flatMap(([words, key]) => {
    const change = annual.change(key);
    return change ? [say`${words}${changedBy(change, '收支')}`] : [];
  });
  return said.length === 0 ? null : say`${comparedWith(annual.lastYear)}，${joined(said, '；')}`;
}

/** Whether there is anything to give a cause for. */
function changed({ annual }: SectionContext, totals: readonly Total[]): boolean {
  return totals.some(([, key]) => (annual.change(key)?.signed ?? 0) !== 0);
}

/** 其中：本年收入合计741.34万元，年初结转和结余30.00万元. */
function parts({ annual }: SectionContext, list: readonly Total[]): Sentence {
  return say`其中：${clauses(...list.map(([words, key]) => money(words, annual.figure(key))))}`;
}

/** 收入合计 by kind. */
export function income(context: SectionContext): Block[] {
  return byKind(context, 'income', '收入');
}

/** 支出合计 by kind. */
export function expenditure(context: SectionContext): Block[] {
  return byKind(context, 'expenditure', '支出');
}

function byKind(context: SectionContext, table: 'income' | 'expenditure', words: string): Block[] {
  const { annual } = context;
  const total = annual.figure(`${table}Composition.total`);
  if (total === null) return annual.empty(table) ? paragraphs(say`${thisBody(context)}没有${words}。`) : [];
  const kinds = table === 'income' ? annual.lists.incomeKinds : annual.lists.expenditureKinds;
  const listed = total.value === 0 ? null : ofWhich(kinds.map(partOf));
  return paragraphs(say`${thisBody(context)}${words}合计${total}万元${listed && say`，${listed}`}。`);
}

/** 财政拨款收入总计 and 支出总计, and against last year. */
export function fiscalTotals(context: SectionContext): Block[] {
  const { annual } = context;
  const income = annual.figure('fiscalTotals.incomeTotal');
  const expenditure = annual.figure('fiscalTotals.expenditureTotal');
  if (income === null || expenditure === null)
    return annual.empty('fiscalTotal') ? paragraphs(say`${thisBody(context)}没有财政拨款收入和支出。`) : [];
  const compared = totalsCompared(context, FISCAL);
  return paragraphs(
    paragraph(
      say`${thisBody(context)}财政拨款收入总计${income}万元，${parts(context, [
        ['本年收入合计', 'fiscalTotals.incomeThisYear'],
        ['年初结转和结余', 'fiscalTotals.carryOverOpening'],
      ])}；支出总计${expenditure}万元，${parts(context, [
        ['本年支出合计', 'fiscalTotals.expenditureThisYear'],
        ['年末结转和结余', 'fiscalTotals.carryOverClosing'],
      ])}`,
      compared,
      changed(context, FISCAL) ? causes(annual.lists.fiscalCauses) : null,
    ),
  );
}
