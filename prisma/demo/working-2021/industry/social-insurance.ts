// 社保补缴: submitted with SE-14 explained: the contribution base rose in December and the money came after the year.
import type { WorkingProject } from '../../demo-types';
import { fiscalOnly, measured, qualitative } from '../approved-goals';

/** 改制企业职工2021年社会保险补缴项目: 36.482153 of 36 万元. */
export const socialInsurance: WorkingProject = {
  code: '2021-104',
  name: '改制企业职工2021年社会保险补缴项目',
  unit: 'bj',
  level: '二级',
  category: '特定目标类',
  fundingTier: '本级',
  fundKind: '一般公共预算',
  publicity: '公开',
  state: '实施中',
  lineage: 'social-insurance',
  goals: {
    expected:
      '按月足额补缴改制企业在册职工社会保险的单位部分，其中养老保险26人、医疗保险28人，全年控制在36万元以内，保障职工按时享受待遇。',
    indicators: [
      measured('quantity', '养老保险补缴人数', 10, '=', '26', '人'),
      measured('quantity', '医疗保险补缴人数', 10, '=', '28', '人'),
      measured('quality', '缴费基数核定准确率', 10, '=', '100', '%'),
      measured('timeliness', '按月申报缴费及时率', 10, '=', '100', '%'),
      measured('cost', '单位部分补缴总额', 10, '≤', '36', '万元'),
      measured('economic', '职工人均减轻缴费负担', 10, '≥', '1.2', '万元'),
      measured('social', '因社保问题上访批次', 10, '≤', '2', '批次'),
      qualitative('sustained', '参保台账动态管理', 10, '台账完整、按月更新'),
      measured('served', '参保职工满意度', 10, '≥', '90', '%'),
    ],
    funds: fiscalOnly('36'),
  },
  story: [
    {
      at: '2022-03-14T09:15:00+08:00',
      by: 'clerk',
      action: 'fill',
      cells: [
        ['funds[0].executed', '36.482153'],
        ['funds[1].executed', '36.482153'],
        ['indicators[0].actual', '26人'],
        ['indicators[1].actual', '28人'],
        ['indicators[2].actual', '100%'],
        ['indicators[3].actual', '100%'],
        ['indicators[4].actual', '36.482153万元'],
        [
          'indicators[4].reason',
          '因12月社保缴费基数上调，补差0.482153万元，超出控制额。下年按新基数编制预算。',
        ],
        ['indicators[5].actual', '1.3万元'],
        ['indicators[6].actual', '1批次'],
        ['indicators[7].actual', '全部参保职工已建账，12个月逐月核对更新'],
        ['indicators[7].attainment', 'met'],
        ['indicators[7].score', '10'],
        ['indicators[8].actual', '95%'],
        [
          'goal.actual',
          '全年补缴养老保险26人、医疗保险28人，12个月均按时申报缴费，单位部分共支付36.482153万元，职工待遇按时享受，因社保问题上访1批次，已当场答复。',
        ],
        [
          'narrative.text',
          '项目自评得分99.87分，等级为优。全年预算数36万元，执行数36.482153万元，执行率101.34%。养老26人、医疗28人的单位部分按月足额补缴，职工待遇没有受到影响。存在的问题：年初按上年缴费基数测算，12月基数上调后缺口0.482153万元。下一步：按新基数编制下年预算，并为基数调整留出余地。',
        ],
      ],
    },
    {
      at: '2022-03-16T10:32:00+08:00',
      by: 'clerk',
      action: 'explain',
      rule: 'SE-14',
      path: 'funds[0].executed',
      text: '12月社保缴费基数上调，需补差0.482153万元，已按规定申请追加，追加指标在年度终了后下达，没有计入全年预算数。超出部分凭社保经办机构核定单支付，核定单已附后备查。',
    },
    { at: '2022-03-16T10:40:00+08:00', by: 'clerk', action: 'submit' },
  ],
};
