// Cases of the rules on what is aimed at and in which class: SE-31, SE-32, SE-37, SE-67, SE-75. For tests only.
import type { SampleDocument } from '../sample-document';
import type { RuleCase, RuleCases } from './rule-case';
import { type Put, setRow, silentOf } from './word-case';

const hundred: Put = (d, name) => setRow(d, 1, { level3: name, target: '100%', actual: '100%' });
const copied: Put = (d, name) => setRow(d, 0, { level3: name, target: name, actual: name });

/** An example for the class of `index`, with target and actual that are reached. */
const inClass =
  (index: number, target: string): ((name: string) => RuleCase['change']) =>
  (name) =>
  (d) =>
    setRow(d, index, { level3: name, target, actual: target });
const asQuantity = inClass(0, '20万元');
const asOutput = inClass(1, '95%');

/** The benefit row as another class. */
const asBenefit =
  (level2: string, name: string, target: string) =>
  (d: SampleDocument): void =>
    setRow(d, 4, { level2, level3: name, target, actual: target.replace('≥', '') });
const asEcological = (name: string, target = '100%') => asBenefit('生态效益指标', name, target);

const wrongClass = (
  name: string,
  change: RuleCase['change'],
  place: number,
  what: string,
): RuleCases['speaks'][number] => ({
  name,
  change,
  says: [
    {
      severity: 'hint',
      at: `indicators[${place}].level3`,
      printed: name,
      expected: null,
      message: `「${name}」${what}，下年申报目标时请移到合适的类别，或者换成本类的指标。`,
      quote: name,
    },
  ],
});

