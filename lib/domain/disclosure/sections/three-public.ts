// 财政拨款“三公”经费: as a whole against budget and last year, and in detail with its counts.
import type { FactKey } from '../../interchange/facts';
import { AGAINST_BUDGET, compare } from '../figures/changes';
import { countFigure } from '../figures/figure-kinds';
import type { Block } from '../model';
import {
  because,
  besideBudget,
  changedBy,
  changedFrom,
  comparedWith,
  completed,
} from '../wording/change-words';
import { ofWhich, partOf } from '../wording/list-words';
import { type Figure, joined, type Sentence, say } from '../wording/sentence';
import { clauses, counted, money, paragraph } from '../wording/words';
import { paragraphs, type SectionContext, thisBody } from './section';

/** 预算, 决算, 完成比例, by kind, and against last year. */
export function threePublicOverall(context: SectionContext): Block[] {
  const { annual } = context;
  const budget = annual.figure('threePublic.overall.budget');
  const final = annual.figure('threePublic.overall.finalAmount');
  if (budget === null || final === null)
    return paragraphs(say`${thisBody(context)}没有财政拨款“三公”经费支出。`);
  const kinds = annual.lists.threePublic.map(
    (kind) => say`${kind.name}${planned(kind.budget, kind.final, kind.completion)}`,
  );
  const difference = compare(final, budget, AGAINST_BUDGET);
  const why = because(annual.word('threePublic.overall.differenceReason'), difference, '');
  const rate = annual.figure('threePublic.overall.completionPercent');
  const listed = ofWhich(kinds);
  return paragraphs(
    paragraph(
      say`${thisBody(context)}财政拨款“三公”经费${planned(budget, final, rate)}${listed && say`，${listed}`}`,
      difference && why && say`“三公”经费${besideBudget(difference, '预算数')}的${why}`,
    ),
    compared(context),
  );
}

/** 预算为6.00万元，支出决算为5.00万元，完成预算的83.33%. */
function planned(budget: Figure, final: Figure, rate: Figure | null): Sentence {
  return clauses(say`预算为${budget}万元`, say`支出决算为${final}万元`, completed(rate, '预算'));
}

/** 与2020年度相比，“三公”经费减少……，主要原因是…….其中，……. */
function compared({ annual }: SectionContext): Sentence | null {
  const change = annual.change('threePublic.overall.finalAmount');
  if (change === null) return null;
  const kinds = annual.lists.threePublic.flatMap((kind) =>
    kind.change === null || kind.change.word === '持平'
      ? []
      : [say`${kind.name}${changedBy(kind.change)}${because(kind.reason)}`],
  );
  const base = comparedWith(annual.lastYear);
  return paragraph(
    say`${base}，“三公”经费${changedBy(change)}${because(annual.word('threePublic.overall.reason'), change)}`,
    kinds.length > 0 ? say`${base}，${joined(kinds, '；')}` : null,
  );
}

/** Shares, then each kind with groups, vehicles and receptions. */
export function threePublicDetail(context: SectionContext): Block[] {
  const { annual } = context;
  const total = annual.figure('threePublic.detail.total');
  if (total === null) return [];
  const kinds = ofWhich(
    annual.lists.threePublic.map(({ name, final, share, kind }) =>
      partOf({ key: kind, name: `${name}支出`, amount: final, share }),
    ),
  );
  return paragraphs(
    say`${thisBody(context)}财政拨款“三公”经费支出${total}万元${kinds && say`，${kinds}`}。具体情况如下：`,
    overseas(context),
    vehicles(context),
    reception(context),
  );
}

/** A count as typed; where no money was spent on it at all it is zero. */
function countOf({ annual }: SectionContext, key: FactKey, spentOn: FactKey): Figure | null {
  const typed = annual.figure(key);
  const spent = annual.figure(spentOn);
  if (typed !== null || spent === null || spent.value !== 0) return typed;
  return countFigure(0, { ...spent.source, rule: '没有支出的为 0' });
}

function overseas(context: SectionContext): Sentence | null {
  const key = 'threePublic.detail.overseas.amount';
  const counts = clauses(
    counted('全年因公出国（境）团组', countOf(context, 'threePublic.detail.overseas.groupCount', key), '个'),
    counted('累计', countOf(context, 'threePublic.detail.overseas.personTrips', key), '人次'),
  );
  return paragraph(money('因公出国（境）费支出', context.annual.figure(key)), counts);
}

function vehicles(context: SectionContext): Sentence | null {
  const { annual } = context;
  const figure = (
    name: 'amount' | 'purchaseAmount' | 'operationAmount' | 'vehicleCount' | 'operationPerVehicle',
  ) => annual.figure(`threePublic.detail.vehicles.${name}`);
  const bought = countOf(
    context,
    'threePublic.detail.vehicles.purchasedCount',
    'threePublic.detail.vehicles.purchaseAmount',
  );
  const change = annual.change('threePublic.detail.vehicles.operationAmount');
  const why = because(annual.word('threePublic.detail.vehicles.reason'), change);
  const parts = [
    clauses(money('公务用车购置支出', figure('purchaseAmount')), counted('当年购置公务用车', bought, '辆')),
    clauses(
      money('公务用车运行维护费支出', figure('operationAmount')),
      // Without a cause the change stays in the overall part.
      change && why && say`${changedFrom(change)}${why}`,
    ),
  ].filter((part) => !part.empty);
  return paragraph(
    money('公务用车购置及运行维护费支出', figure('amount')),
    ofWhich(parts),
    clauses(
      counted('年末由财政拨款负担费用的公务用车保有量为', figure('vehicleCount'), '辆'),
      money('车均运行维护费', figure('operationPerVehicle')),
    ),
  );
}

function reception(context: SectionContext): Sentence | null {
  const key = 'threePublic.detail.reception.amount';
  const count = (name: 'batchCount' | 'personCount' | 'foreignBatchCount' | 'foreignPersonCount') =>
    countOf(context, `threePublic.detail.reception.${name}`, key);
  const guests = (words: string, batches: Figure | null, persons: Figure | null, spent: Figure | null) => {
    const told = clauses(counted('', batches, '批次'), counted('', persons, '人次'), money('支出', spent));
    return told.empty ? [] : [say`${words}${told}`];
  };
  return paragraph(
    money('公务接待费支出', context.annual.figure(key)),
    joined(
      [
        ...guests('国内公务接待', count('batchCount'), count('personCount'), null),
        ...guests(
          '外宾接待',
          count('foreignBatchCount'),
          count('foreignPersonCount'),
          context.annual.figure('threePublic.detail.reception.foreignAmount'),
        ),
      ],
      '；',
    ),
  );
}
