// What the rules say of the ten forms that one department published for 2020. Every figure recomputed by hand.
import { describe, expect, it } from 'vitest';
import { evaluationSchema } from '@/lib/domain/interchange/evaluation';
import { kundulunRegion } from '@/prisma/demo/historic-2020';
import { checkSample } from './sample-document';

const forms = (kundulunRegion.departments[0]?.projects ?? []).map(({ evaluation }) =>
  evaluationSchema.parse(evaluation),
);

/** rule, place, printed, expected, and the rules that gave way. */
type Expected = readonly [
  rule: string,
  at: string,
  printed: string | null,
  expected: string | null,
  also?: readonly string[],
];

// Read as: the sum beside each line is the recomputation.
const ERRORS: readonly (readonly Expected[])[] = [
  // 01: 0.5 ÷ 5 = 10 % → 1.00, printed 9; with 1.00 the total is 87, no longer 优, and 86 ÷ 90 = 95.56 % of the indicator points
  // against 10 % of the money is the same doubt. Satisfaction 100 % of 100 %, 9 of 10, no reason.
  [
    ['SE-11', 'funds[0].score', '9', '1.00', ['SE-18', 'SE-61']],
    ['SE-26', 'indicators[8].score', '9', '10.00', ['SE-22']],
    ['SE-44', 'narrative.text', '98分', '95.00'],
  ],
  // 02: 169 ÷ 450 = 37.56 % → 3.76, while 89 of 100 indicator points are taken. 效益 10 + 10 + 10 + 10 = 40 against 30, hence
  // 110 in all and 40 points of 30.
  [
    ['SE-11', 'funds[0].score', '7', '3.76', ['SE-18']],
    ['SE-03', 'dimensions[1].weight', '30', '40.00', ['SE-01', 'SE-05']],
    ['SE-25', 'indicators[9].reason', null, null, ['SE-26']],
    ['SE-42', 'narrative.projectName', '2020年度民用洁净燃料型煤补贴项目', '民用型煤供应项目'],
  ],
  // 03: nothing spent, 10 points, and 97 of 100 indicator points. 效益 40 against 30. 10 + 48 + 39 + 10 = 107 against 97. Two rows
  // at 90 % without a reason.
  [
    ['SE-12', 'funds[0].score', '10', '0.00', ['SE-11', 'SE-18']],
    ['SE-03', 'dimensions[1].weight', '30', '40.00', ['SE-01', 'SE-05']],
    ['SE-07', 'total.score', '97', '107.00'],
    ['SE-25', 'indicators[0].reason', null, null, ['SE-26']],
    ['SE-25', 'indicators[4].reason', null, null, ['SE-26']],
    ['SE-42', 'narrative.projectName', '食盐监管公务经费项目', '食盐宣传服务'],
  ],
  // 04: 13.86 ÷ 40 = 34.65 % → 3.465, and 0 printed for the rate of 财政拨款; 95 of 100 indicator points.
  // 7 + 45 + 40 + 10 = 102 against 92.
  [
    ['SE-10', 'funds[1].rate', '0', '34.65%'],
    ['SE-11', 'funds[0].score', '7', '3.47', ['SE-18']],
    ['SE-03', 'dimensions[1].weight', '30', '40.00', ['SE-01', 'SE-05']],
    ['SE-07', 'total.score', '92', '102.00'],
    ['SE-26', 'indicators[0].score', '18', '20.00'],
  ],
  // 05: 2.28 ÷ 2.4 can be 95.08 %, and 9.5 fits it; 87 ÷ 90 = 96.67 % is within 5 % of it. Three rows at 100 % with 9 of 10.
  [
    ['SE-26', 'indicators[1].score', '9', '10.00', ['SE-22']],
    ['SE-26', 'indicators[3].score', '9', '10.00', ['SE-22']],
    ['SE-26', 'indicators[8].score', '9', '10.00', ['SE-22']],
    ['SE-42', 'narrative.projectName', '拨付退休人员2020年大病医疗保险单位部分项目', '退管中心大病保险'],
    // 100 % told beside it comes right with the amount.
    ['SE-43', 'narrative.text', '2.4万元', '2.28 万元'],
  ],
  // 06: 4.62 ÷ 30 = 15.4 % → 1.54, printed 4; 15 is right as a rounded rate. 79 of 90 indicator points. 使本地区经济持续向好
  // earns 8 of 10, 5 of 5 and 9 of 10 for the same 100 %.
  [
    ['SE-11', 'funds[0].score', '4', '1.54', ['SE-18']],
    ['SE-26', 'indicators[3].score', '9', '10.00', ['SE-22']],
    ['SE-26', 'indicators[4].score', '8', '10.00', ['SE-22']],
    ['SE-26', 'indicators[5].score', '8', '10.00', ['SE-22', 'SE-70']],
    ['SE-26', 'indicators[8].score', '9', '10.00', ['SE-22']],
  ],
  // 07: 112 against its only part of 50; 20 ÷ 112 = 17.86 % against 20 %; 20 ÷ 50 = 40 % against 0; 1.79 against 7, and with it
  // 92 − 5.21 = 86.79, no longer 优. 35 % of 100 % takes 10 of 10 where 3.50 is right. The same words earn 20 of 20 and 7 of 10.
  [
    ['SE-15', 'funds[0].budget', '112', '50.00'],
    ['SE-10', 'funds[0].rate', '20%', '17.86%'],
    ['SE-10', 'funds[1].rate', '0', '40.00%'],
    ['SE-11', 'funds[0].score', '7', '1.79', ['SE-18', 'SE-61']],
    ['SE-28', 'indicators[3].score', '10', '3.50', ['SE-22']],
    ['SE-25', 'indicators[3].reason', null, null],
    ['SE-26', 'indicators[1].reason', null, null, ['SE-70']],
    ['SE-26', 'indicators[8].score', '8', '10.00', ['SE-22']],
    // 20 ÷ 50 of the part, told as the rate of the whole.
    ['SE-43', 'narrative.text', '40%', '17.86%'],
  ],
  // 08: 效益 40 against 30, yet 30 points earned. 5 of 10 twice although 100 % is reached, 90 % once without a reason.
  [
    ['SE-03', 'dimensions[1].weight', '30', '40.00', ['SE-01']],
    ['SE-25', 'indicators[8].reason', null, null, ['SE-26']],
    ['SE-26', 'indicators[6].score', '5', '10.00', ['SE-22', 'SE-70']],
    ['SE-26', 'indicators[7].score', '5', '10.00', ['SE-22']],
  ],
  // 09: two rows at 100 % with 9 of 10, of four that bear one name.
  [
    ['SE-26', 'indicators[5].score', '9', '10.00', ['SE-22', 'SE-70']],
    ['SE-26', 'indicators[8].score', '9', '10.00', ['SE-22']],
  ],
  // 10: nothing spent, 7 points; without them 86, no longer 优.
  [
    ['SE-12', 'funds[0].score', '7', '0.00', ['SE-11', 'SE-18', 'SE-61']],
    ['SE-26', 'indicators[8].score', '8', '10.00', ['SE-22']],
    [
      'SE-42',
      'narrative.projectName',
      '包头稀土铁合金厂职工办理失业金遗留问题',
      '包头稀土铁合金厂等转制破产企业职工解除劳动关系补偿金项目',
    ],
  ],
];

