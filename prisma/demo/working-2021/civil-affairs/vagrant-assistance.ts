// 流浪乞讨人员救助: fewer people than planned, a low rate and a 良; approved and published.
import type { WorkingProject } from '../../demo-types';
import { fiscalOnly, measured, qualitative } from '../approved-goals';

/** 流浪乞讨人员救助项目: 24.936 of 38 万元; 24.936 万元 / 218 人次 = 1143.85 元. */
export const vagrantAssistance: WorkingProject = {
  code: '2021-206',
  name: '流浪乞讨人员救助项目',
  unit: 'jzzx',
  level: '二级',
  category: '特定目标类',
  fundingTier: '本级',
  fundKind: '一般公共预算',
  publicity: '公开',
  state: '实施中',
  lineage: 'vagrant-assistance',
  goals: {
    expected:
      '对流浪乞讨人员实施应救尽救，全年救助不少于310人次，寻亲成功率达到85%以上，街面巡查每日完成，人均救助成本不超过1200元。',
    indicators: [
      measured('quantity', '救助流浪乞讨人员', 20, '≥', '310', '人次'),
      measured('quality', '受助人员寻亲成功率', 10, '≥', '85', '%'),
      measured('timeliness', '街面巡查按日完成率', 10, '=', '100', '%'),
      measured('cost', '人均救助成本', 10, '≤', '1200', '元'),
      measured('social', '街面求助响应率', 15, '≥', '98', '%'),
      measured('social', '受助后再次流浪率', 10, '≤', '10', '%'),
      qualitative('sustained', '跨区域接送返乡机制', 5, '与流出地救助机构签订接送协议'),
      measured('served', '受助人员及家属满意度', 10, '≥', '90', '%'),
    ],
    funds: fiscalOnly('38'),
  },
  story: [
    {
      at: '2022-02-18T14:05:00+08:00',
      by: 'mzclerk',
      action: 'fill',
      cells: [
        ['funds[0].executed', '24.936'],
        ['funds[1].executed', '24.936'],
        ['indicators[0].actual', '218人次'],
        [
          'indicators[0].reason',
          '因全年流动人员减少，实际需要救助218人次，比预计少92人次。下年按近三年平均人次测算目标。',
        ],
        ['indicators[1].actual', '84.6%'],
        [
          'indicators[1].reason',
          '由于部分受助人员患精神疾病、不能提供身份线索，寻亲用时较长。已启用人像比对协查。',
        ],
        ['indicators[2].actual', '96%'],
        ['indicators[2].reason', '因疫情防控抽调人员，有15天没有完成夜间巡查。已增补2名巡查人员。'],
        ['indicators[3].actual', '1143.85元'],
        ['indicators[4].actual', '99.1%'],
        ['indicators[5].actual', '7.6%'],
        ['indicators[6].actual', '与9个流出地救助机构签订协议'],
        ['indicators[6].attainment', 'met'],
        ['indicators[6].score', '5'],
        ['indicators[7].actual', '88%'],
        ['indicators[7].reason', '因受助人员反映冬季临时住处保暖不足，评价偏低。已更换取暖设备。'],
        ['boxes.执行率偏低原因', '救助人次比预计减少92人次，食宿、返乡护送等支出相应减少。'],
        [
          'goal.actual',
          '全年救助流浪乞讨人员218人次，寻亲成功率84.6%，街面求助响应率99.1%，人均救助成本1143.85元。因流动人员减少，救助人次没有达到预期。',
        ],
        [
          'narrative.text',
          '项目自评得分89.95分，等级为良。全年预算数38万元，执行数24.936万元，执行率65.62%。全年救助218人次，街面求助响应率99.1%，再次流浪率7.6%。存在的问题：年初目标按上年人次测算，与实际需求相差较大；夜间巡查和临时住处条件有不足。下一步：按近三年平均人次测算目标和预算，补足巡查力量，改善临时住处。',
        ],
      ],
    },
    { at: '2022-02-21T10:10:00+08:00', by: 'mzclerk', action: 'submit' },
    { at: '2022-02-25T09:45:00+08:00', by: 'finance', action: 'approve' },
  ],
};
