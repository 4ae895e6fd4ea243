// Cases of the money rules: SE-10 … SE-15. Sums worked by hand. For tests only.
import type { SampleDocument } from '../sample-document';
import { type RuleCases, the } from './rule-case';

const total = (d: SampleDocument) => the(d.funds[0]);
const fiscal = (d: SampleDocument) => the(d.funds[1]);

/** Budget and executed of the total row and of its only part. */
function money(d: SampleDocument, budget: number | string | null, executed: number | string | null): void {
  for (const row of [total(d), fiscal(d)]) Object.assign(row, { budget, executed });
}

/** The printed execution row, and the total that goes with it (the indicators give 90). */
function printed(d: SampleDocument, rate: string | null, score: number | string | null): void {
  Object.assign(total(d), { rate, score });
  d.total.score = 90 + Number(score ?? 0);
}

export const MONEY_CASES: readonly RuleCases[] = [
  {
    rule: 'SE-10',
    speaks: [
      {
        name: 'a rate that is simply wrong',
        change: (d) => {
          total(d).rate = '95%';
        },
        says: [
          {
            at: 'funds[0].rate',
            printed: '95%',
            expected: '90.00%',
            message: '执行率填报 95%，按执行数 45.00 ÷ 预算数 50.00 应为 90.00%，多 5 个百分点，请更正。',
          },
        ],
      },
      {
        name: 'a rate just beyond what both operands can give: 2.275 ÷ 2.405 to 2.285 ÷ 2.395 is 94.59 % to 95.41 %',
        change: (d) => {
          money(d, 2.4, 2.28);
          printed(d, '95.42%', 9.5);
        },
        says: [
          {
            at: 'funds[0].rate',
            printed: '95.42%',
            expected: '95.00%',
            message: '执行率填报 95.42%，按执行数 2.28 ÷ 预算数 2.40 应为 95.00%，多 0.42 个百分点，请更正。',
          },
        ],
      },
      {
        name: 'no rate where the form prints one',
        change: (d) => {
          total(d).rate = null;
        },
        says: [
          {
            at: 'funds[0].rate',
            printed: null,
            expected: '90.00%',
            message: '执行率没有填写，按执行数 45.00 ÷ 预算数 50.00 应为 90.00%，请补填。',
          },
        ],
      },
      {
        name: 'a rate in a part row',
        change: (d) => {
          fiscal(d).rate = '0';
        },
        says: [
          {
            at: 'funds[1].rate',
            printed: '0',
            expected: '90.00%',
            message:
              '「财政拨款」执行率填报 0，按执行数 45.00 ÷ 预算数 50.00 应为 90.00%，少 90 个百分点，请更正。',
          },
        ],
      },
      {
        name: 'a rate that is no number',
        change: (d) => {
          total(d).rate = '九成';
        },
        says: [
          {
            at: 'funds[0].rate',
            printed: '九成',
            expected: '90.00%',
            message: '执行率“九成”不是数，按执行数 45.00 ÷ 预算数 50.00 应为 90.00%，请更正。',
          },
        ],
      },
    ],
    silent: [
      {
        name: '22,820 元 of 24,000 元 printed as 2.28 of 2.4 and 95.08 %',
        change: (d) => {
          money(d, '2.4', '2.28');
          printed(d, '95.08', 9.5);
        },
      },
      {
        name: 'the same as JSON numbers, which count as printed with two decimals',
        change: (d) => {
          money(d, 2.4, 2.28);
          printed(d, '95.08%', 9.5);
        },
      },
      {
        name: '2.4 printed with one decimal can be 2.35: 96.9 % is possible',
        change: (d) => {
          money(d, '2.4', '2.28');
          printed(d, '96.9%', 9.7);
        },
      },
      {
        name: 'a rate rounded to whole percent, without its sign',
        change: (d) => {
          money(d, 450, 169);
          printed(d, '38', 3.76);
        },
      },
      {
        name: 'a rate printed as a ratio',
        change: (d) => {
          total(d).rate = 0.9;
        },
      },
      {
        name: '0.00 % in a part row whose amounts are blank',
        change: (d) => {
          the(d.funds[2]).rate = '0.00%';
        },
      },
      {
        name: 'in the app',
        working: true,
        change: () => undefined,
        why: '执行率由系统计算，不需要核对',
      },
      {
        name: 'a part row whose amounts are blank cannot be checked',
        change: (d) => {
          the(d.funds[2]).rate = '50%';
        },
        why: '其他资金的预算数或执行数没有填写，或不能读成金额，执行率无从核对',
      },
    ],
  },
  {
    rule: 'SE-11',
    speaks: [
      {
        name: 'too many points',
        change: (d) => {
          money(d, 5, 0.5);
          printed(d, '10%', 9);
        },
        // Even with 1 point the form stays above 90: 优 for a tenth of the money is a doubt of its own.
        besides: ['SE-61'],
        says: [
          {
            at: 'funds[0].score',
            printed: '9',
            expected: '1.00',
            message: '执行率 10.00%，按比例应得 1.00 分，填报 9 分，多计 8.00 分，请更正。',
          },
        ],
      },
      {
        name: 'too few points',
        change: (d) => printed(d, '90%', 7),
        says: [
          {
            at: 'funds[0].score',
            printed: '7',
            expected: '9.00',
            message: '执行率 90.00%，按比例应得 9.00 分，填报 7 分，少计 2.00 分，请更正。',
          },
        ],
      },
      {
        name: 'just beyond the tolerance',
        change: (d) => printed(d, '90%', 9.06),
        says: [
          {
            at: 'funds[0].score',
            printed: '9.06',
            expected: '9.00',
            message: '执行率 90.00%，按比例应得 9.00 分，填报 9.06 分，多计 0.06 分，请更正。',
          },
        ],
      },
      {
        name: '9 for 9.91 is no rounding',
        change: (d) => {
          money(d, 100, 99.1);
          printed(d, '99.1%', 9);
        },
        says: [
          {
            at: 'funds[0].score',
            printed: '9',
            expected: '9.91',
            message: '执行率 99.10%，按比例应得 9.91 分，填报 9 分，少计 0.91 分，请更正。',
          },
        ],
      },
      {
        name: 'a warning where a reason is written',
        change: (d) => {
          printed(d, '90%', 7);
          d.explanations = [{ rule: 'SE-11', at: 'funds[0].score', text: '上级资金年底到账，酌情扣分。' }];
        },
        says: [
          {
            severity: 'warning',
            at: 'funds[0].score',
            printed: '7',
            expected: '9.00',
            message: '执行率 90.00%，按比例应得 9.00 分，填报 7 分，少计 2.00 分，已写理由，请核实。',
          },
        ],
      },
      {
        name: 'no score on paper',
        change: (d) => printed(d, '90%', null),
        says: [
          {
            at: 'funds[0].score',
            printed: null,
            expected: '9.00',
            message: '预算执行得分没有填写，按比例应得 9.00 分，请补填。',
          },
        ],
      },
      {
        name: 'typed in the app',
        working: true,
        change: (d) => {
          total(d).score = 10;
        },
        says: [
          {
            at: 'funds[0].score',
            printed: '10',
            expected: '9.00',
            message: '执行率 90.00%，按比例应得 9.00 分，填报 10 分，多计 1.00 分，请更正。',
          },
        ],
      },
    ],
    silent: [
      {
        name: 'a whole number where the rule gives 9.91',
        change: (d) => {
          money(d, 100, 99.1);
          printed(d, '99.1%', 10);
        },
      },
      {
        name: 'within 0.05',
        change: (d) => printed(d, '90%', 9.05),
      },
      {
        name: '3.8 for 3.76: the rate printed rounded',
        change: (d) => {
          money(d, 450, 169);
          printed(d, '37.56%', 3.8);
        },
      },
      {
        name: '9.5 of 2.28 ÷ 2.4',
        change: (d) => {
          money(d, '2.4', '2.28');
          printed(d, '95.08', 9.5);
        },
      },
      {
        name: 'above 100 % capped at the weight',
        change: (d) => {
          money(d, 50, 55);
          printed(d, '110%', 10);
        },
        besides: ['SE-14'],
      },
      {
        name: 'the score left to the app',
        working: true,
        change: (d) => {
          total(d).score = null;
        },
      },
      {
        name: 'a budget that is no amount',
        change: (d) => {
          money(d, '五十', 45);
        },
        why: '请填写预算数，才有执行率',
      },
    ],
  },
  {
    rule: 'SE-12',
    speaks: [
      {
        name: 'points for nothing spent',
        change: (d) => {
          money(d, 4, 0);
          printed(d, '0', 10);
        },
        besides: ['SE-61'],
        says: [
          {
            at: 'funds[0].score',
            printed: '10',
            expected: '0.00',
            also: ['SE-11'],
            message: '全年执行数为 0，预算执行应得 0.00 分，填报 10 分，多计 10.00 分，请更正。',
          },
        ],
      },
      {
        name: 'more points than the weight',
        change: (d) => {
          money(d, 4, 0);
          printed(d, '0', 12);
          d.total.score = 100;
        },
        besides: ['SE-07'],
        says: [
          {
            at: 'funds[0].score',
            printed: '12',
            expected: '0.00',
            also: ['SE-05', 'SE-11', 'SE-61'],
            message: '全年执行数为 0，预算执行应得 0.00 分，填报 12 分，多计 12.00 分，请更正。',
          },
        ],
      },
      {
        name: 'as a warning where a reason is written; a warning swallows no error',
        change: (d) => {
          money(d, 4, 0);
          printed(d, '0', 12);
          d.explanations = [{ rule: 'SE-12', text: '尾款已备付，年初即付。' }];
        },
        besides: ['SE-05', 'SE-61'],
        says: [
          {
            severity: 'warning',
            at: 'funds[0].score',
            printed: '12',
            expected: '0.00',
            also: ['SE-11'],
            message: '全年执行数为 0，预算执行应得 0.00 分，填报 12 分，多计 12.00 分，已写理由，请核实。',
          },
        ],
      },
    ],
    silent: [
      {
        name: 'nothing spent, no points',
        change: (d) => {
          money(d, 4, 0);
          printed(d, '0%', 0);
        },
      },
      {
        name: 'nothing said about spending',
        change: (d) => {
          money(d, 4, null);
          printed(d, null, null);
        },
        why: '全年执行数没有填写，或不能读成金额',
      },
    ],
  },
  {
    rule: 'SE-13',
    speaks: [
      {
        name: 'money spent without a budget',
        change: (d) => {
          money(d, 0, 3);
          printed(d, null, '-');
          d.total.score = 90;
        },
        says: [
          {
            at: 'funds[0].budget',
            printed: '0',
            expected: null,
            message: '全年预算数为 0.00 万元，全年执行数却有 3.00 万元，请核对预算数和执行数。',
          },
        ],
      },
      {
        name: 'a budget of 0 in the total alone: one cause, one finding',
        change: (d) => {
          total(d).budget = 0;
        },
        says: [
          {
            at: 'funds[0].budget',
            printed: '0',
            expected: null,
            also: ['SE-15'],
            message: '全年预算数为 0.00 万元，全年执行数却有 45.00 万元，请核对预算数和执行数。',
          },
        ],
      },
      {
        name: 'a score without a budget',
        change: (d) => {
          money(d, 0, 0);
          printed(d, null, 10);
        },
        says: [
          {
            at: 'funds[0].score',
            printed: '10',
            expected: null,
            message: '全年预算数为 0.00 万元，没有执行率，预算执行不应得分，填报 10 分，请更正。',
          },
        ],
      },
      {
        name: 'a rate without a budget',
        change: (d) => {
          money(d, null, null);
          printed(d, '100%', null);
        },
        besides: [],
        says: [
          {
            at: 'funds[0].rate',
            printed: '100%',
            expected: null,
            message: '全年预算数没有填写，没有执行率，填报 100%，请更正。',
          },
        ],
      },
    ],
    silent: [
      {
        name: 'no budget, no rate, no score, and the points of execution left out',
        change: (d) => {
          money(d, 0, 0);
          Object.assign(total(d), { rate: null, score: '—', weight: '—' });
          Object.assign(d.total, { weight: 90, score: 90 });
        },
        besides: [],
      },
      {
        name: 'no budget, and the others scaled up to 100',
        change: (d) => {
          money(d, 0, 0);
          Object.assign(total(d), { rate: '-', score: '-' });
          // 80 of 90, scaled: 88.89.
          Object.assign(the(d.indicators[4]), { score: 20, reason: '因市场下行，产值统计口径从紧。' });
          d.total.score = 88.89;
        },
        besides: ['SE-22'],
      },
      {
        name: 'no budget, and the points of execution given',
        change: (d) => {
          money(d, 0, 0);
          Object.assign(total(d), { rate: '-', score: '-' });
          d.total.score = 100;
        },
        besides: [],
      },
      {
        name: 'not filled in yet',
        working: true,
        change: (d) => {
          money(d, null, null);
          total(d).score = null;
        },
        why: '全年预算数还没有填写',
      },
    ],
  },
  {
    rule: 'SE-14',
    speaks: [
      {
        name: 'more spent than budgeted',
        change: (d) => {
          money(d, 50, 55);
          printed(d, '110%', 10);
        },
        says: [
          {
            severity: 'warning',
            at: 'funds[0].executed',
            printed: '55',
            expected: null,
            message:
              '全年执行数 55.00 万元，超出预算数 50.00 万元，多 5.00 万元，得分按满分封顶，请核实并说明原因。',
          },
        ],
      },
    ],
    silent: [
      {
        name: 'all spent',
        change: (d) => {
          money(d, 50, 50);
          printed(d, '100%', 10);
        },
      },
      {
        name: 'no budget: SE-13 speaks',
        change: (d) => {
          money(d, 0, 3);
          printed(d, null, '-');
          d.total.score = 90;
        },
        besides: ['SE-13'],
      },
    ],
  },
  {
    rule: 'SE-15',
    speaks: [
      {
        name: 'a total above its parts; rate and score come right with it',
        change: (d) => {
          total(d).budget = 60;
        },
        says: [
          {
            at: 'funds[0].budget',
            printed: '60',
            expected: '50.00',
            also: ['SE-10', 'SE-11'],
            message:
              '年度资金总额的全年预算数填报 60 万元，各项资金来源合计 50.00 万元，多 10.00 万元，请核对后更正。',
          },
        ],
      },
      {
        name: 'executed below its parts',
        change: (d) => {
          the(d.funds[2]).executed = 0.5;
        },
        says: [
          {
            at: 'funds[0].executed',
            printed: '45',
            expected: '45.50',
            message:
              '年度资金总额的全年执行数填报 45 万元，各项资金来源合计 45.50 万元，少 0.50 万元，请核对后更正。',
          },
        ],
      },
      {
        name: 'a difference that rounding explains: 0.005 × 3 for two addends',
        change: (d) => {
          total(d).budget = 50.01;
          the(d.funds[2]).budget = 0;
        },
        says: [
          {
            severity: 'hint',
            at: 'funds[0].budget',
            printed: '50.01',
            expected: '50.00',
            message:
              '年度资金总额的全年预算数填报 50.01 万元，各项资金来源合计 50.00 万元，相差 0.01 万元，属四舍五入的尾差，可以不改。',
          },
        ],
      },
      {
        name: 'three addends: 0.02 is rounding, 0.03 is not',
        change: (d) => {
          Object.assign(the(d.funds[2]), { budget: 0, executed: 0 });
          d.funds.push({ source: 'carryover', label: '上年结转', budget: 0, executed: 0 });
          Object.assign(total(d), { budget: 50.02, executed: 45.03 });
        },
        says: [
          {
            severity: 'hint',
            at: 'funds[0].budget',
            printed: '50.02',
            expected: '50.00',
            message:
              '年度资金总额的全年预算数填报 50.02 万元，各项资金来源合计 50.00 万元，相差 0.02 万元，属四舍五入的尾差，可以不改。',
          },
          {
            at: 'funds[0].executed',
            printed: '45.03',
            expected: '45.00',
            message:
              '年度资金总额的全年执行数填报 45.03 万元，各项资金来源合计 45.00 万元，多 0.03 万元，请核对后更正。',
          },
        ],
      },
      {
        name: 'an empty total',
        change: (d) => {
          total(d).initialBudget = null;
          fiscal(d).initialBudget = 40;
        },
        says: [
          {
            at: 'funds[0].initialBudget',
            printed: null,
            expected: '40.00',
            message: '年度资金总额的年初预算数没有填写，各项资金来源合计 40.00 万元，请补填。',
          },
        ],
      },
    ],
    silent: [
      {
        name: 'all part rows blank',
        change: (d) => {
          Object.assign(fiscal(d), { budget: null, executed: null });
        },
        why: '全年预算数的各项资金来源都没有填写；全年执行数的各项资金来源都没有填写',
      },
      {
        name: 'several rows of one source',
        change: (d) => {
          Object.assign(fiscal(d), { budget: 30, executed: 25 });
          d.funds.push({ source: 'fiscal', label: '上级专项', budget: '20', executed: '20.00' });
        },
      },
      {
        name: 'a form in 元',
        change: (d) => {
          d.moneyUnit = '元';
          money(d, '500,000.00', '450,000.00');
        },
      },
      {
        name: 'the total left to the app',
        working: true,
        change: (d) => {
          Object.assign(total(d), { budget: null, executed: null });
        },
      },
      {
        name: 'an amount that cannot be read',
        change: (d) => {
          fiscal(d).budget = '约五十';
        },
        why: '「财政拨款」的全年预算数“约五十”不能读成金额',
      },
    ],
  },
];
