// 转移支付绩效自评表: money, how it was managed, goals and indicators, without any points.
import { NATIONAL_DIMENSIONS, NATIONAL_SCORING } from './national-parts';
import type { Template } from './template';

/** 中央对地方转移支付 seen from the place that spends it; the national levels without their points, and 资金管理情况 topic by topic. */
export const TRANSFER_PAYMENT: Template = {
  schema: 'mingji.template/1',
  family: 'transfer-payment',
  version: 1,
  name: '转移支付表样（不评分）',
  title: '转移支付区域（项目）绩效自评表',
  legalBasis: ['财预〔2015〕163号', '财预〔2020〕10号'],
  moneyUnit: '万元',
  totalWeight: 10000,
  scored: false,
  header: [
    [{ label: '转移支付（项目）名称', fields: ['projectName'] }],
    [{ label: '中央主管部门', fields: ['centralDepartment'] }],
    [
      { label: '地方主管部门', fields: ['competentDepartment'] },
      { label: '资金使用单位', fields: ['implementingUnit'] },
    ],
  ],
  funds: {
    caption: '资金投入情况（万元）',
    columns: [
      { key: 'budget', label: '全年预算数（A）' },
      { key: 'executed', label: '全年执行数（B）' },
      { key: 'rate', label: '预算执行率（B/A×100%）' },
    ],
    rows: [
      { source: 'total', label: '年度资金总额' },
      { source: 'central', label: '其中：中央财政资金' },
      { source: 'local', label: '地方资金' },
      { source: 'other', label: '其他资金' },
    ],
  },
  management: {
    caption: '资金管理情况',
    head: '管理环节',
    columns: [
      { key: 'situation', label: '情况说明' },
      { key: 'problems', label: '存在问题和改进措施' },
    ],
    rows: [
      { key: 'allocation', label: '分配科学性' },
      { key: 'release', label: '下达及时性' },
      { key: 'payment', label: '拨付合规性' },
      { key: 'use', label: '使用规范性' },
      { key: 'execution', label: '执行准确性' },
      { key: 'performance', label: '预算绩效管理情况' },
      { key: 'responsibility', label: '支出责任履行情况' },
    ],
    required: true,
  },
  goals: { caption: '总体目标完成情况', expected: '总体目标', actual: '全年实际完成情况' },
  indicators: {
    caption: '绩效指标',
    columns: [
      { key: 'dimension', label: '一级指标' },
      { key: 'group', label: '二级指标' },
      { key: 'name', label: '三级指标' },
      { key: 'target', label: '指标值' },
      { key: 'actual', label: '全年实际完成值' },
      { key: 'reason', label: '未完成原因和改进措施' },
    ],
    dimensionShowsWeight: false,
  },
  totalLabel: '',
  dimensions: NATIONAL_DIMENSIONS.map(({ key, name, groups }) => ({ key, name, groups })),
  boxes: [
    { name: '中央主管部门', label: '中央主管部门', key: 'centralDepartment', place: 'head' },
    { name: '执行率偏低原因', label: '执行率偏低原因' },
    { name: '说明', label: '说明', key: 'remarks', place: 'afterIndicators' },
  ],
  execution: { weight: 0, denominator: 'budget', rule: 'proportional' },
  scoring: NATIONAL_SCORING,
  grades: [],
};
