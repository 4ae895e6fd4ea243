// 示范区民政局 2021: what people say beside the figures: duties, causes of changes, 部门评价. For the department, and for the unit that publishes by itself.
import type { DemoAccounts } from '../../demo-accounts';

/** Words alone: the tables are summed up, or stand with the unit. */
type Words = Pick<DemoAccounts, 'facts' | 'items' | 'texts'>;

const subject = (code: string) => `generalPublicBudget.subjects/${code}/reason`;

/** 部门决算, summed up from its three units. */
export const departmentWords: Words = {
  facts: {
    'budgetExecution.income.reason': '年中追加高龄津贴提标资金和住房公积金缴存资金',
    'budgetExecution.income.fiscalAppropriation.reason': '年中追加高龄津贴提标资金和住房公积金缴存资金',
    'budgetExecution.expenditure.reason': '骨灰安放设施改造、流浪乞讨人员救助等项目资金结转下年使用',
    'budgetExecution.expenditure.fiscalAppropriation.reason':
      '骨灰安放设施改造、流浪乞讨人员救助等项目资金结转下年使用',
    'generalPublicBudget.reason': '高龄津贴发放人数增加，人员经费增加',
    'basicExpenditure.personnel.reason': '在职人员晋级晋档，社会保险和住房公积金缴费基数调整',
    'basicExpenditure.publicFunds.reason': '压减印刷费、差旅费等一般性支出',
    'threePublic.overall.differenceReason': '合并用车安排，减少公务接待批次',
    'threePublic.overall.reason': '合并用车安排，减少公务接待批次',
    'operatingFunds.reason': '局本级压减印刷费、差旅费等一般性支出',
    'procurement.goods.reason': '上年集中更新了一批办公电脑，本年采购减少',
    'procurement.works.reason': '本年实施公益性骨灰安放设施改造工程',
    'procurement.services.reason': '养老服务站运营评估委托第三方机构实施，服务采购增加',
  },
  items: {
    'overall.reasons/r1/itemPrinted': '新增安排公益性骨灰安放设施改造资金150.00万元',
    'overall.reasons/r2/itemPrinted': '上年安排的殡葬服务用房维修资金本年不再安排，其他各项有增有减',
    'fiscalTotals.reasons/r1/itemPrinted': '新增安排公益性骨灰安放设施改造资金150.00万元',
    'fiscalTotals.reasons/r2/itemPrinted': '上年安排的殡葬服务用房维修资金本年不再安排，其他各项有增有减',
    [subject('2080201')]: '在职人员晋级晋档，年中追加人员经费',
    [subject('2080299')]: '事业单位在职人员绩效工资调整',
    [subject('2080505')]: '养老保险缴费基数调整',
    [subject('2081001')]: '救助帮扶儿童人数少于预计',
    [subject('2081002')]: '高龄津贴发放人数增加，年中追加资金',
    [subject('2081006')]: '部分社区养老服务站年底验收，补助资金结转下年支付',
    [subject('2082002')]: '流浪乞讨人员求助人次减少',
    [subject('2082501')]: '按实际救助户数发放，少于预计',
    [subject('2101101')]: '医疗保险缴费基数调整',
    [subject('2101102')]: '医疗保险缴费基数调整',
    [subject('2210201')]: '住房公积金缴存基数调整',
    'threePublic.overall.items/vehicles/reason': '合并用车安排，用车次数减少',
    'threePublic.overall.items/reception/reason': '公务接待批次减少',
    'departmentEvaluations/r1/projectName': '高龄津贴发放项目',
    'departmentEvaluations/r1/funds': '309.84',
    'departmentEvaluations/r1/decision': '18.5',
    'departmentEvaluations/r1/process': '18.0',
    'departmentEvaluations/r1/output': '28.0',
    'departmentEvaluations/r1/benefit': '28.0',
    'departmentEvaluations/r1/score': '92.5',
    'departmentEvaluations/r1/grade': '优',
  },
  texts: {
    duties: [
      '拟订全区民政事业发展规划，并组织实施和监督检查。',
      '承担最低生活保障、特困人员救助供养、临时救助等社会救助工作。',
      '推进养老服务体系建设，承担老年人福利和特殊困难老年人救助工作。',
      '承担儿童福利、孤弃儿童保障和困境儿童保护工作。',
      '推进婚丧习俗改革，承担殡葬管理和流浪乞讨人员救助管理工作。',
    ].join('\n'),
    offices: ['办公室', '规划财务科', '社会救助科', '养老服务科', '儿童福利科', '社会事务科'].join('\n'),
    units: ['示范区民政局本级｜行政', '示范区社会救助服务中心｜事业', '示范区养老服务指导中心｜事业'].join(
      '\n',
    ),
    contactOffice: '规划财务科',
  },
};

/** 单位决算 of 养老服务指导中心. */
export const elderlyCentreWords: Words = {
  facts: {
    'budgetExecution.income.reason': '住房公积金、养老保险缴费基数调整，年中追加人员经费',
    'budgetExecution.income.fiscalAppropriation.reason': '住房公积金、养老保险缴费基数调整，年中追加人员经费',
    'budgetExecution.expenditure.reason': '部分社区养老服务站年底验收，补助资金结转下年支付',
    'budgetExecution.expenditure.fiscalAppropriation.reason':
      '部分社区养老服务站年底验收，补助资金结转下年支付',
    'generalPublicBudget.reason': '增加社区养老服务站运营补助资金',
    'basicExpenditure.personnel.reason': '在职人员晋级晋档',
    'basicExpenditure.publicFunds.reason': '压减差旅费等一般性支出',
    'procurement.goods.reason': '上年集中更新了办公设备，本年采购减少',
    'procurement.services.reason': '养老服务站运营评估委托第三方机构实施，服务采购增加',
  },
  items: {
    'overall.reasons/r1/itemPrinted': '增加社区养老服务站运营补助资金',
    'fiscalTotals.reasons/r1/itemPrinted': '增加社区养老服务站运营补助资金',
    [subject('2080505')]: '养老保险缴费基数调整',
    [subject('2081006')]: '部分社区养老服务站年底验收，补助资金结转下年支付',
    [subject('2101102')]: '医疗保险缴费基数调整',
    [subject('2210201')]: '住房公积金缴存基数调整',
  },
  texts: {
    duties: [
      '承担全区社区养老服务站的业务指导和运营考核工作。',
      '承担养老服务人员培训和养老服务信息统计工作。',
    ].join('\n'),
    offices: ['综合科', '业务指导科'].join('\n'),
    units: '示范区养老服务指导中心｜事业',
    contactOffice: '综合科',
  },
};
