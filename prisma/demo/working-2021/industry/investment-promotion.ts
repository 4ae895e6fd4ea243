// 招商引资: half filled in by the department's clerk.
import type { WorkingProject } from '../../demo-types';
import { fiscalOnly, measured, qualitative } from '../approved-goals';

/** 2021年招商引资专项经费项目. */
export const investmentPromotion: WorkingProject = {
  code: '2021-106',
  name: '2021年招商引资专项经费项目',
  unit: 'bj',
  level: '一级',
  category: '特定目标类',
  fundingTier: '本级',
  fundKind: '一般公共预算',
  publicity: '公开',
  state: '实施中',
  lineage: 'investment-promotion',
  goals: {
    expected:
      '围绕新材料、装备制造等主导产业开展招商，全年外出招商不少于8批次，接待来访企业不少于30家，签约项目协议投资额不少于5亿元，带动就业不少于200人。',
    indicators: [
      measured('quantity', '外出招商批次', 10, '≥', '8', '批次'),
      measured('quantity', '接待来访企业', 10, '≥', '30', '家'),
      measured('quality', '在谈项目签约率', 10, '≥', '15', '%'),
      measured('timeliness', '签约项目当年注册率', 10, '≥', '80', '%'),
      measured('cost', '单批次外出招商平均支出', 10, '≤', '3', '万元'),
      measured('economic', '签约项目协议投资额', 15, '≥', '5', '亿元'),
      measured('social', '签约项目带动就业人数', 10, '≥', '200', '人'),
      qualitative('sustained', '签约项目跟踪服务机制', 5, '一个项目一名服务专员'),
      measured('served', '来访企业满意度', 10, '≥', '90', '%'),
    ],
    funds: fiscalOnly('30'),
  },
  story: [
    {
      at: '2022-03-16T14:30:00+08:00',
      by: 'clerk',
      action: 'fill',
      cells: [
        ['funds[0].executed', '21.3645'],
        ['funds[1].executed', '21.3645'],
        ['indicators[0].actual', '9批次'],
        ['indicators[1].actual', '34家'],
        ['boxes.执行率偏低原因', '下半年部分外出招商活动受疫情防控影响，改为线上洽谈，差旅支出减少。'],
      ],
    },
  ],
};