const WORK_OF_04 =
  '完成工贸公司全年31名职工的养老保险和医疗保险的缴纳工作，并协助企业办理职工退休，保证社会稳定。';

/** Most summaries, told in our own words, say nothing of problems or of what comes next (SE-48). */
const WARNINGS: readonly (readonly Expected[])[] = [
  // 01: met, and a point taken although a reason stands there.
  [['SE-22', 'indicators[1].score', '9', '10.00']],
  // 02: 60 % of 20 is 12. Two cells behind 成本 that belong to no row.
  [
    ['SE-22', 'indicators[0].score', '10', '12.00'],
    ['SE-62', 'looseCells', '100%、100%', null],
    ['SE-48', 'narrative.text', null, null],
  ],
  // 03: nothing of what comes next.
  [['SE-48', 'narrative.text', null, null]],
  // 04: 10 points in a part row. Targets copied into the actuals twice. 35 % of 成本 is the rate of 34.65 %, and 35 % of 10 is
  // 3.50. 26 and 30 people for 29 and 31, with all the points; and the same fact as the row above, which says 29 and 31.
  [
    ['SE-16', 'funds[1].weight', '10', '—'],
    ['SE-33', 'indicators[0].actual', '29人养老，医保31人', null],
    ['SE-33', 'indicators[4].actual', WORK_OF_04, null],
    ['SE-71', 'indicators[3].actual', '35%', null],
    ['SE-22', 'indicators[3].score', '7', '3.50'],
    ['SE-69', 'indicators[1].score', '10', null],
    ['SE-70', 'indicators[1].actual', '26人养老，医疗30人', null],
    ['SE-48', 'narrative.text', null, null],
  ],
  // 05: nine rows of 100 % and 100 %.
  [
    ['SE-48', 'narrative.text', null, null],
    ['SE-32', 'indicators[0].actual', '100%', null],
  ],
  // 06: 15 % of the money is the rate of 15.40 % again; 15 % of 10 is 1.50.
  [
    ['SE-71', 'indicators[1].actual', '15%', null],
    ['SE-22', 'indicators[1].score', '5', '1.50'],
    ['SE-48', 'narrative.text', null, null],
  ],
  // 07: 10 points in a part row; a target copied; 17.86 % spent, and nowhere a word of why so little.
  [
    ['SE-16', 'funds[1].weight', '10', '—'],
    ['SE-33', 'indicators[4].actual', '服务好企业买断人员', null],
    ['SE-17', 'funds[0].rate', '20%', null],
    ['SE-48', 'narrative.text', null, null],
  ],
  // 08: met, 18 of 20, with a reason that speaks of money; the same name and figures earn 10 of 10 under 成本.
  [
    ['SE-22', 'indicators[0].score', '18', '20.00', ['SE-70']],
    ['SE-62', 'looseCells', '100%、100%', null],
    ['SE-48', 'narrative.text', null, null],
  ],
  // 09: as 05.
  [
    ['SE-48', 'narrative.text', null, null],
    ['SE-32', 'indicators[0].actual', '100%', null],
  ],
  // 10: words against words, 8 of 10 without a reason, where the row above has all of its 20 for the same words.
  [
    ['SE-16', 'funds[1].weight', '10', '—'],
    ['SE-33', 'indicators[4].actual', '服务好企业退休人员', null],
    ['SE-26', 'indicators[1].reason', null, null, ['SE-70']],
    ['SE-48', 'narrative.text', null, null],
  ],
];

