// Cases of the rules on the money block beyond its sums: SE-16 to SE-20, SE-55, SE-61. For tests only.
import { NATIONAL_2017 } from '../../template/national-2017';
import type { Template } from '../../template/template';
import type { SampleDocument } from '../sample-document';
import { type RuleCases, the } from './rule-case';

/** `executed` of 50, its rate and its score, the total that follows, and no word of why. */
function spent(d: SampleDocument, executed: number, rate: string, score: number, why: string | null = null) {
  for (const i of [0, 1]) the(d.funds[i]).executed = executed;
  Object.assign(the(d.funds[0]), { rate, score });
  d.boxes = { 执行率偏低原因: why };
  d.total.score = 90 + score;
}

/** The same, with points lost that are explained: 80 for the indicators. */
function spentAndMissed(d: SampleDocument, executed: number, rate: string, score: number) {
  spent(d, executed, rate, score);
  Object.assign(the(d.indicators[4]), {
    target: '≥100套',
    actual: '66.67套',
    score: 20,
    reason: '因市场下行，订单推迟。',
  });
  d.total.score = 80 + score;
}

/** One region's caps: below 50 % at most 59, below 60 % 69, below 70 % 79, below 80 % 89. */
const CAPPED: Template = {
  ...NATIONAL_2017,
  scoring: {
    ...NATIONAL_2017.scoring,
    caps: [
      { below: 5000, total: 5900 },
      { below: 6000, total: 6900 },
      { below: 7000, total: 7900 },
      { below: 8000, total: 8900 },
    ],
  },
};

