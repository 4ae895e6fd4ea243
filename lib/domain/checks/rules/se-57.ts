// SE-57: a goal is a sentence about what is to be reached: no number, no project name, no three words.
import type { CellId } from '../../evaluation/cells';
import { fieldText } from '../../evaluation/form';
import { isBlank } from '../blank';
import type { CheckContext, Rule, RuleFinding } from '../rule';
import { bareText, goalTexts, mendGoals } from '../words/word-rows';

/** Fewer characters than these say no goal. */
const SHORTEST_GOAL = 10;

export const SE_57: Rule = {
  id: 'SE-57',
  title: '总体目标写成完整的话',
  severity: 'warning',
  mendedWithGoals: true,
  silences: ['SE-63'],
  at: ['field/goalExpected', 'field/goalActual'],
  help: {
    asks: '预期目标和实际完成情况要说清做什么、做到多少，不能只写一个数、项目名称或两三个词。',
    wrong: '预期目标写“30.4”。',
    right: '预期目标写“为38名退休人员补发失业金30.4万元”。',
    basis: '财预〔2020〕10号 附件 1',
  },
  evaluate: (context) => {
    const how = {
      expected: mendGoals(context, '写明做什么、做到多少'),
      actual: '请写明完成了什么、完成多少。',
    };
    return {
      findings: goalTexts(context).flatMap(({ part, cell, place, text }) => {
        const found = fault(context, text.trim());
        return found ? [said(cell, found, `${place}${found.what}，${how[part]}`)] : [];
      }),
    };
  },
};

interface Fault {
  readonly text: string;
  readonly what: string;
}

function said(cell: CellId, { text }: Fault, message: string): RuleFinding {
  return { severity: 'warning', cell, printed: text, expected: null, message, quote: text };
}

function fault({ form }: CheckContext, text: string): Fault | null {
  if (isBlank(text)) return null;
  const bare = bareText(text);
  if (/^[\d.,%％]+(?:万?元)?$/.test(bare)) return { text, what: `只有一个数“${text}”` };
  if (bare === bareText(fieldText(form, 'projectName'))) return { text, what: '只照抄了项目名称' };
  return bare.length < SHORTEST_GOAL ? { text, what: `只有 ${bare.length} 个字“${text}”` } : null;
}
