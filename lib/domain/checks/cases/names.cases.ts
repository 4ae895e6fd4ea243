// Cases of the rules on names and targets of indicators: SE-34, SE-35, SE-68, SE-73, SE-76. For tests only.
import type { RuleCases } from './rule-case';
import { type Put, setRow, silentOf, speaksOf } from './word-case';

const named: Put = (d, name) => setRow(d, 0, { level3: name });
const stock: Put = (d, name) => setRow(d, 1, { level3: name, target: '100%', actual: '100%' });

/** A name as a sentence prints it: long ones cut. */
const cut = (name: string) => {
  const open = name.replace(/。$/, '');
  return open.length > 24 ? `${open.slice(0, 20)}…` : open;
};

export const NAME_CASES: readonly RuleCases[] = [
  {
    rule: 'SE-34',
    speaks: [
      ...speaksOf(
        named,
        'indicators[0].level3',
        [
          ['是否按时发放校服', '是一句问话', '是否'],
          ['家庭医生签约服务开展得如何？', '是一句问话', '？'],
          ['有无食品安全事故', '是一句问话', '有无'],
          ['确保农村群众喝上放心水', '写成了目标', '确保'],
          ['通过补贴带动农户扩大种植', '写成了目标', '通过'],
          ['进一步改善农村出行', '写成了目标', '进一步'],
          ['做好春季造林绿化', '写成了目标', '做好'],
          ['使城区主次干道面貌一新', '写成了目标', '使'],
          ['丰富群众文化生活，传承优秀传统文化', '写成了句子'],
          ['为全区特困人员提供集中供养和照料护理等各项基本生活服务', '写成了句子'],
          ['完成全部河道清淤。', '写成了句子'],
          ['2021年12月底前', '只写了时间'],
          ['全年', '只写了时间'],
          ['一个季度', '只写了时间'],
        ],
        (name, fault) =>
          `三级指标「${cut(name)}」${fault}，不是可以衡量的名称，下年申报目标时请改写成“……数”“……率”这样的名称。`,
      ),
      {
        name: 'several rows, one finding; a warning while goals are set',
        stage: 'goals',
        change: (d) => {
          setRow(d, 0, { level3: '为了孩子' });
          setRow(d, 1, { level3: '一年' });
          setRow(d, 4, { level3: '两年' });
        },
        says: [
          {
            severity: 'warning',
            at: 'indicators[0].level3',
            printed: '为了孩子',
            expected: null,
            message:
              '三级指标「一年」「两年」只写了时间，「为了孩子」写成了目标，不是可以衡量的名称，请改写成“……数”“……率”这样的名称。',
            quote: '为了',
          },
        ],
      },
    ],
    silent: silentOf(named, [
      '校车安全运行里程（万公里）',
      '65岁以上老年人健康管理率',
      '农村公路列养率',
      '有无障碍设施的社区数',
      '现有无人机巡检架次',
      '保证金按期退还率',
      '符合条件的困难群众纳入最低生活保障和特困人员救助供养范围的比例',
      '促进社会就业',
      '提高群众文化素养',
      '《全域旅游发展规划（2021—2025年）》编制',
      '新建、改建公共厕所',
      '通过国家卫生县城复审的乡镇数',
      '使用正版软件的单位数',
      '不断电作业次数',
      '年度任务完成时间',
      '巡回审判次数。',
    ]),
  },
  {
    rule: 'SE-68',
    speaks: speaksOf(
      stock,
      'indicators[1].level3',
      [
        ['厉行节约', ''],
        ['合理安排支出，降低成本', ''],
        ['严格控制行政成本', ''],
        ['专款专用', ''],
        ['保质保量完成', ''],
        ['长期坚持', ''],
        ['持续发挥作用', ''],
        ['提高工作效率', ''],
        ['保障机关正常运转', ''],
        ['确保各项工作顺利开展', ''],
        ['促进社会和谐稳定', ''],
        ['满足工作需要', ''],
        ['按规定执行', ''],
      ],
      (name) =>
        `三级指标「${name}」是放在哪个项目都行的套话，没有金额、数量或日期，下年申报目标时请写明本项目具体要做到多少。`,
    ),
    silent: [
      ...silentOf(stock, [
        '校园供餐成本节约率',
        '病死畜禽无害化处理率',
        '管网漏损率',
        '公交车辆完好率',
        '电子卷宗归档率',
        '非遗传承人补助发放率',
        '社会稳定风险评估完成率',
        '高标准农田管护到位率',
        '重点人群随访率',
        '110接警处置及时率',
      ]),
      {
        name: 'the same words with an amount as target',
        change: (d) => setRow(d, 3, { level3: '严格控制成本' }),
      },
      {
        name: 'the same words with a date as target',
        change: (d) => setRow(d, 2, { level3: '按计划执行', target: '2021年10月底前', actual: '2021年9月' }),
      },
    ],
  },
  {
    rule: 'SE-35',
    speaks: [
      {
        name: 'one name under two classes',
        change: (d) => {
          setRow(d, 4, { level3: '群众就医条件' });
          setRow(d, 5, { level3: '群众就医条件。' });
        },
        says: [
          {
            severity: 'hint',
            at: 'indicators[5].level3',
            printed: '群众就医条件。',
            expected: null,
            message:
              '三级指标「群众就医条件」出现 2 次，分不清各自衡量什么，下年申报目标时请改成不同的指标，或者并成一行。',
            quote: '群众就医条件。',
          },
        ],
      },
      {
        name: 'while goals are set',
        stage: 'goals',
        change: (d) => {
          for (const index of [0, 1, 2]) setRow(d, index, { level3: '巡河次数' });
        },
        says: [
          {
            severity: 'warning',
            at: 'indicators[1].level3',
            printed: '巡河次数',
            expected: null,
            message: '三级指标「巡河次数」出现 3 次，分不清各自衡量什么，请改成不同的指标，或者并成一行。',
            quote: '巡河次数',
          },
        ],
      },
    ],
    silent: [
      { name: 'six names', change: () => undefined },
      {
        name: 'names that differ in a word',
        change: (d) => {
          setRow(d, 0, { level3: '小学校舍维修面积' });
          setRow(d, 1, { level3: '中学校舍维修面积' });
        },
      },
    ],
  },
  {
    rule: 'SE-73',
    speaks: [
      {
        name: 'an amount that is no money spent',
        change: (d) => setRow(d, 0, { level3: '12万元' }),
        says: [
          {
            severity: 'hint',
            at: 'indicators[0].level3',
            printed: '12万元',
            expected: null,
            message:
              '三级指标的名称只有一个数“12万元”，看不出衡量什么，下年申报目标时请写明指标名称，数填到指标值里。',
            quote: '12万元',
          },
        ],
      },
      {
        name: 'the executed amount',
        stage: 'goals',
        change: (d) => setRow(d, 3, { level3: '45' }),
        says: [
          {
            severity: 'warning',
            at: 'indicators[3].level3',
            printed: '45',
            expected: null,
            message:
              '三级指标的名称只有一个数“45”，看不出衡量什么，又正好等于全年执行数，像是年底照支出补写的，请写明指标名称，数填到指标值里。',
            quote: '45',
          },
        ],
      },
      {
        name: 'the executed amount in 元',
        change: (d) => setRow(d, 3, { level3: '450,000元' }),
        says: [
          {
            severity: 'hint',
            at: 'indicators[3].level3',
            printed: '450,000元',
            expected: null,
            message:
              '三级指标的名称只有一个数“450,000元”，看不出衡量什么，又正好等于全年执行数，像是年底照支出补写的，下年申报目标时请写明指标名称，数填到指标值里。',
            quote: '450,000元',
          },
        ],
      },
    ],
    silent: silentOf(named, ['0-6岁儿童健康管理率', '12345热线办结率', '110接处警数', '5G基站数', '2021年']),
  },
  {
    rule: 'SE-76',
    speaks: [
      {
        name: 'an application',
        change: (d) => {
          d.project.name = '申请2021年企业技术改造补助资金';
        },
        says: [
          {
            severity: 'hint',
            at: 'project.name',
            printed: '申请2021年企业技术改造补助资金',
            expected: null,
            message: '项目名称以“申请”开头，像请款文件的标题，下年申报目标时请改用说明做什么的名称。',
            quote: '申请',
          },
        ],
      },
      {
        name: 'about an application',
        stage: 'goals',
        change: (d) => {
          d.project.name = '关于申请解决校车运行经费';
        },
        says: [
          {
            severity: 'hint',
            at: 'project.name',
            printed: '关于申请解决校车运行经费',
            expected: null,
            message: '项目名称以“关于申请”开头，像请款文件的标题，请改用说明做什么的名称。',
            quote: '关于申请',
          },
        ],
      },
    ],
    silent: [
      { name: 'a name that says what is done', change: () => undefined },
      {
        name: 'applications as the matter itself',
        change: (d) => {
          d.project.name = '法律援助申请审查经费';
        },
      },
    ],
  },
];
