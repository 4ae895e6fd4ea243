// Random accounts that agree with themselves, with forms that make up their 项目支出: what an annual disclosure is written from. For tests only.
import fc from 'fast-check';
import { beforeCell, factCell, itemCell, textCell } from '@/lib/domain/accounts/cells';
import type { AccountsRecord } from '@/lib/domain/accounts/record';
import { type Books, type Line, printed, totalsOf } from '@/lib/domain/checks/disclosure/books';
import type { AnnualInput } from '@/lib/domain/disclosure/annual-input';
import { BUILT_IN_OUTLINES } from '@/lib/domain/disclosure/outlines/built-in';
import type { ProjectSnapshot } from '@/lib/domain/disclosure/project-entry';
import { sampleRecord, tableCells } from '@/lib/domain/disclosure/sample-accounts';
import { type CellId, fieldCell, fundCell } from '@/lib/domain/evaluation/cells';
import { NATIONAL_2020 } from '@/lib/domain/template/national-2020';
import { filled, sampleForm, snapshotOf, workingSnapshot } from './sample-disclosure';
import type { FactKey } from '@/lib/domain/interchange/facts';

/** 类, 款, 项 of the lines that are drawn. */
const SUBJECTS: readonly (readonly [code: string, names: Line['names']])[] = [
  ['2080201', ['社会保障和就业支出', '民政管理事务', '行政运行']],
  ['2080299', ['社会保障和就业支出', '民政管理事务', '其他民政管理事务支出']],
  ['2081002', ['社会保障和就业支出', '社会福利', '老年福利']],
  ['2101101', ['卫生健康支出', '行政事业单位医疗', '行政单位医疗']],
  ['2210201', ['住房保障支出', '住房改革支出', '住房公积金']],
];
const FUND: readonly [string, Line['names']] = [
  '2296002',
  ['其他支出', '彩票公益金安排的支出', '用于社会福利的彩票公益金支出'],
];
const CAPITAL: readonly [string, Line['names']] = [
  '2230105',
  ['国有资本经营预算支出', '解决历史遗留问题及改革成本支出', '国有企业退休人员社会化管理补助支出'],
];
const ECONOMIC = [
  ['30101', '基本工资'],
  ['30113', '住房公积金'],
  ['30201', '办公费'],
  ['30211', '差旅费'],
] as const;

/** What is drawn; all else follows. Money in hundredths of 万元. */
export interface DrawnYear {
  readonly lines: readonly {
    readonly subject: number;
    readonly opening: number;
    readonly income: number;
    readonly basic: number;
    readonly project: number;
  }[];
  readonly fund: boolean;
  readonly capital: boolean;
  readonly cuts: readonly number[];
  /** 出国, 购置, 运行, 接待: budget and final; null where there is no 三公 at all. */
  readonly threePublic: { readonly budget: readonly number[]; readonly final: readonly number[] } | null;
  readonly others: readonly number[];
  /** Last year against this one, in percent of it; null: not known. */
  readonly before: readonly (number | null)[];
  readonly projects: number;
  readonly spentPercent: number;
  readonly omitted: number;
  readonly outline: number;
  readonly unit: boolean;
  /** How each cause is typed: with the words the sentence says itself, with marks and breaks at its ends. */
  readonly dress: readonly number[];
}

const amount = fc.oneof(
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 5000 }) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 900_000_000 }) },
);

/** Ways people type a cause. */
const DRESSES: readonly ((cause: string) => string)[] = [
  (cause) => cause,
  (cause) => `${cause}。`,
  (cause) => `主要原因是：${cause}；`,
  (cause) => `主要是由于${cause}，\n`,
  (cause) => ` 原因：${cause}。。 `,
  (cause) => `${cause}\n按季结算。`,
];

