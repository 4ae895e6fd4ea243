// The figures known beside a disclosure's text (`facts`): the one place that names their keys. Every key is optional, unknown ones are kept.

/**
 * How a fact is read. `money` in the document's unit; `percent` is the number before the sign (99.9 is 99.9 %);
 * `count` whole numbers of persons, cars, projects; `score` points; `year`; `word` any text.
 */
export type FactKind = 'money' | 'percent' | 'count' | 'score' | 'year' | 'word';

/** What a key stands for: its kind and its name as a clerk says it. */
export interface FactKeyHead {
  readonly kind: FactKind;
  readonly name: string;
}

const money = (name: string) => ({ kind: 'money', name }) as const;
const percent = (name: string) => ({ kind: 'percent', name }) as const;
const count = (name: string) => ({ kind: 'count', name }) as const;
const score = (name: string) => ({ kind: 'score', name }) as const;
const year = (name: string) => ({ kind: 'year', name }) as const;
const word = (name: string) => ({ kind: 'word', name }) as const;

/**
 * Every single figure with its path below `facts` (and below `previous.facts`). A change is signed: negative is a fall.
 * A key may have a companion `…Printed` with the words as printed (`incomeChangePrinted`, `sharePrinted` of `sharePercent`).
 * Lists stand in FACT_LISTS.
 */
