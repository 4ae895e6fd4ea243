// The two layouts of Hubei: 20 points for execution, no column of weights, one score for several rows, bands at 80 and 50.
import { NATIONAL_GRADES, NATIONAL_SCORING } from './national-parts';
import type { Template } from './template';

const output: Template['dimensions'][number]['groups'] = [
  { key: 'quantity', name: '数量指标' },
  { key: 'quality', name: '质量指标' },
  { key: 'timeliness', name: '时效指标' },
  { key: 'cost', name: '成本指标' },
];

const benefit: Template['dimensions'][number]['groups'] = [
  { key: 'economic', name: '经济效益指标' },
  { key: 'social', name: '社会效益指标' },
  { key: 'ecological', name: '生态效益指标' },
  { key: 'sustained', name: '可持续影响指标' },
];

/** 项目自评表 with one goal: 20 for execution and 40/30/10; points stand with the 一级指标 alone. */
export const HUBEI: Template = {
  schema: 'mingji.template/1',
  family: 'hubei',
  version: 1,
  name: '湖北式表样',
  title: '项目支出绩效自评表',
  legalBasis: ['财预〔2020〕10号'],
  moneyUnit: '万元',
  totalWeight: 10000,
  header: [
    [{ label: '项目名称', fields: ['projectName'] }],
    [
      { label: '主管部门', fields: ['competentDepartment'] },
      { label: '项目实施单位', fields: ['implementingUnit'] },
    ],
    [
      { label: '项目类别', fields: ['projectCategory'] },
      { label: '项目属性', fields: ['projectAttribute'] },
      { label: '项目类型', fields: ['projectType'] },
    ],
  ],
  funds: {
    caption: '预算执行情况（万元）（20分）',
    columns: [
      { key: 'budget', label: '预算数（A）' },
      { key: 'executed', label: '执行数（B）' },
      { key: 'rate', label: '执行率（B/A）' },
      { key: 'score', label: '得分（20分×执行率）' },
    ],
    rows: [{ source: 'total', label: '年度财政资金总额' }],
  },
  goals: { caption: '年度绩效目标', expected: '年度绩效目标', actual: '目标完成情况' },
  indicators: {
    caption: '绩效指标（80分）',
    columns: [
      { key: 'dimension', label: '一级指标' },
      { key: 'group', label: '二级指标' },
      { key: 'name', label: '三级指标' },
      { key: 'target', label: '年初目标值（A）' },
      { key: 'actual', label: '实际完成值（B）' },
      { key: 'score', label: '得分' },
    ],
    dimensionShowsWeight: true,
    weights: 'dimension',
    mergedScores: true,
  },
  totalLabel: '总分',
  dimensions: [
    { key: 'output', name: '产出指标', weight: 4000, groups: output },
    { key: 'benefit', name: '效益指标', weight: 3000, groups: benefit },
    {
      key: 'satisfaction',
      name: '满意度指标',
      weight: 1000,
      groups: [{ key: 'served', name: '服务对象满意度指标' }],
    },
  ],
  boxes: [
    { name: '项目类别', label: '项目类别', key: 'projectCategory', place: 'head' },
    { name: '项目属性', label: '项目属性', key: 'projectAttribute', place: 'head' },
    { name: '项目类型', label: '项目类型', key: 'projectType', place: 'head' },
    { name: '执行率偏低原因', label: '执行率偏低原因' },
    {
      name: '偏差大或目标未完成原因分析',
      label: '偏差大或目标未完成原因分析',
      key: 'deviationReason',
      place: 'afterTotal',
      required: true,
    },
    {
      name: '改进措施及结果应用方案',
      label: '改进措施及结果应用方案',
      key: 'measures',
      place: 'afterTotal',
      required: true,
    },
  ],
  execution: { weight: 2000, denominator: 'budget', rule: 'proportional' },
  scoring: {
    ...NATIONAL_SCORING,
    bands: [
      { attainment: 'met', label: '达成预期指标', from: 80, to: 100 },
      { attainment: 'partial', label: '部分达成预期指标并具有一定效果', from: 50, to: 80 },
      { attainment: 'unmet', label: '未达成预期指标且效果较差', from: 0, to: 50 },
    ],
  },
  grades: NATIONAL_GRADES,
  // No row has points or a reason of its own: what went wrong is written once, below the table.
  checks: {
    severities: {
      'SE-03': 'off',
      'SE-04': 'off',
      'SE-08': 'off',
      'SE-24': 'off',
      'SE-25': 'off',
      'SE-26': 'off',
      'SE-27': 'off',
    },
  },
};

/** The same with two goals of 40 points, each with its own levels. */
export const HUBEI_GOALS: Template = {
  ...HUBEI,
  family: 'hubei-goals',
  name: '湖北式表样（两个绩效目标）',
  goals: {
    ...HUBEI.goals,
    items: [
      { key: 'goal', name: '年度绩效目标1', weight: 4000 },
      { key: 'second', name: '年度绩效目标2', weight: 4000 },
    ],
  },
  dimensions: [
    { key: 'output', name: '产出指标', weight: 2500, goal: 'goal', groups: output },
    { key: 'benefit', name: '效益指标', weight: 1500, goal: 'goal', groups: benefit },
    {
      key: 'outputSecond',
      name: '产出指标',
      weight: 2500,
      goal: 'second',
      groups: output.map(({ key, name }) => ({ key: `${key}Second`, name })),
    },
    {
      key: 'benefitSecond',
      name: '效益指标',
      weight: 1500,
      goal: 'second',
      groups: [
        ...benefit.map(({ key, name }) => ({ key: `${key}Second`, name })),
        { key: 'servedSecond', name: '服务对象满意度指标' },
      ],
    },
  ],
};