/** Years with and without funds, 三公, last year, projects; with amounts of zero and of ten digits. */
export const drawnYear: fc.Arbitrary<DrawnYear> = fc.record({
  lines: fc.uniqueArray(
    fc.record({
      subject: fc.integer({ min: 0, max: SUBJECTS.length - 1 }),
      opening: amount,
      income: amount,
      basic: fc.integer({ min: 0, max: 100 }),
      project: fc.integer({ min: 0, max: 100 }),
    }),
    { minLength: 1, maxLength: SUBJECTS.length, selector: ({ subject }) => subject },
  ),
  fund: fc.boolean(),
  capital: fc.boolean(),
  cuts: fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 8, maxLength: 8 }),
  threePublic: fc.option(
    fc.record({
      budget: fc.array(amount, { minLength: 4, maxLength: 4 }),
      final: fc.array(amount, { minLength: 4, maxLength: 4 }),
    }),
  ),
  others: fc.array(amount, { minLength: 4, maxLength: 4 }),
  before: fc.array(fc.option(fc.oneof(fc.constant(0), fc.constant(100), fc.integer({ min: 1, max: 1000 }))), {
    minLength: 16,
    maxLength: 16,
  }),
  projects: fc.integer({ min: 0, max: 3 }),
  spentPercent: fc.integer({ min: 0, max: 100 }),
  omitted: fc.integer({ min: 0, max: 2 }),
  outline: fc.integer({ min: 0, max: BUILT_IN_OUTLINES.length - 1 }),
  unit: fc.boolean(),
  dress: fc.array(fc.integer({ min: 0, max: DRESSES.length - 1 }), { minLength: 20, maxLength: 20 }),
});

const share = (whole: number, percent: number) => Math.floor((whole * percent) / 100);

function booksOf(drawn: DrawnYear): Books {
  const lines = drawn.lines.map(({ subject, opening, income, basic, project }): Line => {
    const [code, names] = SUBJECTS[subject] ?? FUND;
    const all = opening + income;
    const spent = share(all, basic);
    return {
      source: 'generalBudget',
      code,
      names,
      opening,
      income,
      basic: spent,
      project: share(all - spent, project),
    };
  });
  const extra = (source: Line['source'], [code, names]: typeof FUND, cut: number): Line => ({
    source,
    code,
    names,
    opening: 0,
    income: 123_456,
    basic: 0,
    project: share(123_456, cut),
  });
  if (drawn.fund) lines.push(extra('governmentFund', FUND, drawn.cuts[0] ?? 0));
  if (drawn.capital) lines.push(extra('stateCapital', CAPITAL, drawn.cuts[1] ?? 0));
  let rest = lines.reduce((sum, line) => sum + line.basic, 0);
  const economic = ECONOMIC.map(([code, name], i) => {
    const own = i === ECONOMIC.length - 1 ? rest : share(rest, drawn.cuts[2 + i] ?? 0);
    rest -= own;
    return { code, name, amount: own };
  });
  return {
    unitName: '示范区民政局',
    fiscalYear: 2021,
    moneyUnit: '万元',
    lines,
    economic: economic.filter(({ amount: own }) => own > 0),
    economicClasses: { 301: '工资福利支出', 302: '商品和服务支出' },
    threePublic: drawn.threePublic ?? { budget: [0, 0, 0, 0], final: [0, 0, 0, 0] },
    balanceUsed: 0,
    distribution: 0,
  };
}

const add = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

/** Every figure that can be compared, with its amount of this year. */
function comparedFigures(drawn: DrawnYear, books: Books): [FactKey, number][] {
  const totals = totalsOf(books);
  const [overseas = 0, purchase = 0, operation = 0, reception = 0] = books.threePublic.final;
  const [operating = 0, goods = 0, works = 0, services = 0] = drawn.others;
  return [
    ['overall.incomeTotal', totals.income + totals.opening],
    ['overall.expenditureTotal', totals.income + totals.opening],
    ['fiscalTotals.incomeTotal', totals.fiscalIncome + totals.fiscalOpening],
    ['fiscalTotals.expenditureTotal', totals.fiscalIncome + totals.fiscalOpening],
    ['basicExpenditure.personnel.amount', totals.personnel],
    ['basicExpenditure.publicFunds.amount', totals.publicFunds],
    ['threePublic.overall.finalAmount', add(books.threePublic.final)],
    ['threePublic.detail.overseas.amount', overseas],
    ['threePublic.detail.vehicles.amount', purchase + operation],
    ['threePublic.detail.vehicles.operationAmount', operation],
    ['threePublic.detail.reception.amount', reception],
    ['operatingFunds.amount', Math.min(operating, totals.publicFunds)],
    ['procurement.goods.amount', goods],
    ['procurement.works.amount', works],
    ['procurement.services.amount', services],
  ];
}

