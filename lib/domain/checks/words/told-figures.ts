// The figures of a form as its prose tells them: 全年预算数450万元，执行数169万元，完成预算的38%，自评得分96分.
import type { Amount, Count, Figure, Rate } from '../../prose/figure';
import { readFigures } from '../../prose/read-figures';
import { remembered } from './remembered';

/** What a prose says of the form's own totals. Absent where it says nothing, or speaks of parts. */
export interface ToldFigures {
  readonly budget?: Amount;
  readonly executed?: Amount;
  readonly rate?: Rate;
  readonly score?: Count;
}

const BUDGET =
  /(?<!年初)(?:全年|年度|调整后|项目)?预算(?:收入|资金|安排|总额)?数?(?:为|是|共|共计|合计|安排|总计)?$/;
const BUDGET_NAMED = /全年预算|预算数/;
const EXECUTED = /(?:全年|实际|预算)?执行数(?:为|是|共|共计|合计|总计)?$/;
const RATE = /执行率(?:为|是|达到?|达)?$|完成(?:全年|调整后|年度)?预算数?的$/;
const SCORE =
  /(?:自评|综合|评价|绩效|最终)?(?:得分|总分|评分|总得分|自评分)(?:为|是|共计)?$|自评(?:结果)?(?:为|是)$/;
/** Words before a figure that make it one of a part, another year or another thing. */
const OTHER =
  /其中|财政拨款|其他资金|自筹|上级|中央|自治区|省级|市级|区级|县级|结转|年初|上年|去年|基本支出|部门|单位|一期|二期|子项|预算执行(?:情况)?得|执行率得|执行得|指标|产出|效益|满意|成本|平均|复核|评审|专家|第三方|三公/;

/** Two rules ask for the summary, and a key press elsewhere leaves all texts as they were. */
const figuresIn = remembered(readFigures);

/** Reads them out of a text; a label that stands several times tells nothing certain, unless all its figures are one. */
export function toldFigures(text: string, fiscalYear: number): ToldFigures {
  const figures = text === '' ? [] : figuresIn(text);
  const ofRole = <T extends Figure>(role: keyof ToldFigures, kind: T['kind']) =>
    figures.filter((figure): figure is T => figure.kind === kind && roleOf(figure, fiscalYear) === role);
  const budget = single(ofRole<Amount>('budget', 'amount'));
  const executed = single(ofRole<Amount>('executed', 'amount'));
  const rate = single(ofRole<Rate>('rate', 'rate'));
  const score = single(ofRole<Count>('score', 'count'));
  return {
    ...(budget && { budget }),
    ...(executed && { executed }),
    ...(rate && { rate }),
    ...(score && { score }),
  };
}

function single<T extends { readonly value: number }>(figures: readonly T[]): T | undefined {
  const [first] = figures;
  return figures.every(({ value }) => value === first?.value) ? first : undefined;
}

function roleOf(figure: Figure, fiscalYear: number): keyof ToldFigures | null {
  const { before } = figure;
  if (OTHER.test(before)) return null;
  const year = /((?:19|20)\d\d)年/.exec(before)?.[1];
  if (year !== undefined && Number(year) !== fiscalYear) return null;
  if (figure.kind === 'amount' && figure.per === null) {
    if (EXECUTED.test(before)) return 'executed';
    return BUDGET_NAMED.test(before) && BUDGET.test(before) ? 'budget' : null;
  }
  if (figure.kind === 'rate' && !figure.points) return RATE.test(before) ? 'rate' : null;
  return figure.kind === 'count' && figure.unit === '分' && SCORE.test(before) ? 'score' : null;
}