export const RATE_CASES: readonly RuleCases[] = [
  {
    rule: 'SE-16',
    speaks: [
      {
        name: 'points in a row of money',
        change: (d) => {
          the(d.funds[1]).weight = 10;
        },
        says: [
          {
            severity: 'warning',
            at: 'funds[1].weight',
            printed: '10',
            expected: '—',
            message: '「财政拨款」一行的分值填了 10，只有年度资金总额一行计分，请改为“—”。',
          },
        ],
      },
      {
        name: 'points and score',
        change: (d) => {
          Object.assign(the(d.funds[1]), { weight: 10, score: 9 });
        },
        says: [
          {
            severity: 'warning',
            at: 'funds[1].weight',
            printed: '10',
            expected: '—',
            message: '「财政拨款」一行的分值填了 10、得分填了 9，只有年度资金总额一行计分，请改为“—”。',
          },
        ],
      },
    ],
    silent: [
      { name: 'dashes', change: () => undefined },
      {
        name: 'nothing, and 0.00',
        change: (d) => {
          Object.assign(the(d.funds[1]), { weight: null, score: '0.00' });
        },
      },
      { name: 'in the app', working: true, change: () => undefined, why: '分值和得分由系统排版，不需要核对' },
    ],
  },
  {
    rule: 'SE-17',
    speaks: [
      {
        name: 'less than 80 %, without a word',
        change: (d) => spent(d, 35, '70%', 7),
        says: [
          {
            severity: 'warning',
            at: 'funds[0].rate',
            printed: '70%',
            expected: null,
            also: ['SE-18'],
            message: '执行率 70.00%，低于 80%，没有说明原因，请写明执行率偏低的原因。',
          },
        ],
      },
      {
        name: 'in the app, at the box for the reason',
        working: true,
        change: (d) => spent(d, 35, '70%', 7, '无'),
        says: [
          {
            severity: 'warning',
            at: 'boxes.执行率偏低原因',
            printed: '无',
            expected: null,
            also: ['SE-18'],
            message: '执行率 70.00%，低于 80%，没有说明原因，请写明执行率偏低的原因。',
          },
        ],
      },
    ],
    silent: [
      { name: 'explained in its box', change: (d) => spent(d, 35, '70%', 7, '两户企业验收推迟到下年。') },
      {
        name: 'explained in the prose, where the paper has no box',
        change: (d) => {
          spent(d, 35, '70%', 7);
          d.goal = {
            expected: '支持 20 户企业。',
            actual: '20 户企业完成，因两户合同尾款未到付款期，资金结转下年。',
          };
        },
        besides: ['SE-18'],
      },
      { name: '80 % exactly', change: (d) => spent(d, 40, '80%', 8) },
      {
        name: 'no budget, no rate',
        working: true,
        change: (d) => {
          for (const i of [0, 1]) the(d.funds[i]).budget = null;
        },
        why: '请填写预算数，才有执行率',
      },
    ],
  },
  {
    rule: 'SE-18',
    speaks: [
      {
        name: 'a tenth left unspent without a word: advice only',
        change: (d) => spent(d, 45, '90%', 9),
        says: [
          {
            severity: 'hint',
            at: 'funds[0].rate',
            printed: '90%',
            expected: null,
            message:
              '三级指标得分占分值的 100.00%，执行率 90.00%，得分明显高于执行进度，请核实得分，或说明原因。',
          },
        ],
      },
      {
        name: 'explained in passing, but seven tenths for all',
        change: (d) => {
          spent(d, 35, '70%', 7);
          the(d.goal as NonNullable<SampleDocument['goal']>).actual =
            '20 户企业完成，因合同尾款未到期，资金结转。';
        },
        says: [
          {
            severity: 'warning',
            at: 'funds[0].rate',
            printed: '70%',
            expected: null,
            message:
              '三级指标得分占分值的 100.00%，执行率 70.00%，得分明显高于执行进度，请核实得分，或说明原因。',
          },
        ],
      },
    ],
    silent: [
      { name: 'within 5 %', change: (d) => spent(d, 47.7, '95.4%', 9.54) },
      {
        name: 'a saving told in the reason of a row',
        change: (d) => {
          spent(d, 35, '70%', 7);
          the(d.indicators[3]).reason = '公开招标，节约资金 15 万元。';
        },
        besides: [],
      },
      {
        name: 'a saving through tendering',
        change: (d) => spent(d, 35, '70%', 7, '公开招标，节约资金 15 万元。'),
      },
      {
        name: 'the execution score is wrong: SE-11 speaks for it',
        change: (d) => spent(d, 35, '70%', 9),
        besides: ['SE-11', 'SE-17'],
      },
      {
        name: 'scores still open in the app',
        working: true,
        change: (d) => {
          Object.assign(the(d.indicators[2]), { actual: null, attainment: null, score: null });
        },
        why: '还有 1 项三级指标没有得分',
      },
    ],
  },
  {
    rule: 'SE-19',
    speaks: [
      {
        name: '75 % and 97.5 where 89 is the most',
        template: CAPPED,
        change: (d) => spent(d, 37.5, '75%', 7.5, '两户企业验收推迟到下年。'),
        says: [
          {
            severity: 'warning',
            at: 'funds[0].rate',
            printed: '75%',
            expected: null,
            message: '执行率 75.00%，总分不能超过 89 分，自评 97.5 分，多 8.5 分，请核实各项得分。',
          },
        ],
      },
    ],
    silent: [
      {
        name: 'off by default',
        change: () => undefined,
        why: '本表样不按执行率限制总分',
      },
      { name: 'a rate that has no cap', template: CAPPED, change: () => undefined },
      {
        name: 'below the cap',
        template: CAPPED,
        change: (d) => spentAndMissed(d, 37.5, '75%', 7.5),
        besides: ['SE-17'],
      },
    ],
  },
  {
    rule: 'SE-61',
    speaks: [
      {
        name: '优 for nothing spent',
        change: (d) => spent(d, 0, '0%', 0),
        says: [
          {
            severity: 'warning',
            at: 'funds[0].rate',
            printed: '0%',
            expected: null,
            also: ['SE-17', 'SE-18'],
            message: '全年执行数为 0，自评 90 分，等级却是“优”，请核实得分，并说明执行率偏低的原因。',
          },
        ],
      },
      {
        name: '优 as printed, for 40 %, even where it is explained',
        change: (d) => {
          spent(d, 20, '40%', 4, '两户企业验收推迟到下年。');
          d.total.grade = '优秀';
        },
        says: [
          {
            severity: 'warning',
            at: 'funds[0].rate',
            printed: '40%',
            expected: null,
            message: '执行率 40.00%，自评 94 分，等级却是“优”，请核实得分，并说明执行率偏低的原因。',
          },
        ],
      },
    ],
    silent: [
      { name: 'half spent', change: (d) => spent(d, 25, '50%', 5, '两户企业验收推迟到下年。') },
      { name: '良 for a fifth', change: (d) => spentAndMissed(d, 10, '20%', 2), besides: ['SE-17'] },
      {
        name: '优 by the execution score alone, which SE-11 puts right',
        change: (d) => spentAndMissed(d, 10, '20%', 10),
        besides: ['SE-11', 'SE-17'],
      },
      {
        name: 'weights of 110',
        change: (d) => {
          d.dimensions = [];
          Object.assign(the(d.indicators[4]), { weight: 40, score: 40 });
          d.total.score = 109;
        },
        besides: ['SE-01'],
        why: '分值合计 110，不可评级',
      },
    ],
  },
  {
    rule: 'SE-20',
    speaks: [
      {
        name: 'more than at the start, without a note',
        change: (d) => {
          for (const i of [0, 1]) the(d.funds[i]).initialBudget = 40;
        },
        says: [
          {
            severity: 'hint',
            at: 'funds[0].budget',
            printed: '50',
            expected: null,
            message:
              '全年预算数 50.00 万元，年初预算数 40.00 万元，增加 10.00 万元，建议写明预算调整的原因和文号。',
          },
        ],
      },
    ],
    silent: [
      {
        name: 'noted',
        change: (d) => {
          for (const i of [0, 1]) the(d.funds[i]).initialBudget = 40;
          the(d.goal as NonNullable<SampleDocument['goal']>).actual =
            '年中追加 10 万元，20 户企业完成技术改造。';
        },
      },
      {
        name: 'the difference is what was carried over',
        change: (d) => {
          for (const i of [0, 1]) the(d.funds[i]).initialBudget = i === 0 ? 40 : 30;
          Object.assign(the(d.funds[1]), { budget: 40, executed: 35, initialBudget: 40 });
          d.funds.push({ source: 'carryover', label: '上年结转资金', budget: 10, executed: 10 });
        },
      },
      { name: 'no column for it', change: () => undefined, why: '没有同时填写年初预算数和全年预算数' },
    ],
  },
  {
    rule: 'SE-55',
    speaks: [
      {
        name: '元 in a column of 万元',
        change: (d) => {
          the(d.funds[1]).executed = 450000;
        },
        besides: ['SE-15'],
        says: [
          {
            severity: 'warning',
            at: 'funds[1].executed',
            printed: '450000',
            expected: null,
            message:
              '「财政拨款」的全年执行数 450000 是相关金额的一万倍左右，可能把元填成了万元（450000 元是 45.00 万元），请核对单位。',
          },
        ],
      },
      {
        name: 'spent in 元, budgeted in 万元',
        change: (d) => {
          for (const i of [0, 1]) the(d.funds[i]).executed = 450000;
          Object.assign(the(d.funds[0]), { rate: null, score: 10 });
          d.total.score = 100;
        },
        besides: ['SE-10'],
        says: [
          {
            severity: 'warning',
            at: 'funds[0].executed',
            printed: '450000',
            expected: null,
            also: ['SE-14'],
            message:
              '全年执行数 450000 等 2 个数是相关金额的一万倍左右，可能把元填成了万元（450000 元是 45.00 万元），请核对单位。',
          },
        ],
      },
    ],
    silent: [
      { name: 'amounts that belong together', change: () => undefined },
      {
        name: 'a great project with a little money of its own',
        change: (d) => {
          Object.assign(the(d.funds[0]), { budget: 10005, executed: 9004.5 });
          Object.assign(the(d.funds[1]), { budget: 10000, executed: 9000 });
          Object.assign(the(d.funds[2]), { budget: 5, executed: 4.5 });
        },
        besides: [],
      },
      {
        name: 'hardly anything spent',
        change: (d) => {
          Object.assign(the(d.funds[0]), { budget: 3000, executed: 2, rate: '0.07%', score: 0.01 });
          Object.assign(the(d.funds[1]), { budget: 3000, executed: 2 });
          d.total.score = 90.01;
        },
        besides: ['SE-61'],
      },
      {
        name: 'next to nothing spent: sixty thousand times as much budgeted',
        change: (d) => {
          Object.assign(the(d.funds[0]), { budget: 6000, executed: 0.1, rate: '0.00%', score: 0 });
          Object.assign(the(d.funds[1]), { budget: 6000, executed: 0.1 });
          d.total.score = 90;
        },
        besides: ['SE-61'],
      },
      {
        name: 'a form in 元',
        change: (d) => {
          d.moneyUnit = '元';
        },
        why: '本表以元为单位',
      },
    ],
  },
];
