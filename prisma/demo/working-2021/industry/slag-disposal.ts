// 中和渣处置: half filled in, with 上年结转资金 in a row of its own.
import type { WorkingProject } from '../../demo-types';
import { measured, qualitative } from '../approved-goals';

/** 历史遗留酸洗中和渣处置项目: 260 万元 of the year and 140 万元 carried over; 388.316827 spent. */
export const slagDisposal: WorkingProject = {
  code: '2021-108',
  name: '历史遗留酸洗中和渣处置项目',
  unit: 'bj',
  level: '一级',
  category: '特定目标类',
  fundingTier: '本级',
  fundKind: '一般公共预算',
  publicity: '公开',
  state: '实施中',
  lineage: 'slag-disposal',
  goals: {
    expected:
      '委托有资质的单位规范处置历史遗留酸洗中和渣不少于6200吨，吨均费用不超过640元，清理堆存场地不少于8000平方米，消除环境隐患。',
    indicators: [
      measured('quantity', '中和渣规范处置量', 20, '≥', '6200', '吨'),
      measured('quality', '处置单位资质合规率', 10, '=', '100', '%'),
      measured('timeliness', '转移联单按时办结率', 10, '≥', '98', '%'),
      measured('cost', '吨均处置费用', 10, '≤', '640', '元'),
      measured('social', '周边环境投诉件数', 10, '≤', '3', '件'),
      measured('ecological', '清理堆存场地面积', 15, '≥', '8000', '平方米'),
      qualitative('sustained', '场地环境长期监测制度', 5, '按季监测并公布结果'),
      measured('served', '周边居民满意度', 10, '≥', '85', '%'),
    ],
    funds: [
      { source: 'total', initialBudget: '260', budget: '400' },
      { source: 'fiscal', initialBudget: '260', budget: '260' },
      { source: 'carryover', initialBudget: '', budget: '140' },
    ],
  },
  story: [
    {
      at: '2022-03-14T16:22:00+08:00',
      by: 'clerk',
      action: 'fill',
      cells: [
        ['funds[0].executed', '388.316827'],
        ['funds[1].executed', '248.316827'],
        ['funds[2].executed', '140'],
      ],
    },
    {
      at: '2022-03-17T09:05:00+08:00',
      by: 'clerk',
      action: 'fill',
      cells: [
        ['indicators[0].actual', '6205.38吨'],
        ['indicators[1].actual', '100%'],
        ['indicators[2].actual', '98.6%'],
        ['indicators[3].actual', '625.77元'],
      ],
    },
  ],
};