export const FACTS = {
  // 预算执行情况分析: 年初预算 against 决算
  'budgetExecution.income.initialBudget': money('收入年初预算'),
  'budgetExecution.income.finalAmount': money('收入决算'),
  'budgetExecution.income.difference': money('收入决算比年初预算的差额'),
  'budgetExecution.income.directionPrinted': word('收入差额的方向'),
  'budgetExecution.income.reason': word('收入差额的原因'),
  'budgetExecution.income.fiscalAppropriation.initialBudget': money('收入中财政拨款年初预算'),
  'budgetExecution.income.fiscalAppropriation.finalAmount': money('收入中财政拨款决算'),
  'budgetExecution.income.fiscalAppropriation.difference': money('收入中财政拨款差额'),
  'budgetExecution.income.fiscalAppropriation.directionPrinted': word('收入中财政拨款差额的方向'),
  'budgetExecution.income.fiscalAppropriation.reason': word('收入中财政拨款差额的原因'),
  'budgetExecution.expenditure.initialBudget': money('支出年初预算'),
  'budgetExecution.expenditure.finalAmount': money('支出决算'),
  'budgetExecution.expenditure.difference': money('支出决算比年初预算的差额'),
  'budgetExecution.expenditure.directionPrinted': word('支出差额的方向'),
  'budgetExecution.expenditure.reason': word('支出差额的原因'),
  'budgetExecution.expenditure.fiscalAppropriation.initialBudget': money('支出中财政拨款年初预算'),
  'budgetExecution.expenditure.fiscalAppropriation.finalAmount': money('支出中财政拨款决算'),
  'budgetExecution.expenditure.fiscalAppropriation.difference': money('支出中财政拨款差额'),
  'budgetExecution.expenditure.fiscalAppropriation.directionPrinted': word('支出中财政拨款差额的方向'),
  'budgetExecution.expenditure.fiscalAppropriation.reason': word('支出中财政拨款差额的原因'),
  // 收入支出决算总体情况
  'overall.incomeTotal': money('收入总计'),
  'overall.incomeThisYear': money('本年收入合计'),
  'overall.nonFiscalBalanceUsed': money('使用非财政拨款结余'),
  'overall.carryOverOpening': money('年初结转和结余'),
  'overall.expenditureTotal': money('支出总计'),
  'overall.expenditureThisYear': money('本年支出合计'),
  'overall.surplusDistribution': money('结余分配'),
  'overall.carryOverClosing': money('年末结转和结余'),
  'overall.comparedWithYear': year('比较的年度'),
  'overall.incomeChange': money('收入总计比上年的变动'),
  'overall.incomeChangePercent': percent('收入总计比上年的变动幅度'),
  'overall.expenditureChange': money('支出总计比上年的变动'),
  'overall.expenditureChangePercent': percent('支出总计比上年的变动幅度'),
  // 收入决算, 支出决算
  'incomeComposition.total': money('收入合计'),
  'expenditureComposition.total': money('支出合计'),
  // 财政拨款收入支出决算总体情况
  'fiscalTotals.incomeTotal': money('财政拨款收入总计'),
  'fiscalTotals.incomeThisYear': money('财政拨款本年收入'),
  'fiscalTotals.carryOverOpening': money('年初财政拨款结转和结余'),
  'fiscalTotals.expenditureTotal': money('财政拨款支出总计'),
  'fiscalTotals.expenditureThisYear': money('财政拨款本年支出'),
  'fiscalTotals.carryOverClosing': money('年末财政拨款结转和结余'),
  'fiscalTotals.comparedWithYear': year('比较的年度'),
  'fiscalTotals.incomeChange': money('财政拨款收入总计比上年的变动'),
  'fiscalTotals.incomeChangePercent': percent('财政拨款收入总计比上年的变动幅度'),
  'fiscalTotals.expenditureChange': money('财政拨款支出总计比上年的变动'),
  'fiscalTotals.expenditureChangePercent': percent('财政拨款支出总计比上年的变动幅度'),
  // 一般公共预算财政拨款支出决算
  'generalPublicBudget.total': money('一般公共预算财政拨款支出'),
  'generalPublicBudget.initialBudget': money('一般公共预算财政拨款支出年初预算'),
  'generalPublicBudget.completionPercent': percent('一般公共预算财政拨款支出完成年初预算的比例'),
  'generalPublicBudget.comparedWithYear': year('比较的年度'),
  'generalPublicBudget.change': money('一般公共预算财政拨款支出比上年的变动'),
  'generalPublicBudget.changePercent': percent('一般公共预算财政拨款支出比上年的变动幅度'),
  'generalPublicBudget.reason': word('一般公共预算财政拨款支出比上年变动的原因'),
  // 一般公共预算财政拨款基本支出决算
  'basicExpenditure.total': money('一般公共预算财政拨款基本支出'),
  'basicExpenditure.personnel.amount': money('人员经费'),
  'basicExpenditure.personnel.changeFromPriorYear': money('人员经费较上年的变动'),
  'basicExpenditure.personnel.directionPrinted': word('人员经费变动的方向'),
  'basicExpenditure.personnel.reason': word('人员经费变动的原因'),
  'basicExpenditure.publicFunds.amount': money('公用经费'),
  'basicExpenditure.publicFunds.changeFromPriorYear': money('公用经费较上年的变动'),
  'basicExpenditure.publicFunds.directionPrinted': word('公用经费变动的方向'),
  'basicExpenditure.publicFunds.reason': word('公用经费变动的原因'),
  // 财政拨款“三公”经费支出决算: overall
  'threePublic.overall.budget': money('“三公”经费预算'),
  'threePublic.overall.finalAmount': money('“三公”经费支出决算'),
  'threePublic.overall.completionPercent': percent('“三公”经费完成预算的比例'),
  'threePublic.overall.differenceReason': word('“三公”经费决算与预算差异的原因'),
  'threePublic.overall.comparedWithYear': year('比较的年度'),
  'threePublic.overall.change': money('“三公”经费比上年的变动'),
  'threePublic.overall.changePercent': percent('“三公”经费比上年的变动幅度'),
  'threePublic.overall.reason': word('“三公”经费比上年变动的原因'),
  // … and in detail
  'threePublic.detail.total': money('“三公”经费支出'),
  'threePublic.detail.overseas.amount': money('因公出国（境）费支出'),
  'threePublic.detail.overseas.groupCount': count('因公出国（境）团组数'),
  'threePublic.detail.overseas.personTrips': count('因公出国（境）人次'),
  'threePublic.detail.vehicles.amount': money('公务用车购置及运行维护费支出'),
  'threePublic.detail.vehicles.purchaseAmount': money('公务用车购置支出'),
  'threePublic.detail.vehicles.operationAmount': money('公务用车运行维护费支出'),
  'threePublic.detail.vehicles.operationPerVehicle': money('车均运行维护费'),
  'threePublic.detail.vehicles.operationChangeFromPriorYear': money('公务用车运行维护费较上年的变动'),
  'threePublic.detail.vehicles.reason': word('公务用车运行维护费变动的原因'),
  'threePublic.detail.vehicles.vehicleCount': count('公务用车保有量'),
  'threePublic.detail.vehicles.purchasedCount': count('公务用车购置数'),
  'threePublic.detail.reception.amount': money('公务接待费支出'),
  'threePublic.detail.reception.batchCount': count('公务接待批次'),
  'threePublic.detail.reception.personCount': count('公务接待人数'),
  'threePublic.detail.reception.foreignBatchCount': count('外宾接待批次'),
  'threePublic.detail.reception.foreignPersonCount': count('外宾接待人数'),
  'threePublic.detail.reception.foreignAmount': money('外宾接待支出'),
  // 预算绩效情况
  'performance.work.selfEvaluation.projectLevelPrinted': word('自评项目的级次'),
  'performance.work.selfEvaluation.projectCount': count('绩效自评项目数'),
  'performance.work.selfEvaluation.fundsCovered': money('绩效自评涉及资金'),
  'performance.work.selfEvaluation.shareOfProjectExpenditurePercent': percent('自评资金占项目支出的比例'),
  'performance.work.selfEvaluation.governmentFundProjectCount': count('政府性基金预算自评项目数'),
  'performance.work.selfEvaluation.governmentFundCovered': money('政府性基金预算自评涉及资金'),
  'performance.work.selfEvaluation.averageScore': score('自评平均分'),
  'performance.work.selfEvaluation.gradeCounts.excellent': count('自评等级为优的项目数'),
  'performance.work.selfEvaluation.gradeCounts.good': count('自评等级为良的项目数'),
  'performance.work.selfEvaluation.gradeCounts.medium': count('自评等级为中的项目数'),
  'performance.work.selfEvaluation.gradeCounts.poor': count('自评等级为差的项目数'),
  'performance.work.selfEvaluation.problemCount': count('自评发现的问题数'),
  'performance.work.departmentEvaluation.projectCountPrinted': count('部门评价项目数'),
  'performance.work.departmentEvaluation.fundsCovered': money('部门评价涉及资金'),
  'performance.work.departmentEvaluation.thirdPartyEvaluatedProject': word('委托第三方评价的项目'),
  'performance.work.departmentEvaluation.resultPrinted': word('部门评价结果'),
  'performance.selfEvaluationResults.projectCountPrinted': count('公开自评结果的项目数'),
  'performance.departmentEvaluationResult.projectName': word('部门评价的项目'),
  'performance.departmentEvaluationResult.score': score('部门评价综合得分'),
  'performance.departmentEvaluationResult.ratingPrinted': word('部门评价等级'),
  // 机关运行经费
  'operatingFunds.amount': money('机关运行经费支出'),
  'operatingFunds.comparedWithYear': year('比较的年度'),
  'operatingFunds.change': money('机关运行经费比上年的变动'),
  'operatingFunds.changePercent': percent('机关运行经费比上年的变动幅度'),
  'operatingFunds.directionPrinted': word('机关运行经费变动的方向'),
  'operatingFunds.reason': word('机关运行经费变动的原因'),
  // 政府采购
  'procurement.total': money('政府采购支出合计'),
  'procurement.goods.amount': money('政府采购货物支出'),
  'procurement.goods.change': money('政府采购货物支出比上年的变动'),
  'procurement.goods.changePercent': percent('政府采购货物支出比上年的变动幅度'),
  'procurement.goods.reason': word('政府采购货物支出变动的原因'),
  'procurement.works.amount': money('政府采购工程支出'),
  'procurement.works.change': money('政府采购工程支出比上年的变动'),
  'procurement.works.changePercent': percent('政府采购工程支出比上年的变动幅度'),
  'procurement.works.reason': word('政府采购工程支出变动的原因'),
  'procurement.services.amount': money('政府采购服务支出'),
  'procurement.services.change': money('政府采购服务支出比上年的变动'),
  'procurement.services.changePercent': percent('政府采购服务支出比上年的变动幅度'),
  'procurement.services.reason': word('政府采购服务支出变动的原因'),
  'procurement.smallAndMedium.amount': money('授予中小企业合同金额'),
  'procurement.smallAndMedium.sharePercent': percent('授予中小企业合同金额的占比'),
  'procurement.smallAndMedium.reserved': money('面向中小企业预留项目的合同金额'),
  'procurement.smallAndMedium.other': money('授予中小企业的其他合同金额'),
  'procurement.smallAndMicro.amount': money('授予小微企业合同金额'),
  'procurement.smallAndMicro.sharePercent': percent('授予小微企业合同金额的占比'),
  // 国有资产占用
  'stateAssets.asOf': word('资产统计的截止日期'),
  'stateAssets.vehicleTotal': count('车辆合计'),
  'stateAssets.generalEquipmentThreshold': money('通用设备单价起点'),
  'stateAssets.generalEquipmentCount': count('通用设备台数'),
  'stateAssets.specialEquipmentThreshold': money('专用设备单价起点'),
  'stateAssets.specialEquipmentCount': count('专用设备台数'),
  // 政府性基金预算, 国有资本经营预算
  'governmentFund.carryOverOpening': money('政府性基金年初结转和结余'),
  'governmentFund.income': money('政府性基金本年收入'),
  'governmentFund.expenditure': money('政府性基金本年支出'),
  'governmentFund.basic': money('政府性基金基本支出'),
  'governmentFund.project': money('政府性基金项目支出'),
  'governmentFund.carryOverClosing': money('政府性基金年末结转和结余'),
  'stateCapital.carryOverOpening': money('国有资本经营预算年初结转和结余'),
  'stateCapital.income': money('国有资本经营预算本年收入'),
  'stateCapital.expenditure': money('国有资本经营预算本年支出'),
  'stateCapital.basic': money('国有资本经营预算基本支出'),
  'stateCapital.project': money('国有资本经营预算项目支出'),
  'stateCapital.carryOverClosing': money('国有资本经营预算年末结转和结余'),
  // 机构设置, as counted by the text
  'organisation.officeCount': count('内设机构数'),
  'organisation.unitCount': count('纳入决算范围的单位数'),
} as const satisfies Record<string, FactKeyHead>;

