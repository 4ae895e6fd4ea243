// 食盐宣传: approved, without a single finding.
import type { WorkingProject } from '../../demo-types';
import { fiscalOnly, measured, qualitative } from '../approved-goals';

/** 2021年食盐安全宣传项目: 3.86 万元 for 4 场, 0.965 万元 each. */
export const saltOutreach: WorkingProject = {
  code: '2021-103',
  name: '2021年食盐安全宣传项目',
  unit: 'bj',
  level: '二级',
  category: '其他运转类',
  fundingTier: '本级',
  fundKind: '一般公共预算',
  publicity: '公开',
  state: '实施中',
  lineage: 'salt-outreach',
  goals: {
    expected:
      '每季度组织一次食盐安全集中宣传，全年不少于4场，居民食盐安全知识知晓率达到85%以上，涉盐违法线索全部办结。',
    indicators: [
      measured('quantity', '食盐安全集中宣传场次', 20, '≥', '4', '场'),
      measured('quality', '宣传资料内容审核通过率', 10, '=', '100', '%'),
      measured('timeliness', '宣传活动按季完成率', 10, '=', '100', '%'),
      measured('cost', '单场宣传活动平均支出', 10, '≤', '1', '万元'),
      measured('social', '居民食盐安全知识知晓率', 15, '≥', '85', '%'),
      measured('social', '涉盐违法线索办结率', 10, '=', '100', '%'),
      qualitative('sustained', '部门联合宣传机制', 5, '与市场监管、教育部门建立联合宣传机制'),
      measured('served', '参与活动群众满意度', 10, '≥', '90', '%'),
    ],
    funds: fiscalOnly('4'),
  },
  story: [
    {
      at: '2022-02-24T09:35:00+08:00',
      by: 'clerk',
      action: 'fill',
      cells: [
        ['funds[0].executed', '3.86'],
        ['funds[1].executed', '3.86'],
        ['indicators[0].actual', '4场'],
        ['indicators[1].actual', '100%'],
        ['indicators[2].actual', '100%'],
        ['indicators[3].actual', '0.965万元'],
        ['indicators[4].actual', '88.5%'],
        ['indicators[5].actual', '100%'],
        ['indicators[6].actual', '三部门签订联合宣传备忘录，全年联合开展4场'],
        ['indicators[6].attainment', 'met'],
        ['indicators[6].score', '5'],
        ['indicators[7].actual', '94%'],
        [
          'goal.actual',
          '全年按季在公园、社区和学校开展食盐安全集中宣传4场，居民知晓率88.5%，收到的3条涉盐违法线索全部办结。',
        ],
        [
          'narrative.text',
          '项目自评得分99.65分，等级为优。全年预算数4万元，执行数3.86万元，执行率96.50%。全年按季开展食盐安全集中宣传4场，居民知晓率88.5%，年度目标全部完成。存在的问题：线上宣传形式单一，年轻居民参与较少。下一步：制作短视频等线上宣传材料，与学校食育课程结合。',
        ],
      ],
    },
    { at: '2022-02-25T11:10:00+08:00', by: 'clerk', action: 'submit' },
    { at: '2022-03-02T14:25:00+08:00', by: 'finance', action: 'approve' },
  ],
};
