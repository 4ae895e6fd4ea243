// 一般公共预算财政拨款支出, by subject against its budget, and 基本支出 by economic class.
import type { NamedAmount, SubjectAmount } from '../figures/annual-lists';
import { AGAINST_BUDGET, type Change, compare } from '../figures/changes';
import type { Block } from '../model';
import {
  because,
  besideBudget,
  changedBy,
  changedFrom,
  comparedWith,
  completed,
} from '../wording/change-words';
import { amounts, ofWhich, partOf } from '../wording/list-words';
import { type Figure, joined, type Sentence, say } from '../wording/sentence';
import { clauses, subjectPath } from '../wording/words';
import { paragraphs, type SectionContext, thisBody } from './section';

/** A list is cut where it names this much of its whole, in percent. */
const NAMED_PERCENT = 95;
/** Up to so many items are all named. */
const SHORT_LIST = 12;

/** 支出决算 against 年初预算, by kind, by class, and every 项. */
export function generalBudget(context: SectionContext): Block[] {
  const { annual } = context;
  const total = annual.figure('generalPublicBudget.total');
  if (total === null || total.value === 0)
    return paragraphs(say`${thisBody(context)}没有一般公共预算财政拨款支出。`);
  const { generalKinds, classes, subjects } = annual.lists;
  const budget = annual.figure('generalPublicBudget.initialBudget');
  // Why the whole differs from its budget is said subject by subject: without that the budget would stand unexplained.
  const explained = budget?.value === total.value || subjects.some(({ reason }) => reason !== '');
  const planned =
    budget !== null && explained
      ? clauses(
          say`年初预算为${budget}万元`,
          say`支出决算为${total}万元`,
          completed(annual.figure('generalPublicBudget.completionPercent'), '年初预算'),
        )
      : say`合计${total}万元`;
  const kinds = ofWhich(generalKinds.map(partOf));
  return paragraphs(
    say`${thisBody(context)}一般公共预算财政拨款支出${planned}${kinds && say`，${kinds}`}。`,
    comparedWithLastYear(context),
    classes.length > 0 ? say`按功能分类，用于以下方面：${joined(classes.map(partOf), '；')}。` : null,
    ...subjects.map(subjectSentence),
  );
}

/** 与2020年度相比，一般公共预算财政拨款支出增加……，主要原因是…… A change without its cause is not told. */
function comparedWithLastYear({ annual }: SectionContext): Sentence | null {
  const change = annual.change('generalPublicBudget.total');
  const why = because(annual.word('generalPublicBudget.reason'), change);
  if (change === null || (why === null && change.word !== '持平')) return null;
  return say`${comparedWith(annual.lastYear)}，一般公共预算财政拨款支出${changedBy(change)}${why}。`;
}

/** 社会保障和就业支出（类）民政管理事务（款）行政运行（项）。年初预算为……. */
function subjectSentence(subject: SubjectAmount): Sentence {
  const { amount, budget, completion, reason } = subject;
  const difference = compare(amount, budget, AGAINST_BUDGET);
  const why = because(reason, difference, '');
  return say`${subjectPath(subject)}。${clauses(
    budget && say`年初预算为${budget}万元`,
    say`支出决算为${amount}万元`,
    completed(completion, '年初预算'),
    difference && why && say`${besideBudget(difference, '年初预算数')}的${why}`,
  )}。`;
}

/** 基本支出: 人员经费 and 公用经费 with what they are mainly made of. */
export function basicExpenditure(context: SectionContext): Block[] {
  const { annual } = context;
  const total = annual.figure('basicExpenditure.total');
  if (total === null || total.value === 0)
    return paragraphs(say`${thisBody(context)}没有一般公共预算财政拨款基本支出。`);
  const part = (words: string, group: 'personnel' | 'publicFunds', items: readonly NamedAmount[]) =>
    basicPart({
      words,
      items: mainItems(items),
      amount: annual.figure(`basicExpenditure.${group}.amount`),
      change: annual.change(`basicExpenditure.${group}.amount`),
      reason: annual.word(`basicExpenditure.${group}.reason`),
    });
  const parts = ofWhich(
    [
      part('人员经费', 'personnel', annual.lists.personnel),
      part('公用经费', 'publicFunds', annual.lists.publicFunds),
    ].filter((one) => one !== null),
  );
  return paragraphs(
    say`${thisBody(context)}一般公共预算财政拨款基本支出${total}万元${parts && say`，${parts}`}。`,
  );
}

interface BasicPart {
  readonly words: string;
  readonly amount: Figure | null;
  readonly items: readonly NamedAmount[];
  readonly change: Change | null;
  readonly reason: string;
}

function basicPart({ words, amount, items, change, reason }: BasicPart): Sentence | null {
  if (amount === null) return null;
  return say`${clauses(
    say`${words}${amount}万元`,
    items.length > 0 ? say`主要包括：${amounts(items)}` : null,
    change && changedFrom(change),
  )}${change && because(reason, change)}`;
}

/** All items of a short list; of a long one the largest, in the order of the table, until most of the money is named. */
function mainItems(items: readonly NamedAmount[]): readonly NamedAmount[] {
  if (items.length <= SHORT_LIST) return items;
  const whole = items.reduce((sum, { amount }) => sum + (amount.value ?? 0), 0);
  const chosen = new Set<NamedAmount>();
  let sum = 0;
  for (const item of items.toSorted((a, b) => (b.amount.value ?? 0) - (a.amount.value ?? 0))) {
    if (sum * 100 >= whole * NAMED_PERCENT) break;
    chosen.add(item);
    sum += item.amount.value ?? 0;
  }
  return items.filter((item) => chosen.has(item));
}
