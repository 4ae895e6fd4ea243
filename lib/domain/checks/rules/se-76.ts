// SE-76: a project is named by what it does, not as an application for money.
import { fieldCell } from '../../evaluation/cells';
import { fieldText } from '../../evaluation/form';
import type { Rule } from '../rule';
import { mendGoals } from '../words/word-rows';

const APPLICATION = /^\s*(?:关于)?(?:申请|请求|请示|恳请)/;

export const SE_76: Rule = {
  id: 'SE-76',
  title: '项目名称不以“申请”开头',
  severity: 'hint',
  mendedWithGoals: true,
  silences: [],
  at: ['field/projectName'],
  help: {
    asks: '项目名称写做什么，不照搬请款文件的标题。',
    wrong: '申请2020年招商引资专项经费',
    right: '2020年招商引资专项经费',
    basis: '财预〔2020〕10号 附件 1',
  },
  evaluate: (context) => {
    const name = fieldText(context.form, 'projectName');
    const words = APPLICATION.exec(name)?.[0].trim();
    if (words === undefined) return { findings: [] };
    return {
      findings: [
        {
          severity: 'hint',
          cell: fieldCell('projectName'),
          printed: name.trim(),
          expected: null,
          message: `项目名称以“${words}”开头，像请款文件的标题，${mendGoals(context, '改用说明做什么的名称')}`,
          quote: words,
        },
      ],
    };
  },
};
