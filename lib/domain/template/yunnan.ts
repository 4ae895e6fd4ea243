// The public table of Yunnan's department accounts: in 元, the target in three columns, the grade beside the total.
import { NATIONAL_2020 } from './national-2020';
import { NATIONAL_DIMENSIONS, NATIONAL_GRADES, NATIONAL_SCORING } from './national-parts';
import type { Template } from './template';

/** 项目支出绩效自评表 in 元. Its table number differs from year to year: a region's own version states it (formNo). */
export const YUNNAN: Template = {
  schema: 'mingji.template/1',
  family: 'yunnan',
  version: 1,
  name: '云南式表样（公开表，单位元）',
  title: '项目支出绩效自评表',
  legalBasis: ['财预〔2020〕10号'],
  moneyUnit: '元',
  totalWeight: 10000,
  header: [
    [{ label: '项目名称', fields: ['projectName'] }],
    [
      { label: '主管部门', fields: ['competentDepartment'] },
      { label: '实施单位', fields: ['implementingUnit'] },
    ],
  ],
  funds: {
    ...NATIONAL_2020.funds,
    caption: '项目资金（元）',
    columns: [
      { key: 'initialBudget', label: '年初预算数' },
      { key: 'budget', label: '全年预算数' },
      { key: 'executed', label: '全年执行数' },
      { key: 'weight', label: '分值' },
      { key: 'rate', label: '执行率' },
      { key: 'score', label: '得分' },
      { key: 'reason', label: '备注' },
    ],
  },
  goals: { caption: '年度总体目标', expected: '预期目标', actual: '实际完成情况' },
  indicators: {
    caption: '绩效指标',
    columns: [
      { key: 'dimension', label: '一级指标' },
      { key: 'group', label: '二级指标' },
      { key: 'name', label: '三级指标' },
      { key: 'direction', label: '指标性质', under: '年度指标值' },
      { key: 'target', label: '指标值', under: '年度指标值' },
      { key: 'unit', label: '度量单位', under: '年度指标值' },
      { key: 'actual', label: '实际完成值' },
      { key: 'weight', label: '分值' },
      { key: 'score', label: '得分' },
      { key: 'reason', label: '偏差原因分析及改进措施' },
    ],
    dimensionShowsWeight: false,
  },
  totalLabel: '总分',
  gradeLabel: '自评等级',
  dimensions: NATIONAL_DIMENSIONS,
  boxes: [
    {
      name: '其他需要说明事项',
      label: '其他需要说明事项',
      key: 'furtherMatters',
      place: 'afterIndicators',
    },
  ],
  execution: { weight: 1000, denominator: 'budget', rule: 'proportional' },
  scoring: NATIONAL_SCORING,
  grades: NATIONAL_GRADES,
};
