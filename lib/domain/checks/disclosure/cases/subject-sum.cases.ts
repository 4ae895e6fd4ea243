// Cases of FA-08 … FA-16, FA-18, FA-19: sums within rows, along subjects and between tables. Sums worked by hand from the books of the sample. For tests only.
import { CAPITAL_LINE } from './capital-line';
import { tablesOf } from '../books';
import { SAMPLE_BOOKS } from '../sample-books';
import { type TableCases, fact, put, table } from './table-case';

export const SUBJECT_SUM_CASES: readonly TableCases[] = [
  {
    rule: 'FA-08',
    speaks: [
      {
        name: 'the total of a subject',
        change: (d) => {
          put(d, 'income', ['2150550'], '13.34');
        },
        says: [
          {
            at: 'tables[1].blocks[0].rows[10].cells[0]',
            printed: '13.34',
            expected: '12.34',
            also: ['FA-10'],
            message:
              '收入决算表「2150550 事业运行」的“本年收入合计”填报 13.34 万元，按同一行各项收入之和应为 12.34 万元，多 1.00 万元，请核对后更正。',
          },
        ],
      },
      {
        name: 'one kind of one subject',
        change: (d) => {
          put(d, 'income', ['2150501', 1], '302.50');
        },
        says: [
          {
            at: 'tables[1].blocks[0].rows[9].cells[1]',
            printed: '302.50',
            expected: '320.50',
            also: ['FA-10'],
            message:
              '收入决算表「2150501 行政运行」的“财政拨款收入”填报 302.50 万元，按收入决算表「2150501 行政运行」的“本年收入合计”推算应为 320.50 万元，少 18.00 万元，请核对后更正。',
          },
        ],
      },
      {
        name: 'the grand total',
        change: (d) => {
          put(d, 'income', ['合计'], '751.34');
        },
        says: [
          {
            at: 'tables[1].blocks[0].rows[0].cells[0]',
            printed: '751.34',
            expected: '741.34',
            also: ['FA-06', 'FA-10'],
            message:
              '收入决算表「合计」的“本年收入合计”填报 751.34 万元，按同一行各项收入之和应为 741.34 万元，多 10.00 万元，请核对后更正。',
          },
        ],
      },
    ],
    silent: [
      {
        name: 'columns without any title, in the official order',
        change: (d) => {
          for (const block of table(d, 'income').blocks ?? []) block.columns = null;
        },
      },
      {
        name: 'columns known by their titles alone',
        change: (d) => {
          for (const block of table(d, 'income').blocks ?? [])
            block.columns = (block.columns ?? []).map(({ title }) => ({ title }));
        },
      },
      {
        name: 'a column that nobody knows',
        change: (d) => {
          for (const block of table(d, 'income').blocks ?? []) {
            block.columns?.push({ title: ['转移收入'] });
            for (const row of block.rows ?? []) row.cells?.push('1.00');
          }
        },
        why: '收入决算表的“转移收入”一栏不认得',
      },
      {
        name: 'the table is not there',
        change: (d) => {
          d.tables = d.tables.filter(({ kind }) => kind !== 'income');
        },
        why: '文件没有收入决算表',
      },
    ],
  },
  {
    rule: 'FA-09',
    speaks: [
      {
        name: 'one kind of one subject',
        change: (d) => {
          put(d, 'expenditure', ['2150599', 2], '209.00');
        },
        says: [
          {
            at: 'tables[2].blocks[0].rows[11].cells[2]',
            printed: '209.00',
            expected: '290.00',
            also: ['FA-10', 'FA-14'],
            message:
              '支出决算表「2150599 其他工业和信息产业监管支出」的“项目支出”填报 209.00 万元，按支出决算表「2150599 其他工业和信息产业监管支出」的“本年支出合计”推算应为 290.00 万元，少 81.00 万元，请核对后更正。',
          },
        ],
      },
      {
        name: 'a total left blank',
        change: (d) => {
          put(d, 'expenditure', ['2210201'], '');
        },
        says: [
          {
            at: 'tables[2].blocks[0].rows[14].cells[0]',
            printed: null,
            expected: '36.20',
            also: ['FA-10'],
            message:
              '支出决算表「2210201 住房公积金」的“本年支出合计”没有填写，按同一行各项支出之和应为 36.20 万元，请补填。',
          },
        ],
      },
    ],
    silent: [
      {
        name: 'blank against 0.00',
        change: (d) => {
          put(d, 'expenditure', ['2210201', 2], null);
        },
      },
      {
        name: 'no tables',
        change: (d) => {
          d.tables = [];
        },
        why: '文件没有带决算表',
      },
    ],
  },
  {
    rule: 'FA-10',
    speaks: [
      {
        name: 'a 项 that its 款 holds is not printed',
        change: (d) => {
          for (const block of table(d, 'expenditure').blocks ?? [])
            block.rows = block.rows?.filter(({ code }) => code !== '2150550') ?? [];
        },
        says: [
          {
            at: 'tables[2].blocks[0].rows[8].cells[0]',
            printed: '622.84',
            expected: '610.50',
            message:
              '支出决算表「21505 工业和信息产业监管」的“本年支出合计”填报 622.84 万元，按下一级科目之和应为 610.50 万元，多 12.34 万元，请核对后更正。',
          },
          {
            at: 'tables[2].blocks[0].rows[8].cells[1]',
            printed: '332.84',
            expected: '320.50',
            message:
              '支出决算表「21505 工业和信息产业监管」的“基本支出”填报 332.84 万元，按下一级科目之和应为 320.50 万元，多 12.34 万元，请核对后更正。',
          },
        ],
      },
      {
        name: 'a code of four digits',
        change: (d) => {
          const row = table(d, 'generalBudgetExpenditure').blocks?.[0]?.rows?.at(-1);
          if (row) row.code = '2210';
        },
        says: [
          {
            at: 'tables[4].blocks[0].rows[10].code',
            printed: '2210',
            expected: null,
            message:
              '一般公共预算财政拨款支出决算表「2210 住房公积金」的科目编码不是 3、5、7 位数字，请更正。',
          },
        ],
      },
      {
        name: 'a code whose upper levels are not there',
        change: (d) => {
          for (const row of table(d, 'governmentFund').blocks?.[0]?.rows ?? [])
            if (row.code === '21208') row.code = '21308';
        },
        says: [
          {
            at: 'tables[7].blocks[0].rows[2].code',
            printed: '21308',
            expected: null,
            message:
              '政府性基金预算财政拨款收入支出决算表「21308 国有土地使用权出让收入安排的支出」在表中找不到上级科目 213，请补上或更正编码。',
          },
          {
            at: 'tables[7].blocks[0].rows[3].code',
            printed: '2120899',
            expected: null,
            message:
              '政府性基金预算财政拨款收入支出决算表「2120899 其他国有土地使用权出让收入安排的支出」在表中找不到上级科目 21208，请补上或更正编码。',
          },
        ],
      },
      {
        name: 'a code twice',
        change: (d) => {
          const rows = table(d, 'stateCapital').blocks?.[0]?.rows;
          rows?.push(
            { code: '208', name: '社会保障和就业支出' },
            { code: '208', name: '社会保障和就业支出' },
          );
        },
        says: [
          {
            at: 'tables[8].blocks[0].rows[2].code',
            printed: '208',
            expected: null,
            message:
              '国有资本经营预算财政拨款支出决算表「208 社会保障和就业支出」的科目编码在表中重复，请核对后合并或更正。',
          },
        ],
      },
    ],
    silent: [
      {
        name: 'a 款 without any 项',
        change: (d) => {
          for (const kind of ['governmentFund', 'income', 'expenditure'] as const)
            for (const block of table(d, kind).blocks ?? [])
              block.rows = block.rows?.filter(({ code }) => code !== '2120899') ?? [];
        },
      },
      {
        name: 'no codes at all',
        change: (d) => {
          for (const one of d.tables)
            for (const block of one.blocks ?? []) for (const row of block.rows ?? []) row.code = null;
        },
        why: '收入决算表没有带科目编码的行；支出决算表没有带科目编码的行；一般公共预算财政拨款支出决算表没有带科目编码的行；政府性基金预算财政拨款收入支出决算表没有带科目编码的行；国有资本经营预算财政拨款支出决算表无数据',
      },
      {
        name: 'no tables',
        change: (d) => {
          d.tables = [];
        },
        why: '文件没有带决算表',
      },
    ],
  },
  {
    rule: 'FA-11',
    speaks: [
      {
        name: 'two classes that make up for each other',
        change: (d) => {
          put(d, 'incomeExpenditureTotal', ['一、社会保障和就业支出'], '43.20');
          put(d, 'incomeExpenditureTotal', ['四、住房保障支出'], '35.30');
        },
        says: [
          {
            at: 'tables[0].blocks[1].rows[0].cells[0]',
            printed: '43.20',
            expected: '42.30',
            message:
              '收入支出决算总表「一、社会保障和就业支出」填报 43.20 万元，按支出决算表的同类支出应为 42.30 万元，多 0.90 万元，请核对后更正。',
          },
          {
            at: 'tables[0].blocks[1].rows[3].cells[0]',
            printed: '35.30',
            expected: '36.20',
            message:
              '收入支出决算总表「四、住房保障支出」填报 35.30 万元，按支出决算表的同类支出应为 36.20 万元，少 0.90 万元，请核对后更正。',
          },
        ],
      },
    ],
    silent: [
      {
        name: 'classes with codes, in another order',
        change: (d) => {
          const rows = table(d, 'incomeExpenditureTotal').blocks?.[1]?.rows ?? [];
          const [first, second] = rows;
          if (first && second) rows.splice(0, 2, { ...second, code: '212' }, { ...first, code: '208' });
        },
      },
      {
        name: 'no 公开05表',
        change: (d) => {
          d.tables = d.tables.filter(({ kind }) => kind !== 'generalBudgetExpenditure');
        },
        why: '文件没有一般公共预算财政拨款支出决算表',
      },
    ],
  },
  {
    rule: 'FA-12',
    speaks: [
      {
        name: 'the closing balance of one kind',
        change: (d) => {
          put(d, 'fiscalTotal', ['年末财政拨款结转和结余', 1], '30.00');
        },
        says: [
          {
            at: 'tables[3].blocks[1].rows[5].cells[1]',
            printed: '30.00',
            expected: '20.00',
            message:
              '财政拨款收入支出决算总表「年末财政拨款结转和结余」的“决算数·一般公共预算财政拨款”填报 30.00 万元，按一般公共预算的年初结转和结余加本年收入减本年支出应为 20.00 万元，多 10.00 万元，请核对后更正。',
          },
        ],
      },
      {
        name: 'income of one kind',
        change: (d) => {
          put(d, 'fiscalTotal', ['一、一般公共预算财政拨款'], '697.00');
        },
        says: [
          {
            at: 'tables[3].blocks[0].rows[0].cells[0]',
            printed: '697.00',
            expected: '679.00',
            message:
              '财政拨款收入支出决算总表「一、一般公共预算财政拨款」填报 697.00 万元，按财政拨款收入支出决算总表「年末财政拨款结转和结余」的“决算数·一般公共预算财政拨款”推算应为 679.00 万元，多 18.00 万元，请核对后更正。',
          },
        ],
      },
      {
        name: 'the grand total',
        change: (d) => {
          put(d, 'fiscalTotal', ['总计'], '749.00');
        },
        says: [
          {
            at: 'tables[3].blocks[0].rows[8].cells[0]',
            printed: '749.00',
            expected: '759.00',
            also: ['FA-05'],
            message:
              '财政拨款收入支出决算总表「收入总计」填报 749.00 万元，按本年收入合计加年初财政拨款结转和结余应为 759.00 万元，少 10.00 万元，请核对后更正。',
          },
        ],
      },
    ],
    silent: [
      {
        name: 'no balances and no rows for them',
        change: (d) => {
          d.tables = tablesOf({
            ...SAMPLE_BOOKS,
            lines: SAMPLE_BOOKS.lines.map((line) => ({
              ...line,
              opening: 0,
              income: line.basic + line.project,
            })),
          });
          for (const block of table(d, 'fiscalTotal').blocks ?? [])
            block.rows =
              block.rows?.filter(
                ({ name }, i) => !(name?.startsWith('年') || (i > 4 && i < 8 && block.side === 'income')),
              ) ?? [];
        },
        why: '财政拨款收入支出决算总表没有「年初结转和结余」一行',
      },
      {
        name: 'the table is not transcribed',
        change: (d) => {
          table(d, 'fiscalTotal').state = 'notTranscribed';
          d.facts = {};
        },
        why: '财政拨款收入支出决算总表没有录入数据',
      },
    ],
  },
  {
    rule: 'FA-13',
    speaks: [
      {
        name: '公开08表 agrees with itself, but not with 公开04表',
        change: (d) => {
          for (const row of ['合计', '212', '21208', '2120899']) {
            put(d, 'governmentFund', [row, 2], '45.00');
            put(d, 'governmentFund', [row, 4], '45.00');
            put(d, 'governmentFund', [row, 5], '5.00');
          }
        },
        says: [
          {
            at: 'tables[7].blocks[0].rows[0].cells[2]',
            printed: '45.00',
            expected: '50.00',
            message:
              '政府性基金预算财政拨款收入支出决算表「合计」的“本年支出·小计”填报 45.00 万元，按财政拨款收入支出决算总表「本年支出合计」的“决算数·政府性基金预算财政拨款”推算应为 50.00 万元，少 5.00 万元，请核对后更正。',
          },
        ],
      },
      {
        name: 'money in 公开04表, none in 公开08表',
        change: (d) => {
          Object.assign(table(d, 'governmentFund'), { state: 'none', blocks: null, notes: ['本表无数据。'] });
        },
        says: [
          {
            at: 'tables[3].blocks[1].rows[4].cells[2]',
            printed: '50.00',
            expected: '0.00',
            message:
              '财政拨款收入支出决算总表「本年支出合计」的“决算数·政府性基金预算财政拨款”填报 50.00 万元，按政府性基金预算财政拨款收入支出决算表的本年支出应为 0.00 万元，多 50.00 万元，请核对后更正。',
          },
        ],
      },
    ],
    silent: [
      {
        name: 'no 国有资本 at all: its table stands empty',
        change: (d) => {
          put(d, 'fiscalTotal', ['本年支出合计', 3], null);
        },
      },
      {
        name: '公开09表 is not transcribed',
        change: (d) => {
          table(d, 'stateCapital').state = 'notTranscribed';
        },
        why: '国有资本经营预算财政拨款支出决算表没有录入数据',
      },
    ],
  },
  {
    rule: 'FA-14',
    speaks: [
      {
        name: '公开06表 agrees with itself, but not with 公开05表',
        change: (d) => {
          put(d, 'generalBudgetBasic', ['30305'], '10.50');
          put(d, 'generalBudgetBasic', ['303'], '10.50');
          put(d, 'generalBudgetBasic', ['人员经费合计'], '335.00');
        },
        says: [
          {
            at: 'tables[4].blocks[0].rows[0].cells[1]',
            printed: '399.00',
            expected: '400.00',
            message:
              '一般公共预算财政拨款支出决算表「合计」的“基本支出”填报 399.00 万元，按基本支出决算表的人员经费加公用经费应为 400.00 万元，少 1.00 万元，请核对后更正。',
          },
        ],
      },
      {
        name: 'one kind of one subject',
        change: (d) => {
          put(d, 'generalBudgetExpenditure', ['2210201', 1], '32.60');
        },
        says: [
          {
            at: 'tables[4].blocks[0].rows[10].cells[1]',
            printed: '32.60',
            expected: '36.20',
            also: ['FA-10'],
            message:
              '一般公共预算财政拨款支出决算表「2210201 住房公积金」的“基本支出”填报 32.60 万元，按一般公共预算财政拨款支出决算表「2210201 住房公积金」的“本年支出·合计”推算应为 36.20 万元，少 3.60 万元，请核对后更正。',
          },
        ],
      },
      {
        name: 'more of a subject than 公开03表 has',
        change: (d) => {
          for (const row of ['2080505', '20805', '208', '合计']) {
            const less = row === '合计' ? ['741.34', '401.34'] : ['32.30', '32.30'];
            put(d, 'expenditure', [row, 0], less[0] ?? '');
            put(d, 'expenditure', [row, 1], less[1] ?? '');
          }
        },
        says: [
          {
            at: 'tables[4].blocks[0].rows[3].cells[1]',
            printed: '42.30',
            expected: null,
            message:
              '一般公共预算财政拨款支出决算表「2080505 机关事业单位基本养老保险缴费支出」的“基本支出”填报 42.30 万元，大于支出决算表「2080505 机关事业单位基本养老保险缴费支出」的“基本支出”的 32.30 万元，多 10.00 万元，请核对后更正。',
          },
        ],
        besides: ['FA-07', 'FA-11'],
      },
      {
        name: 'a 尾差 between 人员经费, 公用经费 and 基本支出',
        change: (d) => {
          d.tables = [];
          fact(d, 'basicExpenditure', {
            total: 394.99,
            personnel: { amount: 371.83 },
            publicFunds: { amount: 23.17 },
          });
        },
        says: [
          {
            severity: 'hint',
            at: 'facts.basicExpenditure.total',
            printed: '394.99',
            expected: '395.00',
            message:
              '一般公共预算财政拨款基本支出填报 394.99 万元，人员经费加公用经费为 395.00 万元，相差 0.01 万元，属四舍五入的尾差，可以不改。',
          },
        ],
        besides: ['FA-29'],
      },
    ],
    silent: [
      {
        name: 'rounding within the tolerance of two addends',
        change: (d) => {
          put(d, 'generalBudgetBasic', ['人员经费合计'], '334.00');
        },
      },
      {
        name: '公开06表 is not transcribed',
        change: (d) => {
          table(d, 'generalBudgetBasic').state = 'notTranscribed';
        },
        why: '一般公共预算财政拨款基本支出决算表没有录入数据',
      },
    ],
  },
  {
    rule: 'FA-15',
    speaks: [
      {
        name: 'a class that its own 款 do not make up',
        change: (d) => {
          put(d, 'generalBudgetBasic', ['301'], '342.50');
        },
        says: [
          {
            at: 'tables[5].blocks[0].rows[0].cells[0]',
            printed: '342.50',
            expected: '324.50',
            message:
              '一般公共预算财政拨款基本支出决算表「301 工资福利支出」填报 342.50 万元，按下级经济科目之和应为 324.50 万元，多 18.00 万元，请核对后更正。',
          },
        ],
      },
      {
        name: '人员经费 that 301 and 303 do not make up',
        change: (d) => {
          put(d, 'generalBudgetBasic', ['人员经费合计'], '343.00');
        },
        says: [
          {
            at: 'tables[5].blocks[0].rows[8].cells[0]',
            printed: '343.00',
            expected: '334.00',
            also: ['FA-14'],
            message:
              '一般公共预算财政拨款基本支出决算表「人员经费合计」填报 343.00 万元，按工资福利支出（301）加对个人和家庭的补助（303）应为 334.00 万元，多 9.00 万元，请核对后更正。',
          },
        ],
      },
      {
        name: 'one 款: nobody can say which, the class is named',
        change: (d) => {
          put(d, 'generalBudgetBasic', ['30239'], '20.00');
        },
        says: [
          {
            at: 'tables[5].blocks[1].rows[0].cells[0]',
            printed: '60.00',
            expected: '50.00',
            message:
              '一般公共预算财政拨款基本支出决算表「302 商品和服务支出」填报 60.00 万元，按下级经济科目之和应为 50.00 万元，多 10.00 万元，请核对后更正。',
          },
        ],
      },
    ],
    silent: [
      {
        name: 'both halves in one block',
        change: (d) => {
          const one = table(d, 'generalBudgetBasic');
          const rows = (one.blocks ?? []).flatMap((block) => block.rows ?? []);
          const [first] = one.blocks ?? [];
          one.blocks = [{ ...first, side: null, rows }];
        },
      },
      {
        name: 'no tables',
        change: (d) => {
          d.tables = [];
        },
        why: '文件没有带决算表',
      },
    ],
  },
  {
    rule: 'FA-16',
    speaks: [
      {
        name: 'the total of 决算数',
        change: (d) => {
          put(d, 'threePublic', ['金额', 6], '5.50');
        },
        says: [
          {
            at: 'tables[6].blocks[0].rows[0].cells[6]',
            printed: '5.50',
            expected: '5.00',
            message:
              '财政拨款“三公”经费支出决算表的“决算数·合计”填报 5.50 万元，按因公出国（境）费加公务用车小计加公务接待费应为 5.00 万元，多 0.50 万元，请核对后更正。',
          },
        ],
      },
      {
        name: '小计 of the vehicles',
        change: (d) => {
          put(d, 'threePublic', ['金额', 2], '6.00');
        },
        says: [
          {
            at: 'tables[6].blocks[0].rows[0].cells[2]',
            printed: '6.00',
            expected: '5.00',
            message:
              '财政拨款“三公”经费支出决算表的“预算数·公务用车购置及运行维护费·小计”填报 6.00 万元，按公务用车购置费加运行维护费应为 5.00 万元，多 1.00 万元，请核对后更正。',
          },
        ],
      },
      {
        name: 'facts without tables',
        change: (d) => {
          d.tables = [];
          fact(d, 'threePublic.overall.finalAmount', 5.5);
        },
        says: [
          {
            at: 'facts.threePublic.overall.finalAmount',
            printed: '5.5',
            expected: '5.00',
            message:
              '“三公”经费支出决算填报 5.5 万元，按因公出国（境）费加公务用车费用加公务接待费应为 5.00 万元，多 0.50 万元，请核对后更正。',
          },
        ],
      },
    ],
    silent: [
      {
        name: 'six rows of two columns',
        change: (d) => {
          const one = table(d, 'threePublic');
          const names = [
            '合计',
            '1.因公出国（境）费',
            '2.公务用车购置及运行维护费',
            '其中：公务用车购置费',
            '公务用车运行维护费',
            '3.公务接待费',
          ];
          const cells = one.blocks?.[0]?.rows?.[0]?.cells ?? [];
          one.blocks = [
            {
              columns: [{ title: ['预算数'] }, { title: ['决算数'] }],
              rows: names.map((name, i) => ({ name, cells: [cells[i] ?? null, cells[i + 6] ?? null] })),
            },
          ];
        },
      },
      {
        name: 'the table is not transcribed',
        change: (d) => {
          table(d, 'threePublic').state = 'notTranscribed';
          d.facts = {};
        },
        why: '财政拨款“三公”经费支出决算表没有录入数据',
      },
    ],
  },
  {
    rule: 'FA-18',
    speaks: [
      {
        name: 'the closing balance of one 项',
        change: (d) => {
          put(d, 'governmentFund', ['2120899', 5], '5.00');
        },
        says: [
          {
            at: 'tables[7].blocks[0].rows[3].cells[5]',
            printed: '5.00',
            expected: '0.00',
            also: ['FA-10'],
            message:
              '政府性基金预算财政拨款收入支出决算表「2120899 其他国有土地使用权出让收入安排的支出」的“年末结转和结余”填报 5.00 万元，按年初结转和结余加本年收入减本年支出应为 0.00 万元，多 5.00 万元，请核对后更正。',
          },
        ],
      },
      {
        name: 'facts without tables',
        change: (d) => {
          d.tables = [];
          fact(d, 'governmentFund.carryOverClosing', 5);
        },
        says: [
          {
            at: 'facts.governmentFund.carryOverClosing',
            printed: '5',
            expected: '0.00',
            message:
              '政府性基金年末结转和结余填报 5 万元，按年初结转和结余加本年收入减本年支出应为 0.00 万元，多 5.00 万元，请核对后更正。',
          },
        ],
      },
    ],
    silent: [
      {
        name: 'no 政府性基金: the table stands empty',
        change: (d) => {
          d.tables = tablesOf({
            ...SAMPLE_BOOKS,
            lines: SAMPLE_BOOKS.lines.filter(({ source }) => source !== 'governmentFund'),
          });
        },
      },
      {
        name: 'no tables and no facts',
        change: (d) => {
          d.tables = [];
          d.facts = {};
        },
        why: '文件没有带决算表',
      },
    ],
  },
  {
    rule: 'FA-19',
    speaks: [
      {
        name: 'the total of one 项',
        change: (d) => {
          d.tables = tablesOf({ ...SAMPLE_BOOKS, lines: [...SAMPLE_BOOKS.lines, CAPITAL_LINE] });
          put(d, 'stateCapital', ['2239901', 2], '9.00');
        },
        says: [
          {
            at: 'tables[8].blocks[0].rows[3].cells[2]',
            printed: '9.00',
            expected: '8.00',
            also: ['FA-10'],
            message:
              '国有资本经营预算财政拨款支出决算表「2239901 其他国有资本经营预算支出」的“本年支出·小计”填报 9.00 万元，按基本支出加项目支出应为 8.00 万元，多 1.00 万元，请核对后更正。',
          },
        ],
      },
      {
        name: 'the closing balance of one 项',
        change: (d) => {
          d.tables = tablesOf({ ...SAMPLE_BOOKS, lines: [...SAMPLE_BOOKS.lines, CAPITAL_LINE] });
          put(d, 'stateCapital', ['2239901', 5], '1.00');
        },
        says: [
          {
            at: 'tables[8].blocks[0].rows[3].cells[5]',
            printed: '1.00',
            expected: '0.00',
            also: ['FA-10'],
            message:
              '国有资本经营预算财政拨款支出决算表「2239901 其他国有资本经营预算支出」的“年末结转和结余”填报 1.00 万元，按年初结转和结余加本年收入减本年支出应为 0.00 万元，多 1.00 万元，请核对后更正。',
          },
        ],
      },
    ],
    silent: [
      {
        name: 'a table without columns of balances',
        change: (d) => {
          d.tables = tablesOf({ ...SAMPLE_BOOKS, lines: [...SAMPLE_BOOKS.lines, CAPITAL_LINE] });
          for (const block of table(d, 'stateCapital').blocks ?? []) {
            block.columns = block.columns?.slice(2, 5) ?? [];
            for (const row of block.rows ?? []) row.cells = row.cells?.slice(2, 5) ?? [];
          }
        },
        why: '国有资本经营预算财政拨款支出决算表没有“年末结转和结余”一栏',
      },
      { name: 'the table stands empty', change: () => {}, why: '国有资本经营预算财政拨款支出决算表无数据' },
    ],
  },
];
