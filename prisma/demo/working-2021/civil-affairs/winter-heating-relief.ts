// 困难群众冬季取暖救助: approved and published.
import type { WorkingProject } from '../../demo-types';
import { fiscalOnly, measured, qualitative } from '../approved-goals';

/** 困难群众冬季取暖救助项目: 1518 户 × 1200 元 = 182.16 万元; 1497 of 1518 paid before the heating season. */
export const winterHeatingRelief: WorkingProject = {
  code: '2021-201',
  name: '困难群众冬季取暖救助项目',
  unit: 'jzzx',
  level: '一级',
  category: '特定目标类',
  fundingTier: '本级',
  fundKind: '一般公共预算',
  publicity: '公开',
  state: '实施中',
  lineage: 'winter-heating-relief',
  goals: {
    expected:
      '为城乡低保、特困家庭发放冬季取暖救助金，救助不少于1500户，户均1200元，供暖期前全部发放，减轻困难家庭取暖负担。',
    indicators: [
      measured('quantity', '取暖救助户数', 20, '≥', '1500', '户'),
      measured('quality', '救助对象认定准确率', 10, '=', '100', '%'),
      measured('timeliness', '供暖期前发放完成率', 10, '=', '100', '%'),
      measured('cost', '户均救助标准', 10, '≤', '1200', '元'),
      measured('economic', '困难家庭取暖支出减负比例', 10, '≥', '40', '%'),
      measured('social', '救助政策知晓率', 15, '≥', '90', '%'),
      qualitative('sustained', '救助对象动态管理机制', 5, '按季复核、有进有出'),
      measured('served', '救助对象满意度', 10, '≥', '90', '%'),
    ],
    funds: fiscalOnly('186'),
  },
  story: [
    {
      at: '2022-02-16T09:30:00+08:00',
      by: 'mzclerk',
      action: 'fill',
      cells: [
        ['funds[0].executed', '182.16'],
        ['funds[1].executed', '182.16'],
        ['indicators[0].actual', '1518户'],
        ['indicators[1].actual', '100%'],
        ['indicators[2].actual', '98.62%'],
        [
          'indicators[2].reason',
          '因21户银行账户变更退汇，11月核实后补发到位。下年发放前一个月先行核对账户。',
        ],
        ['indicators[3].actual', '1200元'],
        ['indicators[4].actual', '43%'],
        ['indicators[5].actual', '95.2%'],
        ['indicators[6].actual', '全年复核4次，新增62户、退出48户'],
        ['indicators[6].attainment', 'met'],
        ['indicators[6].score', '5'],
        ['indicators[7].actual', '96.4%'],
        [
          'goal.actual',
          '为城乡低保、特困家庭1518户发放取暖救助金182.16万元，户均1200元；供暖期前发放1497户，其余21户账户变更，11月补发到位。',
        ],
        [
          'narrative.text',
          '项目自评得分99.65分，等级为优。全年预算数186万元，执行数182.16万元，执行率97.94%。全年救助1518户，救助对象认定准确，满意度96.4%。存在的问题：21户因银行账户变更退汇，没有在供暖期前领到救助金。下一步：发放前一个月与银行核对账户，对行动不便的困难群众上门登记。',
        ],
      ],
    },
    { at: '2022-02-18T10:20:00+08:00', by: 'mzclerk', action: 'submit' },
    { at: '2022-02-23T15:10:00+08:00', by: 'finance', action: 'approve' },
  ],
};
