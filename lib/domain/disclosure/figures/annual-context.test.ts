// 公开文本里每个数从哪里来：示范区工业和信息化局 2021 年度的资料。
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { amountCell, beforeCell, factCell, itemCell, subjectCell, textCell } from '../../accounts/cells';
import { parseMoney, parseScaled } from '../../amount';
import { FACTS, type FactKey } from '../../interchange/facts';
import { sampleInput, sampleRecord } from '../sample-accounts';
import type { Figure } from '../wording/sentence';
import { annualContext } from './annual-context';

const contextOf = (changes: Readonly<Record<string, string>> = {}) =>
  annualContext(sampleInput({ accounts: sampleRecord(changes) }));
const said = (figure: Figure | null | undefined) =>
  figure && [figure.text, figure.source.place, figure.source.anchor, figure.source.rule];

describe('来源', () => {
  const context = contextOf();
  it.each<[FactKey, string, string, string | null, string | null]>([
    ['overall.incomeTotal', '771.34', '公开01表「收入总计」', 't-01', null],
    ['overall.incomeThisYear', '741.34', '公开01表「本年收入合计」', 't-01', null],
    ['incomeComposition.total', '741.34', '公开02表「合计」的“本年收入合计”', 't-02', null],
    ['threePublic.overall.budget', '6.00', '公开07表的“预算数·合计”', 't-07', null],
    ['governmentFund.expenditure', '50.00', '公开08表「合计」的“本年支出·小计”', 't-08', null],
    ['operatingFunds.amount', '58.06', '决算资料「机关运行经费支出」', null, null],
    [
      'procurement.total',
      '20.00',
      '决算资料「政府采购货物支出」、决算资料「政府采购工程支出」、决算资料「政府采购服务支出」',
      null,
      '各项之和',
    ],
    [
      'overall.incomeChange',
      '53.07',
      '公开01表「收入总计」、决算资料「收入总计（上年数）」',
      't-01',
      '本年数－上年数',
    ],
    [
      'basicExpenditure.publicFunds.changeFromPriorYear',
      '-2.10',
      '公开06表「公用经费合计」、决算资料「公用经费（上年数）」',
      't-06',
      '本年数－上年数',
    ],
    [
      'generalPublicBudget.completionPercent',
      '99.86%',
      '公开05表「合计」的“本年支出·合计”、决算资料「一般公共预算财政拨款支出年初预算」',
      't-05',
      '决算数÷预算数',
    ],
    [
      'threePublic.detail.vehicles.operationPerVehicle',
      '2.24',
      '公开07表的“决算数·公务用车购置及运行维护费·公务用车运行维护费”、决算资料「公务用车保有量」',
      't-07',
      '公务用车运行维护费÷公务用车保有量',
    ],
    [
      'performance.work.selfEvaluation.fundsCovered',
      '340.00',
      '所附 2 张项目支出绩效自评表',
      null,
      '各项目全年执行数之和',
    ],
    [
      'performance.work.selfEvaluation.shareOfProjectExpenditurePercent',
      '100.00%',
      '所附 2 张项目支出绩效自评表、公开03表「合计」的“项目支出”',
      't-03',
      '自评项目全年执行数之和÷项目支出',
    ],
    ['stateAssets.vehicleTotal', '2', '决算资料「各类车辆」', null, '各类车辆数之和'],
    ['stateAssets.generalEquipmentThreshold', '50', '部门决算公开参考格式', null, null],
    ['organisation.officeCount', '3', '决算资料「内设机构」', null, '所列个数'],
  ])('%s', (key, text, place, anchor, rule) => {
    expect(said(context.figure(key))).toEqual([text, place, anchor, rule]);
  });

  it('2023 年起“三公”表排在最后，编号和位置跟着变', () => {
    const accounts = { ...sampleRecord(), fiscalYear: 2023 };
    const later = annualContext(sampleInput({ accounts }));
    expect(said(later.figure('threePublic.overall.finalAmount'))?.slice(1, 3)).toEqual([
      '公开09表的“决算数·合计”',
      't-09',
    ]);
  });

  it('项目的数指到项目自己的自评表', () => {
    const [first] = context.performance.projects;
    expect(said(first?.executed)).toEqual(['290.00', '「企业技术改造补助」自评表全年执行数', 'p-x01', null]);
    expect(said(first?.rate)).toEqual([
      '96.67%',
      '「企业技术改造补助」自评表执行率',
      'p-x01',
      '全年执行数÷全年预算数',
    ]);
  });
});

