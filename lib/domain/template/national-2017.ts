// 2017 national layout: the one of the 2020 reference disclosure (name and telephone of the lead, two budget columns).
import { NATIONAL_DIMENSIONS, NATIONAL_GRADES, NATIONAL_SCORING } from './national-parts';
import type { Template } from './template';

/** 项目支出绩效自评表 as printed before the annex of 财预〔2020〕10号 took over. */
export const NATIONAL_2017: Template = {
  schema: 'mingji.template/1',
  family: 'national-2017',
  version: 1,
  name: '全国通用表样（2017 式）',
  title: '项目支出绩效自评表',
  legalBasis: ['财预〔2020〕10号'],
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
    caption: '项目预算执行情况（万元）',
    columns: [
      { key: 'budget', label: '全年预算数（A）' },
      { key: 'executed', label: '全年执行数（B）' },
      { key: 'weight', label: '分值' },
      { key: 'rate', label: '执行率（B/A）' },
      { key: 'score', label: '得分' },
    ],
    rows: [
      { source: 'total', label: '年度资金总额' },
      { source: 'fiscal', label: '其中：财政拨款' },
      { source: 'other', label: '其他资金' },
    ],
  },
  goals: { caption: '年度总体目标完成情况', expected: '预期目标', actual: '目标实际完成情况' },
  indicators: {
    caption: '绩效指标',
    columns: [
      { key: 'dimension', label: '一级指标' },
      { key: 'group', label: '二级指标' },
      { key: 'name', label: '三级指标' },
      { key: 'weight', label: '分值' },
      { key: 'target', label: '预期指标值' },
      { key: 'actual', label: '实际完成指标值' },
      { key: 'score', label: '得分' },
      { key: 'reason', label: '未完成原因及拟采取的改进措施' },
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
