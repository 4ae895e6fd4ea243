// FA-49, FA-54: lists under 主要包括 name economic classes, and name most of the money.
import { plainName } from '../../../accounts/recognise';
import type { RuleFinding } from '../../rule';
import type { DisclosureContext, DisclosureRule } from '../disclosure-rule';
import { fenOf, unitOf } from '../narrative/claims';
import { isEconomicClass } from '../narrative/economic-classes';
import { type Passage, readNarrative } from '../narrative/reading';
import { amount, inPassage, percent, place, quoted } from '../narrative/say';
import type { Topic } from '../narrative/topic';
import { economicRows } from './fa-20-58';

/** The lists of a passage by what they belong to. */
function listsOf(passage: Passage): readonly (readonly [owner: Topic, items: readonly Topic[]])[] {
  const lists = new Map<Topic, Topic[]>();
  for (const topic of passage.topics) {
    if (topic.role !== 'including' || !topic.whole) continue;
    const items = lists.get(topic.whole);
    if (items) items.push(topic);
    else lists.set(topic.whole, [topic]);
  }
  return [...lists];
}

export const FA_49: DisclosureRule = {
  id: 'FA-49',
  title: '人员经费、公用经费按经济分类科目列举',
  severity: 'hint',
  silences: [],
  help: {
    asks: '人员经费和公用经费的明细，应当用部门预算支出经济分类科目的名称。',
    wrong: '公用经费主要包括：办公费 1.30 万元、付型煤工作经费 13.08 万元。',
    right: '按科目写，如“委托业务费 13.08 万元”。',
    basis: '当年《政府收支分类科目》',
    misses: '按现行科目名称核对，早年的科目名称可能误报。',
  },
  evaluate: (context) => ({
    findings: readNarrative(context.disclosure).flatMap((passage) =>
      passage.section === 'basicExpenditure' ? strangeNames(context, passage) : [],
    ),
  }),
};

function strangeNames(context: DisclosureContext, passage: Passage): RuleFinding<string>[] {
  const known = economicRows(context);
  return listsOf(passage).flatMap(([owner, items]) => {
    const strange = items
      .filter(({ subject }) => !isEconomicClass(subject) && !known.has(plainName(subject)))
      .map(({ subject }) => subject);
    const [first] = strange;
    if (first === undefined) return [];
    return [
      inPassage(passage, {
        severity: 'hint',
        printed: first,
        message: `${place(passage)}${owner.subject}中的${quoted(strange)}不是经济分类科目的名称，建议按科目名称列示。`,
      }),
    ];
  });
}

export const FA_54: DisclosureRule = {
  id: 'FA-54',
  title: '“主要包括”列出了大部分金额',
  severity: 'hint',
  silences: [],
  help: {
    asks: '“主要包括”后面列出的金额，应当占总额的 80% 以上。',
    wrong: '人员经费 371.83 万元，主要包括的各项合计 285.16 万元，还有 23.31% 没有列出。',
    right: '补列金额较大的科目。',
    basis: '财预〔2016〕143号',
  },
  evaluate: ({ disclosure }) => {
    const unit = unitOf(disclosure);
    return {
      findings: readNarrative(disclosure).flatMap((passage) =>
        listsOf(passage).flatMap(([owner, items]) => {
          const stated = items.flatMap((item) => (item.stated ? [fenOf(item.stated, unit)] : []));
          const whole = owner.stated ? fenOf(owner.stated, unit) : 0;
          const sum = stated.reduce((total, fen) => total + fen, 0);
          if (stated.length < items.length || whole <= 0 || (whole - sum) * 5 <= whole) return [];
          return [
            inPassage(passage, {
              severity: 'hint',
              printed: amount(sum, unit),
              quote: owner.subject,
              message: `${place(passage)}${owner.subject} ${amount(whole, unit)}，“主要包括”只列出 ${amount(sum, unit)}，还有 ${percent(whole - sum, whole)} 没有列出，建议补列金额较大的科目。`,
            }),
          ];
        }),
      ),
    };
  },
};
