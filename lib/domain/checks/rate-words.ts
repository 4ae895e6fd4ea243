// Whether a form says why so little was spent: in its box, or, where the paper has none, in a reason or in the prose.
import { fieldText } from '../evaluation/form';
import { saysNoReason } from './blank';
import { perRun } from './per-run';
import { viewRows } from './row-view';
import type { CheckContext } from './rule';

/** What a form says of its low rate. */
export interface RateWords {
  /** 执行率偏低原因 is filled in. */
  readonly inBox: boolean;
  /** Another text speaks of money and of a cause in one sentence. */
  readonly inText: boolean;
  /** Money was saved, which is no shortfall (a saving through tendering). */
  readonly saved: boolean;
}

const MONEY = /资金|经费|支出|支付|付款|拨付|结算|预算|费用|执行率|尾款|余款|结余|质保金|减免|节约|节省|缴纳/;
const CAUSE =
  /因|由于|受.{0,12}影响|未|没有|尚|只|结余|余款|尾款|减免|节约|节省|减少|较少|推迟|延迟|延期|滞后|跨年/;
const SAVED = /节约|节省|结余|核减|压减|招标.{0,8}(低于|下降|降低|优惠)|中标价/;

/** Reads every text that may explain the rate. */
export const rateWords: (context: CheckContext) => RateWords = perRun((context) => {
  const { form } = context;
  const box = fieldText(form, 'lowRateReason');
  const inBox = !saysNoReason(box);
  const texts = [
    fieldText(form, 'goalActual'),
    fieldText(form, 'summary'),
    ...viewRows(context).map((row) => row.reason),
  ].filter((text) => text !== '');
  const sentences = texts.flatMap((text) => text.split(/[。；;\n]/));
  return {
    inBox,
    inText: sentences.some((sentence) => MONEY.test(sentence) && CAUSE.test(sentence)),
    saved: SAVED.test(box) || viewRows(context).some((row) => SAVED.test(row.reason)),
  };
});
