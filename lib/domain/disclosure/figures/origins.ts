// Where each figure of the annual disclosure comes from: one line per key of facts.ts.
import type { CellRef } from '../../accounts/identities';
import type { TableKind } from '../../accounts/tables';
import type { FactKey } from '../../interchange/facts';

/** What the approved forms tell together. */
export type FormsFigure =
  | 'count'
  | 'executed'
  | 'shareOfProjects'
  | 'averageScore'
  | 'excellent'
  | 'good'
  | 'medium'
  | 'poor'
  | 'problems'
  | 'governmentFundCount'
  | 'governmentFundExecuted'
  | 'level';

/** What the records of 部门评价 tell together. */
export type EvaluatedFigure = 'count' | 'funds' | 'thirdParty' | 'projectName' | 'score' | 'grade';

/** Where a figure comes from. */
export type Origin =
  /** A cell of a public table. */
  | { readonly from: 'cell'; readonly ref: CellRef }
  /** Typed by a clerk (`fact/…`). `otherwise`: what counts where nobody typed it: a price in 分, or what the forms tell. */
  | { readonly from: 'typed'; readonly otherwise?: number | FormsFigure }
  /** Σ of other figures; null as long as none of them is known. */
  | { readonly from: 'sum'; readonly of: readonly FactKey[] }
  /** How many there are in a list beside the tables; typed where the list is empty. */
  | { readonly from: 'listed'; readonly list: 'offices' | 'units' | 'vehicles' }
  | { readonly from: 'forms'; readonly figure: FormsFigure }
  | { readonly from: 'evaluated'; readonly figure: EvaluatedFigure }
  /** Against last year: amount, percentage, or the word of the direction. */
  | { readonly from: 'change'; readonly of: FactKey; readonly part: 'amount' | 'percent' | 'word' }
  /** Against the budget. */
  | {
      readonly from: 'difference';
      readonly of: FactKey;
      readonly budget: FactKey;
      readonly part: 'amount' | 'word';
    }
  | { readonly from: 'completion'; readonly of: FactKey; readonly budget: FactKey }
  | { readonly from: 'ratio'; readonly of: FactKey; readonly whole: FactKey; readonly rule: string }
  /** Money for each of a number of things. */
  | { readonly from: 'each'; readonly of: FactKey; readonly count: FactKey; readonly rule: string }
  | { readonly from: 'lastYear' }
  | { readonly from: 'yearEnd' }
  /** Said of each project, never of several at once: the list of evaluations holds it. */
  | { readonly from: 'nowhere' };

const cell = (table: TableKind, side: string | null, row: string, column: string): Origin => ({
  from: 'cell',
  ref: { table, side, row, column },
});
const t1 = (side: 'income' | 'expenditure', row: string) =>
  cell('incomeExpenditureTotal', side, row, 'amount');
const t4 = (side: 'income' | 'expenditure', row: string) =>
  cell('fiscalTotal', side, row, side === 'income' ? 'amount' : 'total');
const three = (column: string) => cell('threePublic', null, 'amounts', column);
const typed: Origin = { from: 'typed' };
const lastYear: Origin = { from: 'lastYear' };
const change = (of: FactKey): Origin => ({ from: 'change', of, part: 'amount' });
const changePercent = (of: FactKey): Origin => ({ from: 'change', of, part: 'percent' });
const changeWord = (of: FactKey): Origin => ({ from: 'change', of, part: 'word' });
const forms = (figure: FormsFigure): Origin => ({ from: 'forms', figure });
const evaluated = (figure: EvaluatedFigure): Origin => ({ from: 'evaluated', figure });

type Against = 'budgetExecution.income' | 'budgetExecution.expenditure';
function difference(of: Against | `${Against}.fiscalAppropriation`, part: 'amount' | 'word'): Origin {
  return { from: 'difference', of: `${of}.finalAmount`, budget: `${of}.initialBudget`, part };
}

/** Prices that the official text names where nobody types others, in 分: 50 and 100 万元. */
const FIFTY = 50_000_000;
const HUNDRED = 100_000_000;

