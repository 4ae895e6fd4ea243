// 退管中心大病保险: returned with three comments, each pinned to its cell.
import type { WorkingProject } from '../../demo-types';
import { fiscalOnly, measured, qualitative } from '../approved-goals';

/** 退管中心2021年大病保险缴费项目: 1128 人 × 20 元 = 2.256 万元. */
export const majorIllnessInsurance: WorkingProject = {
  code: '2021-105',
  name: '退管中心2021年大病保险缴费项目',
  unit: 'tgzx',
  level: '二级',
  category: '特定目标类',
  fundingTier: '本级',
  fundKind: '一般公共预算',
  publicity: '公开',
  state: '实施中',
  lineage: 'major-illness-insurance',
  goals: {
    expected:
      '为退管中心管理的原区属企业退休人员缴纳大病保险单位部分，参保缴费不少于1130人，人均标准不超过20元，保障退休人员及时报销大病费用。',
    indicators: [
      measured('quantity', '大病保险参保缴费人数', 20, '≥', '1130', '人'),
      measured('quality', '参保信息准确率', 10, '≥', '99', '%'),
      measured('timeliness', '缴费按期完成率', 10, '=', '100', '%'),
      measured('cost', '人均缴费标准', 10, '≤', '20', '元'),
      measured('economic', '大病患者个人负担下降比例', 10, '≥', '10', '%'),
      measured('social', '应参保退休人员覆盖率', 15, '≥', '98', '%'),
      qualitative('sustained', '参保信息年审机制', 5, '每年开展一次参保信息年审'),
      measured('served', '退休人员满意度', 10, '≥', '90', '%'),
    ],
    funds: fiscalOnly('2.4'),
  },
  story: [
    {
      at: '2022-03-07T14:08:00+08:00',
      by: 'lead',
      action: 'fill',
      cells: [
        ['funds[0].executed', '2.256'],
        ['funds[1].executed', '2.256'],
        ['indicators[0].actual', '1128人'],
        ['indicators[0].reason', '参保人员变动。'],
        ['indicators[1].actual', '99.6%'],
        ['indicators[2].actual', '100%'],
        ['indicators[3].actual', '20元'],
        ['indicators[4].actual', '12.3%'],
        ['indicators[5].actual', '98.9%'],
        ['indicators[6].actual', '11月完成年审，更正信息5条'],
        ['indicators[6].attainment', 'met'],
        ['indicators[6].score', '5'],
        ['indicators[7].actual', '96%'],
        ['goal.actual', '为1130名退休人员缴纳了大病保险，缴费按期完成，大病患者个人负担下降12.3%。'],
        [
          'narrative.text',
          '项目自评得分99.36分，等级为优。全年预算数2.4万元，执行数2.256万元，执行率94.00%。大病保险缴费按期完成，应参保退休人员覆盖率98.9%，大病患者个人负担下降12.3%。存在的问题：参保人员变动信息掌握不够及时。下一步：按季与社区核对退休人员变动情况。',
        ],
      ],
    },
    { at: '2022-03-08T09:50:00+08:00', by: 'clerk', action: 'submit' },
    {
      at: '2022-03-10T16:05:00+08:00',
      by: 'finance',
      action: 'return',
      reason: '缴费人数前后不一致，偏差原因和满意度的依据不足，请按三条意见修改后重新提交。',
      comments: [
        {
          path: 'goal.actual',
          text: '总体目标写缴费1130名，指标表实际完成1128人，按20元标准折算的执行数也对应1128人。请核对后更正。',
        },
        {
          path: 'indicators[0].reason',
          text: '只写“参保人员变动”看不出原因。请写明减少的2人属于何种情形，并说明下年如何测算人数。',
        },
        {
          path: 'indicators[7].actual',
          text: '请在偏差原因栏注明满意度问卷的发放、回收份数；回收不足60份的，请补充调查后再填。',
        },
      ],
    },
  ],
};
