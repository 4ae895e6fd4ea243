// 民用型煤: submitted with two explained warnings, SE-11 (a lower execution score, with its reason) and SE-26 (a point withheld within the top band).
import type { WorkingProject } from '../../demo-types';
import { fiscalOnly, measured, qualitative } from '../approved-goals';

/** 2021年度民用洁净型煤补贴项目: 6642.35 吨 × 600 元 = 398.541 万元. */
export const cleanCoal: WorkingProject = {
  code: '2021-102',
  name: '2021年度民用洁净型煤补贴项目',
  unit: 'bj',
  level: '一级',
  category: '特定目标类',
  fundingTier: '本级',
  fundKind: '一般公共预算',
  publicity: '公开',
  state: '实施中',
  lineage: 'clean-coal',
  goals: {
    expected:
      '向集中供热未覆盖的居民供应洁净型煤不少于6500吨，覆盖不少于3100户，每吨补贴不超过600元，型煤质量抽检全部合格，减少散煤燃烧污染。',
    indicators: [
      measured('quantity', '洁净型煤供应量', 10, '≥', '6500', '吨'),
      measured('quantity', '型煤供应覆盖户数', 10, '≥', '3100', '户'),
      measured('quality', '型煤质量抽检合格率', 10, '=', '100', '%'),
      measured('timeliness', '型煤订单按时送达率', 10, '≥', '98', '%'),
      measured('cost', '每吨型煤补贴标准', 10, '≤', '600', '元'),
      measured('economic', '户均取暖支出减少额', 10, '≥', '1200', '元'),
      measured('social', '用煤投诉办结率', 5, '=', '100', '%'),
      measured('ecological', '二氧化硫减排量', 10, '≥', '32', '吨'),
      qualitative('sustained', '清洁取暖长效管护机制', 5, '管护责任落实到街道、乡镇'),
      measured('served', '用煤居民满意度', 10, '≥', '90', '%'),
    ],
    funds: fiscalOnly('420'),
  },
  story: [
    {
      at: '2022-03-08T09:20:00+08:00',
      by: 'clerk',
      action: 'fill',
      cells: [
        ['funds[0].executed', '398.541'],
        ['funds[1].executed', '398.541'],
        ['funds[0].score', '8.54'],
        [
          'funds[0].overrideReason',
          '补贴款集中在四季度支付，支付进度慢于序时进度，按本局内控办法在9.49分的基础上打九折，计8.54分。',
        ],
      ],
    },
    {
      at: '2022-03-10T10:05:00+08:00',
      by: 'clerk',
      action: 'fill',
      cells: [
        ['indicators[0].actual', '6642.35吨'],
        ['indicators[1].actual', '3168户'],
        ['indicators[2].actual', '100%'],
        ['indicators[3].actual', '97%'],
        [
          'indicators[3].reason',
          '11月上旬连续降雪，两个乡镇的部分订单晚到1至2天。已与供应企业约定雪天改用小型车分送，并提前一周备货。',
        ],
        ['indicators[4].actual', '600元'],
        ['indicators[5].actual', '1258元'],
        ['indicators[6].actual', '100%'],
        ['indicators[7].actual', '33.2吨'],
        ['indicators[8].actual', '5个乡镇、街道已明确管护人员和职责'],
        ['indicators[8].attainment', 'met'],
        ['indicators[8].score', '4.5'],
        ['indicators[9].actual', '92.6%'],
        [
          'goal.actual',
          '全年供应洁净型煤6642.35吨，覆盖3168户，每吨补贴600元，共支付补贴398.541万元；抽检全部合格，户均减少取暖支出1258元。订单按时送达率97%，略低于目标。',
        ],
        [
          'narrative.text',
          '项目自评得分97.94分，等级为优。全年预算数420万元，执行数398.541万元，执行率94.89%。全年供应洁净型煤6642.35吨，覆盖3168户，质量抽检全部合格，居民满意度92.6%。存在的问题：一是补贴款支付偏于年底集中；二是雪天配送能力不足，订单按时送达率97%，低于98%的目标。下一步：按月核算补贴、按季支付，入冬前落实雪天配送预案。',
        ],
      ],
    },
    {
      at: '2022-03-11T15:30:00+08:00',
      by: 'clerk',
      action: 'explain',
      rule: 'SE-11',
      path: 'funds[0].score',
      text: '本局内控办法规定，四季度支付占比超过六成的项目，预算执行得分在按比例计算的基础上打九折。本项目据此由9.49分调为8.54分，属从严自评。',
    },
    {
      at: '2022-03-11T15:41:00+08:00',
      by: 'clerk',
      action: 'explain',
      rule: 'SE-26',
      path: 'indicators[8].reason',
      text: '5个乡镇、街道均已落实管护责任，指标达成；其中1个街道的管护台账尚未完成电子化，在达成档内扣0.50分，定于第二季度补齐。',
    },
    { at: '2022-03-11T16:20:00+08:00', by: 'clerk', action: 'submit' },
  ],
};
