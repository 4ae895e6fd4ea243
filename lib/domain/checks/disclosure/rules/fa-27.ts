// FA-27: every change, and every difference between budget and accounts, has its reason.
import type { RuleFinding } from '../../rule';
import type { DisclosureRule } from '../disclosure-rule';
import { fenOf, unitOf } from '../narrative/claims';
import { signedChange } from '../narrative/growth';
import { type Passage, readNarrative } from '../narrative/reading';
import { inPassage, list, place } from '../narrative/say';
import type { Topic } from '../narrative/topic';
import type { MoneyUnit } from '../../../amount';

const NOTHING = /^(?:无|暂无|略|没有|同上|不详|[-—/、，,.…\s]*)$/;
const TEMPLATE = /[×xX]{2,}|_{2,}|填写|请说明|具体原因|（原因）/;
const STOCK =
  /^(?:厉行节约|厉行勤俭节约|严格控制(?:支出|开支|经费)?|压缩(?:支出|开支)|工作需要|业务需要|实际需要|据实(?:列支|支出)|正常增减|正常变动|政策性(?:因素|调整)|落实(?:中央)?八项规定(?:精神)?|预算安排|年初预算安排)$/;

export const FA_27: DisclosureRule = {
  id: 'FA-27',
  title: '增减变化和预决算差异写明原因',
  severity: 'error',
  silences: [],
  help: {
    asks: '与上年相比的增减、预算与决算的差异，后面都要写主要原因，原因要具体。',
    wrong: '比上年增加 12.00 万元，主要原因是：无。',
    right: '比上年增加 12.00 万元，主要原因是新招录 2 名人员，工资相应增加。',
    basis: '财预〔2016〕143号',
    misses: '原因是否真实、是否说得通不判断；写在另一段的原因看不到；套话只认常见的几种。',
  },
  evaluate: ({ disclosure }) => {
    const unit = unitOf(disclosure);
    return {
      findings: readNarrative(disclosure).flatMap((passage) => [
        ...missing(passage, unit),
        ...stock(passage),
      ]),
    };
  },
};

/** What needs a reason and has none, once per passage. */
function missing(passage: Passage, unit: MoneyUnit): RuleFinding<string>[] {
  const reasoned = passage.topics.some(({ reason }) => reason !== null && !isNothing(reason.text));
  const lacking = passage.topics.filter((topic) => {
    if (topic.reason) return isNothing(topic.reason.text);
    if (changes(topic, unit)) return true;
    return !reasoned && passage.section !== 'performanceResults' && differsFromBudget(topic, unit);
  });
  const [first] = lacking;
  if (!first) return [];
  const text = first.reason?.text ?? null;
  const subjects = list([...new Set(lacking.map(({ subject }) => subject))]);
  const what =
    text === null
      ? '没有写主要原因'
      : text === ''
        ? '只有“主要原因”四个字，没有内容'
        : `的原因只写了“${text}”`;
  return [
    inPassage(passage, {
      severity: 'error',
      printed: text === '' ? null : text,
      ...(text === null && {
        quote: first.change?.amount?.printed ?? first.againstBudget?.amount?.printed ?? first.subject,
      }),
      message: `${place(passage)}${subjects}的变化${what}，请写明具体原因。`,
    }),
  ];
}

function isNothing(text: string): boolean {
  return NOTHING.test(text) || (TEMPLATE.test(text) && text.length < 30);
}

function changes({ change, againstBudget }: Topic, unit: MoneyUnit): boolean {
  return [change, againstBudget].some((one) => {
    if (!one) return false;
    const by = signedChange(one, unit);
    return by === null ? (one.rate?.value ?? 0) !== 0 : by !== 0;
  });
}

function differsFromBudget({ budget, stated, completion }: Topic, unit: MoneyUnit): boolean {
  return (
    budget !== null &&
    stated !== null &&
    completion !== null &&
    fenOf(budget.figure, unit) !== fenOf(stated, unit)
  );
}

/** Reasons that say nothing of this department: advice, once per passage. */
function stock(passage: Passage): RuleFinding<string>[] {
  const found = passage.topics.flatMap(({ reason }) => {
    const words =
      (reason?.text ?? '')
        .split(/[，,；;]/)[0]
        ?.replace(/^(?:一是|由于|因|是|为了|本年)/, '')
        .trim() ?? '';
    return reason && STOCK.test(words) && !/[；;]/.test(reason.text) ? [words] : [];
  });
  const [first] = found;
  if (first === undefined) return [];
  return [
    inPassage(passage, {
      severity: 'hint',
      printed: first,
      message: `${place(passage)}的原因只写“${first}”，是通用的套话，建议写明本部门具体少支出或多支出在哪里。`,
    }),
  ];
}
