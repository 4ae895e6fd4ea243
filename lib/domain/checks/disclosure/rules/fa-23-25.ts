// FA-23, FA-25: a percentage of change comes from this year and last year, and there is none where last year was nothing.
import type { RuleFinding } from '../../rule';
import type { DisclosureContext, DisclosureRule } from '../disclosure-rule';
import { claimsOf, unitOf } from '../narrative/claims';
import { asCorrected } from '../narrative/corrected';
import { type Growth, growthOf, signedRate } from '../narrative/growth';
import { canBeGrowth } from '../narrative/intervals';
import { previousOfKnown } from '../narrative/known-cells';
import type { KnownFigure } from '../narrative/known-figures';
import { type Passage, readNarrative } from '../narrative/reading';
import { amount, inPassage, percent, place } from '../narrative/say';
import type { Topic } from '../narrative/topic';
import { asOneDecimal, roundedRates } from './rounded-rates';

export const FA_23: DisclosureRule = {
  id: 'FA-23',
  title: '增减幅度与增减金额相符',
  severity: 'error',
  silences: [],
  help: {
    asks: '增减百分比应当等于增减金额除以上年数；同一个数的上年数在各处应当相同。',
    wrong: '支出 120.00 万元，比上年增加 20.00 万元，增长 16.67%。',
    right: '上年为 100.00 万元，增长 20.00%。',
    basis: '财预〔2016〕143号',
    misses: '只写百分比、没有写增减金额的，没有上年数可算，不核对。',
  },
  evaluate: (context) => {
    const findings: RuleFinding<string>[] = [];
    const unchecked: string[] = [];
    for (const passage of readNarrative(context.disclosure)) {
      for (const topic of passage.topics) {
        if (!topic.change) continue;
        const growth = growthOf(topic, unitOf(context.disclosure));
        if (growth) findings.push(...judgeGrowth(context, passage, topic, growth));
        else if (topic.change.rate)
          unchecked.push(`${place(passage)}的“${topic.change.rate.printed}”没有增减金额或本年金额可算`);
      }
    }
    findings.push(...unlikeLastYears(context));
    return { findings, ...(unchecked.length > 0 && { notChecked: [...new Set(unchecked)].join('；') }) };
  },
};

function judgeGrowth(
  context: DisclosureContext,
  passage: Passage,
  topic: Topic,
  growth: Growth,
): RuleFinding<string>[] {
  const { now, change, before } = growth;
  const unit = unitOf(context.disclosure);
  const rate = topic.change?.rate;
  if (before < -(now.slack + change.slack)) {
    return [
      inPassage(passage, {
        severity: 'error',
        printed: topic.change?.amount?.printed ?? null,
        message: `${place(passage)}写${topic.subject}增加 ${amount(change.value, unit)}，大于本年的 ${amount(now.value, unit)}，上年数成了负数，请核对增减金额。`,
      }),
    ];
  }
  const signed = topic.change ? signedRate(topic.change) : null;
  if (!rate || signed === null || before <= 0) return [];
  if (canBeGrowth({ value: signed, slack: rate.halfPlace }, now, change)) return [];
  const loose = { value: signed, slack: asOneDecimal(rate).slack };
  const rounded = roundedRates(context.disclosure) !== null && canBeGrowth(loose, now, change);
  const corrected = asCorrected(context, topic) ?? now;
  const fitsTable =
    corrected.value !== now.value && canBeGrowth({ value: signed, slack: rate.halfPlace }, corrected, change);
  const right = percent(Math.abs(change.value), before);
  return [
    inPassage(passage, {
      severity: rounded ? 'warning' : 'error',
      printed: rate.printed,
      expected: right,
      message: `${place(passage)}写${topic.subject}${rate.directionWord} ${rate.printed}，按增减 ${amount(Math.abs(change.value), unit)} ÷ 上年 ${amount(before, unit)} 应为 ${right}，请更正。`,
      causes: rounded ? ['$'] : fitsTable ? [passage.at] : [],
    }),
  ];
}

/** The last year that two sections imply for one figure, and the one that last year's facts state. */
function unlikeLastYears(context: DisclosureContext): RuleFinding<string>[] {
  const unit = unitOf(context.disclosure);
  const first = new Map<KnownFigure, { readonly growth: Growth; readonly at: string }>();
  return claimsOf(context.disclosure).flatMap(({ known, passage, topic, figure }) => {
    if (figure !== topic.stated) return [];
    const growth = growthOf(topic, unit);
    if (!growth) return [];
    const fact = previousOfKnown(context, known);
    const other = first.get(known);
    if (!other) first.set(known, { growth, at: place(passage) });
    const right = fact?.value ?? other?.growth.before;
    const slack =
      growth.now.slack +
      growth.change.slack +
      (fact ? 0 : (other?.growth.now.slack ?? 0) + (other?.growth.change.slack ?? 0));
    if (right === undefined || right === null || Math.abs(growth.before - right) <= slack) return [];
    const source = fact ? '上年度公开的数' : `${other?.at ?? ''}推算的上年数`;
    return [
      inPassage(passage, {
        severity: 'error',
        printed: topic.change?.amount?.printed ?? null,
        message: `${place(passage)}按${known.name}的增减推算，上年为 ${amount(growth.before, unit)}，${source}为 ${amount(right, unit)}，请核对增减金额。`,
      }),
    ];
  });
}

export const FA_25: DisclosureRule = {
  id: 'FA-25',
  title: '上年为零的不写增减百分比',
  severity: 'warning',
  silences: [],
  help: {
    asks: '上年数为零时没有增减百分比，写“上年无此项支出”。',
    wrong: '本年支出 0.42 万元，比上年增加 0.42 万元，增长 100.00%。',
    right: '本年支出 0.42 万元，上年无此项支出。',
    basis: '财预〔2016〕143号',
  },
  evaluate: ({ disclosure }) => {
    const unit = unitOf(disclosure);
    return {
      findings: readNarrative(disclosure).flatMap((passage) =>
        passage.topics.flatMap((topic) => {
          const growth = growthOf(topic, unit);
          const rate = topic.change?.rate;
          if (!growth || !rate || growth.before !== 0 || growth.change.value === 0) return [];
          return [
            inPassage(passage, {
              severity: 'warning',
              printed: rate.printed,
              quote: `${rate.directionWord}${rate.printed}`,
              message: `${place(passage)}写${topic.subject}增加 ${amount(growth.change.value, unit)}，与本年数相同，上年数为 0，不能算百分比，请删去“${rate.directionWord}${rate.printed}”，写上年无此项支出。`,
            }),
          ];
        }),
      ),
    };
  },
};
