// 困境儿童关爱保护: approved but 不公开, with its ground; counted in the edition, never printed.
import type { WorkingProject } from '../../demo-types';
import { fiscalOnly, measured } from '../approved-goals';

/** 困境儿童关爱保护项目: 56 人 × 8000 元 = 44.8 万元. */
export const childProtection: WorkingProject = {
  code: '2021-204',
  name: '困境儿童关爱保护项目',
  unit: 'jzzx',
  level: '二级',
  category: '特定目标类',
  fundingTier: '上级',
  fundKind: '一般公共预算',
  publicity: '不公开',
  publicityGround:
    '涉及未成年人个人隐私，公开可能损害其合法权益（《中华人民共和国政府信息公开条例》第十五条）。',
  state: '实施中',
  lineage: 'child-protection',
  goals: {
    expected:
      '为困境儿童建档并落实关爱帮扶，帮扶不少于56人，人均年标准不超过8000元，按月探访，保障义务教育阶段儿童在学。',
    indicators: [
      measured('quantity', '建档帮扶儿童人数', 20, '≥', '56', '人'),
      measured('quality', '一人一档建档率', 10, '=', '100', '%'),
      measured('timeliness', '按月探访完成率', 10, '≥', '95', '%'),
      measured('cost', '人均年帮扶标准', 10, '≤', '8000', '元'),
      measured('economic', '帮扶资金足额到账率', 10, '=', '100', '%'),
      measured('social', '义务教育阶段儿童在学率', 15, '=', '100', '%'),
      measured('sustained', '儿童主任培训覆盖率', 5, '≥', '90', '%'),
      measured('served', '监护人满意度', 10, '≥', '90', '%'),
    ],
    funds: fiscalOnly('45.6'),
  },
  story: [
    {
      at: '2022-02-17T14:50:00+08:00',
      by: 'mzclerk',
      action: 'fill',
      cells: [
        ['funds[0].executed', '44.8'],
        ['funds[1].executed', '44.8'],
        ['indicators[0].actual', '56人'],
        ['indicators[1].actual', '100%'],
        ['indicators[2].actual', '97.6%'],
        ['indicators[3].actual', '8000元'],
        ['indicators[4].actual', '100%'],
        ['indicators[5].actual', '100%'],
        ['indicators[6].actual', '96%'],
        ['indicators[7].actual', '95%'],
        [
          'goal.actual',
          '全年建档帮扶困境儿童56人，支出44.8万元，人均8000元；按月探访完成率97.6%，义务教育阶段儿童全部在学。',
        ],
        [
          'narrative.text',
          '项目自评得分99.82分，等级为优。全年预算数45.6万元，执行数44.8万元，执行率98.25%。建档帮扶56人，义务教育阶段儿童全部在学，监护人满意度95%。存在的问题：个别偏远村儿童主任力量不足。下一步：增配专兼职人员，按季组织培训。',
        ],
      ],
    },
    { at: '2022-02-21T09:25:00+08:00', by: 'mzclerk', action: 'submit' },
    { at: '2022-02-24T11:20:00+08:00', by: 'finance', action: 'approve' },
  ],
};
