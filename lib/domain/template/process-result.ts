// A form of some counties that judges how a project was decided and run as well as what came of it: 决策, 过程, 产出, 效益.
import { NATIONAL_GRADES, NATIONAL_SCORING } from './national-parts';
import type { Template } from './template';

/** 10/25/30/35 after the framework of 财预〔2020〕10号; the execution rate is one of the indicators, finance scores beside the unit. */
export const PROCESS_RESULT: Template = {
  schema: 'mingji.template/1',
  family: 'process-result',
  version: 1,
  name: '过程与结果并评表样',
  title: '项目支出绩效自评表',
  legalBasis: ['财预〔2020〕10号 附件 2'],
  moneyUnit: '万元',
  totalWeight: 10000,
  header: [
    [
      { label: '项目名称', fields: ['projectName'] },
      { label: '项目负责人及电话', fields: ['leader', 'phone'] },
    ],
    [
      { label: '主管部门', fields: ['competentDepartment'] },
      { label: '实施单位', fields: ['implementingUnit'] },
    ],
  ],
  funds: {
    caption: '项目资金（万元）',
    columns: [
      { key: 'initialBudget', label: '年初预算数' },
      { key: 'budget', label: '全年预算数' },
      { key: 'executed', label: '全年执行数' },
      { key: 'rate', label: '执行率' },
    ],
    rows: [
      { source: 'total', label: '年度资金总额' },
      { source: 'fiscal', label: '其中：财政拨款' },
      { source: 'other', label: '其他资金' },
    ],
  },
  goals: { caption: '年度总体目标', expected: '预期目标', actual: '实际完成情况' },
  indicators: {
    caption: '绩效指标',
    columns: [
      { key: 'dimension', label: '一级指标' },
      { key: 'group', label: '二级指标' },
      { key: 'name', label: '三级指标' },
      { key: 'weight', label: '分值' },
      { key: 'target', label: '指标值' },
      { key: 'actual', label: '完成值' },
      { key: 'score', label: '自评得分' },
      { key: 'reviewScore', label: '财政审核评分' },
      { key: 'reason', label: '扣分原因及改进措施' },
    ],
    dimensionShowsWeight: true,
  },
  totalLabel: '总分',
  dimensions: [
    {
      key: 'decision',
      name: '决策指标',
      weight: 1000,
      groups: [
        {
          key: 'initiation',
          name: '项目立项',
          indicators: [
            { name: '立项依据充分性', weight: 200, direction: 'qualitative', target: '充分' },
            { name: '立项程序规范性', weight: 100, direction: 'qualitative', target: '规范' },
          ],
        },
        {
          key: 'objective',
          name: '绩效目标',
          indicators: [
            { name: '绩效目标合理性', weight: 200, direction: 'qualitative', target: '合理' },
            { name: '绩效指标明确性', weight: 200, direction: 'qualitative', target: '明确' },
          ],
        },
        {
          key: 'input',
          name: '资金投入',
          indicators: [
            { name: '预算编制科学性', weight: 200, direction: 'qualitative', target: '科学' },
            { name: '资金分配合理性', weight: 100, direction: 'qualitative', target: '合理' },
          ],
        },
      ],
    },
    {
      key: 'process',
      name: '过程指标',
      weight: 2500,
      groups: [
        {
          key: 'money',
          name: '资金管理',
          indicators: [
            { name: '资金到位率', weight: 400, direction: '≥', target: '100', unit: '%' },
            { name: '预算执行率', weight: 600, direction: '≥', target: '100', unit: '%' },
            { name: '资金使用合规性', weight: 500, direction: 'qualitative', target: '合规' },
          ],
        },
        {
          key: 'organisation',
          name: '组织实施',
          indicators: [
            { name: '管理制度健全性', weight: 400, direction: 'qualitative', target: '健全' },
            { name: '制度执行有效性', weight: 600, direction: 'qualitative', target: '有效' },
          ],
        },
      ],
    },
    {
      key: 'output',
      name: '产出指标',
      weight: 3000,
      groups: [
        { key: 'quantity', name: '产出数量' },
        { key: 'quality', name: '产出质量' },
        { key: 'timeliness', name: '产出时效' },
        { key: 'cost', name: '产出成本' },
      ],
    },
    {
      key: 'benefit',
      name: '效益指标',
      weight: 3500,
      groups: [
        { key: 'economic', name: '经济效益' },
        { key: 'social', name: '社会效益' },
        { key: 'ecological', name: '生态效益' },
        { key: 'sustained', name: '可持续影响' },
        { key: 'served', name: '服务对象满意度' },
      ],
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
  execution: { weight: 0, denominator: 'budget', rule: 'proportional' },
  scoring: NATIONAL_SCORING,
  grades: NATIONAL_GRADES,
  // The framework itself asks for the execution rate among the indicators.
  checks: { severities: { 'SE-71': 'off' } },
};
