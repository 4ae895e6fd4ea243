// What an actual goal should not hold: what is still to come, and results of other years.

/** Words that begin what is still to be done. */
const NEXT =
  /下一步|下步|下一阶段|接下来|今后(?:将|我|，|要|继续|一段)|(?:下|明|来)一?年度?(?:我|将|计划|拟|继续|力争|要)|后续(?:将|我|计划|拟)|我[局委办中心校院队站所处科]{1,2}将|(?:^|[，。；])(?:并)?将(?:进一步|继续|加大|加强|不断|持续|严格|积极)|改进措施[:：]|整改措施[:：]/;

/** Places where a year is named in passing: comparisons, spans, titles, numbers of documents. */
const PASSING =
  /《[^《》]*》|〔\d{4}〕|[（(][^（）()]*[）)]|(?:比|较|与|同|和|超过|高于|低于)\s*(?:上年|去年|[（(])?\s*(?:19|20)\d\d年?[^，。；]*|(?:19|20)\d\d年?度?\s*[—–~～至到-]\s*(?:19|20)?\d\d年?度?/g;
/** A year that opens a clause, as the time of what follows. */
const OPENING =
  /(?:^|[，。；：;,])(?:截至|截止|到|至|于|在|自|从)?((?:19|20)\d\d)年(?!度?(?:项目|预算|资金|计划|任务|目标|尾款|专项|结转|部门|以来))[^，。；]*/g;

/** What was found in an actual goal, with the words. */
export interface Misplaced {
  readonly kind: 'next' | 'otherYear';
  readonly words: string;
  readonly year?: number;
}

/** Next steps or another year's results in an actual goal of `fiscalYear`; null when there are none. */
export function misplacedIn(text: string, fiscalYear: number): Misplaced | null {
  const plain = text.replace(/\s+/g, '');
  const next = NEXT.exec(plain);
  if (next) return { kind: 'next', words: next[0].replace(/^[，。；]/, '') };
  if (fiscalYear <= 0) return null;
  const told = plain.replace(PASSING, '');
  const ofThisYear = told.includes(`${fiscalYear}年`) || /本年|今年|当年|全年|年内|本年度/.test(told);
  for (const [clause, digits] of told.matchAll(OPENING)) {
    const year = Number(digits);
    // What came later is always another year's; what came before is told as background where this year's result follows.
    if (year > fiscalYear || (year < fiscalYear && !ofThisYear)) {
      return { kind: 'otherYear', words: clause.replace(/^[，。；：;,]/, ''), year };
    }
  }
  return null;
}
