// 高龄津贴: published, reopened for two transposed digits, corrected, approved again.
import type { WorkingProject } from '../../demo-types';
import { fiscalOnly, measured, qualitative } from '../approved-goals';

/** 高龄津贴发放项目: 2582 人 × 100 元 × 12 个月 = 309.84 万元; first typed as 308.94. */
export const elderlyAllowance: WorkingProject = {
  code: '2021-202',
  name: '高龄津贴发放项目',
  unit: 'bj',
  level: '一级',
  category: '特定目标类',
  fundingTier: '本级',
  fundKind: '一般公共预算',
  publicity: '公开',
  state: '实施中',
  lineage: 'elderly-allowance',
  goals: {
    expected:
      '为辖区80周岁以上老年人按月发放高龄津贴，发放不少于2500人，每人每月100元，按月足额到账，高龄老人应享尽享。',
    indicators: [
      measured('quantity', '享受高龄津贴人数', 20, '≥', '2500', '人'),
      measured('quality', '发放对象准确率', 10, '≥', '99.5', '%'),
      measured('timeliness', '按月发放及时率', 10, '=', '100', '%'),
      measured('cost', '人均月发放标准', 10, '=', '100', '元'),
      measured('economic', '津贴足额到账率', 10, '=', '100', '%'),
      measured('social', '高龄老人津贴覆盖率', 15, '≥', '98', '%'),
      qualitative('sustained', '生存状况核对机制', 5, '按月与公安、医保信息比对'),
      measured('served', '高龄老人满意度', 10, '≥', '90', '%'),
    ],
    funds: fiscalOnly('312'),
  },
  story: [
    {
      at: '2022-02-16T14:15:00+08:00',
      by: 'mzclerk',
      action: 'fill',
      cells: [
        ['funds[0].executed', '308.94'],
        ['funds[1].executed', '308.94'],
        ['indicators[0].actual', '2582人'],
        ['indicators[1].actual', '99.8%'],
        ['indicators[2].actual', '100%'],
        ['indicators[3].actual', '100元'],
        ['indicators[4].actual', '100%'],
        ['indicators[5].actual', '98.9%'],
        ['indicators[6].actual', '全年比对12次，停发身故人员津贴37人'],
        ['indicators[6].attainment', 'met'],
        ['indicators[6].score', '5'],
        ['indicators[7].actual', '96%'],
        [
          'goal.actual',
          '全年为2582名80周岁以上老年人按月发放高龄津贴308.94万元，每人每月100元，按月足额到账，覆盖率98.9%。',
        ],
        [
          'narrative.text',
          '项目自评得分99.90分，等级为优。全年预算数312万元，执行数308.94万元，执行率99.02%。津贴按月足额发放，覆盖高龄老人98.9%，满意度96%。存在的问题：异地居住老人的生存状况核对周期较长。下一步：开通线上视频核对，缩短核对时间。',
        ],
      ],
    },
    { at: '2022-02-18T10:35:00+08:00', by: 'mzclerk', action: 'submit' },
    { at: '2022-02-23T15:40:00+08:00', by: 'finance', action: 'approve' },
    {
      at: '2022-03-08T11:00:00+08:00',
      by: 'finance',
      action: 'reopen',
      reason: '民政局来函反映执行数录入时数字颠倒，309.84万元误录为308.94万元，申请更正。',
    },
    {
      at: '2022-03-08T15:25:00+08:00',
      by: 'mzclerk',
      action: 'fill',
      cells: [
        ['funds[0].executed', '309.84'],
        ['funds[1].executed', '309.84'],
        [
          'goal.actual',
          '全年为2582名80周岁以上老年人按月发放高龄津贴309.84万元，每人每月100元，按月足额到账，覆盖率98.9%。',
        ],
        [
          'narrative.text',
          '项目自评得分99.93分，等级为优。全年预算数312万元，执行数309.84万元，执行率99.31%。津贴按月足额发放，覆盖高龄老人98.9%，满意度96%。存在的问题：异地居住老人的生存状况核对周期较长。下一步：开通线上视频核对，缩短核对时间。',
        ],
      ],
    },
    { at: '2022-03-08T15:40:00+08:00', by: 'mzclerk', action: 'submit' },
    { at: '2022-03-09T10:15:00+08:00', by: 'finance', action: 'approve' },
  ],
};
