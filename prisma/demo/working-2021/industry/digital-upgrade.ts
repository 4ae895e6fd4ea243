// 中小企业数字化改造: the new project of the year, an empty draft.
import type { WorkingProject } from '../../demo-types';
import { fiscalOnly, measured, qualitative } from '../approved-goals';

/** 中小企业数字化改造补助项目. */
export const digitalUpgrade: WorkingProject = {
  code: '2021-110',
  name: '中小企业数字化改造补助项目',
  unit: 'zxqy',
  level: '一级',
  category: '特定目标类',
  fundingTier: '上级',
  fundKind: '一般公共预算',
  publicity: '公开',
  state: '实施中',
  lineage: 'digital-upgrade',
  goals: {
    expected:
      '支持规模以下工业企业实施数字化改造，补助企业不少于20户，完成改造生产线不少于30条，带动企业技改投资不少于1200万元，提升企业生产效率。',
    indicators: [
      measured('quantity', '获得补助企业户数', 10, '≥', '20', '户'),
      measured('quantity', '完成数字化改造生产线', 10, '≥', '30', '条'),
      measured('quality', '改造项目验收合格率', 10, '≥', '95', '%'),
      measured('timeliness', '验收合格后补助拨付时限', 10, '≤', '30', '个工作日'),
      measured('cost', '单户企业补助金额', 10, '≤', '10', '万元'),
      measured('economic', '带动企业技改投资额', 10, '≥', '1200', '万元'),
      measured('economic', '改造企业劳动生产率提高幅度', 5, '≥', '8', '%'),
      measured('social', '数字化技能培训人次', 10, '≥', '400', '人次'),
      qualitative('sustained', '改造成效跟踪评估机制', 5, '验收后连续两年跟踪评估'),
      measured('served', '受补助企业满意度', 10, '≥', '90', '%'),
    ],
    funds: fiscalOnly('200'),
  },
  story: [],
};