/** Causes, each another one: copied causes are a finding of their own. */
const CAUSES = [
  '年中追加专项资金',
  '人员调入调出',
  '会议改为线上召开',
  '车辆报废一辆',
  '接待批次变化',
  '设备集中更新',
  '维修工程跨年结算',
  '服务合同到期',
  '补助标准调整',
  '取暖费结算时间变化',
  '社保缴费基数调整',
  '上年结转资金支付',
  '项目验收推迟',
  '采购价格下降',
  '办公用房调整',
  '编制数变化',
  '培训场次变化',
  '文印外包',
  '出国任务取消',
  '运行费用核减',
];

/** The accounts of a drawn year, with every figure and every cause typed. */
export function drawnRecord(drawn: DrawnYear): AccountsRecord {
  const books = booksOf(drawn);
  const cells = new Map<CellId, string>();
  for (const [cell, text] of tableCells(books)) {
    if (drawn.threePublic === null && cell.startsWith('amount/threePublic/')) continue;
    cells.set(cell, text);
  }
  const figures = comparedFigures(drawn, books);
  figures.forEach(([key, now], i) => {
    const percent = drawn.before[i] ?? null;
    if (percent !== null) cells.set(beforeCell(key), printed(share(now, percent)));
  });
  // Both totals are compared with one and the same last year.
  for (const group of ['overall', 'fiscalTotals'] as const) {
    const income = cells.get(beforeCell(`${group}.incomeTotal`));
    if (income === undefined) cells.delete(beforeCell(`${group}.expenditureTotal`));
    else cells.set(beforeCell(`${group}.expenditureTotal`), income);
  }
  const kinds = ['overseas', 'vehicles', 'reception'].map((kind) =>
    cells.get(beforeCell(`threePublic.detail.${kind}.amount` as FactKey)),
  );
  if (kinds.some((text) => text === undefined)) cells.delete(beforeCell('threePublic.overall.finalAmount'));
  else {
    const sum = add(kinds.map((text) => Math.round(Number((text ?? '0').replaceAll(',', '')) * 100)));
    cells.set(beforeCell('threePublic.overall.finalAmount'), printed(sum));
  }
  for (const [key, now] of figures)
    if (/^(?:operatingFunds|procurement)\./.test(key)) cells.set(factCell(key), printed(now));
  const reasons: CellId[] = [
    ...(
      [
        'budgetExecution.income.reason',
        'budgetExecution.expenditure.reason',
        'basicExpenditure.personnel.reason',
        'basicExpenditure.publicFunds.reason',
        'threePublic.overall.differenceReason',
        'threePublic.overall.reason',
        'threePublic.detail.vehicles.reason',
        'operatingFunds.reason',
        'procurement.goods.reason',
        'procurement.works.reason',
        'procurement.services.reason',
      ] as const
    ).map((key) => factCell(key)),
    ...['overseas', 'vehicles', 'reception'].map((kind) =>
      itemCell('threePublic.overall.items', kind, 'reason'),
    ),
    itemCell('overall.reasons', 'r1', 'itemPrinted'),
    itemCell('fiscalTotals.reasons', 'r1', 'itemPrinted'),
  ];
  reasons.forEach((cell, i) => cells.set(cell, DRESSES[drawn.dress[i] ?? 0]?.(CAUSES[i] ?? '') ?? ''));
  const { initial, subjects } = plannedBudgets(drawn, books);
  for (const [code, planned] of subjects) {
    cells.set(itemCell('generalPublicBudget.subjects', code, 'initialBudget'), printed(planned));
    cells.set(
      itemCell('generalPublicBudget.subjects', code, 'reason'),
      `${CAUSES[16] ?? ''}，涉及科目${code}`,
    );
  }
  cells.set(factCell('generalPublicBudget.initialBudget'), printed(initial));
  cells.set(factCell('budgetExecution.income.initialBudget'), printed(initial));
  cells.set(factCell('budgetExecution.expenditure.initialBudget'), printed(initial));
  for (const key of ['groupCount', 'personTrips'])
    cells.set(factCell(`threePublic.detail.overseas.${key}`), '1');
  cells.set(factCell('threePublic.detail.vehicles.purchasedCount'), '1');
  cells.set(factCell('threePublic.detail.vehicles.vehicleCount'), '1');
  for (const key of ['batchCount', 'personCount', 'foreignBatchCount', 'foreignPersonCount'])
    cells.set(factCell(`threePublic.detail.reception.${key}`), '0');
  cells.set(itemCell('stateAssets.vehicles', 'other', 'count'), '2');
  cells.set(factCell('stateAssets.generalEquipmentCount'), '0');
  cells.set(factCell('stateAssets.specialEquipmentCount'), '3');
  for (const [cell, text] of sampleRecord().cells) if (cell.startsWith('text/')) cells.set(cell, text);
  cells.set(textCell('duties'), '承担社会救助和养老服务工作；\n指导社区建设。');
  cells.set(textCell('units'), '示范区民政局｜行政\n示范区养老服务指导中心｜事业');
  return { fiscalYear: 2021, bodyName: books.unitName, cells };
}