export const TARGET_CASES: readonly RuleCases[] = [
  {
    rule: 'SE-31',
    speaks: [
      ...[
        '新建公共厕所',
        '流动图书车配送',
        '校园周边巡逻防控',
        '农村危房改造',
        '防汛物资储备',
        '动物疫病强制免疫',
        '公交车更新',
        '戏曲进校园演出',
        '水库维修养护',
        '党员教育培训',
        '妇女健康检查',
      ].map((name) => ({
        name,
        change: (d: SampleDocument) => hundred(d, name),
        says: [
          {
            severity: 'hint' as const,
            at: 'indicators[1].target',
            printed: '100%',
            expected: null,
            message: `「${name}」不是比率，指标值却填 100%，看不出要做到多少，下年申报目标时请填写数量、金额或日期，或者把名称改成“……率”。`,
            quote: '100%',
          },
        ],
      })),
      {
        name: 'a bare 100 reached with a percentage, while goals are set',
        stage: 'goals',
        change: (d) => {
          hundred(d, '护林巡查');
          setRow(d, 1, { target: '100' });
        },
        says: [
          {
            severity: 'warning',
            at: 'indicators[1].target',
            printed: '100',
            expected: null,
            message:
              '「护林巡查」不是比率，指标值却填 100%，看不出要做到多少，请填写数量、金额或日期，或者把名称改成“……率”。',
            quote: '100',
          },
        ],
      },
    ],
    silent: [
      ...silentOf(hundred, [
        '教师培训合格率',
        '在校生资助比例',
        '医保参保覆盖面',
        '预防接种门诊全覆盖',
        '办事群众满意度',
        '养老金发放及时性',
        '河道保洁达标',
        '信访件办结情况',
        '道路交通标志完好',
        '年度工作任务完成进度',
        '粮食收购价格公示百分比',
      ]),
      {
        name: 'a hundred persons',
        change: (d) => setRow(d, 1, { level3: '培训骨干教师', target: '100人', actual: '100人' }),
      },
      {
        name: 'a lone bare 100',
        change: (d) => setRow(d, 1, { level3: '新增停车泊位', target: '100', actual: '100' }),
      },
    ],
  },
  {
    rule: 'SE-32',
    speaks: [
      {
        name: 'nothing but 100%',
        change: (d) =>
          d.indicators.forEach((_, index) => setRow(d, index, { target: '100%', actual: '100%' })),
        says: [
          {
            severity: 'warning',
            at: 'indicators[0].actual',
            printed: '100%',
            expected: null,
            message:
              '6 行指标全部是目标 100%、完成 100%，看不出实际做了多少，请在完成值里写明数量、金额或日期。',
          },
        ],
      },
    ],
    silent: [
      {
        name: 'one row of six says more',
        change: (d) =>
          d.indicators.forEach((_, index) => {
            if (index > 0) setRow(d, index, { target: '100%', actual: '100%' });
          }),
      },
      {
        name: 'one actual is another',
        change: (d) =>
          d.indicators.forEach((_, index) =>
            setRow(d, index, {
              target: '100%',
              actual: index === 5 ? '99%' : '100%',
              reason: '因一户停产未能回访，下年补访。',
            }),
          ),
      },
    ],
  },
  {
    rule: 'SE-37',
    speaks: [
      wrongClass('发放学前教育资助资金', asQuantity('发放学前教育资助资金'), 0, '是资金数额，不是数量指标'),
      wrongClass('农机购置补贴', asQuantity('农机购置补贴'), 0, '是资金数额，不是数量指标'),
      wrongClass('辅警工资', asQuantity('辅警工资'), 0, '是资金数额，不是数量指标'),
      wrongClass('村卫生室运行经费', asQuantity('村卫生室运行经费'), 0, '是资金数额，不是数量指标'),
      wrongClass('预算执行率', asOutput('预算执行率'), 1, '就是预算执行情况，列作产出会重复计分'),
      wrongClass('项目资金支付进度', asOutput('项目资金支付进度'), 1, '就是预算执行情况，列作产出会重复计分'),
      wrongClass('专项资金到位率', asOutput('专项资金到位率'), 1, '就是预算执行情况，列作产出会重复计分'),
      wrongClass(
        '无直接经济效益',
        asBenefit('经济效益指标', '无直接经济效益', '100%'),
        4,
        '写明没有效益，却占 30 分',
      ),
      wrongClass(
        '经济效益',
        asBenefit('经济效益指标', '经济效益', '不产生效益'),
        4,
        '写明没有效益，却占 30 分',
      ),
      wrongClass('无', asEcological('无'), 4, '写明没有效益，却占 30 分'),
      wrongClass(
        '学生阅读兴趣',
        asEcological('学生阅读兴趣', '明显提高'),
        4,
        '列作生态效益，却与生态环境无关',
      ),
      wrongClass('群众安全感', asEcological('群众安全感', '≥95%'), 4, '列作生态效益，却与生态环境无关'),
      wrongClass(
        '辖区企业经营秩序',
        asEcological('辖区企业经营秩序', '规范'),
        4,
        '列作生态效益，却与生态环境无关',
      ),
      {
        name: 'four rows, one finding; a warning while goals are set',
        stage: 'goals',
        change: (d) => {
          asQuantity('校车补贴')(d);
          asOutput('经费支出率')(d);
          asEcological('出行方便', '明显')(d);
          d.indicators.splice(5, 0, {
            level1: '效益指标',
            level2: '社会效益指标',
            level3: '不涉及社会效益',
            weight: 1,
            target: '1件',
          });
        },
        says: [
          {
            severity: 'warning',
            at: 'indicators[0].level3',
            printed: '校车补贴',
            expected: null,
            message:
              '「校车补贴」是资金数额，不是数量指标；「经费支出率」就是预算执行情况，列作产出会重复计分；「出行方便」列作生态效益，却与生态环境无关等 4 行，请移到合适的类别，或者换成本类的指标。',
            quote: '校车补贴',
          },
        ],
        besides: ['SE-03'],
      },
    ],
    silent: [
      ...['引进市外资金', '发放创业担保贷款', '文创产品销售额', '追缴欠税', '签约项目投资额', '受助学生'].map(
        (name) => ({ name, change: asQuantity(name) }),
      ),
      ...['招商引资资金到位率', '法律文书执行率', '医嘱执行率', '工程款清欠率'].map((name) => ({
        name,
        change: asOutput(name),
      })),
      ...[
        '公园绿地养护面积',
        '秸秆综合利用率',
        '无纸化办公用纸下降率',
        '交通噪声投诉下降率',
        '病死畜禽无害化处理率',
        '城区道路清扫率',
      ].map((name) => ({ name, change: asEcological(name) })),
      {
        name: 'any name in a project on nature',
        change: (d) => {
          d.project.name = '历史遗留尾矿库治理';
          asBenefit('生态效益指标', '腾出场所面积', '2亩')(d);
        },
      },
      { name: '社会效益：无重大安全事故', change: asBenefit('社会效益指标', '无重大安全事故', '100%') },
    ],
  },
  {
    rule: 'SE-67',
    speaks: [
      ...[
        '农村饮水安全',
        '食堂管理规范',
        '道路畅通',
        '服务好老干部',
        '文物得到保护',
        '病虫害有效防控',
        '矫正人员管控',
        '用上干净厕所',
        '市场秩序良好',
        '为民办实事',
      ].map((name) => ({
        name,
        change: (d: SampleDocument) => copied(d, name),
        says: [
          {
            severity: 'hint' as const,
            at: 'indicators[0].target',
            printed: name,
            expected: null,
            message: `「${name}」的指标值或完成值照抄了名称，没有东西可以比较，下年申报目标时请写明要做到多少。`,
            quote: name,
          },
        ],
      })),
      {
        name: 'only the actual repeats the name, and another row its target; while goals are set',
        stage: 'goals',
        change: (d) => {
          setRow(d, 0, { level3: '演出下乡', target: '送到每个村', actual: '演出下乡' });
          setRow(d, 4, { level3: '乡村旅游发展', target: '乡村旅游发展。', actual: '较快' });
        },
        says: [
          {
            severity: 'warning',
            at: 'indicators[0].actual',
            printed: '演出下乡',
            expected: null,
            message:
              '「演出下乡」「乡村旅游发展」的指标值或完成值照抄了名称，没有东西可以比较，请写明要做到多少。',
            quote: '演出下乡',
          },
        ],
      },
    ],
    silent: [
      ...silentOf(
        (d, target) => setRow(d, 0, { level3: '送戏下乡', target, actual: target }),
        [
          '120场',
          '每村一场',
          '全部行政村',
          '送戏',
          '完成',
          '覆盖 12 个乡镇',
          '有效',
          '按月',
          '不少于5场',
          '演出下乡',
        ],
      ),
      {
        name: 'the name is the figure, and so are target and actual',
        change: (d) => copied(d, '29人养老，医保31人'),
      },
      {
        name: 'a qualitative row whose level is chosen',
        change: (d) => setRow(d, 2, { level3: '及时到岗', target: '及时到岗', actual: '及时到岗' }),
      },
    ],
  },
  {
    rule: 'SE-75',
    speaks: [
      {
        name: 'four a year, 90%',
        change: (d) =>
          setRow(d, 0, {
            level3: '每季度开展一次消防演练',
            target: '100%',
            actual: '90%',
            score: 18,
            reason: '因疫情，一次演练改到下年。',
          }),
        says: [
          {
            severity: 'hint',
            at: 'indicators[0].actual',
            printed: '90%',
            expected: null,
            message: '「每季度开展一次消防演练」一年 4 次，完成几次都不会正好是 90%，请按次数填写完成值。',
            quote: '90%',
          },
        ],
        besides: ['SE-07'],
      },
      {
        name: 'three concerts, 80%',
        change: (d) =>
          setRow(d, 0, {
            level3: '举办三场惠民音乐会',
            target: '100%',
            actual: '80%',
            score: 16,
            reason: '因场地维修，一场改到下年。',
          }),
        says: [
          {
            severity: 'hint',
            at: 'indicators[0].actual',
            printed: '80%',
            expected: null,
            message: '「举办三场惠民音乐会」一年 3 次，完成几次都不会正好是 80%，请按次数填写完成值。',
            quote: '80%',
          },
        ],
        besides: ['SE-07'],
      },
    ],
    silent: silentOf(
      (d, example) => {
        const [name, actual] = example.split(' ');
        setRow(d, 0, { level3: name ?? '', target: '100%', actual: actual ?? '' });
      },
      [
        '每季度开展一次消防演练 75%',
        '举办3场惠民音乐会 66.67%',
        '举办3场惠民音乐会 67%',
        '举办12次技能培训的参训率 90%',
        '两座桥梁加固 85%',
        '组织60次巡查 97%',
        '每月一次设备巡检 100%',
        '每月一次设备巡检 91.67%',
      ],
    ),
  },
];
