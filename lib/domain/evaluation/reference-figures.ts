// Figures of ten 项目支出绩效自评表 of 2020 as one department printed them, right or wrong. For tests only.
import type { SmallForm } from './small-form';

/** 二级指标, 分值, 预期指标值, 实际完成指标值, 得分; texts as printed, long ones shortened without touching a number. */
type PrintedRow = readonly [group: string, weight: string, target: string, actual: string, score: string];

/** One printed form: the row 年度资金总额, the indicators, the printed total and the score its summary speaks of. */
interface PrintedForm {
  readonly about: string;
  readonly funds: {
    readonly budget: string;
    readonly executed: string;
    readonly rate: string;
    readonly score: string;
  };
  readonly rows: readonly PrintedRow[];
  readonly total: string;
  readonly narrativeScore: string;
}

/** The ten forms, in the order of the document. */
export const REFERENCE_FORMS: readonly PrintedForm[] = [
  {
    about: '01 信访维稳资金',
    funds: { budget: '5', executed: '0.5', rate: '10%', score: '9' },
    rows: [
      ['quantity', '20', '100%', '90%', '18'],
      ['quality', '10', '100%', '100%', '9'],
      ['timeliness', '10', '100%', '100%', '10'],
      ['cost', '10', '100%', '100%', '10'],
      ['economic', '10', '100%', '100%', '10'],
      ['social', '10', '100%', '100%', '10'],
      ['ecological', '5', '100%', '100%', '5'],
      ['sustained', '5', '100%', '100%', '5'],
      ['served', '10', '100%', '100%', '9'],
    ],
    total: '95',
    narrativeScore: '98',
  },
  {
    about: '02 民用型煤供应',
    funds: { budget: '450', executed: '169', rate: '38%', score: '7' },
    rows: [
      ['quantity', '20', '100%', '60%', '10'],
      ['quality', '10', '100%', '100%', '10'],
      // 挥发分指标 shares the weight and score of the row above.
      ['quality', '', '', '', ''],
      ['timeliness', '10', '100%', '100%', '10'],
      ['cost', '10', '100%', '100%', '10'],
      ['economic', '10', '100%', '100%', '10'],
      ['social', '10', '100%', '100%', '10'],
      ['ecological', '10', '100%', '100%', '10'],
      ['sustained', '10', '100%', '100%', '10'],
      ['served', '10', '100%', '90%', '9'],
    ],
    total: '96',
    narrativeScore: '96',
  },
  {
    about: '03 食盐宣传服务',
    funds: { budget: '4', executed: '0', rate: '0', score: '10' },
    rows: [
      ['quantity', '20', '100%', '90%', '18'],
      ['quality', '10', '100%', '100%', '10'],
      ['timeliness', '10', '100%', '100%', '10'],
      ['cost', '10', '100%', '100%', '10'],
      ['economic', '10', '100%', '90%', '9'],
      ['social', '10', '100%', '100%', '10'],
      ['ecological', '10', '100%', '100%', '10'],
      ['sustained', '10', '100%', '100%', '10'],
      ['served', '10', '100%', '100%', '10'],
    ],
    total: '97',
    narrativeScore: '97',
  },
  {
    about: '04 工贸公司职工养老和医保资金',
    funds: { budget: '40', executed: '13.86', rate: '35', score: '7' },
    rows: [
      ['quantity', '20', '29人养老，医保31人', '29人养老，医保31人', '18'],
      ['quality', '10', '29人养老，医保31人', '26人养老，医疗30人', '10'],
      ['timeliness', '10', '100%', '100%', '10'],
      ['cost', '10', '100%', '35%', '7'],
      ['economic', '10', '完成全年31名职工的保险缴纳工作', '完成全年31名职工的保险缴纳工作', '10'],
      ['social', '10', '100%', '100%', '10'],
      ['ecological', '10', '100%', '100%', '10'],
      ['sustained', '10', '100%', '100%', '10'],
      ['served', '10', '100%', '100%', '10'],
    ],
    total: '92',
    narrativeScore: '92',
  },
  {
    about: '05 退管中心大病保险',
    funds: { budget: '2.4', executed: '2.28', rate: '95.08', score: '9.5' },
    rows: [
      ['quantity', '20', '100%', '100%', '20'],
      ['quality', '10', '100%', '100%', '9'],
      ['timeliness', '10', '100%', '100%', '10'],
      ['cost', '10', '100%', '100%', '9'],
      ['economic', '10', '100%', '100%', '10'],
      ['social', '10', '100%', '100%', '10'],
      ['ecological', '5', '100%', '100%', '5'],
      ['sustained', '5', '100%', '100%', '5'],
      ['served', '10', '100%', '100%', '9'],
    ],
    total: '96.5',
    narrativeScore: '96.5',
  },
  {
    about: '06 招商引资专项经费',
    funds: { budget: '30', executed: '4.62', rate: '15', score: '4' },
    rows: [
      ['quantity', '20', '100%', '100%', '20'],
      ['quality', '10', '100%', '15%', '5'],
      ['timeliness', '10', '100%', '100%', '10'],
      ['cost', '10', '100%', '100%', '9'],
      ['economic', '10', '100%', '100%', '8'],
      ['social', '10', '100%', '100%', '8'],
      ['ecological', '5', '100%', '100%', '5'],
      ['sustained', '5', '100%', '100%', '5'],
      ['served', '10', '100%', '100%', '9'],
    ],
    total: '83',
    narrativeScore: '83',
  },
  {
    about: '07 转制破产企业职工补偿金',
    funds: { budget: '112', executed: '20', rate: '20%', score: '7' },
    rows: [
      ['quantity', '20', '168名职工未办理', '有10人已到退休年龄', '20'],
      ['quality', '10', '168名职工未办理', '有10人已到退休年龄', '7'],
      ['timeliness', '10', '100%', '100%', '10'],
      ['cost', '10', '100%', '35%', '10'],
      ['economic', '10', '服务好企业买断人员', '服务好企业买断人员', '10'],
      ['social', '10', '100%', '100%', '10'],
      ['ecological', '5', '100%', '100%', '5'],
      ['sustained', '5', '100%', '100%', '5'],
      ['served', '10', '100%', '100%', '8'],
    ],
    total: '92',
    narrativeScore: '92',
  },
  {
    about: '08 酸洗中和渣处置',
    funds: { budget: '300', executed: '300', rate: '100%', score: '10' },
    rows: [
      ['quantity', '20', '100%', '100%', '18'],
      ['quality', '10', '100%', '100%', '10'],
      ['timeliness', '10', '100%', '100%', '10'],
      ['cost', '10', '100%', '100%', '10'],
      ['economic', '10', '100%', '100%', '10'],
      ['social', '10', '100%', '100%', '10'],
      ['ecological', '10', '100%', '100%', '5'],
      ['sustained', '10', '100%', '100%', '5'],
      ['served', '10', '100%', '90%', '9'],
    ],
    total: '97',
    narrativeScore: '97',
  },
  {
    about: '09 十四五发展规划编制',
    funds: { budget: '12', executed: '12', rate: '100%', score: '10' },
    rows: [
      ['quantity', '20', '100%', '100%', '20'],
      ['quality', '10', '100%', '100%', '10'],
      ['timeliness', '10', '100%', '100%', '10'],
      ['cost', '10', '100%', '100%', '10'],
      ['economic', '10', '100%', '100%', '10'],
      ['social', '10', '100%', '100%', '9'],
      ['ecological', '5', '100%', '100%', '5'],
      ['sustained', '5', '100%', '100%', '5'],
      ['served', '10', '100%', '100%', '9'],
    ],
    total: '98',
    narrativeScore: '98',
  },
  {
    about: '10 转制破产企业失业金遗留问题',
    funds: { budget: '30.4', executed: '0', rate: '0%', score: '7' },
    rows: [
      ['quantity', '20', '已办理买断手续退休人员38人', '部分职工已经解决完成', '20'],
      ['quality', '10', '已办理买断手续退休人员38人', '部分职工已经解决完成', '8'],
      ['timeliness', '10', '100%', '100%', '10'],
      ['cost', '10', '100%', '100%', '10'],
      ['economic', '10', '服务好企业退休人员', '服务好企业退休人员', '10'],
      ['social', '10', '100%', '100%', '10'],
      ['ecological', '5', '100%', '100%', '5'],
      ['sustained', '5', '100%', '100%', '5'],
      ['served', '10', '100%', '100%', '8'],
    ],
    total: '93',
    narrativeScore: '93',
  },
];

/** One of them as a printed form; each prints 100 as its total weight and 10 for execution. */
export function printedForm({ funds, rows, total, narrativeScore }: PrintedForm): SmallForm {
  return {
    origin: 'printed',
    fields: { printedTotalWeight: '100', printedTotalScore: total, narrativeScore },
    funds: [
      { source: 'total', weight: '10', ...funds },
      { source: 'fiscal', weight: '-', score: '-', budget: funds.budget, executed: funds.executed },
      { source: 'other', weight: '-', score: '-' },
    ],
    rows: rows.map(([group, weight, target, actual, score]) => ({ group, weight, target, actual, score })),
  };
}