function plannedBudgets(drawn: DrawnYear, books: Books) {
  const own = books.lines.filter(({ source }) => source === 'generalBudget');
  const subjects = own.map(
    (line, i) => [line.code, share(line.basic + line.project, 50 + (drawn.cuts[i] ?? 0))] as const,
  );
  return { subjects, initial: add(subjects.map(([, planned]) => planned)) };
}

const NAMES = ['高龄津贴发放', '社区养老服务站运营', '流浪人员救助'];

/** Forms whose executed money is the whole 项目支出. */
function formsOf(drawn: DrawnYear, books: Books): ProjectSnapshot[] {
  let rest = totalsOf(books).project;
  if (rest === 0) return [];
  return NAMES.slice(0, drawn.projects).map((name, i, all) => {
    const executed = i === all.length - 1 ? rest : share(rest, drawn.cuts[5 + i] ?? 0);
    rest -= executed;
    const budget = Math.max(executed, 100) + share(executed, 100 - drawn.spentPercent);
    return projectOf(`m-${i + 1}`, `${name}项目`, budget, executed);
  });
}

function projectOf(code: string, name: string, budget: number, executed: number): ProjectSnapshot {
  const blank = sampleForm(NATIONAL_2020, name);
  const texts = workingSnapshot().form.cells;
  const own = filled(blank, [
    ...(Object.entries(texts) as [CellId, string][]).filter(([cell]) => !/^f(?:und|ield)\//.test(cell)),
    ...blank.funds.flatMap(({ id, source }): [CellId, string][] =>
      source === 'total' || source === 'fiscal'
        ? [
            [fundCell(id, 'initialBudget'), printed(budget)],
            [fundCell(id, 'budget'), printed(budget)],
            [fundCell(id, 'executed'), printed(executed)],
          ]
        : [],
    ),
    [fieldCell('goalExpected'), `按月为服务对象提供${name}的各项服务，全年不间断。`],
    [fieldCell('goalActual'), `各项服务按月提供，服务对象名册已核对，${name}按计划完成。`],
    [fieldCell('lowRateReason'), '第四季度的费用次年一月结算。'],
  ]);
  return snapshotOf(code, name, own);
}

/** Everything of a drawn year. */
export function annualInputOf(drawn: DrawnYear): AnnualInput {
  const outline = BUILT_IN_OUTLINES[drawn.outline];
  if (!outline) throw new RangeError(`no outline ${drawn.outline}`);
  return {
    origin: 'published',
    demo: true,
    fiscalYear: 2021,
    region: { code: '999901', name: '示范区', financeOffice: '示范区财政局', showFindings: false },
    department: { code: 'sfq-mzj', name: '示范区民政局' },
    edition: { number: 1, publishedAt: new Date('2022-09-12T02:00:00.000Z'), correction: null },
    projects: formsOf(drawn, booksOf(drawn)),
    omitted: ['涉及未成年人个人隐私。', '自评表尚未审核通过。']
      .slice(0, drawn.omitted)
      .map(
        (reason, i) =>
          ({ name: `第${i + 1}个项目`, publicity: i === 0 ? '不公开' : '公开', reason }) as const,
      ),
    outline,
    accounts: drawnRecord(drawn),
    before: null,
    bodyKind: drawn.unit ? 'unit' : 'department',
  };
}
