// Cases of FA-03 … FA-07, FA-48, FA-59: the totals of income and expenditure. Sums worked by hand from the books of the sample. For tests only.
import { tablesOf } from '../books';
import { SAMPLE_BOOKS } from '../sample-books';
import { type TableCases, fact, put, say, table } from './table-case';

export const TOTAL_CASES: readonly TableCases[] = [
  {
    rule: 'FA-03',
    speaks: [
      {
        name: 'a total that its terms do not make up',
        change: (d) => {
          put(d, 'incomeExpenditureTotal', ['总计'], '781.34');
        },
        says: [
          {
            at: 'tables[0].blocks[0].rows[11].cells[0]',
            printed: '781.34',
            expected: '771.34',
            also: ['FA-05'],
            message:
              '收入支出决算总表「收入总计」填报 781.34 万元，按本年收入合计加使用非财政拨款结余加年初结转和结余应为 771.34 万元，多 10.00 万元，请核对后更正。',
          },
        ],
      },
      {
        name: 'a total left blank',
        change: (d) => {
          put(d, 'incomeExpenditureTotal', ['总计'], null);
        },
        says: [
          {
            at: 'tables[0].blocks[0].rows[11].cells[0]',
            printed: null,
            expected: '771.34',
            also: ['FA-05'],
            message:
              '收入支出决算总表「收入总计」没有填写，按本年收入合计加使用非财政拨款结余加年初结转和结余应为 771.34 万元，请补填。',
          },
        ],
      },
      {
        name: 'a difference that rounding explains',
        change: (d) => {
          put(d, 'incomeExpenditureTotal', ['总计'], '771.35');
        },
        says: [
          {
            severity: 'hint',
            at: 'tables[0].blocks[0].rows[11].cells[0]',
            printed: '771.35',
            expected: '771.34',
            message:
              '收入支出决算总表「收入总计」填报 771.35 万元，本年收入合计加使用非财政拨款结余加年初结转和结余为 771.34 万元，相差 0.01 万元，属四舍五入的尾差，可以不改。',
          },
        ],
      },
      {
        name: 'facts without tables',
        change: (d) => {
          d.tables = [];
          fact(d, 'overall.incomeTotal', 781.34);
          fact(d, 'overall.expenditureTotal', null);
        },
        says: [
          {
            at: 'facts.overall.incomeTotal',
            printed: '781.34',
            expected: '771.34',
            message:
              '收入总计填报 781.34 万元，按本年收入合计加使用非财政拨款结余加年初结转和结余应为 771.34 万元，多 10.00 万元，请核对后更正。',
          },
        ],
      },
      {
        name: 'words without tables and facts',
        change: (d) => {
          d.tables = [];
          d.facts = {};
          say(
            d,
            '关于收支情况总体说明',
            '本部门收入总计781.34万元，其中：本年收入合计741.34万元，使用非财政拨款结余0.00万元，年初结转和结余30.00万元；支出总计771.34万元。',
          );
        },
        says: [
          {
            at: 'narrative[0].text',
            printed: '781.34',
            expected: '771.34',
            also: ['FA-05'],
            message:
              '收入总计填报 781.34 万元，按本年收入合计加使用非财政拨款结余加年初结转和结余应为 771.34 万元，多 10.00 万元，请核对后更正。',
          },
        ],
      },
    ],
    silent: [
      {
        name: 'words that add up',
        change: (d) => {
          d.tables = [];
          d.facts = {};
          say(
            d,
            '关于收支情况总体说明',
            '本部门收入总计771.34万元，其中：本年收入合计741.34万元，使用非财政拨款结余0.00万元，年初结转和结余30.00万元；支出总计771.34万元。',
          );
        },
      },
      {
        name: 'a term that is struck out',
        change: (d) => {
          put(d, 'incomeExpenditureTotal', ['使用非财政拨款结余'], '—');
        },
      },
      {
        name: 'a document in 元',
        change: (d) => {
          d.moneyUnit = '元';
          d.tables = tablesOf({ ...SAMPLE_BOOKS, moneyUnit: '元' });
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
      {
        name: 'no row of that name',
        change: (d) => {
          for (const block of table(d, 'incomeExpenditureTotal').blocks ?? [])
            block.rows = block.rows?.filter(({ name }) => name !== '总计') ?? [];
        },
      },
      {
        name: 'an amount that is no number',
        change: (d) => {
          put(d, 'incomeExpenditureTotal', ['年初结转和结余'], '三十万');
        },
        why: '收入支出决算总表「年初结转和结余」“三十万”不能读成金额',
      },
    ],
  },
  {
    rule: 'FA-04',
    speaks: [
      {
        name: 'a total that its terms do not make up',
        change: (d) => {
          put(d, 'incomeExpenditureTotal', ['总计#2'], '781.34');
        },
        says: [
          {
            at: 'tables[0].blocks[1].rows[7].cells[0]',
            printed: '781.34',
            expected: '771.34',
            also: ['FA-05'],
            message:
              '收入支出决算总表「支出总计」填报 781.34 万元，按本年支出合计加结余分配加年末结转和结余应为 771.34 万元，多 10.00 万元，请核对后更正。',
          },
        ],
      },
      {
        name: 'facts without tables',
        change: (d) => {
          d.tables = [];
          fact(d, 'overall.incomeTotal', null);
          fact(d, 'overall.carryOverOpening', null);
          fact(d, 'overall.expenditureTotal', 781.34);
        },
        says: [
          {
            at: 'facts.overall.expenditureTotal',
            printed: '781.34',
            expected: '771.34',
            message:
              '支出总计填报 781.34 万元，按本年支出合计加结余分配加年末结转和结余应为 771.34 万元，多 10.00 万元，请核对后更正。',
          },
        ],
      },
    ],
    silent: [
      {
        name: '0.00 against blank',
        change: (d) => {
          put(d, 'incomeExpenditureTotal', ['结余分配'], null);
        },
      },
      {
        name: 'the table is not transcribed',
        change: (d) => {
          table(d, 'incomeExpenditureTotal').state = 'notTranscribed';
          d.facts = {};
        },
        why: '收入支出决算总表没有录入数据',
      },
    ],
  },
  {
    rule: 'FA-05',
    speaks: [
      {
        name: 'both sides add up, but to different totals',
        change: (d) => {
          put(d, 'incomeExpenditureTotal', ['总计#2'], '781.34');
          put(d, 'incomeExpenditureTotal', ['年末结转和结余'], '30.00');
        },
        says: [
          {
            at: 'tables[0].blocks[1].rows[7].cells[0]',
            printed: '781.34',
            expected: '771.34',
            also: ['FA-48'],
            message:
              '收入支出决算总表「支出总计」填报 781.34 万元，按收入总计应为 771.34 万元，多 10.00 万元，请核对后更正。',
          },
        ],
      },
      {
        name: 'facts without tables',
        change: (d) => {
          d.tables = [];
          fact(d, 'overall.expenditureThisYear', 761.34);
          fact(d, 'overall.expenditureTotal', 781.34);
          fact(d, 'overall.carryOverOpening', null);
          fact(d, 'expenditureComposition', {});
        },
        says: [
          {
            at: 'facts.overall.incomeTotal',
            printed: '771.34',
            expected: '781.34',
            message:
              '收入总计填报 771.34 万元，按支出总计推算应为 781.34 万元，少 10.00 万元，请核对后更正。',
          },
        ],
        besides: ['FA-51'],
      },
    ],
    silent: [
      {
        name: 'balances in T1 but none in T4',
        change: (d) => {
          d.tables = tablesOf({
            ...SAMPLE_BOOKS,
            lines: SAMPLE_BOOKS.lines.map((line) =>
              line.source === 'other'
                ? { ...line, opening: 100 }
                : { ...line, opening: 0, income: line.basic + line.project },
            ),
          });
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
  {
    rule: 'FA-06',
    speaks: [
      {
        name: 'a kind of income that differs from 公开02表',
        change: (d) => {
          put(d, 'incomeExpenditureTotal', ['八、其他收入'], '13.24');
        },
        says: [
          {
            at: 'tables[0].blocks[0].rows[7].cells[0]',
            printed: '13.24',
            expected: '12.34',
            message:
              '收入支出决算总表「八、其他收入」填报 13.24 万元，按收入决算表的同项收入合计应为 12.34 万元，多 0.90 万元，请核对后更正。',
          },
        ],
      },
      {
        name: 'a kind that its sum holds and the row leaves blank',
        change: (d) => {
          put(d, 'incomeExpenditureTotal', ['八、其他收入'], null);
        },
        says: [
          {
            at: 'tables[0].blocks[0].rows[7].cells[0]',
            printed: null,
            expected: '12.34',
            message:
              '收入支出决算总表「八、其他收入」没有填写，按收入决算表的同项收入合计应为 12.34 万元，请补填。',
          },
        ],
      },
      {
        name: 'facts without tables',
        change: (d) => {
          d.tables = [];
          fact(d, 'incomeComposition.total', 742.34);
        },
        says: [
          {
            at: 'facts.incomeComposition.total',
            printed: '742.34',
            expected: '741.34',
            also: ['FA-59'],
            message:
              '收入合计填报 742.34 万元，按本年收入合计推算应为 741.34 万元，多 1.00 万元，请核对后更正。',
          },
        ],
      },
    ],
    silent: [
      {
        name: 'an older table with 其中 below 财政拨款收入',
        change: (d) => {
          const [income] = table(d, 'incomeExpenditureTotal').blocks ?? [];
          income?.rows?.splice(
            0,
            2,
            { name: '一、财政拨款收入', cells: ['729.00'] },
            { name: '其中：政府性基金预算财政拨款', role: 'ofWhich', cells: ['50.00'] },
          );
        },
      },
      {
        name: '公开02表 is not transcribed',
        change: (d) => {
          table(d, 'income').state = 'notTranscribed';
        },
        why: '收入决算表没有录入数据',
      },
    ],
  },
  {
    rule: 'FA-07',
    speaks: [
      {
        name: '公开01表 agrees with itself, but not with 公开03表',
        change: (d) => {
          put(d, 'incomeExpenditureTotal', ['四、住房保障支出'], '46.20');
          put(d, 'incomeExpenditureTotal', ['本年支出合计'], '761.34');
          put(d, 'incomeExpenditureTotal', ['年末结转和结余'], '10.00');
        },
        says: [
          {
            at: 'tables[2].blocks[0].rows[0].cells[0]',
            printed: '751.34',
            expected: '761.34',
            message:
              '支出决算表「合计」的“本年支出合计”填报 751.34 万元，按收入支出决算总表「本年支出合计」推算应为 761.34 万元，少 10.00 万元，请核对后更正。',
          },
        ],
        besides: ['FA-11'],
      },
      {
        name: 'facts without tables',
        change: (d) => {
          d.tables = [];
          fact(d, 'expenditureComposition.total', 752.34);
        },
        says: [
          {
            at: 'facts.expenditureComposition.total',
            printed: '752.34',
            expected: '751.34',
            message:
              '支出合计填报 752.34 万元，按本年支出合计推算应为 751.34 万元，多 1.00 万元，请核对后更正。',
          },
        ],
      },
    ],
    silent: [
      {
        name: 'no 公开03表',
        change: (d) => {
          d.tables = d.tables.filter(({ kind }) => kind !== 'expenditure');
        },
      },
    ],
  },
  {
    rule: 'FA-48',
    speaks: [
      {
        name: 'a balance that the year does not lead to',
        change: (d) => {
          d.tables = [];
          fact(d, 'overall.expenditureTotal', null);
          fact(d, 'overall.incomeTotal', null);
          fact(d, 'overall.carryOverClosing', 25);
        },
        says: [
          {
            at: 'facts.overall.carryOverClosing',
            printed: '25',
            expected: '20.00',
            message:
              '年末结转和结余填报 25 万元，按年初结转和结余加本年收入加使用非财政拨款结余减本年支出减结余分配应为 20.00 万元，多 5.00 万元，请核对后更正。',
          },
        ],
      },
      {
        name: 'a mere 尾差',
        change: (d) => {
          d.tables = [];
          fact(d, 'overall', {
            incomeThisYear: 1311.57,
            nonFiscalBalanceUsed: 0,
            carryOverOpening: 583.1,
            surplusDistribution: 0,
            carryOverClosing: 623.43,
          });
          fact(d, 'incomeComposition', {});
          fact(d, 'expenditureComposition', { total: 1271.25 });
        },
        says: [
          {
            severity: 'hint',
            at: 'facts.overall.carryOverClosing',
            printed: '623.43',
            expected: '623.42',
            message:
              '年末结转和结余填报 623.43 万元，年初结转和结余加本年收入加使用非财政拨款结余减本年支出减结余分配为 623.42 万元，相差 0.01 万元，属四舍五入的尾差，可以不改。',
          },
        ],
        besides: ['FA-51'],
      },
    ],
    silent: [
      {
        name: 'a figure that the text does not state',
        change: (d) => {
          d.tables = [];
          fact(d, 'overall.carryOverOpening', null);
        },
        why: '文件没有带决算表',
      },
    ],
  },
  {
    rule: 'FA-59',
    speaks: [
      {
        name: 'one class of 公开01表',
        change: (d) => {
          put(d, 'incomeExpenditureTotal', ['四、住房保障支出'], '37.20');
        },
        says: [
          {
            at: 'tables[0].blocks[1].rows[3].cells[0]',
            printed: '37.20',
            expected: '36.20',
            also: ['FA-11'],
            message:
              '收入支出决算总表「四、住房保障支出」填报 37.20 万元，按收入支出决算总表「本年支出合计」推算应为 36.20 万元，多 1.00 万元，请核对后更正。',
          },
        ],
      },
      {
        name: 'a 其中 that leaves out the largest term',
        change: (d) => {
          say(
            d,
            '关于收支情况总体说明',
            '本部门收入总计771.34万元，其中：本年收入合计741.34万元，年初结转和结余30.00万元；支出总计771.34万元，其中：结余分配0.00万元，年末结转和结余20.00万元。',
          );
        },
        says: [
          {
            severity: 'hint',
            at: 'narrative[0].text',
            printed: '771.34',
            expected: null,
            message: '支出总计 771.34 万元的“其中”没有列出本年支出合计，还差 751.34 万元，建议补上。',
          },
        ],
      },
      {
        name: 'a list that stops short of its total',
        change: (d) => {
          d.tables = [];
          fact(d, 'incomeComposition.items', [{ name: '财政拨款收入', amount: 729 }]);
        },
        says: [
          {
            severity: 'hint',
            at: 'facts.incomeComposition.total',
            printed: '741.34',
            expected: null,
            message: '收入合计 741.34 万元，所列财政拨款收入相加还差 12.34 万元，请核对是否漏列。',
          },
        ],
      },
    ],
    silent: [
      {
        name: 'a 其中 that names everything that is not 0',
        change: (d) => {
          say(
            d,
            '关于收支情况总体说明',
            '本部门收入总计771.34万元，其中：本年收入合计741.34万元，年初结转和结余30.00万元；支出总计771.34万元，其中：本年支出合计751.34万元，年末结转和结余20.00万元。',
          );
        },
      },
      {
        name: '公开01表 is not transcribed',
        change: (d) => {
          table(d, 'incomeExpenditureTotal').state = 'notTranscribed';
        },
        why: '收入支出决算总表没有录入数据',
      },
    ],
  },
];
