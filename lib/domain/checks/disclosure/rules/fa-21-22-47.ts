// FA-21, FA-22, FA-47: printed shares come from their amounts, add up to the whole, and are not rounded twice.
import { formatRate } from '../../../format';
import type { Rate } from '../../../prose/figure';
import type { RuleFinding } from '../../rule';
import type { DisclosureContext, DisclosureRule } from '../disclosure-rule';
import { claimsOf, fenOf, unitOf } from '../narrative/claims';
import { asCorrected, asPrinted } from '../narrative/corrected';
import { canBeShare, type Printed } from '../narrative/intervals';
import { KNOWN_FIGURES } from '../narrative/known-figures';
import { type Passage, readNarrative } from '../narrative/reading';
import { amount, inPassage, percent, place, printedRate } from '../narrative/say';
import type { SectionKind } from '../narrative/sections';
import type { Topic } from '../narrative/topic';
import { asOneDecimal, roundedRates } from './rounded-rates';

/** The amount a share is of, with the words for it, and what it would be by its table. */
interface Whole extends Printed {
  readonly name: string;
  readonly corrected: Printed;
}

type Judged = { readonly finding: RuleFinding<string> } | { readonly why: string } | null;

export const FA_21: DisclosureRule = {
  id: 'FA-21',
  title: '占比与金额相符',
  severity: 'error',
  silences: ['FA-22'],
  help: {
    asks: '写明的占比，应当等于这一项金额除以总额。',
    wrong: '支出合计 200.00 万元，基本支出 150.00 万元，占 70.00%。',
    right: '占 75.00%。',
    basis: '财预〔2016〕143号',
    misses:
      '总额没有在同一段写明、也找不到同名金额的占比不核对。一组占比合计正好是 100.00% 的，其中某项差 0.01 个百分点不提示。',
  },
  evaluate: (context) => {
    const judged = readNarrative(context.disclosure).flatMap((passage) =>
      passage.topics.map((topic) => judgeShare(context, passage, topic)),
    );
    const whys = judged.flatMap((one) => (one && 'why' in one ? [one.why] : []));
    return {
      findings: judged.flatMap((one) => (one && 'finding' in one ? [one.finding] : [])),
      ...(whys.length > 0 && { notChecked: [...new Set(whys)].join('；') }),
    };
  },
};

function judgeShare(context: DisclosureContext, passage: Passage, topic: Topic): Judged {
  const { share } = topic;
  if (!share) return null;
  const unit = unitOf(context.disclosure);
  const whole = wholeOf(context, passage, topic);
  const part = asPrinted(context, topic);
  const corrected = asCorrected(context, topic);
  if (!whole || !part || !corrected)
    return { why: `${place(passage)}的占比“${share.rate.printed}”找不到总额，没有核对` };
  if (whole.value <= 0 || canBeShare(printedRate(share.rate), part, whole)) return null;
  if (evensOut(context, passage, topic) && canBeShare(lastPlaceOpen(share.rate), part, whole)) return null;
  const rounded =
    roundedRates(context.disclosure) !== null && canBeShare(asOneDecimal(share.rate), part, whole);
  const fitsTable =
    whole.corrected.value > 0 && canBeShare(printedRate(share.rate), corrected, whole.corrected);
  const right = percent(part.value, whole.value);
  return {
    finding: inPassage(passage, {
      severity: rounded ? 'warning' : 'error',
      printed: share.rate.printed,
      expected: right,
      message: `${place(passage)}写${topic.subject}占 ${share.rate.printed}，按 ${amount(part.value, unit)} ÷ ${whole.name} ${amount(whole.value, unit)} 应为 ${right}，请更正。`,
      // An amount that differs from its table explains a share that fits the table.
      causes: rounded ? ['$'] : fitsTable ? [passage.at] : [],
    }),
  };
}

/** What the shares of a section are of, where their own paragraph does not say. */
const TOTAL_OF: Partial<Record<SectionKind, string>> = {
  income: '本年收入合计',
  expenditure: '本年支出合计',
  generalPublicBudget: '一般公共预算财政拨款支出合计',
  threePublic: '“三公”经费决算',
  threePublicOverall: '“三公”经费决算',
  threePublicDetail: '“三公”经费决算',
  procurement: '政府采购支出',
};

/** What the share is of: what it names, else what its subject is a part of, else the sum its sentence began with. */
function wholeOf(context: DisclosureContext, passage: Passage, topic: Topic): Whole | null {
  const named = topic.share?.of ?? '';
  const sum = (one: Topic) => one !== topic && one.stated !== null && one.share === null;
  const here =
    named !== ''
      ? passage.topics.find((one) => one !== topic && one.stated !== null && one.subject.includes(named))
      : (topic.whole ??
        passage.topics.find((one) => sum(one) && one.sentence === topic.sentence && one.at < topic.at));
  const printed = here && asPrinted(context, here);
  if (here && printed)
    return { ...printed, name: here.subject, corrected: asCorrected(context, here) ?? printed };
  const total = passage.section === null ? undefined : TOTAL_OF[passage.section];
  return wholeElsewhere(context, named === '' ? (total ?? '') : named);
}

