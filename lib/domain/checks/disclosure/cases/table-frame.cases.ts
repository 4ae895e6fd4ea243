// Cases of FA-01, FA-02: the nine tables with their heads, and empty ones. Sums worked by hand from the books of the sample. For tests only.
import { type TableCases, put, table } from './table-case';

export const TABLE_FRAME_CASES: readonly TableCases[] = [
  {
    rule: 'FA-01',
    speaks: [
      {
        name: 'a table that is not there',
        change: (d) => {
          d.tables.pop();
        },
        says: [
          {
            at: 'tables',
            printed: null,
            expected: '公开09表',
            message:
              '缺少《国有资本经营预算财政拨款支出决算表》（公开09表），九张决算公开表应当齐全，没有数据的也要公开空表，请补上。',
          },
        ],
      },
      {
        name: 'the number of another table',
        change: (d) => {
          table(d, 'expenditure').printedNo = '公开02表';
        },
        says: [
          {
            at: 'tables[2].printedNo',
            printed: '公开02表',
            expected: '公开03表',
            message: '《支出决算表》的表号印为“公开02表”，应为公开03表，请更正。',
          },
        ],
      },
      {
        name: 'no number',
        change: (d) => {
          Object.assign(table(d, 'income'), { printedNo: null, no: null });
        },
        says: [
          {
            at: 'tables[1].printedNo',
            printed: null,
            expected: '公开02表',
            message: '《收入决算表》没有印表号，应为公开02表，请补上。',
          },
        ],
      },
      {
        name: 'no unit',
        change: (d) => {
          table(d, 'income').unit = null;
        },
        says: [
          {
            at: 'tables[1].unit',
            printed: null,
            expected: '单位：万元',
            message: '《收入决算表》没有印金额单位，请补上。',
          },
        ],
      },
      {
        name: 'a title that is none of its table',
        change: (d) => {
          table(d, 'income').title = '收支表';
        },
        says: [
          {
            at: 'tables[1].title',
            printed: '收支表',
            expected: '收入决算表',
            message: '标题“收支表”应为《收入决算表》，请更正。',
          },
        ],
      },
      {
        name: 'no title',
        change: (d) => {
          table(d, 'income').title = null;
        },
        says: [
          {
            at: 'tables[1].title',
            printed: null,
            expected: '收入决算表',
            message: '《收入决算表》没有印标题，请补上。',
          },
        ],
      },
      {
        name: 'the same table twice',
        change: (d) => {
          d.tables.push({ ...table(d, 'income') });
        },
        says: [
          {
            at: 'tables[9]',
            printed: '收入决算表',
            expected: null,
            message: '《收入决算表》重复出现，请只保留一张。',
          },
        ],
      },
    ],
    silent: [
      {
        name: '三公 printed last, as since 2023',
        change: (d) => {
          table(d, 'threePublic').printedNo = '公开09表';
          table(d, 'governmentFund').printedNo = '公开07表';
          table(d, 'stateCapital').printedNo = '公开08表';
        },
      },
      {
        name: 'a title with the year in front, a number with 财决',
        change: (d) => {
          Object.assign(table(d, 'income'), { title: '2021年度收入决算表', printedNo: '财决公开 02 表' });
        },
      },
      {
        name: 'no tables in the document',
        change: (d) => {
          d.tables = [];
        },
        why: '文件没有带决算表',
      },
      {
        name: 'tables that are there but not transcribed',
        change: (d) => {
          Object.assign(table(d, 'income'), {
            state: 'notTranscribed',
            title: null,
            printedNo: null,
            unit: null,
            blocks: [],
          });
        },
        why: '收入决算表没有录入，标题、表号、单位没有核对',
      },
    ],
  },
  {
    rule: 'FA-02',
    speaks: [
      {
        name: 'an empty table without its sentence',
        change: (d) => {
          table(d, 'stateCapital').notes = [];
        },
        says: [
          {
            at: 'tables[8].notes',
            printed: null,
            expected: '本部门本年度没有国有资本经营预算财政拨款支出，故本表无数据。',
            message:
              '《国有资本经营预算财政拨款支出决算表》没有数据，应当在表下注明“本部门本年度没有国有资本经营预算财政拨款支出，故本表无数据。”，请补上。',
          },
        ],
      },
      {
        name: 'a table with figures that says it has none',
        change: (d) => {
          table(d, 'governmentFund').notes = ['本部门本年度没有政府性基金收支，故本表无数据。'];
        },
        says: [
          {
            at: 'tables[7].notes[0]',
            printed: '本部门本年度没有政府性基金收支，故本表无数据。',
            expected: null,
            message:
              '《政府性基金预算财政拨款收入支出决算表》有数据，却注明“本部门本年度没有政府性基金收支，故本表无数据。”，请删去或核对数据。',
          },
        ],
      },
      {
        name: 'a table marked as empty that holds figures',
        change: (d) => {
          table(d, 'governmentFund').state = 'none';
        },
        says: [
          {
            at: 'tables[7].state',
            printed: 'none',
            expected: 'filled',
            message: '《政府性基金预算财政拨款收入支出决算表》标为没有数据，表中却有金额，请核对。',
          },
        ],
      },
      {
        name: 'an empty table without its frame',
        change: (d) => {
          table(d, 'stateCapital').blocks = [{ columns: [], rows: [] }];
        },
        says: [
          {
            at: 'tables[8].blocks',
            printed: null,
            expected: null,
            message: '《国有资本经营预算财政拨款支出决算表》没有数据，也应当保留表样，请补上表头。',
          },
        ],
      },
      {
        name: 'a table of noughts that is not marked at all',
        change: (d) => {
          Object.assign(table(d, 'stateCapital'), { state: 'filled', notes: [] });
        },
        says: [
          {
            at: 'tables[8].notes',
            printed: null,
            expected: '本部门本年度没有国有资本经营预算财政拨款支出，故本表无数据。',
            message:
              '《国有资本经营预算财政拨款支出决算表》没有数据，应当在表下注明“本部门本年度没有国有资本经营预算财政拨款支出，故本表无数据。”，请补上。',
          },
        ],
      },
    ],
    silent: [
      {
        name: 'the sentence in other words',
        change: (d) => {
          table(d, 'stateCapital').notes = ['说明：我单位无国有资本经营预算支出，本表为空表。'];
        },
      },
      {
        name: 'an empty table whose frame is not told',
        change: (d) => {
          table(d, 'stateCapital').blocks = null;
        },
      },
      {
        name: '三公 that is 0.00 throughout',
        change: (d) => {
          for (let column = 0; column < 12; column++) put(d, 'threePublic', ['金额', column], '0.00');
        },
      },
      {
        name: 'no tables in the document',
        change: (d) => {
          d.tables = [];
        },
        why: '文件没有带决算表',
      },
      {
        name: 'a table that is not transcribed',
        change: (d) => {
          Object.assign(table(d, 'stateCapital'), { state: 'notTranscribed', notes: [] });
        },
        why: '国有资本经营预算财政拨款支出决算表没有录入数据',
      },
    ],
  },
];