describe('上年数', () => {
  it('有上年已审核的资料就用资料，填写的上年数不算', () => {
    const before = {
      ...sampleRecord({
        [factCell('operatingFunds.amount')]: '50.00',
        [amountCell('incomeExpenditureTotal', 'income', 'total', 'amount')]: '700.00',
      }),
      fiscalYear: 2020,
    };
    const context = annualContext(sampleInput({ before }));
    expect(said(context.last('overall.incomeTotal'))).toEqual([
      '700.00',
      '2020年度公开01表「收入总计」',
      null,
      null,
    ]);
    expect(said(context.last('operatingFunds.amount'))?.slice(0, 2)).toEqual([
      '50.00',
      '2020年度决算资料「机关运行经费支出」',
    ]);
    expect(context.change('operatingFunds.amount')?.amount.text).toBe('8.06');
    expect(context.hasRecordBefore).toBe(true);
  });

  it('上年资料里没有的，用填写的上年数', () => {
    const before = { ...sampleRecord({ [factCell('operatingFunds.amount')]: '' }), fiscalYear: 2020 };
    expect(annualContext(sampleInput({ before })).last('operatingFunds.amount')?.text).toBe('56.00');
  });

  it('都没有的，没有增减', () => {
    const context = contextOf({ [beforeCell('operatingFunds.amount')]: '' });
    expect(context.change('operatingFunds.amount')).toBeNull();
    expect(context.figure('operatingFunds.changePercent')).toBeNull();
  });
});

describe('填写的数', () => {
  it('超过两位小数的，按公开的两位小数说和算', () => {
    const context = contextOf({
      [factCell('operatingFunds.amount')]: '17.695',
      [beforeCell('operatingFunds.amount')]: '17.7',
    });
    expect(context.figure('operatingFunds.amount')?.text).toBe('17.70');
    expect(context.change('operatingFunds.amount')?.word).toBe('持平');
  });
  it('带了单位照样认得，不是数的不算', () => {
    expect(
      contextOf({ [factCell('operatingFunds.amount')]: '58.06万元' }).figure('operatingFunds.amount')?.text,
    ).toBe('58.06');
    expect(
      contextOf({ [factCell('operatingFunds.amount')]: '约58' }).figure('operatingFunds.amount'),
    ).toBeNull();
  });
  it('表里不是数的格没有数，空格是 0.00', () => {
    const cell = amountCell('incomeExpenditureTotal', 'income', 'balanceUsed', 'amount');
    expect(contextOf({ [cell]: '未定' }).figure('overall.nonFiscalBalanceUsed')).toBeNull();
    expect(contextOf({ [cell]: '' }).figure('overall.nonFiscalBalanceUsed')?.text).toBe('0.00');
  });
  it('没有填合计的，由表内各行相加', () => {
    const cell = amountCell('incomeExpenditureTotal', 'income', 'total', 'amount');
    expect(contextOf({ [cell]: '' }).figure('overall.incomeTotal')?.text).toBe('771.34');
  });
  it('没有车辆的不算车均', () => {
    const context = contextOf({ [factCell('threePublic.detail.vehicles.vehicleCount')]: '0' });
    expect(context.figure('threePublic.detail.vehicles.operationPerVehicle')).toBeNull();
  });
  it('单价起点可以改填', () => {
    const context = contextOf({ [factCell('stateAssets.specialEquipmentThreshold')]: '200' });
    expect(context.figure('stateAssets.specialEquipmentThreshold')?.text).toBe('200');
  });
  it('授予中小企业合同金额没有分项的，用填写的合计', () => {
    const context = contextOf({
      [factCell('procurement.smallAndMedium.reserved')]: '',
      [factCell('procurement.smallAndMedium.other')]: '',
      [factCell('procurement.smallAndMedium.amount')]: '17.00',
    });
    expect(context.figure('procurement.smallAndMedium.amount')?.text).toBe('17.00');
    expect(context.figure('procurement.smallAndMedium.sharePercent')?.text).toBe('85.00%');
  });
});

