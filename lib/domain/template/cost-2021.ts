// The national layout with 成本指标 as a 一级指标 of its own: 财预〔2021〕101号.
import { NATIONAL_2020 } from './national-2020';
import { NATIONAL_GRADES, NATIONAL_SCORING } from './national-parts';
import type { Template } from './template';

/** Levels 1 and 2 with cost apart: 20/40/20/10 beside 10 for execution; 可持续影响 is no class of its own any more. */
export const COST_DIMENSIONS: Template['dimensions'] = [
  {
    key: 'cost',
    name: '成本指标',
    weight: 2000,
    groups: [
      { key: 'economicCost', name: '经济成本指标' },
      { key: 'socialCost', name: '社会成本指标' },
      { key: 'ecologicalCost', name: '生态环境成本指标' },
    ],
  },
  {
    key: 'output',
    name: '产出指标',
    weight: 4000,
    groups: [
      { key: 'quantity', name: '数量指标' },
      { key: 'quality', name: '质量指标' },
      { key: 'timeliness', name: '时效指标' },
    ],
  },
  {
    key: 'benefit',
    name: '效益指标',
    weight: 2000,
    groups: [
      { key: 'economic', name: '经济效益指标' },
      { key: 'social', name: '社会效益指标' },
      { key: 'ecological', name: '生态效益指标' },
    ],
  },
  {
    key: 'satisfaction',
    name: '满意度指标',
    weight: 1000,
    groups: [{ key: 'served', name: '服务对象满意度指标' }],
  },
];

/** 项目支出绩效自评表 with cost indicators; where cost or satisfaction does not apply its points go where the circular says. */
export const COST_2021: Template = {
  schema: 'mingji.template/1',
  family: 'cost-2021',
  version: 1,
  name: '全国通用表样（2021 成本指标式）',
  title: '项目支出绩效自评表',
  legalBasis: ['财预〔2021〕101号', '财预〔2020〕10号'],
  moneyUnit: '万元',
  totalWeight: 10000,
  header: NATIONAL_2020.header,
  funds: NATIONAL_2020.funds,
  goals: NATIONAL_2020.goals,
  indicators: NATIONAL_2020.indicators,
  totalLabel: '总分',
  dimensions: COST_DIMENSIONS,
  weightings: [
    { label: '不设成本指标', weights: { output: 5000, benefit: 3000, satisfaction: 1000 } },
    { label: '不设满意度指标', weights: { cost: 2000, output: 4000, benefit: 3000 } },
    { label: '不设成本和满意度指标', weights: { output: 5000, benefit: 4000 } },
  ],
  boxes: [{ name: '执行率偏低原因', label: '执行率偏低原因' }],
  execution: { weight: 1000, denominator: 'budget', rule: 'proportional' },
  scoring: NATIONAL_SCORING,
  grades: NATIONAL_GRADES,
};