/** The path of one figure below `facts`. */
export type FactKey = keyof typeof FACTS;

const share = { name: word('名称'), amount: money('金额'), sharePercent: percent('占比') } as const;
/** `amount` is in `unitPrinted`, which a text may state in another unit than the document's. */
const cause = {
  itemPrinted: word('原因'),
  amount: money('金额'),
  amountPrinted: word('金额原文'),
  unitPrinted: word('金额的单位'),
} as const;
const againstBudget = {
  name: word('名称'),
  budget: money('预算'),
  finalAmount: money('决算'),
  completionPercent: percent('完成预算的比例'),
  change: money('比上年的变动'),
  changePercent: percent('比上年的变动幅度'),
  reason: word('变动的原因'),
} as const;

/** Every list of figures below `facts`, with the keys of one entry. Lists of bare words (projects) hold the words themselves. */
export const FACT_LISTS = {
  'overall.reasons': cause,
  'fiscalTotals.reasons': cause,
  'incomeComposition.items': share,
  'expenditureComposition.items': share,
  'generalPublicBudget.items': share,
  /** By functional class: 用于以下方面. */
  'generalPublicBudget.classes': share,
  /** By 项: 年初预算, 决算 and what was completed. */
  'generalPublicBudget.subjects': {
    code: word('科目编码'),
    name: word('科目名称'),
    initialBudget: money('年初预算'),
    amount: money('支出决算'),
    completionPercent: percent('完成年初预算的比例'),
    reason: word('差异的原因'),
  },
  'basicExpenditure.personnel.items': { name: word('名称'), amount: money('金额') },
  'basicExpenditure.publicFunds.items': { name: word('名称'), amount: money('金额') },
  'threePublic.overall.items': againstBudget,
  'threePublic.detail.items': share,
  'stateAssets.vehicles': { name: word('车辆用途'), count: count('辆数') },
} as const satisfies Record<string, Record<string, FactKeyHead>>;

/** The path of one list below `facts`. */
export type FactListKey = keyof typeof FACT_LISTS;

/** The keys of one entry of a list. */
export type FactItemKey<L extends FactListKey> = keyof (typeof FACT_LISTS)[L] & string;

/** Lists of bare words below `facts`. */
export const FACT_WORDS = {
  'performance.work.departmentEvaluation.projects': '部门评价的项目',
  'performance.selfEvaluationResults.projects': '公开自评结果的项目',
} as const;
export type FactWordsKey = keyof typeof FACT_WORDS;
