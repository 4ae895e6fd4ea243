// The facts of the sample disclosure, computed from its books. For tests only.
import { mulDivRound } from '../../amount';
import type { Disclosure } from '../../interchange/disclosure';
import { printed, totalsOf } from './books';
import { SAMPLE_BOOKS, YEAR_BEFORE } from './sample-books';

type Facts = NonNullable<Disclosure['facts']>;

/** Hundredths as a JSON number. */
const money = (hundredths: number) => hundredths / 100;

/** part ÷ whole as printed: `64.29%`. */
export function shareText(part: number, whole: number): string {
  return `${printed(mulDivRound(part, 10_000, whole))}%`;
}

/** A share with its printed words. */
function share(name: string, part: number, whole: number) {
  const sharePrinted = shareText(part, whole);
  return { name, amount: money(part), sharePercent: Number(sharePrinted.slice(0, -1)), sharePrinted };
}

/** A change against the year before. */
function change(now: number, before: number) {
  return {
    comparedWithYear: SAMPLE_BOOKS.fiscalYear - 1,
    change: money(now - before),
    changePercent: money(mulDivRound(now - before, 10_000, before)),
  };
}

/** Figures that no table holds. */
export const SAMPLE_FIGURES = {
  operatingFunds: 5806,
  procurement: { goods: 520, works: 0, services: 1480 },
  smallAndMedium: { reserved: 1200, other: 600 },
  smallAndMicro: 1000,
  initialBudget: 68_000,
} as const;

/** Facts that agree with the tables of the sample, and with each other. */
export function sampleFacts(): Facts {
  const totals = totalsOf(SAMPLE_BOOKS);
  const all = totals.income + totals.opening;
  const fiscalAll = totals.fiscalIncome + totals.fiscalOpening;
  const changed = mulDivRound(all - YEAR_BEFORE.total, 10_000, YEAR_BEFORE.total);
  const fiscalChanged = mulDivRound(fiscalAll - YEAR_BEFORE.fiscalTotal, 10_000, YEAR_BEFORE.fiscalTotal);
  return {
    budgetExecution: {
      income: against(totals.income),
      expenditure: against(totals.spent),
    },
    overall: {
      incomeTotal: money(all),
      incomeThisYear: money(totals.income),
      nonFiscalBalanceUsed: 0,
      carryOverOpening: money(totals.opening),
      expenditureTotal: money(all),
      expenditureThisYear: money(totals.spent),
      surplusDistribution: 0,
      carryOverClosing: money(totals.closing),
      comparedWithYear: 2020,
      incomeChange: money(all - YEAR_BEFORE.total),
      incomeChangePercent: money(changed),
      expenditureChange: money(all - YEAR_BEFORE.total),
      expenditureChangePercent: money(changed),
    },
    incomeComposition: {
      total: money(totals.income),
      items: [
        share('财政拨款收入', totals.fiscalIncome, totals.income),
        share('其他收入', totals.income - totals.fiscalIncome, totals.income),
      ],
    },
    expenditureComposition: {
      total: money(totals.spent),
      items: [share('基本支出', totals.basic, totals.spent), share('项目支出', totals.project, totals.spent)],
    },
    fiscalTotals: {
      incomeTotal: money(fiscalAll),
      incomeThisYear: money(totals.fiscalIncome),
      carryOverOpening: money(totals.fiscalOpening),
      expenditureTotal: money(fiscalAll),
      expenditureThisYear: money(totals.fiscalSpent),
      carryOverClosing: money(totals.fiscalClosing),
      comparedWithYear: 2020,
      incomeChange: money(fiscalAll - YEAR_BEFORE.fiscalTotal),
      incomeChangePercent: money(fiscalChanged),
      expenditureChange: money(fiscalAll - YEAR_BEFORE.fiscalTotal),
      expenditureChangePercent: money(fiscalChanged),
    },
    generalPublicBudget: {
      total: money(totals.generalSpent),
      initialBudget: money(YEAR_BEFORE.generalBudgetPlanned),
      completionPercent: money(mulDivRound(totals.generalSpent, 10_000, YEAR_BEFORE.generalBudgetPlanned)),
      ...change(totals.generalSpent, YEAR_BEFORE.generalSpent),
      items: [
        share('基本支出', totals.generalBasic, totals.generalSpent),
        share('项目支出', totals.generalProject, totals.generalSpent),
      ],
    },
    basicExpenditure: {
      total: money(totals.generalBasic),
      personnel: {
        amount: money(totals.personnel),
        changeFromPriorYear: money(totals.personnel - YEAR_BEFORE.personnel),
      },
      publicFunds: {
        amount: money(totals.publicFunds),
        changeFromPriorYear: money(totals.publicFunds - YEAR_BEFORE.publicFunds),
      },
    },
    threePublic: threePublic(),
    performance: {
      work: {
        selfEvaluation: {
          projectLevelPrinted: '一级项目',
          projectCount: 2,
          fundsCovered: money(totals.project),
          shareOfProjectExpenditurePercent: 100,
          sharePrinted: '100.00%',
          governmentFundProjectCount: 1,
          averageScore: 99.84,
          gradeCounts: { excellent: 2, good: 0, medium: 0, poor: 0 },
        },
        departmentEvaluation: {
          projects: ['企业技术改造补助'],
          projectCountPrinted: 1,
          fundsCovered: money(29_000),
          thirdPartyEvaluatedProject: '企业技术改造补助',
        },
      },
      selfEvaluationResults: {
        projects: ['企业技术改造补助', '老工业区道路修缮'],
        projectCountPrinted: 2,
      },
      departmentEvaluationResult: { projectName: '企业技术改造补助', score: 93, ratingPrinted: '优' },
    },
    operatingFunds: {
      amount: money(SAMPLE_FIGURES.operatingFunds),
      ...change(SAMPLE_FIGURES.operatingFunds, YEAR_BEFORE.operatingFunds),
      directionPrinted: '增加',
      reason: '更换老化的办公设备',
    },
    procurement: procurement(),
    stateAssets: {
      asOf: '2021-12-31',
      vehicleTotal: 2,
      vehicles: [
        { name: '副部（省）级及以上领导用车', count: 0 },
        { name: '主要领导干部用车', count: 0 },
        { name: '机要通信用车', count: 1 },
        { name: '应急保障用车', count: 0 },
        { name: '执法执勤用车', count: 0 },
        { name: '特种专业技术用车', count: 0 },
        { name: '离退休干部用车', count: 0 },
        { name: '其他用车', count: 1 },
      ],
      generalEquipmentThreshold: 50,
      generalEquipmentCount: 0,
      specialEquipmentThreshold: 100,
      specialEquipmentCount: 0,
    },
    governmentFund: {
      carryOverOpening: 0,
      income: 50,
      expenditure: 50,
      basic: 0,
      project: 50,
      carryOverClosing: 0,
    },
    organisation: { officeCount: 3, unitCount: 2 },
  };
}

