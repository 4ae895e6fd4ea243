// 公益性骨灰安放设施改造: half filled in; its final audit is not done, so the edition leaves it out.
import type { WorkingProject } from '../../demo-types';
import { fiscalOnly, measured, qualitative } from '../approved-goals';

/** 公益性骨灰安放设施改造项目. */
export const memorialFacility: WorkingProject = {
  code: '2021-205',
  name: '公益性骨灰安放设施改造项目',
  unit: 'bj',
  level: '一级',
  category: '特定目标类',
  fundingTier: '上级',
  fundKind: '政府性基金预算',
  publicity: '公开',
  state: '实施中',
  lineage: 'memorial-facility',
  goals: {
    expected:
      '改造公益性骨灰安放设施1处，新增安放格位不少于1200个，单个格位改造成本不超过1250元，节地生态安葬比例达到60%以上。',
    indicators: [
      measured('quantity', '新增安放格位', 20, '≥', '1200', '个'),
      measured('quality', '改造工程验收合格率', 10, '=', '100', '%'),
      measured('timeliness', '改造工程按期完成率', 10, '=', '100', '%'),
      measured('cost', '单个格位改造成本', 10, '≤', '1250', '元'),
      measured('economic', '户均安放费用减少额', 10, '≥', '2000', '元'),
      measured('ecological', '节地生态安葬比例', 15, '≥', '60', '%'),
      qualitative('sustained', '设施管护制度', 5, '管护人员和经费落实到位'),
      measured('served', '丧属满意度', 10, '≥', '90', '%'),
    ],
    funds: fiscalOnly('150'),
  },
  story: [
    {
      at: '2022-02-25T10:45:00+08:00',
      by: 'mzclerk',
      action: 'fill',
      cells: [
        ['funds[0].executed', '96.2'],
        ['funds[1].executed', '96.2'],
        ['indicators[0].actual', '1200个'],
        ['indicators[2].actual', '100%'],
        ['boxes.执行率偏低原因', '竣工结算审计尚未完成，按合同约定预留尾款，待审定后支付。'],
      ],
    },
  ],
};
