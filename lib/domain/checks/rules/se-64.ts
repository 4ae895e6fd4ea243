// SE-64: an actual goal tells what this year brought; next steps and other years have their own places.
import type { Rule, RuleFinding } from '../rule';
import { misplacedIn } from '../words/other-year';
import { goalTexts } from '../words/word-rows';

export const SE_64: Rule = {
  id: 'SE-64',
  title: '实际完成情况只写当年结果',
  severity: 'hint',
  silences: [],
  at: ['field/goalActual'],
  help: {
    asks: '目标实际完成情况写当年做成了什么；下一步打算写在偏差原因或综述里，其他年度的结果不写在这里。',
    wrong: '到2021年4月供暖结束，其余资金已经结清。（2020 年度自评表）',
    right: '当年供应型煤 2560 吨，结算资金 169 万元。',
    basis: '财预〔2020〕10号 附件 1',
    misses: '没有“下一步”“今后”等字样的打算，以及年份不在句首的其他年度结果看不出来。',
  },
  evaluate: (context) => {
    const { fiscalYear } = context.form;
    return {
      findings: goalTexts(context).flatMap(({ part, cell, place, text: written }): RuleFinding[] => {
        const text = written.trim();
        const found = part === 'actual' ? misplacedIn(text, fiscalYear) : null;
        if (!found) return [];
        const what =
          found.kind === 'next'
            ? '写了下一步的打算，请移到偏差原因或综述里，这里只写当年完成了什么。'
            : `写了 ${found.year} 年的事，请写明 ${fiscalYear} 年当年完成了什么。`;
        const message = `${place}里${what}`;
        return [{ severity: 'hint', cell, printed: text, expected: null, message, quote: found.words }];
      }),
    };
  },
};