/** Advice on words: rule and place, read beside the form. The quality of goals can no longer be mended, hence a hint. */
const HINTS: readonly (readonly string[])[] = [
  // 01: praise as a reason; 一年, 合理安排支出，降低成本, 长期持续; an ecological benefit that is none; next steps told as results.
  [
    'SE-27 indicators[0].reason',
    'SE-64 goal.actual',
    'SE-31 indicators[0].target',
    'SE-34 indicators[2].level3',
    'SE-68 indicators[3].level3',
    'SE-37 indicators[6].level3',
  ],
  // 02: 供暖期, 发热量 at 100 %; what was settled in 2021.
  ['SE-64 goal.actual', 'SE-31 indicators[0].target', 'SE-34 indicators[7].level3'],
  // 03: 在规定的时效内 without a date; sentences as names; one event a quarter, 90 % of them.
  [
    'SE-40 indicators[2].target',
    'SE-75 indicators[0].actual',
    'SE-31 indicators[0].target',
    'SE-34 indicators[0].level3',
    'SE-68 indicators[7].level3',
    'SE-37 indicators[6].level3',
  ],
  // 04: 13.86 万元, the executed amount, as a name; one sentence as name, target and actual, and three times as a name.
  [
    'SE-73 indicators[3].level3',
    'SE-31 indicators[2].target',
    'SE-67 indicators[4].target',
    'SE-34 indicators[0].level3',
    'SE-35 indicators[1].level3',
    'SE-37 indicators[6].level3',
    'SE-76 project.name',
  ],
  // 05: 按时 without a date.
  [
    'SE-40 indicators[2].target',
    'SE-31 indicators[0].target',
    'SE-34 indicators[1].level3',
    'SE-68 indicators[3].level3',
    'SE-37 indicators[6].level3',
  ],
  // 06: 使本地区经济持续向好 three times, once as ecology; 招商引资 within 招商引资专项经费.
  [
    'SE-42 narrative.projectName',
    'SE-31 indicators[0].target',
    'SE-34 indicators[2].level3',
    'SE-68 indicators[3].level3',
    'SE-35 indicators[6].level3',
    'SE-37 indicators[6].level3',
    'SE-76 project.name',
  ],
  // 07: 20 as a name, the executed amount; a goal that tells of 2013 and 2018.
  [
    'SE-73 indicators[3].level3',
    'SE-31 indicators[2].target',
    'SE-67 indicators[0].target',
    'SE-34 indicators[2].level3',
    'SE-68 indicators[5].level3',
    'SE-35 indicators[1].level3',
    'SE-37 indicators[6].level3',
    'SE-63 goal.expected',
  ],
  // 08: money as the reason for tonnes; an actual goal of 2019.
  [
    'SE-27 indicators[0].reason',
    'SE-64 goal.actual',
    'SE-31 indicators[0].target',
    'SE-34 indicators[2].level3',
    'SE-35 indicators[3].level3',
  ],
  // 09: 红叶和信息化, four times.
  [
    'SE-74 indicators[5].level3',
    'SE-31 indicators[0].target',
    'SE-34 indicators[2].level3',
    'SE-68 indicators[3].level3',
    'SE-35 indicators[6].level3',
    'SE-37 indicators[6].level3',
  ],
  // 10: 0 as a name; targets that repeat names.
  [
    'SE-73 indicators[3].level3',
    'SE-31 indicators[2].target',
    'SE-67 indicators[0].target',
    'SE-34 indicators[1].level3',
    'SE-68 indicators[5].level3',
    'SE-37 indicators[6].level3',
  ],
];

