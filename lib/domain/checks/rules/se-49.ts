// SE-49: guidance and placeholders of the template do not go to print.
import { fieldCell } from '../../evaluation/cells';
import { fieldText } from '../../evaluation/form';
import type { Rule } from '../rule';
import { placeholderIn } from '../words/placeholders';
import { findInTexts, type FoundText } from '../words/word-rows';

const HEAD = {
  projectName: '项目名称',
  competentDepartment: '主管部门',
  implementingUnit: '实施单位',
} as const;

export const SE_49: Rule = {
  id: 'SE-49',
  title: '没有遗留填表说明和占位符',
  severity: 'error',
  silences: [],
  at: ['field/goalExpected', 'field/goalActual', 'field/summary', 'indicator/name', 'indicator/reason'],
  help: {
    asks: '表样里的填写说明、“XX”“×××”、供选择的“增加（减少）”，填完要删去或换成实际内容。',
    wrong: '全年培训XX人次，较上年增加（减少）12人次。',
    right: '全年培训320人次，较上年增加12人次。',
    basis: '财预〔2016〕143号',
    misses: '没有括号、也没有“XX”等记号的说明文字看不出来。',
  },
  evaluate: (context) => {
    const head = (Object.keys(HEAD) as (keyof typeof HEAD)[]).flatMap((field): FoundText<string>[] => {
      const text = fieldText(context.form, field);
      const found = placeholderIn(text);
      return found === null ? [] : [{ cell: fieldCell(field), place: HEAD[field], text, found }];
    });
    return {
      findings: [...head, ...findInTexts(context, placeholderIn)].map(({ cell, place, text, found }) => ({
        severity: 'error' as const,
        cell,
        printed: text.trim(),
        expected: null,
        message: `${place}里还留着表样的“${found}”，请删去或换成实际内容。`,
        quote: found,
      })),
    };
  },
};
