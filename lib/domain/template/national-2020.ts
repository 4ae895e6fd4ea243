// 2020 national layout: annex 1 of 财预〔2020〕10号 (three budget columns, carried-over money in a row of its own).
import { NATIONAL_DIMENSIONS, NATIONAL_GRADES, NATIONAL_SCORING } from './national-parts';
import type { Template } from './template';

/** 项目支出绩效自评表, annex 1 of 财预〔2020〕10号. */
export const NATIONAL_2020: Template = {
  schema: 'mingji.template/1',
  family: 'national-2020',
  version: 1,
  name: '全国通用表样（2020 式）',
  title: '项目支出绩效自评表',
  legalBasis: ['财预〔2020〕10号 附件 1'],
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
    caption: '项目资金（万元）',
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
      { source: 'fiscal', label: '其中：当年财政拨款' },
      { source: 'carryover', label: '上年结转资金' },
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
      { key: 'target', label: '年度指标值' },
      { key: 'actual', label: '实际完成值' },
      { key: 'weight', label: '分值' },
      { key: 'score', label: '得分' },
      { key: 'reason', label: '偏差原因分析及改进措施' },
    ],
    dimensionShowsWeight: true,
  },
  totalLabel: '总分',
  dimensions: NATIONAL_DIMENSIONS,
  boxes: [{ name: '执行率偏低原因', label: '执行率偏低原因' }],
  execution: { weight: 1000, denominator: 'budget', rule: 'proportional' },
  scoring: NATIONAL_SCORING,
  grades: NATIONAL_GRADES,
};