/** 年初预算 against 决算. */
function against(final: number): Facts {
  const difference = final - SAMPLE_FIGURES.initialBudget;
  return {
    initialBudget: money(SAMPLE_FIGURES.initialBudget),
    finalAmount: money(final),
    difference: money(difference),
    directionPrinted: difference > 0 ? '增加' : '减少',
  };
}

function threePublic(): Facts {
  const { budget, final } = SAMPLE_BOOKS.threePublic;
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
  const [overseas = 0, purchase = 0, operation = 0, reception = 0] = final;
  const [plannedOverseas = 0, plannedPurchase = 0, plannedOperation = 0, plannedReception = 0] = budget;
  const item = (name: string, planned: number, spent: number, before: number) => ({
    name,
    budget: money(planned),
    finalAmount: money(spent),
    ...(planned > 0 && { completionPercent: money(mulDivRound(spent, 10_000, planned)) }),
    change: money(spent - before),
  });
  const before = YEAR_BEFORE.threePublic;
  const total = sum(final);
  return {
    overall: {
      budget: money(sum(budget)),
      finalAmount: money(total),
      completionPercent: money(mulDivRound(total, 10_000, sum(budget))),
      differenceReason: '公务用车出车次数减少',
      ...change(total, before.total),
      reason: '公务用车出车次数减少',
      items: [
        item('因公出国（境）费', plannedOverseas, overseas, before.overseas),
        item(
          '公务用车购置及运行维护费',
          plannedPurchase + plannedOperation,
          purchase + operation,
          before.vehicles,
        ),
        item('公务接待费', plannedReception, reception, before.reception),
      ],
    },
    detail: {
      total: money(total),
      items: [
        share('因公出国（境）费', overseas, total),
        share('公务用车购置及运行维护费', purchase + operation, total),
        share('公务接待费', reception, total),
      ],
      overseas: { amount: money(overseas), groupCount: 0, personTrips: 0 },
      vehicles: {
        amount: money(purchase + operation),
        purchaseAmount: money(purchase),
        operationAmount: money(operation),
        vehicleCount: 2,
        purchasedCount: 0,
      },
      reception: {
        amount: money(reception),
        batchCount: 9,
        personCount: 68,
        foreignBatchCount: 0,
        foreignPersonCount: 0,
        foreignAmount: 0,
      },
    },
  };
}

function procurement(): Facts {
  const { procurement: now, smallAndMedium, smallAndMicro } = SAMPLE_FIGURES;
  const before = YEAR_BEFORE.procurement;
  const total = now.goods + now.works + now.services;
  const small = smallAndMedium.reserved + smallAndMedium.other;
  return {
    total: money(total),
    goods: { amount: money(now.goods), ...change(now.goods, before.goods), reason: '添置办公设备' },
    works: { amount: money(now.works) },
    services: { amount: money(now.services), ...change(now.services, before.services), reason: '减少印刷' },
    smallAndMedium: {
      amount: money(small),
      sharePercent: money(mulDivRound(small, 10_000, total)),
      reserved: money(smallAndMedium.reserved),
      other: money(smallAndMedium.other),
    },
    smallAndMicro: {
      amount: money(smallAndMicro),
      sharePercent: money(mulDivRound(smallAndMicro, 10_000, total)),
    },
  };
}
