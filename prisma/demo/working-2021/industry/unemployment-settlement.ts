// 失业金遗留问题: an empty draft; nobody has typed anything yet.
import type { WorkingProject } from '../../demo-types';
import { fiscalOnly, measured, qualitative } from '../approved-goals';

/** 转制企业退休人员失业补助项目. */
export const unemploymentSettlement: WorkingProject = {
  code: '2021-109',
  name: '转制企业退休人员失业补助项目',
  unit: 'bj',
  level: '二级',
  category: '特定目标类',
  fundingTier: '本级',
  fundKind: '一般公共预算',
  publicity: '公开',
  state: '实施中',
  lineage: 'unemployment-settlement',
  goals: {
    expected:
      '核实转制企业买断退休人员身份，发放失业补助不少于35人，人均不超过8000元，审核通过后20个工作日内发放到位，防止发生群体性上访。',
    indicators: [
      measured('quantity', '失业补助发放人数', 20, '≥', '35', '人'),
      measured('quality', '人员身份核实准确率', 10, '=', '100', '%'),
      measured('timeliness', '审核通过后发放时限', 10, '≤', '20', '个工作日'),
      measured('cost', '人均补助金额', 10, '≤', '8000', '元'),
      measured('economic', '失业补助足额发放率', 10, '=', '100', '%'),
      measured('social', '群体性上访批次', 15, '≤', '1', '批次'),
      qualitative('sustained', '跨部门协调机制', 5, '与人社部门按月会商并留有记录'),
      measured('served', '领取补助人员满意度', 10, '≥', '85', '%'),
    ],
    funds: fiscalOnly('28.5'),
  },
  story: [],
};