describe('清单', () => {
  const { lists, performance } = contextOf();
  it('按款逐项，连同类款的名称、预算和完成比例', () => {
    expect(
      lists.subjects.map(({ path, amount, budget, completion }) => [
        path.join('／'),
        amount.text,
        budget?.text,
        completion?.text,
      ]),
    ).toEqual([
      [
        '社会保障和就业支出／行政事业单位养老支出／机关事业单位基本养老保险缴费支出',
        '42.30',
        '42.30',
        '100.00%',
      ],
      ['资源勘探工业信息等支出／工业和信息产业监管／行政运行', '320.50', '320.50', '100.00%'],
      [
        '资源勘探工业信息等支出／工业和信息产业监管／其他工业和信息产业监管支出',
        '290.00',
        '291.00',
        '99.66%',
      ],
      ['住房保障支出／住房改革支出／住房公积金', '36.20', '36.20', '100.00%'],
    ]);
  });
  it('“三公”三项，各与预算和上年相比', () => {
    expect(
      lists.threePublic.map(({ name, completion, share, change }) => [
        name,
        completion?.text,
        share?.text,
        change?.word,
        change?.amount.text,
      ]),
    ).toEqual([
      ['因公出国（境）费', undefined, '0.00%', '持平', '0.00'],
      ['公务用车购置及运行维护费', '89.40%', '89.40%', '减少', '0.53'],
      ['公务接待费', '53.00%', '10.60%', '减少', '0.07'],
    ]);
  });
  it('经济科目列到款，没有款的列类', () => {
    const side = 'public';
    const changes = {
      [subjectCell('generalBudgetBasic', side, '399')]: '其他支出',
      [amountCell('generalBudgetBasic', side, '399', 'amount')]: '1.00',
    };
    const codes = contextOf(changes).lists.publicFunds.map(({ code }) => code);
    expect(codes).toEqual(['30201', '30211', '30217', '30231', '30239', '30299', '31002', '399']);
  });
  it('原因按行的次序，第十行在第二行之后', () => {
    const changes = {
      [itemCell('overall.reasons', 'r10', 'itemPrinted')]: '第十',
      [itemCell('overall.reasons', 'r3', 'itemPrinted')]: '第三',
    };
    expect(contextOf(changes).lists.overallCauses.map(({ row }) => row)).toEqual(['r1', 'r2', 'r3', 'r10']);
  });
  it('单位一行一个，名称和性质用竖线分开', () => {
    expect(contextOf({ [textCell('units')]: '甲局｜行政\n\n 乙中心 | 事业\n丙所' }).lists.units).toEqual([
      { name: '甲局', nature: '行政' },
      { name: '乙中心', nature: '事业' },
      { name: '丙所', nature: '' },
    ]);
  });
  it('自评合计与项目清单下面的合计同一个数', () => {
    expect([performance.budget?.text, performance.executed?.text, performance.rate?.text]).toEqual([
      '350.00',
      '340.00',
      '97.14%',
    ]);
    expect(performance.levels.map(({ level, count }) => [level, count.text])).toEqual([['一级', '2']]);
  });
  it('写了偏差原因的才是问题；钱花完了的，执行率原因不算', () => {
    expect(performance.projects.map(({ problems }) => problems.map(({ subject }) => subject))).toEqual([
      ['预算执行率'],
      [],
    ]);
  });
});

describe('没有自评表', () => {
  const context = annualContext(sampleInput({ projects: [] }));
  it('个数是 0，金额、平均分、等级都没有', () => {
    const key = 'performance.work.selfEvaluation';
    expect(context.figure(`${key}.projectCount`)?.text).toBe('0');
    expect(context.figure(`${key}.fundsCovered`)).toBeNull();
    expect(context.figure(`${key}.averageScore`)).toBeNull();
    expect(context.figure(`${key}.gradeCounts.excellent`)).toBeNull();
    expect(context.performance.rate).toBeNull();
  });
});

/** The integer a figure's text stands for, read back. */
function readBack({ text, unit }: Figure): number | null {
  if (unit === 'money') return parseMoney(text, '万元');
  if (unit === 'percent') return text.endsWith('%') ? parseScaled(text.slice(0, -1), 2) : null;
  return parseScaled(text, unit === 'points' ? 2 : 0);
}

test('任意填写的资料：每个数的文字读回来就是它的值', () => {
  const keys = Object.keys(FACTS) as FactKey[];
  const tables = [...sampleRecord().cells.keys()].filter((cell) => cell.startsWith('amount/'));
  const money = fc
    .integer({ min: -999_999_999, max: 99_999_999_999 })
    .map((thousandths) => (thousandths / 1000).toFixed(3));
  const changes = fc.dictionary(
    fc.oneof(
      fc.constantFrom(...tables),
      fc.constantFrom(...keys.map((key) => factCell(key) as string)),
      fc.constantFrom(...keys.map((key) => beforeCell(key) as string)),
    ),
    fc.oneof(money, fc.nat({ max: 9999 }).map(String), fc.constantFrom('', '无', '—')),
    { maxKeys: 30 },
  );
  fc.assert(
    fc.property(changes, (cells) => {
      const context = contextOf(cells);
      for (const key of keys) {
        for (const figure of [context.figure(key), context.last(key), context.change(key)?.percent ?? null]) {
          if (figure === null || figure.unit === 'word') continue;
          expect(readBack(figure), `${key} ${figure.text}`).toBe(figure.value);
          if (figure.unit === 'money' && !key.endsWith('Threshold'))
            expect(Math.abs(figure.value ?? 0) % 10_000).toBe(0);
        }
      }
    }),
    { numRuns: 60 },
  );
});
