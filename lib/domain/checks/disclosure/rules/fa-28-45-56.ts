// FA-28, FA-45, FA-56: budget and accounts: the share completed, the difference, and a difference printed as last year's change.
import type { RuleFinding } from '../../rule';
import type { DisclosureContext, DisclosureRule } from '../disclosure-rule';
import { fenOf, halfPlaceOf, unitOf } from '../narrative/claims';
import { asCorrected } from '../narrative/corrected';
import { signedChange } from '../narrative/growth';
import { canBeShare } from '../narrative/intervals';
import { type Passage, readNarrative } from '../narrative/reading';
import { amount, inPassage, percent, place, printedRate } from '../narrative/say';
import type { SectionKind } from '../narrative/sections';
import type { BudgetName, Topic } from '../narrative/topic';
import { asOneDecimal, roundedRates } from './rounded-rates';

const NAMES: Record<BudgetName, string> = { initial: '年初预算', full: '全年预算', plain: '预算' };

type Judged = RuleFinding<string> | string | null;

export const FA_28: DisclosureRule = {
  id: 'FA-28',
  title: '完成预算的比例与金额相符',
  severity: 'error',
  silences: [],
  help: {
    asks: '完成预算的百分比等于决算除以预算；年初预算和全年预算不能混用；预算为零的不写百分比。',
    wrong: '年初预算 100.00 万元，支出决算 95.00 万元，完成年初预算的 98.00%。',
    right: '完成年初预算的 95.00%。',
    basis: '财预〔2016〕143号',
    misses: '预算数或决算数不在同一段写明的不核对。',
  },
  evaluate: (context) => {
    const judged = readNarrative(context.disclosure).flatMap((passage) =>
      passage.topics.map((topic) => judgeCompletion(context, passage, topic)),
    );
    const whys = judged.filter((one) => typeof one === 'string');
    return {
      findings: judged.filter((one) => one !== null && typeof one !== 'string'),
      ...(whys.length > 0 && { notChecked: [...new Set(whys)].join('；') }),
    };
  },
};

function judgeCompletion(context: DisclosureContext, passage: Passage, topic: Topic): Judged {
  const unit = unitOf(context.disclosure);
  const { completion, budget, stated, subject } = topic;
  if (!completion) return null;
  const { rate } = completion;
  if (!budget || !stated)
    return `${place(passage)}的“完成预算的 ${rate.printed}”没有写明预算数或决算数，没有核对`;
  const whole = { value: fenOf(budget.figure, unit), slack: halfPlaceOf(budget.figure, unit) };
  const part = { value: fenOf(stated, unit), slack: halfPlaceOf(stated, unit) };
  const names = [budget.name, completion.name];
  if (names.includes('initial') && names.includes('full')) {
    return inPassage(passage, {
      severity: 'error',
      printed: rate.printed,
      message: `${place(passage)}${subject}写的是${NAMES[budget.name]}，比例却写完成${NAMES[completion.name]}的 ${rate.printed}，请用同一个预算数。`,
    });
  }
  if (whole.value === 0) {
    return inPassage(passage, {
      severity: 'warning',
      printed: rate.printed,
      message: `${place(passage)}${subject}的预算为 0，没有完成比例可算，请删去“完成预算的 ${rate.printed}”。`,
    });
  }
  if (whole.value < 0 || canBeShare(printedRate(rate), part, whole)) return null;
  const right = percent(part.value, whole.value);
  const loose = roundedRates(context.disclosure) !== null && canBeShare(asOneDecimal(rate), part, whole);
  const corrected = [asCorrected(context, topic), asCorrected(context, topic, 'budget')] as const;
  const fitsTable =
    corrected[0] !== null &&
    corrected[1] !== null &&
    corrected[1].value > 0 &&
    canBeShare(printedRate(rate), corrected[0], corrected[1]);
  return inPassage(passage, {
    severity: loose ? 'warning' : 'error',
    printed: rate.printed,
    expected: right,
    message: `${place(passage)}${subject}写完成预算的 ${rate.printed}，按决算 ${amount(part.value, unit)} ÷ 预算 ${amount(whole.value, unit)} 应为 ${right}，请更正。`,
    causes: loose ? ['$'] : fitsTable ? [passage.at] : [],
  });
}

