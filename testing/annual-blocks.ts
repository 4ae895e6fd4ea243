// A disclosure with every kind of block, small enough to be reckoned by hand: two halves side by side, a wide table, live figures, remarks, charts.
import type { TableGrid, TableGridCell } from '@/lib/domain/accounts/table-grid';
import {
  type Block,
  type BlockOf,
  type DisclosureDocument,
  type DocumentFinding,
  documentSchema,
} from '@/lib/domain/disclosure/model';
import { type Figure, paragraphOf, say } from '@/lib/domain/disclosure/wording/sentence';
import { sampleDocument } from './sample-disclosure';

const yuan = (text: string) => Math.round(Number(text.replaceAll(',', '')) * 100) * 10_000;

type Place = readonly [text: string, more?: Partial<TableGridCell>];

/** Rows of cells as they stand, left to right; `null` where a cell from above or from the left reaches. */
function gridOf(
  widths: readonly number[],
  headRows: number,
  rows: readonly (readonly (Place | null)[])[],
): TableGrid {
  const cells = rows.flatMap((line, row) =>
    line.flatMap((place, column): TableGridCell[] => {
      if (place === null) return [];
      const [text, more = {}] = place;
      const isFigure = /^-?[\d,]+\.\d\d$/.test(text);
      const role = row < headRows ? 'head' : isFigure ? 'amount' : text === '' ? 'blank' : 'label';
      return [
        {
          row,
          column,
          rowSpan: 1,
          columnSpan: 1,
          role,
          text,
          value: isFigure ? yuan(text) : null,
          align: role === 'head' ? 'center' : isFigure ? 'right' : 'left',
          cell: null,
          ...more,
        },
      ];
    }),
  );
  return {
    columnCount: widths.length,
    rowCount: rows.length,
    columnWidths: [...widths],
    headRows,
    cells,
  };
}

const total = (cell?: string): Partial<TableGridCell> => ({
  role: 'total',
  ...(cell === undefined ? {} : { cell }),
});
const at = (cell: string): Partial<TableGridCell> => ({ cell });

/** 收入 beside 支出. `income`: 本年收入合计 as printed. */
export function totalTable(income = '1,311.57'): BlockOf<'table'> {
  const I = 'amount/incomeExpenditureTotal/income';
  const E = 'amount/incomeExpenditureTotal/expenditure';
  return {
    kind: 'table',
    table: 'incomeExpenditureTotal',
    anchor: 'table-01',
    printedNo: '公开01表',
    title: '收入支出决算总表',
    unitName: '部门：示范区民政局',
    unit: '金额单位：万元',
    grid: gridOf([27, 6, 17, 27, 6, 17], 2, [
      [['收入', { columnSpan: 3 }], null, null, ['支出', { columnSpan: 3 }], null, null],
      [['项目'], ['行次'], ['决算数'], ['项目'], ['行次'], ['决算数']],
      [
        ['一、一般公共预算财政拨款收入'],
        ['1', { role: 'blank', align: 'center' }],
        [income, at(`${I}/generalBudget/amount`)],
        ['一、社会保障和就业支出', at('subject/incomeExpenditureTotal/expenditure/208')],
        ['3', { role: 'blank', align: 'center' }],
        ['1,305.22', at(`${E}/208/amount`)],
      ],
      [
        ['本年收入合计', total()],
        ['2', { role: 'blank', align: 'center' }],
        [income, total(`${I}/incomeThisYear/amount`)],
        ['本年支出合计', total()],
        ['4', { role: 'blank', align: 'center' }],
        ['1,305.22', total(`${E}/expenditureThisYear/amount`)],
      ],
    ]),
    notes: ['注：本表反映部门本年度的总收支和年末结转结余情况。'],
  };
}

/** Nine columns, a head of two rows that spans. */
export function wideTable(lines = 3): BlockOf<'table'> {
  const cell = (row: string, column: string) => at(`amount/governmentFund/all/${row}/${column}`);
  const line = (i: number): (Place | null)[] => {
    const code = String(2_120_801 + i);
    return [
      [code],
      [
        i === 0
          ? '土地出让业务支出和其他很长的国有土地使用权出让收入安排的支出科目'
          : `征地和拆迁补偿支出（${i}）`,
      ],
      ['0.00', cell(code, 'opening')],
      ['50.00', cell(code, 'income')],
      ['50.00', cell(code, 'total')],
      ['0.00', cell(code, 'basic')],
      ['50.00', cell(code, 'project')],
      ['0.00', cell(code, 'closing')],
    ];
  };
  return {
    kind: 'table',
    table: 'governmentFund',
    anchor: 'table-08',
    printedNo: '公开08表',
    title: '政府性基金预算财政拨款收入支出决算表',
    unitName: '部门：示范区民政局',
    unit: '金额单位：万元',
    grid: gridOf([10.5, 19.5, 12, 11, 12, 11, 12, 12], 2, [
      [
        ['科目编码', { rowSpan: 2 }],
        ['科目名称', { rowSpan: 2 }],
        ['年初结转和结余', { rowSpan: 2 }],
        ['本年收入', { rowSpan: 2 }],
        ['本年支出', { columnSpan: 3 }],
        null,
        null,
        ['年末结转和结余', { rowSpan: 2 }],
      ],
      [null, null, null, null, ['小计'], ['基本支出'], ['项目支出'], null],
      ...Array.from({ length: lines }, (_, i) => line(i)),
    ]),
    notes: [],
  };
}

