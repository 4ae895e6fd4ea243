// Cases of FA-17, FA-44: parts that are larger than their whole. Sums worked by hand from the books of the sample. For tests only.
import { type TableCases, fact, put, table } from './table-case';

export const PART_CASES: readonly TableCases[] = [
  {
    rule: 'FA-17',
    speaks: [
      {
        name: 'more receptions in 公开06表 than in 公开07表',
        change: (d) => {
          put(d, 'threePublic', ['金额', 6], '4.90');
          put(d, 'threePublic', ['金额', 11], '0.43');
        },
        says: [
          {
            severity: 'warning',
            at: 'tables[5].blocks[1].rows[3].cells[0]',
            printed: '0.53',
            expected: null,
            message:
              '一般公共预算财政拨款基本支出决算表「30217 公务接待费」填报 0.53 万元，大于财政拨款“三公”经费支出决算表的“决算数·公务接待费”的 0.43 万元，多 0.10 万元，请核对后更正。',
          },
        ],
      },
    ],
    silent: [
      {
        name: '公开07表 has more, paid out of projects',
        change: (d) => {
          put(d, 'threePublic', ['金额', 6], '5.10');
          put(d, 'threePublic', ['金额', 11], '0.63');
        },
      },
      {
        name: '公开07表 is not transcribed',
        change: (d) => {
          table(d, 'threePublic').state = 'notTranscribed';
        },
        why: '财政拨款“三公”经费支出决算表没有录入数据',
      },
    ],
  },
  {
    rule: 'FA-44',
    speaks: [
      {
        name: '财政拨款 larger than the whole',
        change: (d) => {
          fact(d, 'budgetExecution.expenditure.fiscalAppropriation', {
            initialBudget: 680,
            finalAmount: 760,
          });
        },
        says: [
          {
            at: 'facts.budgetExecution.expenditure.fiscalAppropriation.finalAmount',
            printed: '760',
            expected: null,
            message:
              '支出中财政拨款决算填报 760 万元，大于支出决算的 751.34 万元，多 8.66 万元，请核对后更正。',
          },
        ],
      },
      {
        name: 'a row of 其中 larger than the row above it',
        change: (d) => {
          table(d, 'incomeExpenditureTotal').blocks?.[0]?.rows?.splice(1, 0, {
            name: '其中：专项收入',
            cells: ['700.00'],
          });
        },
        says: [
          {
            at: 'tables[0].blocks[0].rows[1].cells[0]',
            printed: '700.00',
            expected: null,
            message:
              '收入支出决算总表「其中：专项收入」填报 700.00 万元，大于收入支出决算总表「一、一般公共预算财政拨款收入」的 679.00 万元，多 21.00 万元，请核对后更正。',
          },
        ],
      },
      {
        name: 'a share larger than its list',
        change: (d) => {
          d.tables = [];
          fact(d, 'incomeComposition.items.0.amount', 751.34);
        },
        says: [
          {
            at: 'facts.incomeComposition.items[0].amount',
            printed: '751.34',
            expected: null,
            message:
              '财政拨款收入填报 751.34 万元，大于收入合计的 741.34 万元，多 10.00 万元，请核对后更正。',
          },
        ],
      },
    ],
    silent: [
      {
        name: 'part and whole are equal',
        change: (d) => {
          fact(d, 'budgetExecution.income.fiscalAppropriation', { initialBudget: 680, finalAmount: 741.34 });
        },
      },
      {
        name: 'neither tables nor facts',
        change: (d) => {
          d.tables = [];
          d.facts = {};
        },
        why: '文件没有带决算表',
      },
    ],
  },
];
