// 社区养老服务站运营补助: returned once, mended, approved and published.
import type { WorkingProject } from '../../demo-types';
import { fiscalOnly, measured, qualitative } from '../approved-goals';

/** 社区养老服务站运营补助项目: 10 站 × 8 万元 + 2 站 × 4.25 万元 = 88.5 万元; 10 of 12 graded 优秀. */
export const careStationOperation: WorkingProject = {
  code: '2021-203',
  name: '社区养老服务站运营补助项目',
  unit: 'ylzx',
  level: '一级',
  category: '特定目标类',
  fundingTier: '本级',
  fundKind: '一般公共预算',
  publicity: '公开',
  state: '实施中',
  lineage: 'care-station-operation',
  goals: {
    expected:
      '对12个社区养老服务站给予运营补助，单站不超过8万元，全年服务老年人不少于60000人次，考核优秀率达到80%以上，助餐价格优惠20%以上。',
    indicators: [
      measured('quantity', '获得运营补助站点数', 20, '≥', '12', '个'),
      measured('quality', '服务站考核优秀率', 10, '≥', '80', '%'),
      measured('timeliness', '补助资金按期拨付率', 10, '=', '100', '%'),
      measured('cost', '单站补助金额', 10, '≤', '8', '万元'),
      measured('economic', '老年人助餐价格优惠幅度', 10, '≥', '20', '%'),
      measured('social', '服务老年人次', 15, '≥', '60000', '人次'),
      qualitative('sustained', '志愿服务队伍建设', 5, '每站有固定志愿服务队伍'),
      measured('served', '接受服务老年人满意度', 10, '≥', '90', '%'),
    ],
    funds: fiscalOnly('96'),
  },
  story: [
    {
      at: '2022-02-17T09:40:00+08:00',
      by: 'mzclerk',
      action: 'fill',
      cells: [
        ['funds[0].executed', '88.5'],
        ['funds[1].executed', '88.5'],
        ['indicators[0].actual', '12个'],
        ['indicators[1].actual', '83.33%'],
        ['indicators[2].actual', '100%'],
        ['indicators[3].actual', '8万元'],
        ['indicators[4].actual', '22%'],
        ['indicators[5].actual', '57320人次'],
        ['indicators[5].reason', '受疫情影响。'],
        ['indicators[6].actual', '12个站点均有固定队伍，共有志愿者186人'],
        ['indicators[6].attainment', 'met'],
        ['indicators[6].score', '5'],
        ['indicators[7].actual', '93.5%'],
        [
          'goal.actual',
          '全年对12个社区养老服务站给予运营补助88.5万元，其中10个站点考核优秀；服务老年人57320人次，助餐价格优惠22%。',
        ],
        [
          'narrative.text',
          '项目自评得分98.55分，等级为优。全年预算数96万元，执行数88.5万元，执行率92.19%。12个站点正常运营，10个站点考核优秀，老年人满意度93.5%。存在的问题：服务57320人次，没有达到60000人次的目标；2个站点服务量偏低，补助按考核结果核减。下一步：增加上门送餐服务，对服务量偏低的站点逐一指导。',
        ],
      ],
    },
    { at: '2022-02-18T11:05:00+08:00', by: 'mzclerk', action: 'submit' },
    {
      at: '2022-02-21T16:30:00+08:00',
      by: 'finance',
      action: 'return',
      reason: '服务人次未达目标，偏差原因过于笼统，请补充后重新提交。',
      comments: [
        { path: 'indicators[5].reason', text: '请写明停止堂食的起止时间、影响的人次，以及补救措施。' },
      ],
    },
    {
      at: '2022-02-22T09:18:00+08:00',
      by: 'mzclerk',
      action: 'fill',
      cells: [
        [
          'indicators[5].reason',
          '因疫情防控，10月25日至11月16日停止堂食23天，减少约2900人次。停止期间已改为上门送餐，下年将上门送餐列为常设服务。',
        ],
      ],
    },
    { at: '2022-02-22T09:30:00+08:00', by: 'mzclerk', action: 'submit' },
    { at: '2022-02-24T10:50:00+08:00', by: 'finance', action: 'approve' },
  ],
};