export const FA_45: DisclosureRule = {
  id: 'FA-45',
  title: '决算与预算的差额写对',
  severity: 'error',
  silences: [],
  help: {
    asks: '决算比预算增加或减少的金额，应当等于决算减去预算，增减用词与差额一致。',
    wrong: '年初预算 100.00 万元，决算 112.00 万元，决算比预算增加 10.00 万元。',
    right: '决算比预算增加 12.00 万元。',
    basis: '财预〔2016〕143号',
  },
  evaluate: (context) => ({
    findings: readNarrative(context.disclosure).flatMap((passage) =>
      passage.topics.flatMap((topic) => judgeDifference(context, passage, topic)),
    ),
  }),
};

function judgeDifference(context: DisclosureContext, passage: Passage, topic: Topic): RuleFinding<string>[] {
  const unit = unitOf(context.disclosure);
  const { againstBudget, budget, stated, subject } = topic;
  if (!againstBudget?.amount || !budget || !stated) return [];
  const right = fenOf(stated, unit) - fenOf(budget.figure, unit);
  const printed = signedChange(againstBudget, unit) ?? 0;
  const slack =
    halfPlaceOf(stated, unit) + halfPlaceOf(budget.figure, unit) + halfPlaceOf(againstBudget.amount, unit);
  if (Math.abs(printed - right) <= slack) return [];
  const final = asCorrected(context, topic)?.value ?? 0;
  const planned = asCorrected(context, topic, 'budget')?.value ?? 0;
  const fitsTable = Math.abs(printed - (final - planned)) <= slack;
  const words = `${againstBudget.word}${againstBudget.amount.printed}`;
  const should = `${right >= 0 ? '增加' : '减少'} ${amount(Math.abs(right), unit)}`;
  return [
    inPassage(passage, {
      severity: 'error',
      printed: words,
      expected: should,
      message: `${place(passage)}${subject}写决算比预算${words}，按决算 ${amount(fenOf(stated, unit), unit)} − 预算 ${amount(fenOf(budget.figure, unit), unit)} 应为${should}，请更正。`,
      causes: fitsTable ? [passage.at] : [],
    }),
  ];
}

/** Sections that speak of the same money. */
const FAMILY: Partial<Record<SectionKind, string>> = {
  threePublic: 'threePublic',
  threePublicOverall: 'threePublic',
  threePublicDetail: 'threePublic',
};

export const FA_56: DisclosureRule = {
  id: 'FA-56',
  title: '比上年的增减不是预决算差额',
  severity: 'hint',
  silences: [],
  help: {
    asks: '较上年的增减应当用上年决算去减，不要把决算与预算的差额写成较上年的增减。',
    wrong: '预算 1.00 万元，决算 0.68 万元，较上年减少 0.32 万元。',
    right: '上年决算 0.90 万元的，写较上年减少 0.22 万元。',
    basis: '财预〔2016〕143号',
    misses: '两个差额碰巧相等的也会提示；以上年数为准。',
  },
  evaluate: ({ disclosure }) => {
    const unit = unitOf(disclosure);
    const passages = readNarrative(disclosure);
    const differences = new Set<string>();
    for (const passage of passages) {
      for (const { budget, stated } of passage.topics) {
        if (!budget || !stated) continue;
        const now = fenOf(stated, unit);
        differences.add(`${familyOf(passage)} ${now} ${now - fenOf(budget.figure, unit)}`);
      }
    }
    return {
      findings: passages.flatMap((passage) =>
        passage.topics.flatMap(({ change, stated, subject }) => {
          const by = change ? signedChange(change, unit) : null;
          if (!by || !stated || !change) return [];
          if (!differences.has(`${familyOf(passage)} ${fenOf(stated, unit)} ${by}`)) return [];
          return [
            inPassage(passage, {
              severity: 'hint',
              printed: `${change.word}${change.amount?.printed ?? ''}`,
              message: `${place(passage)}${subject}较上年“${change.word}${change.amount?.printed ?? ''}”，恰好等于决算与预算的差额，请核对是否用了上年决算数。`,
            }),
          ];
        }),
      ),
    };
  },
};

function familyOf(passage: Passage): string {
  return passage.section === null ? passage.at : (FAMILY[passage.section] ?? passage.section);
}
