// SE-63: an expected goal names a result that can be compared at the end of the year.
import { isBlank } from '../blank';
import type { Rule, RuleFinding } from '../rule';
import { goalFault } from '../words/goal-words';
import { goalTexts, mendGoals } from '../words/word-rows';

const FAULTS = {
  slogan: '没有数量、日期，也没有具体做什么，年底无从对照',
  background: '只写了背景和缘由，没有写今年要达到什么结果',
  past: '写的都是往年的情况，没有写今年要达到什么结果',
} as const;

export const SE_63: Rule = {
  id: 'SE-63',
  title: '预期目标有可以对照的结果',
  severity: 'hint',
  mendedWithGoals: true,
  silences: [],
  at: ['field/goalExpected'],
  help: {
    asks: '预期目标写明今年做什么、做多少、什么时候做完，年底才能对照。',
    wrong: '进一步提高教育教学质量，促进教育事业健康发展。',
    right: '改造 12 所学校的旱厕，8 月底前完工，新学期投入使用。',
    basis: '财预〔2020〕10号',
    misses: '有一个数字或“完成”“发放”“改造”等动词的就算有结果，不看它是否切题。',
  },
  evaluate: (context) => {
    const { fiscalYear } = context.form;
    return {
      findings: goalTexts(context).flatMap(({ part, cell, place, text: written }): RuleFinding[] => {
        const text = written.trim();
        const fault = part === 'actual' || isBlank(text) ? null : goalFault(text, fiscalYear);
        if (fault === null) return [];
        const message = `${place}${FAULTS[fault]}，${mendGoals(context, '写明做什么、做多少、何时做完')}`;
        return [{ severity: 'hint', cell, printed: text, expected: null, message, quote: text }];
      }),
    };
  },
};