const money = (text: string, place: string, anchor: string | null, rule: string | null = null): Figure => ({
  text,
  value: yuan(text),
  unit: 'money',
  source: { place, anchor, rule },
});

/** What a rule says of a block. */
export function sampleRemark(changes: Partial<DocumentFinding> = {}): DocumentFinding {
  return {
    no: 1,
    rule: 'TX-03',
    also: [],
    word: '硬伤',
    cell: null,
    place: '收入支出决算总体情况',
    printed: '1,311.75',
    expected: '1,311.57',
    message: '文中收入合计 1,311.75 万元，表中为 1,311.57 万元，请更正。',
    explanation: null,
    ...changes,
  };
}

/** Scores or paired money of so many projects. */
export function sampleChart(chart: BlockOf<'chart'>['chart'], items: number): BlockOf<'chart'> {
  const paired = chart !== 'scores';
  const names = [
    '高龄津贴发放项目',
    '2020 年度民用洁净燃料型煤补贴和城乡困难群众冬季取暖救助资金（含上年结转）项目',
    '敬老院修缮',
  ];
  return {
    kind: 'chart',
    chart,
    title: chart === 'execution' ? '各项目预算与执行' : paired ? '本年与上年' : '各项目自评得分',
    description: '按项目比较，数字见下表。',
    unit: paired ? '万元' : '分',
    series: paired ? (chart === 'change' ? ['上年', '本年'] : ['全年预算数', '全年执行数']) : ['自评得分'],
    items: Array.from({ length: items }, (_, i) => {
      const label = `${names[i % names.length] ?? ''}${i >= names.length ? ` ${i + 1}` : ''}`;
      if (!paired) {
        const score = 10_000 - ((i * 731) % 4200);
        return { label, values: [score], texts: [(score / 100).toFixed(2)] };
      }
      const budget = 31_200 + ((i * 7919) % 90_000);
      const executed = i === 1 ? null : Math.round(budget * 0.93);
      const text = (value: number | null) => (value === null ? '' : (value / 100).toFixed(2));
      return {
        label,
        values: [budget * 10_000, executed === null ? null : executed * 10_000],
        texts: [text(budget), text(executed)],
      };
    }),
  };
}

/** The blocks of the annual part, before the projects. */
export function annualBlocks(): Block[] {
  const income = money('1,311.57', '公开01表「本年收入合计」', 'table-01');
  const expenditure = money('1,305.22', '公开01表「本年支出合计」', 'table-01');
  const change = money('6.35', '收入与支出的差额', 'table-01', '本年收入合计－本年支出合计');
  return [
    { kind: 'heading', level: 1, text: '第一部分　部门概况', anchor: 'part-1' },
    { kind: 'heading', level: 2, text: '一、部门职责' },
    { kind: 'list', ordered: true, items: ['组织实施社会救助。', '管理养老服务。'] },
    { kind: 'heading', level: 1, text: '第二部分　部门决算表', anchor: 'part-2' },
    {
      ...totalTable(),
      remarks: [sampleRemark({ cell: 'amount/incomeExpenditureTotal/income/generalBudget/amount' })],
    },
    wideTable(),
    { kind: 'heading', level: 1, text: '第三部分　部门决算情况说明', anchor: 'part-3' },
    { kind: 'heading', level: 2, text: '一、收入支出决算总体情况说明', anchor: 'overall' },
    {
      ...paragraphOf(
        say`示范区民政局 2021 年度本年收入合计 ${income} 万元，本年支出合计 ${expenditure} 万元，收支相抵 ${change} 万元。`,
      ),
      remarks: [sampleRemark()],
    },
    { kind: 'heading', level: 3, text: '（一）收入', anchor: 'income' },
    paragraphOf(say`本年收入 ${income} 万元，全部为财政拨款收入。`),
    { kind: 'heading', level: 4, text: '1. 结构', anchor: 'income-1' },
    { kind: 'paragraph', text: '与上年持平。' },
    sampleChart('change', 1),
    sampleChart('execution', 2),
    sampleChart('scores', 3),
    { kind: 'heading', level: 2, text: '二、预算绩效情况', anchor: 'performance' },
  ];
}

/** A whole annual disclosure: the sample's projects and closing behind the annual part. */
export function annualDocument(changes: Partial<DisclosureDocument> = {}): DisclosureDocument {
  const sample = sampleDocument();
  return documentSchema.parse({
    ...sample,
    title: '示范区民政局2021年度部门决算公开',
    blocks: [
      ...sample.blocks.filter((block) => block.kind === 'note'),
      ...annualBlocks(),
      ...sample.blocks.filter((block) => block.kind !== 'note' && block.kind !== 'heading'),
    ],
    ...changes,
  });
}
