// 转制企业职工补偿: an empty draft; nobody has typed anything yet.
import type { WorkingProject } from '../../demo-types';
import { fiscalOnly, measured, qualitative } from '../approved-goals';

/** 转制企业职工解除劳动关系经济补偿项目. */
export const severanceCompensation: WorkingProject = {
  code: '2021-107',
  name: '转制企业职工解除劳动关系经济补偿项目',
  unit: 'bj',
  level: '二级',
  category: '特定目标类',
  fundingTier: '本级',
  fundKind: '一般公共预算',
  publicity: '公开',
  state: '实施中',
  lineage: 'severance-compensation',
  goals: {
    expected:
      '为当年申请办理的转制企业职工支付解除劳动关系经济补偿，全年不少于24人，人均不超过2.6万元，资料齐全后15个工作日内支付，妥善移交职工档案。',
    indicators: [
      measured('quantity', '经济补偿发放人数', 20, '≥', '24', '人'),
      measured('quality', '补偿金额核算准确率', 10, '=', '100', '%'),
      measured('timeliness', '资料齐全后支付时限', 10, '≤', '15', '个工作日'),
      measured('cost', '人均补偿金额', 10, '≤', '2.6', '万元'),
      measured('economic', '经济补偿足额到位率', 10, '=', '100', '%'),
      measured('social', '劳动关系遗留问题化解率', 15, '≥', '90', '%'),
      qualitative('sustained', '职工档案移交管理', 5, '档案一人一卷、移交手续齐全'),
      measured('served', '领取补偿职工满意度', 10, '≥', '85', '%'),
    ],
    funds: fiscalOnly('80'),
  },
  story: [],
};
