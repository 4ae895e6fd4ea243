// 部门整体支出绩效自评表: a department's whole money by income and by spending kind, with indicators on its management.
import { NATIONAL_GRADES, NATIONAL_SCORING } from './national-parts';
import type { Template } from './template';

/** 10 + 90: management 30, output 35, effect 25. The management rows are those of the common framework; most follow from the accounts. */
export const DEPARTMENT_OVERALL: Template = {
  schema: 'mingji.template/1',
  family: 'department-overall',
  version: 1,
  name: '部门整体支出表样',
  title: '部门整体支出绩效自评表',
  legalBasis: ['财预〔2020〕10号', '财预〔2013〕53号'],
  moneyUnit: '万元',
  totalWeight: 10000,
  header: [
    [
      { label: '部门（单位）名称', fields: ['projectName'] },
      { label: '联系人及电话', fields: ['leader', 'phone'] },
    ],
    [
      { label: '主管部门', fields: ['competentDepartment'] },
      { label: '填报单位', fields: ['implementingUnit'] },
    ],
  ],
  funds: {
    caption: '部门整体支出（万元）',
    columns: [
      { key: 'initialBudget', label: '年初预算数' },
      { key: 'budget', label: '全年预算数' },
      { key: 'executed', label: '全年执行数' },
      { key: 'weight', label: '分值' },
      { key: 'rate', label: '执行率' },
      { key: 'score', label: '得分' },
    ],
    rows: [
      { source: 'total', label: '年度资金总额' },
      { source: 'general', label: '一般公共预算财政拨款', by: 'income' },
      { source: 'governmentfund', label: '政府性基金预算财政拨款', by: 'income' },
      { source: 'statecapital', label: '国有资本经营预算财政拨款', by: 'income' },
      { source: 'carryover', label: '上年结转资金', by: 'income' },
      { source: 'other', label: '其他资金', by: 'income' },
      { source: 'basic', label: '基本支出', by: 'expenditure' },
      { source: 'staff', label: '其中：人员经费', of: 'basic', by: 'basic' },
      { source: 'operating', label: '公用经费', of: 'basic', by: 'basic' },
      { source: 'project', label: '项目支出', by: 'expenditure' },
    ],
    divisions: [
      { key: 'income', label: '按收入来源' },
      { key: 'expenditure', label: '按支出类型' },
      { key: 'basic', label: '基本支出' },
    ],
  },
  goals: { caption: '年度总体目标', expected: '预期目标', actual: '实际完成情况' },
  indicators: {
    caption: '绩效指标',
    columns: [
      { key: 'dimension', label: '一级指标' },
      { key: 'group', label: '二级指标' },
      { key: 'name', label: '三级指标' },
      { key: 'target', label: '年度指标值' },
      { key: 'actual', label: '实际完成值' },
      { key: 'weight', label: '分值' },
      { key: 'score', label: '得分' },
      { key: 'reason', label: '偏差原因分析及改进措施' },
    ],
    dimensionShowsWeight: true,
  },
  totalLabel: '总分',
  dimensions: [
    {
      key: 'management',
      name: '管理指标',
      weight: 3000,
      groups: [
        {
          key: 'budgeting',
          name: '预算执行',
          indicators: [
            { name: '预算完成率', weight: 300, direction: '≥', target: '95', unit: '%' },
            { name: '预算调整率', weight: 200, direction: '≤', target: '10', unit: '%' },
            { name: '结转结余率', weight: 200, direction: '≤', target: '10', unit: '%' },
            { name: '公用经费控制率', weight: 300, direction: '≤', target: '100', unit: '%' },
            { name: '“三公”经费控制率', weight: 300, direction: '≤', target: '100', unit: '%' },
            { name: '政府采购执行率', weight: 300, direction: '≥', target: '100', unit: '%' },
          ],
        },
        {
          key: 'staffing',
          name: '人员控制',
          indicators: [{ name: '在职人员控制率', weight: 200, direction: '≤', target: '100', unit: '%' }],
        },
        {
          key: 'rules',
          name: '预算管理',
          indicators: [
            { name: '管理制度健全性', weight: 200, direction: 'qualitative', target: '健全' },
            { name: '资金使用合规性', weight: 400, direction: 'qualitative', target: '合规' },
            { name: '预决算信息公开性', weight: 300, direction: 'qualitative', target: '按规定公开' },
          ],
        },
        {
          key: 'assets',
          name: '资产管理',
          indicators: [{ name: '固定资产利用率', weight: 300, direction: '≥', target: '95', unit: '%' }],
        },
      ],
    },
    {
      key: 'output',
      name: '产出指标',
      weight: 3500,
      groups: [
        { key: 'quantity', name: '数量指标' },
        { key: 'quality', name: '质量指标' },
        { key: 'timeliness', name: '时效指标' },
      ],
    },
    {
      key: 'benefit',
      name: '效益指标',
      weight: 1500,
      groups: [
        { key: 'economic', name: '经济效益指标' },
        { key: 'social', name: '社会效益指标' },
        { key: 'ecological', name: '生态效益指标' },
        { key: 'sustained', name: '可持续影响指标' },
      ],
    },
    {
      key: 'satisfaction',
      name: '满意度指标',
      weight: 1000,
      groups: [{ key: 'served', name: '服务对象满意度指标' }],
    },
  ],
  boxes: [
    { name: '执行率偏低原因', label: '执行率偏低原因' },
    { name: '存在问题', label: '存在问题', key: 'problems', place: 'afterTotal' },
    { name: '改进措施', label: '改进措施', key: 'measures', place: 'afterTotal' },
  ],
  signatures: [
    [
      { label: '填报人', key: 'filler' },
      { label: '填报日期', key: 'filledOn' },
    ],
  ],
  execution: { weight: 1000, denominator: 'budget', rule: 'proportional' },
  scoring: NATIONAL_SCORING,
  grades: NATIONAL_GRADES,
  // The framework itself asks for the execution rate among the indicators.
  checks: { severities: { 'SE-71': 'off' } },
};