/** A whole named in full that another section states. */
function wholeElsewhere(context: DisclosureContext, named: string): Whole | null {
  const figures = KNOWN_FIGURES.filter(
    ({ name, wordings }) =>
      name === named || wordings.some(({ subject }) => subject.test(named) && named.length > 6),
  );
  const claim = claimsOf(context.disclosure).find(({ known }) => figures.includes(known));
  if (!claim) return null;
  const printed = { value: claim.fen, slack: claim.halfPlace };
  return { ...printed, name: claim.known.name, corrected: asCorrected(context, claim.topic) ?? printed };
}

export const FA_22: DisclosureRule = {
  id: 'FA-22',
  title: '各项占比合计为 100%',
  severity: 'warning',
  silences: [],
  help: {
    asks: '一组占比如果列全了各项，合计应当是 100%。',
    wrong: '基本支出占 75.00%，项目支出占 24.00%。',
    right: '项目支出占 25.00%，合计 100%。',
    basis: '财预〔2016〕143号',
  },
  evaluate: (context) => ({
    findings: readNarrative(context.disclosure).flatMap((passage) => incompleteLists(context, passage)),
  }),
};

/** The shares of one whole within a sentence. */
interface ShareList {
  readonly whole: Whole;
  readonly topics: Topic[];
}

function shareLists(context: DisclosureContext, passage: Passage): readonly ShareList[] {
  const lists = new Map<string, ShareList>();
  for (const topic of passage.topics) {
    if (!topic.share || topic.share.of !== '' || !topic.stated) continue;
    const whole = wholeOf(context, passage, topic);
    if (!whole || whole.value <= 0) continue;
    const key = `${topic.sentence} ${whole.name}`;
    const list = lists.get(key);
    if (list) list.topics.push(topic);
    else lists.set(key, { whole, topics: [topic] });
  }
  return [...lists.values()];
}

/** True for a share of a list that adds up to exactly 100 %: one that was rounded the other way makes it so. */
function evensOut(context: DisclosureContext, passage: Passage, topic: Topic): boolean {
  const list = shareLists(context, passage).find(({ topics }) => topics.includes(topic));
  const total = list?.topics.reduce((all, { share }) => all + (share?.rate.value ?? 0), 0);
  return (list?.topics.length ?? 0) > 1 && total === 100_000_000;
}

/** A rate whose last place may be cut or raised. */
function lastPlaceOpen({ value, halfPlace }: Rate): Printed {
  return { value, slack: 2 * halfPlace };
}

function incompleteLists(context: DisclosureContext, passage: Passage): RuleFinding<string>[] {
  const unit = unitOf(context.disclosure);
  return shareLists(context, passage).flatMap(({ whole, topics }) => {
    const sum = topics.reduce((total, { stated }) => total + (stated ? fenOf(stated, unit) : 0), 0);
    // A list that leaves something out does not reach 100 %.
    if (topics.length < 2 || Math.abs(sum - whole.value) > whole.slack * (topics.length + 1)) return [];
    const rates = topics.flatMap(({ share }) => (share ? [share.rate] : []));
    const total = rates.reduce((all, { value }) => all + value, 0);
    const slack = rates.reduce((all, { halfPlace }) => all + halfPlace, 0);
    if (Math.abs(total - 100_000_000) <= slack) return [];
    const unlike = topics.some((topic) => {
      const judged = judgeShare(context, passage, topic);
      return judged !== null && 'finding' in judged;
    });
    const printed = rates.map((rate) => rate.printed).join(' + ');
    return [
      inPassage(passage, {
        severity: 'warning',
        printed,
        expected: '100.00%',
        quote: rates[0]?.printed ?? '',
        message: `${place(passage)}各项占比 ${printed} 合计 ${formatRate(Math.round(total / 10_000))}，不等于 100%，请核对。`,
        // Where a share of this very list is wrong, FA-21 says so; another list's mistake is none of this one's.
        causes: unlike ? [passage.at] : [],
      }),
    ];
  });
}

export const FA_47: DisclosureRule = {
  id: 'FA-47',
  title: '百分比保留两位小数',
  severity: 'warning',
  silences: ['FA-21', 'FA-23', 'FA-28'],
  help: {
    asks: '百分比应当由金额直接算到两位小数，不要先取一位小数再补 0。',
    wrong: '全文写 99.90%、31.10%、73.50%，第二位小数都是 0。',
    right: '写 99.92%、31.15%、73.49%。',
    basis: '财预〔2016〕143号',
    misses: '不足 5 个带小数的百分比时不判断；确实都是整十分位的文本会误报。',
  },
  evaluate: ({ disclosure }) => {
    const rates = roundedRates(disclosure);
    if (!rates) return { findings: [] };
    const shown = [...new Set(rates.map(({ printed }) => printed))].slice(0, 4).join('、');
    return {
      findings: [
        {
          severity: 'warning',
          cell: '$',
          printed: shown,
          expected: null,
          quote: rates[0]?.printed ?? '',
          message: `全文 ${rates.length} 个百分比（${shown}等）第二位小数都是 0，像是先取一位小数再补 0，请由金额重新计算到两位小数。`,
        },
      ],
    };
  },
};