/** Every key with its origin. */
export const ORIGINS: Readonly<Record<FactKey, Origin>> = {
  'budgetExecution.income.initialBudget': typed,
  'budgetExecution.income.finalAmount': t1('income', 'incomeThisYear'),
  'budgetExecution.income.difference': difference('budgetExecution.income', 'amount'),
  'budgetExecution.income.directionPrinted': difference('budgetExecution.income', 'word'),
  'budgetExecution.income.reason': typed,
  'budgetExecution.income.fiscalAppropriation.initialBudget': typed,
  'budgetExecution.income.fiscalAppropriation.finalAmount': t4('income', 'incomeThisYear'),
  'budgetExecution.income.fiscalAppropriation.difference': difference(
    'budgetExecution.income.fiscalAppropriation',
    'amount',
  ),
  'budgetExecution.income.fiscalAppropriation.directionPrinted': difference(
    'budgetExecution.income.fiscalAppropriation',
    'word',
  ),
  'budgetExecution.income.fiscalAppropriation.reason': typed,
  'budgetExecution.expenditure.initialBudget': typed,
  'budgetExecution.expenditure.finalAmount': t1('expenditure', 'expenditureThisYear'),
  'budgetExecution.expenditure.difference': difference('budgetExecution.expenditure', 'amount'),
  'budgetExecution.expenditure.directionPrinted': difference('budgetExecution.expenditure', 'word'),
  'budgetExecution.expenditure.reason': typed,
  'budgetExecution.expenditure.fiscalAppropriation.initialBudget': typed,
  'budgetExecution.expenditure.fiscalAppropriation.finalAmount': t4('expenditure', 'expenditureThisYear'),
  'budgetExecution.expenditure.fiscalAppropriation.difference': difference(
    'budgetExecution.expenditure.fiscalAppropriation',
    'amount',
  ),
  'budgetExecution.expenditure.fiscalAppropriation.directionPrinted': difference(
    'budgetExecution.expenditure.fiscalAppropriation',
    'word',
  ),
  'budgetExecution.expenditure.fiscalAppropriation.reason': typed,

  'overall.incomeTotal': t1('income', 'total'),
  'overall.incomeThisYear': t1('income', 'incomeThisYear'),
  'overall.nonFiscalBalanceUsed': t1('income', 'balanceUsed'),
  'overall.carryOverOpening': t1('income', 'opening'),
  'overall.expenditureTotal': t1('expenditure', 'total'),
  'overall.expenditureThisYear': t1('expenditure', 'expenditureThisYear'),
  'overall.surplusDistribution': t1('expenditure', 'distribution'),
  'overall.carryOverClosing': t1('expenditure', 'closing'),
  'overall.comparedWithYear': lastYear,
  'overall.incomeChange': change('overall.incomeTotal'),
  'overall.incomeChangePercent': changePercent('overall.incomeTotal'),
  'overall.expenditureChange': change('overall.expenditureTotal'),
  'overall.expenditureChangePercent': changePercent('overall.expenditureTotal'),

  'incomeComposition.total': cell('income', null, 'total', 'total'),
  'expenditureComposition.total': cell('expenditure', null, 'total', 'total'),

  'fiscalTotals.incomeTotal': t4('income', 'total'),
  'fiscalTotals.incomeThisYear': t4('income', 'incomeThisYear'),
  'fiscalTotals.carryOverOpening': t4('income', 'opening'),
  'fiscalTotals.expenditureTotal': t4('expenditure', 'total'),
  'fiscalTotals.expenditureThisYear': t4('expenditure', 'expenditureThisYear'),
  'fiscalTotals.carryOverClosing': t4('expenditure', 'closing'),
  'fiscalTotals.comparedWithYear': lastYear,
  'fiscalTotals.incomeChange': change('fiscalTotals.incomeTotal'),
  'fiscalTotals.incomeChangePercent': changePercent('fiscalTotals.incomeTotal'),
  'fiscalTotals.expenditureChange': change('fiscalTotals.expenditureTotal'),
  'fiscalTotals.expenditureChangePercent': changePercent('fiscalTotals.expenditureTotal'),

  'generalPublicBudget.total': cell('generalBudgetExpenditure', null, 'total', 'total'),
  'generalPublicBudget.initialBudget': typed,
  'generalPublicBudget.completionPercent': {
    from: 'completion',
    of: 'generalPublicBudget.total',
    budget: 'generalPublicBudget.initialBudget',
  },
  'generalPublicBudget.comparedWithYear': lastYear,
  'generalPublicBudget.change': change('generalPublicBudget.total'),
  'generalPublicBudget.changePercent': changePercent('generalPublicBudget.total'),
  'generalPublicBudget.reason': typed,

  'basicExpenditure.total': cell('generalBudgetExpenditure', null, 'total', 'basic'),
  'basicExpenditure.personnel.amount': cell('generalBudgetBasic', 'personnel', 'personnel', 'amount'),
  'basicExpenditure.personnel.changeFromPriorYear': change('basicExpenditure.personnel.amount'),
  'basicExpenditure.personnel.directionPrinted': changeWord('basicExpenditure.personnel.amount'),
  'basicExpenditure.personnel.reason': typed,
  'basicExpenditure.publicFunds.amount': cell('generalBudgetBasic', 'public', 'publicFunds', 'amount'),
  'basicExpenditure.publicFunds.changeFromPriorYear': change('basicExpenditure.publicFunds.amount'),
  'basicExpenditure.publicFunds.directionPrinted': changeWord('basicExpenditure.publicFunds.amount'),
  'basicExpenditure.publicFunds.reason': typed,

  'threePublic.overall.budget': three('budget.total'),
  'threePublic.overall.finalAmount': three('final.total'),
  'threePublic.overall.completionPercent': {
    from: 'completion',
    of: 'threePublic.overall.finalAmount',
    budget: 'threePublic.overall.budget',
  },
  'threePublic.overall.differenceReason': typed,
  'threePublic.overall.comparedWithYear': lastYear,
  'threePublic.overall.change': change('threePublic.overall.finalAmount'),
  'threePublic.overall.changePercent': changePercent('threePublic.overall.finalAmount'),
  'threePublic.overall.reason': typed,
  'threePublic.detail.total': three('final.total'),
  'threePublic.detail.overseas.amount': three('final.overseas'),
  'threePublic.detail.overseas.groupCount': typed,
  'threePublic.detail.overseas.personTrips': typed,
  'threePublic.detail.vehicles.amount': three('final.vehicles'),
  'threePublic.detail.vehicles.purchaseAmount': three('final.purchase'),
  'threePublic.detail.vehicles.operationAmount': three('final.operation'),
  'threePublic.detail.vehicles.operationPerVehicle': {
    from: 'each',
    of: 'threePublic.detail.vehicles.operationAmount',
    count: 'threePublic.detail.vehicles.vehicleCount',
    rule: '公务用车运行维护费÷公务用车保有量',
  },
  'threePublic.detail.vehicles.operationChangeFromPriorYear': change(
    'threePublic.detail.vehicles.operationAmount',
  ),
  'threePublic.detail.vehicles.reason': typed,
  'threePublic.detail.vehicles.vehicleCount': typed,
  'threePublic.detail.vehicles.purchasedCount': typed,
  'threePublic.detail.reception.amount': three('final.reception'),
  'threePublic.detail.reception.batchCount': typed,
  'threePublic.detail.reception.personCount': typed,
  'threePublic.detail.reception.foreignBatchCount': typed,
  'threePublic.detail.reception.foreignPersonCount': typed,
  'threePublic.detail.reception.foreignAmount': typed,

  'performance.work.selfEvaluation.projectLevelPrinted': forms('level'),
  'performance.work.selfEvaluation.projectCount': forms('count'),
  'performance.work.selfEvaluation.fundsCovered': forms('executed'),
  'performance.work.selfEvaluation.shareOfProjectExpenditurePercent': forms('shareOfProjects'),
  'performance.work.selfEvaluation.governmentFundProjectCount': {
    from: 'typed',
    otherwise: 'governmentFundCount',
  },
  'performance.work.selfEvaluation.governmentFundCovered': {
    from: 'typed',
    otherwise: 'governmentFundExecuted',
  },
  'performance.work.selfEvaluation.averageScore': forms('averageScore'),
  'performance.work.selfEvaluation.gradeCounts.excellent': forms('excellent'),
  'performance.work.selfEvaluation.gradeCounts.good': forms('good'),
  'performance.work.selfEvaluation.gradeCounts.medium': forms('medium'),
  'performance.work.selfEvaluation.gradeCounts.poor': forms('poor'),
  'performance.work.selfEvaluation.problemCount': { from: 'typed', otherwise: 'problems' },
  'performance.work.departmentEvaluation.projectCountPrinted': evaluated('count'),
  'performance.work.departmentEvaluation.fundsCovered': evaluated('funds'),
  'performance.work.departmentEvaluation.thirdPartyEvaluatedProject': evaluated('thirdParty'),
  'performance.work.departmentEvaluation.resultPrinted': { from: 'nowhere' },
  'performance.selfEvaluationResults.projectCountPrinted': forms('count'),
  'performance.departmentEvaluationResult.projectName': evaluated('projectName'),
  'performance.departmentEvaluationResult.score': evaluated('score'),
  'performance.departmentEvaluationResult.ratingPrinted': evaluated('grade'),

  'operatingFunds.amount': typed,
  'operatingFunds.comparedWithYear': lastYear,
  'operatingFunds.change': change('operatingFunds.amount'),
  'operatingFunds.changePercent': changePercent('operatingFunds.amount'),
  'operatingFunds.directionPrinted': changeWord('operatingFunds.amount'),
  'operatingFunds.reason': typed,

  'procurement.total': {
    from: 'sum',
    of: ['procurement.goods.amount', 'procurement.works.amount', 'procurement.services.amount'],
  },
  'procurement.goods.amount': typed,
  'procurement.goods.change': change('procurement.goods.amount'),
  'procurement.goods.changePercent': changePercent('procurement.goods.amount'),
  'procurement.goods.reason': typed,
  'procurement.works.amount': typed,
  'procurement.works.change': change('procurement.works.amount'),
  'procurement.works.changePercent': changePercent('procurement.works.amount'),
  'procurement.works.reason': typed,
  'procurement.services.amount': typed,
  'procurement.services.change': change('procurement.services.amount'),
  'procurement.services.changePercent': changePercent('procurement.services.amount'),
  'procurement.services.reason': typed,
  'procurement.smallAndMedium.amount': {
    from: 'sum',
    of: ['procurement.smallAndMedium.reserved', 'procurement.smallAndMedium.other'],
  },
  'procurement.smallAndMedium.sharePercent': {
    from: 'ratio',
    of: 'procurement.smallAndMedium.amount',
    whole: 'procurement.total',
    rule: '授予中小企业合同金额÷政府采购支出合计',
  },
  'procurement.smallAndMedium.reserved': typed,
  'procurement.smallAndMedium.other': typed,
  'procurement.smallAndMicro.amount': typed,
  'procurement.smallAndMicro.sharePercent': {
    from: 'ratio',
    of: 'procurement.smallAndMicro.amount',
    whole: 'procurement.total',
    rule: '授予小微企业合同金额÷政府采购支出合计',
  },

  'stateAssets.asOf': { from: 'yearEnd' },
  'stateAssets.vehicleTotal': { from: 'listed', list: 'vehicles' },
  'stateAssets.generalEquipmentThreshold': { from: 'typed', otherwise: FIFTY },
  'stateAssets.generalEquipmentCount': typed,
  'stateAssets.specialEquipmentThreshold': { from: 'typed', otherwise: HUNDRED },
  'stateAssets.specialEquipmentCount': typed,

  'governmentFund.carryOverOpening': cell('governmentFund', null, 'total', 'opening'),
  'governmentFund.income': cell('governmentFund', null, 'total', 'income'),
  'governmentFund.expenditure': cell('governmentFund', null, 'total', 'total'),
  'governmentFund.basic': cell('governmentFund', null, 'total', 'basic'),
  'governmentFund.project': cell('governmentFund', null, 'total', 'project'),
  'governmentFund.carryOverClosing': cell('governmentFund', null, 'total', 'closing'),
  'stateCapital.carryOverOpening': cell('stateCapital', null, 'total', 'opening'),
  'stateCapital.income': cell('stateCapital', null, 'total', 'income'),
  'stateCapital.expenditure': cell('stateCapital', null, 'total', 'total'),
  'stateCapital.basic': cell('stateCapital', null, 'total', 'basic'),
  'stateCapital.project': cell('stateCapital', null, 'total', 'project'),
  'stateCapital.carryOverClosing': cell('stateCapital', null, 'total', 'closing'),

  'organisation.officeCount': { from: 'listed', list: 'offices' },
  'organisation.unitCount': { from: 'listed', list: 'units' },
};

/** The figures that are compared with last year: what a record of last year, or the `before/…` cells, must tell. */
export const COMPARED: readonly FactKey[] = [
  ...new Set([
    ...Object.values(ORIGINS).flatMap((origin) => (origin.from === 'change' ? [origin.of] : [])),
    // The three kinds of 三公, whose changes stand in a list.
    'threePublic.detail.overseas.amount' as const,
    'threePublic.detail.vehicles.amount' as const,
    'threePublic.detail.reception.amount' as const,
  ]),
];
