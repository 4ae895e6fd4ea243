// Reads what a text says of changes: 与2019年度相比，收入总计减少5,252.65万元，下降73.50%.
import type { Amount, Direction, Figure, Rate } from './figure';
import { readFigures } from './read-figures';
import { splitSentences } from './sentences';

/** What a change is measured against. */
export type ComparisonBase = 'lastYear' | 'budget';

/** One change as a text states it. */
export interface Comparison {
  /** Where its first figure stands. */
  readonly at: number;
  readonly base: ComparisonBase;
  /** The year named as the base (与2019年度相比); null for 上年 and budgets. */
  readonly baseYear: number | null;
  /** What changed, as far as the same clause says: 收入总计; '' when it is said before. */
  readonly subject: string;
  readonly direction: Direction;
  readonly amount: Amount | null;
  readonly rate: Rate | null;
}

const BUDGET = /(?:比|较|与)(?:年初|全年|调整)?预算数?(?:相比)?/;
const LAST_YEAR = /(?:比|较|与|和)(?:上年|上一年|去年|年度?)(?:度|同期|决算数?)*(?:相比)?|相比$/;
/** Said once for all changes of the sentence: 与上年度相比，收、支总计各增加……. */
const BASE_BEFORE = /(?:与|和|同|比|较)(?:上年|上一年|去年)(?:度|同期)?(?:决算数?)?相比/;
const NAMED_YEAR = /(?:比|较|与|和)$/;
const COMPARED = /^(?:度)?(?:决算数?)?(?:相比)?/;

/** The base of a change by the words before it; null where they name none. */
export function baseOf(words: string): ComparisonBase | null {
  if (BUDGET.test(words)) return 'budget';
  return LAST_YEAR.test(words) ? 'lastYear' : null;
}

/** What changed, without the words of the comparison. */
export function subjectOfChange(words: string): string {
  return words
    .replace(BUDGET, '')
    .replace(LAST_YEAR, '')
    .replace(COMPARED, '')
    .replace(/(?:数|支出)?(?:同比)$/, '')
    .trim();
}

/** Every change a text states against last year or against the budget, amount and percentage together. */
export function readComparisons(text: string): readonly Comparison[] {
  const figures = readFigures(text);
  let i = 0;
  return splitSentences(text).flatMap((sentence) => {
    const own: Figure[] = [];
    while (i < figures.length && (figures[i]?.at ?? 0) < sentence.end) {
      const figure = figures[i];
      if (figure) own.push(figure);
      i += 1;
    }
    return comparisonsOf(own, BASE_BEFORE.exec(sentence.text)?.index ?? null, sentence.at);
  });
}

function comparisonsOf(figures: readonly Figure[], baseAt: number | null, from: number): Comparison[] {
  const found: Comparison[] = [];
  let base: ComparisonBase | null = null;
  let baseYear: number | null = null;
  for (const figure of figures) {
    if (figure.kind === 'year') {
      if (NAMED_YEAR.test(figure.before)) {
        base = 'lastYear';
        baseYear = figure.year;
      }
      continue;
    }
    if (base === null && baseAt !== null && figure.at > from + baseAt) base = 'lastYear';
    const own = baseOf(figure.before);
    if (own !== null && !(own === 'lastYear' && baseYear !== null && base === 'lastYear')) {
      base = own;
      baseYear = null;
    }
    if (figure.direction === null || base === null) continue;
    const last = found.at(-1);
    if (figure.kind === 'rate' && last && last.rate === null && subjectOfChange(figure.before) === '') {
      found[found.length - 1] = { ...last, rate: figure };
    } else if (figure.kind === 'amount' || figure.kind === 'rate') {
      found.push({
        at: figure.at,
        base,
        baseYear,
        subject: subjectOfChange(figure.before),
        direction: figure.direction,
        amount: figure.kind === 'amount' ? figure : null,
        rate: figure.kind === 'rate' ? figure : null,
      });
    }
  }
  return found;
}
