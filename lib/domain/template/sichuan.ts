// The layout an integrated budget system prints in Sichuan: the target in three columns, points free below 10 for execution.
import { COST_DIMENSIONS } from './cost-2021';
import { NATIONAL_GRADES, NATIONAL_SCORING } from './national-parts';
import type { Template } from './template';

/** 90 points are divided project by project: the form fixes no points of the 一级指标. */
const FREE_DIMENSIONS: Template['dimensions'] = COST_DIMENSIONS.map(({ key, name, groups }) => ({
  key,
  name,
  groups,
}));

/** 部门预算项目支出绩效自评表 with the boxes 评价结论, 存在问题 and 改进措施; a rate below 90 % must be explained. */
export const SICHUAN: Template = {
  schema: 'mingji.template/1',
  family: 'sichuan',
  version: 1,
  name: '四川式表样（系统导出）',
  title: '部门预算项目支出绩效自评表',
  legalBasis: ['财预〔2020〕10号', '财预〔2021〕101号'],
  moneyUnit: '万元',
  totalWeight: 10000,
  header: [
    [{ label: '项目名称', fields: ['projectName'] }],
    [
      { label: '主管部门', fields: ['competentDepartment'] },
      { label: '实施单位', fields: ['implementingUnit'] },
    ],
  ],
  funds: {
    caption: '项目预算执行情况（万元）',
    columns: [
      { key: 'initialBudget', label: '年初预算' },
      { key: 'budget', label: '全年预算（调整后）' },
      { key: 'executed', label: '预算执行' },
      { key: 'rate', label: '预算执行率' },
      { key: 'weight', label: '权重' },
      { key: 'score', label: '得分' },
      { key: 'reason', label: '原因' },
    ],
    rows: [
      { source: 'total', label: '总额' },
      { source: 'fiscal', label: '其中：财政资金' },
      { source: 'account', label: '财政专户管理资金' },
      { source: 'unit', label: '单位资金' },
      { source: 'other', label: '其他资金' },
    ],
  },
  goals: { caption: '年度目标', expected: '年度目标', actual: '年度目标完成情况' },
  indicators: {
    caption: '绩效指标',
    columns: [
      { key: 'dimension', label: '一级指标' },
      { key: 'group', label: '二级指标' },
      { key: 'name', label: '三级指标' },
      { key: 'direction', label: '指标性质' },
      { key: 'target', label: '指标值' },
      { key: 'unit', label: '度量单位' },
      { key: 'actual', label: '完成值' },
      { key: 'weight', label: '权重' },
      { key: 'score', label: '得分' },
      { key: 'reason', label: '未完成原因分析' },
    ],
    dimensionShowsWeight: false,
  },
  totalLabel: '合计',
  dimensions: FREE_DIMENSIONS,
  boxes: [
    { name: '评价结论', label: '评价结论', key: 'conclusion', place: 'afterTotal', required: true },
    { name: '存在问题', label: '存在问题', key: 'problems', place: 'afterTotal', required: true },
    { name: '改进措施', label: '改进措施', key: 'measures', place: 'afterTotal', required: true },
  ],
  signatures: [[{ label: '项目负责人' }, { label: '财务负责人' }]],
  execution: { weight: 1000, denominator: 'budget', rule: 'proportional' },
  scoring: NATIONAL_SCORING,
  grades: NATIONAL_GRADES,
  checks: { thresholds: { lowRate: 90 } },
};
