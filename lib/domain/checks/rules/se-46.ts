// SE-46: the printed grade is the band of the total.
import { fieldCell } from '../../evaluation/cells';
import { fieldText } from '../../evaluation/form';
import { withoutBudget } from '../../evaluation/total-rule';
import { formatPointsShort } from '../../format';
import { isBlank } from '../blank';
import { bandOf, gradeNamed } from '../grades';
import type { Rule } from '../rule';

export const SE_46: Rule = {
  id: 'SE-46',
  title: '评价等级与总分相符',
  severity: 'error',
  silences: [],
  at: ['field/printedGrade'],
  help: {
    asks: '评价等级按总分确定：90 分以上优，80 分以上良，60 分以上中，60 分以下差。',
    wrong: '总分 86 分，等级填“优”。',
    right: '等级填“良”。',
    basis: '财预〔2020〕10号；地区另有规定的按年度表样',
  },
  evaluate: ({ form, scorecard }) => {
    if (form.origin === 'working') return { findings: [], notChecked: '评价等级由系统确定，不需要核对' };
    const printed = fieldText(form, 'printedGrade');
    if (isBlank(printed)) return { findings: [], notChecked: '表中没有评价等级' };
    const given = gradeNamed(form.template, printed);
    if (given === null) return { findings: [], notChecked: `等级“${printed}”不在表样的等级中` };
    const noBudget = withoutBudget(scorecard);
    if (scorecard.grade === null && (noBudget || scorecard.totalWeight !== form.template.totalWeight)) {
      return { findings: [], notChecked: scorecard.noGrade ?? '分值合计不是满分，不可评级' };
    }
    // A printed total that is wrong by itself (SE-07) leaves two totals the grade may follow.
    const total = scorecard.totalPrinted ?? scorecard.total;
    const ofTotal = bandOf(form.template, total);
    if (given === ofTotal || given === scorecard.grade) return { findings: [] };
    // Without budget the sum is no total yet: it is scaled first.
    if (!noBudget && given === bandOf(form.template, scorecard.total)) return { findings: [] };
    const right = (noBudget ? scorecard.grade : null) ?? ofTotal;
    const why =
      noBudget && scorecard.gradeSum !== null
        ? scorecard.gradeSum
        : `总分 ${formatPointsShort(total)} 分，评价等级应为“${right}”`;
    return {
      findings: [
        {
          severity: 'error',
          cell: fieldCell('printedGrade'),
          printed,
          expected: right,
          fill: true,
          message: `${why}，填报“${printed}”，请更正。`,
        },
      ],
    };
  },
};