const EVERYWHERE = [
  'SE-19 本表样不按执行率限制总分',
  'SE-20 没有同时填写年初预算数和全年预算数',
  'SE-46 表中没有评价等级',
  'SE-52 单独一张自评表，没有公开文本的年度可比',
  'SE-53 本表样没有存在问题和改进措施栏',
  'SE-54 表中没有佐证材料目录',
];
const NO_GRADE = 'SE-61 分值合计 110，不可评级';
const NOT_CHECKED: ReadonlyMap<number, readonly string[]> = new Map([
  // 挥发分指标 may share the cells of the row above.
  [1, [NO_GRADE, 'SE-62 「挥发分指标」没有分值和得分，不知道是否与上一行合并']],
  [2, [NO_GRADE]],
  [3, [NO_GRADE]],
  // 168 people not yet against 10 people of age.
  [
    6,
    ['SE-28 「168名职工未办理」的目标值或完成值是文字、日期或有几个数，无从比较', 'SE-30 表上不印完成档次'],
  ],
  [7, [NO_GRADE]],
  [9, ['SE-30 表上不印完成档次']],
]);

describe('the ten forms of 2020', () => {
  it.each(forms.map((form, i) => [form.project?.code, i] as const))('%s', (_, i) => {
    const { findings } = checkSample(forms[i] ?? { schema: 'mingji.evaluation/1' });
    const seen = (severity: string) =>
      findings
        .filter((finding) => finding.severity === severity)
        .map(({ rule, at, printed, expected, also }): Expected => {
          return also.length > 0 ? [rule, at, printed, expected, also] : [rule, at, printed, expected];
        });
    expect(seen('error')).toEqual(ERRORS[i]);
    expect(seen('warning')).toEqual(WARNINGS[i]);
    expect(seen('hint').map(([rule, at]) => `${rule} ${at}`)).toEqual(HINTS[i]);
  });

  it('have a list of expectations each', () => {
    expect(forms).toHaveLength(10);
    expect(ERRORS).toHaveLength(10);
  });

  it('leave unchecked only what they do not print, and say so', () => {
    forms.forEach((form, i) => {
      const why = checkSample(form).notChecked.map((entry) => `${entry.rule} ${entry.why}`);
      expect(why.toSorted()).toEqual([...EVERYWHERE, ...(NOT_CHECKED.get(i) ?? [])].toSorted());
    });
  });
});
