// 信访维稳: half filled in; the first actual misses its target and still lacks its reason.
import type { WorkingProject } from '../../demo-types';
import { fiscalOnly, measured, qualitative } from '../approved-goals';

/** 2021年信访维稳资金项目. */
export const petitionStability: WorkingProject = {
  code: '2021-101',
  name: '2021年信访维稳资金项目',
  unit: 'bj',
  level: '二级',
  category: '其他运转类',
  fundingTier: '本级',
  fundKind: '一般公共预算',
  publicity: '公开',
  state: '实施中',
  lineage: 'petition-stability',
  goals: {
    expected:
      '妥善化解企业转制遗留信访事项，全年办结不少于42件，按期答复率达到100%，困难职工生活补助足额到位，不发生越级集体上访。',
    indicators: [
      measured('quantity', '办结信访事项', 20, '≥', '42', '件'),
      measured('quality', '信访事项一次性办结率', 10, '≥', '90', '%'),
      measured('timeliness', '信访事项按期答复率', 10, '=', '100', '%'),
      measured('cost', '信访工作经费控制额', 10, '≤', '5', '万元'),
      measured('economic', '困难职工生活补助到位率', 10, '=', '100', '%'),
      measured('social', '重复信访量下降率', 15, '≥', '20', '%'),
      qualitative('sustained', '信访联席会商机制', 5, '机制健全并有效运行'),
      measured('served', '信访职工满意度', 10, '≥', '90', '%'),
    ],
    funds: fiscalOnly('5'),
  },
  story: [
    {
      at: '2022-03-15T10:12:00+08:00',
      by: 'lead',
      action: 'fill',
      cells: [
        ['funds[0].executed', '4.368725'],
        ['funds[1].executed', '4.368725'],
      ],
    },
    {
      at: '2022-03-17T15:46:00+08:00',
      by: 'lead',
      action: 'fill',
      cells: [
        ['indicators[0].actual', '40件'],
        ['indicators[1].actual', '93%'],
        ['indicators[2].actual', '100%'],
      ],
    },
  ],
};
