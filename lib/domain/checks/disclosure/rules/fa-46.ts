// FA-46: the amounts given as causes fit the change they explain.
import type { MoneyUnit } from '../../../amount';
import type { RuleFinding } from '../../rule';
import type { DisclosureRule } from '../disclosure-rule';
import { fenOf, unitOf } from '../narrative/claims';
import { growthOf, signedChange } from '../narrative/growth';
import { type Passage, readNarrative } from '../narrative/reading';
import { amount, inPassage, place, spaced } from '../narrative/say';
import type { Topic } from '../narrative/topic';

export const FA_46: DisclosureRule = {
  id: 'FA-46',
  title: '原因中的金额与变化相称',
  severity: 'warning',
  silences: [],
  help: {
    asks: '原因里写的金额不应大于所说的总数，几项合计应当与增减大致相当，不同的变化不应写同一个原因。',
    wrong: '支出 20.00 万元，比上年增加 5.00 万元，主要原因是支付工程款 36.00 万元。',
    right: '主要原因是支付工程款 5.00 万元。',
    basis: '财预〔2016〕143号',
    misses: '一增一减相抵的原因，合计会与变化相差较大，也会提示。',
  },
  evaluate: ({ disclosure }) => {
    const unit = unitOf(disclosure);
    return {
      findings: readNarrative(disclosure).flatMap((passage) => [
        ...passage.topics.flatMap((topic) => tooLarge(passage, topic, unit)),
        ...farFromChange(passage, unit),
        ...sameCause(passage, unit),
      ]),
    };
  },
};

function tooLarge(passage: Passage, topic: Topic, unit: MoneyUnit): RuleFinding<string>[] {
  if (!topic.reason || !topic.stated) return [];
  const now = fenOf(topic.stated, unit);
  const whole = Math.max(
    Math.abs(now),
    Math.abs(growthOf(topic, unit)?.before ?? 0),
    topic.budget ? fenOf(topic.budget.figure, unit) : 0,
  );
  const cause = topic.reason.amounts.find(({ value, halfPlace }) => value - halfPlace > whole);
  if (!cause) return [];
  return [
    inPassage(passage, {
      severity: 'warning',
      printed: cause.printed,
      message: `${place(passage)}${topic.subject}的原因写了 ${spaced(cause.printed)}，大于本年和上年的总数（${amount(whole, unit)}），请核对金额。`,
    }),
  ];
}

/** Several causes with amounts that together are less than a fifth or more than twice the change. */
function farFromChange(passage: Passage, unit: MoneyUnit): RuleFinding<string>[] {
  const topic = passage.topics.find(
    ({ change, againstBudget, reason }) =>
      (reason?.amounts.length ?? 0) >= 2 && (change ?? againstBudget) !== null,
  );
  const change = topic?.change ?? topic?.againstBudget;
  const by = change ? signedChange(change, unit) : null;
  if (!topic?.reason || !by) return [];
  const sum = topic.reason.amounts.reduce((total, { value }) => total + value, 0);
  const fits = (total: number) => total * 5 >= Math.abs(by) && total <= Math.abs(by) * 2;
  if (fits(sum)) return [];
  // 6,113.59元 that should be 万元 is FA-35's mistake, if it alone keeps the causes from adding up.
  const asWan = topic.reason.amounts.reduce(
    (total, { value, unit: printed }) => total + value * (printed === '元' ? 10_000 : 1),
    0,
  );
  return [
    inPassage(passage, {
      severity: 'hint',
      printed: topic.reason.amounts.map(({ printed }) => printed).join(' + '),
      quote: topic.reason.amounts[0]?.printed ?? '',
      message: `${place(passage)}列出的原因合计 ${amount(sum, unit)}，与${topic.subject}的变化 ${amount(Math.abs(by), unit)} 相差较大，请核对是否漏列或写错。`,
      causes: fits(asWan) ? [passage.at] : [],
    }),
  ];
}

/** One cause for several changes of different size, each said by itself. */
function sameCause(passage: Passage, unit: MoneyUnit): RuleFinding<string>[] {
  const sizes = new Map<string, { readonly at: number; readonly by: number }>();
  for (const { reason, change, againstBudget } of passage.topics) {
    const one = change ?? againstBudget;
    const by = one ? signedChange(one, unit) : null;
    const words = reason?.text.replace(/\s+/g, '') ?? '';
    if (!reason || by === null || words.length < 4) continue;
    const other = sizes.get(words);
    if (!other) sizes.set(words, { at: reason.at, by });
    else if (other.at !== reason.at && other.by !== by) {
      return [
        inPassage(passage, {
          severity: 'hint',
          printed: words.slice(0, 40),
          message: `${place(passage)}不同的变化（${amount(Math.abs(other.by), unit)} 与 ${amount(Math.abs(by), unit)}）写了同一个原因“${words.slice(0, 20)}”，请分别写明。`,
        }),
      ];
    }
  }
  return [];
}
