// Cases of the rules on what is told in words: reasons, goals, names of the project, left-overs and private numbers. For tests only.
import type { RuleCase, RuleCases } from './rule-case';
import { type Put, setRow, silentOf, speaksOf } from './word-case';

/** A target missed by a tenth, with this reason. */
const reason: Put = (d, text) => {
  setRow(d, 0, { actual: '18户', score: 18, reason: text });
  d.total.score = 97;
};
const expected: Put = (d, text) => {
  d.goal = { ...d.goal, expected: text };
};
const actual: Put = (d, text) => {
  d.goal = { ...d.goal, actual: text };
};

const told =
  (projectName: string, name: string): RuleCase['change'] =>
  (d) => {
    d.project.name = name;
    d.narrative = { projectName };
  };

const PRAISE = '只讲了做法和成绩，没有说明原因';
const MONEY = '只讲了资金，没有说明这一项指标';
const SLOGAN = '预期目标没有数量、日期，也没有具体做什么，年底无从对照';
const BACKGROUND = '预期目标只写了背景和缘由，没有写今年要达到什么结果';
const PAST = '预期目标写的都是往年的情况，没有写今年要达到什么结果';
const NEXT = '写了下一步的打算，请移到偏差原因或综述里，这里只写当年完成了什么。';
const otherYear = (year: number) => `写了 ${year} 年的事，请写明 2021 年当年完成了什么。`;

const leftOver = (
  put: Put,
  at: string,
  place: string,
  text: string,
  words: string,
): RuleCases['speaks'][number] => ({
  name: `${place}: ${text}`,
  change: (d) => put(d, text),
  says: [
    {
      at,
      printed: text,
      expected: null,
      message: `${place}里还留着表样的“${words}”，请删去或换成实际内容。`,
      quote: words,
    },
  ],
});

/** What lies beside a planted text in the summary is other rules' to judge. */
const inGoal = (text: string, words: string) =>
  leftOver(actual, 'goal.actual', '目标实际完成情况', text, words);

export const TEXT_CASES: readonly RuleCases[] = [
  {
    rule: 'SE-27',
    speaks: [
      ...speaksOf(
        reason,
        'indicators[0].reason',
        [
          ['各项工作均已顺利完成，受到群众好评。', PRAISE],
          ['积极组织教师参训，取得较好成效', PRAISE],
          ['严格按照方案实施，效果良好', PRAISE],
          ['以上门宣讲为主，群众满意', PRAISE],
          ['认真开展巡查，得到上级肯定', PRAISE],
          ['大部分案件已经办结', PRAISE],
          ['高度重视，扎实推进', PRAISE],
          ['防疫物资储备工作圆满完成', PRAISE],
          ['全年支出以差旅费为主', MONEY],
          ['财政十分困难，资金已列入预算', MONEY],
          ['节约经费 2 万元', MONEY],
          ['资金已全部支付', MONEY],
        ],
        (_, what) => `「改造企业数」的偏差原因${what}，请写明这一项为什么没有完成、准备怎样改进。`,
      ),
      {
        name: 'one text for two rows',
        change: (d) => {
          reason(d, '受疫情影响，部分活动未能开展。');
          setRow(d, 5, { actual: '81%', score: 9, reason: '受疫情影响，部分活动未能开展' });
          d.total.score = 96;
        },
        says: [
          {
            severity: 'hint',
            at: 'indicators[5].reason',
            printed: '受疫情影响，部分活动未能开展',
            expected: null,
            message:
              '「改造企业数」「企业满意率」的偏差原因一字不差，请分别写明每一项为什么没有完成、准备怎样改进。',
            quote: '受疫情影响，部分活动未能开展',
          },
        ],
      },
    ],
    silent: [
      ...silentOf(reason, [
        '因两所学校撤并，培训对象减少。',
        '由于汛期提前，河道清淤推迟到十月。',
        '受疫情影响，义诊活动减少两场',
        '一人去世，两人退休',
        '供暖期跨年度，余下部分四月结清',
        '上级资金未到位，设备采购推迟',
        '招标两次流标，改在下年实施',
        '群众外出务工较多，入户登记难度大',
        '设计变更，验收手续尚未办完',
        '下一步加大宣传力度，提高知晓率',
        '村民自愿放弃改厕 12 户',
        '实际到馆人数少于预计',
        '资金缺口 30 万元',
        '按照省厅通知，评选活动暂停',
        '两名护林员离职，岗位待补',
        '中标价低于预算价',
        '县财政困难，资金未能及时拨付',
        '年中学生人数有变化',
      ]),
      {
        name: 'praise beside a target that is reached with full marks',
        change: (d) => setRow(d, 0, { reason: '各项工作均已顺利完成，受到群众好评。' }),
      },
      {
        name: 'money for an indicator about money',
        change: (d) => {
          reason(d, '全年支出以差旅费为主');
          setRow(d, 0, { level3: '招商活动经费' });
        },
      },
      {
        name: 'one reason in a merged cell',
        change: (d) => {
          reason(d, '受疫情影响，部分活动未能开展。');
          setRow(d, 0, { merge: 'r' });
          setRow(d, 1, { actual: '90%', score: 9.47, merge: 'r', reason: '受疫情影响，部分活动未能开展。' });
          d.total.score = 96.47;
        },
      },
      { name: '同上', change: (d) => reason(d, '见上') },
    ],
  },
  {
    rule: 'SE-63',
    speaks: [
      ...speaksOf(
        expected,
        'goal.expected',
        [
          ['进一步提高教育教学质量，促进教育事业健康发展。', SLOGAN],
          ['保障机关正常运转，提高工作效率。', SLOGAN],
          ['改善群众就医环境，提升群众获得感。', SLOGAN],
          ['确保各项工作顺利开展，维护社会和谐稳定。', SLOGAN],
          ['推动文旅融合高质量发展，打响地方文化品牌。', SLOGAN],
          ['加强队伍建设，提升公安队伍战斗力。', SLOGAN],
          ['提升城市形象，营造干净整洁的市容环境。', SLOGAN],
          ['认真贯彻落实上级各项决策部署，促进农业增效、农民增收。', SLOGAN],
          ['进一步提升公共服务能力和应急处置能力，方便群众出行。', SLOGAN],
          ['企业改制历史遗留问题由我局承担，职工生活困难，来访一年比一年多。', BACKGROUND],
          ['由于管网老化，居民用水压力日益紧张，群众反映强烈。', BACKGROUND],
          ['2016年以来，全县建成标准化卫生室86所；2019年底，仍有村医待遇偏低。', PAST],
        ],
        (_, what) => `${what}，下年申报目标时请写明做什么、做多少、何时做完。`,
      ),
    ],
    silent: silentOf(expected, [
      '完成 12 所学校旱厕改造，秋季开学前投入使用。',
      '按时足额发放城乡低保金，保障困难群众基本生活。',
      '建成智慧水务平台并通过验收。',
      '编制《全域旅游发展规划》，报县政府批准。',
      '为全县在园幼儿购买校方责任险，做到应保尽保。',
      '每季度巡河一遍，及时清理河面漂浮物。',
      '农村公路列养率达到百分之百，路况良好路段不低于八成。',
      '开展重大动物疫病强制免疫，免疫密度常年保持在90%以上。',
      '更新法医实验室设备，提高现场勘查能力。',
      '举办农民丰收节活动，带动农产品销售。',
      '为2018年破产的国有企业职工缴纳养老保险。',
      '支付2019年中学操场改造工程尾款。',
      '保障 110 指挥中心全年不间断运行。',
      '为居家老人提供助餐、助浴、助洁服务。',
      '聘用专职护林员，对重点林区实行网格化巡护。',
    ]),
  },
  {
    rule: 'SE-64',
    speaks: speaksOf(
      actual,
      'goal.actual',
      [
        ['全年培训教师 320 人次。下一步将加大送教下乡力度。', NEXT, '下一步'],
        ['河道清淤 18 公里全部完成。今后要进一步落实管护责任。', NEXT, '今后要'],
        ['家庭医生签约 2.1 万人。改进措施：提高签约质量。', NEXT, '改进措施：'],
        ['改造农村公路 36 公里。下年计划再改造 40 公里。', NEXT, '下年计划'],
        ['新增停车泊位 500 个，将进一步加强停车管理。', NEXT, '将进一步'],
        ['演出 60 场，观众 3 万人次。明年将送戏到偏远村。', NEXT, '明年将'],
        ['抓获逃犯 42 名。我局将持续开展专项行动。', NEXT, '我局将'],
        ['抽检食品 1200 批次。后续将对不合格企业复查。', NEXT, '后续将'],
        ['到2022年3月底供暖结束，余款已经结清。', otherYear(2022), '到2022年3月底供暖结束'],
        ['2022年1月完成验收，并移交村委会管理。', otherYear(2022), '2022年1月完成验收'],
        ['2019年完成可行性研究，2020年完成征地。', otherYear(2019), '2019年完成可行性研究'],
        ['2018年10月开工建设教学楼，主体已经封顶。', otherYear(2018), '2018年10月开工建设教学楼'],
      ],
      (_, what) => `目标实际完成情况里${what}`,
    ),
    silent: silentOf(actual, [
      '全年培训教师 320 人次，比2020年增加 40 人次。',
      '2021年完成河道清淤 18 公里。',
      '2020年立项，2021年建成投用，新增学位 1080 个。',
      '完成《国土空间规划（2021—2035年）》编制。',
      '依据农办发〔2020〕12号文件发放补贴 260 户。',
      '2020年度项目尾款 86 万元当年全部付清。',
      '与2019年相比，刑事案件下降 12%。',
      '2019—2021年高标准农田建设任务全部完成。',
      '为今后五年水利建设提供了依据，规划通过评审。',
      '将 36 个行政村纳入垃圾收运体系，做到日产日清。',
      '下一级监控平台全部接入，在线率 98%。',
      '截至2021年底，接种疫苗 36 万剂次。',
      '全年任务全部完成，下一年度工作已部署。',
    ]),
  },
  {
    rule: 'SE-57',
    speaks: [
      {
        name: 'a number',
        change: (d) => expected(d, '30.4'),
        says: [
          {
            severity: 'hint',
            at: 'goal.expected',
            printed: '30.4',
            expected: null,
            message: '预期目标只有一个数“30.4”，下年申报目标时请写明做什么、做到多少。',
            quote: '30.4',
          },
        ],
      },
      {
        name: 'the name of the project, while goals are set',
        stage: 'goals',
        change: (d) => expected(d, '企业技术改造补助。'),
        says: [
          {
            severity: 'warning',
            at: 'goal.expected',
            printed: '企业技术改造补助。',
            expected: null,
            message: '预期目标只照抄了项目名称，请写明做什么、做到多少。',
            quote: '企业技术改造补助。',
          },
        ],
      },
      {
        name: 'two words',
        change: (d) => actual(d, '全部完成。'),
        says: [
          {
            severity: 'hint',
            at: 'goal.actual',
            printed: '全部完成。',
            expected: null,
            message: '目标实际完成情况只有 4 个字“全部完成。”，请写明完成了什么、完成多少。',
            quote: '全部完成。',
          },
        ],
      },
    ],
    silent: [
      { name: 'whole sentences', change: () => undefined },
      { name: 'ten characters', change: (d) => actual(d, '改造旱厕十二所并投用') },
      {
        name: 'nothing yet',
        change: (d) => {
          d.goal = { expected: null, actual: '—' };
        },
      },
    ],
  },
  {
    rule: 'SE-42',
    speaks: [
      {
        name: 'another project',
        change: told('食盐监管公务经费项目', '食盐宣传服务'),
        says: [
          {
            at: 'narrative.projectName',
            printed: '食盐监管公务经费项目',
            expected: '食盐宣传服务',
            message:
              '综述里的项目名称“食盐监管公务经费项目”与表内“食盐宣传服务”不是同一个名称，请核对是否放错了综述，并改成一致。',
            quote: '食盐监管公务经费项目',
          },
        ],
      },
      {
        name: 'one name inside the other',
        change: told('2021年校舍维修项目', '申请中小学校舍维修专项资金'),
        says: [
          {
            at: 'narrative.projectName',
            printed: '2021年校舍维修项目',
            expected: '申请中小学校舍维修专项资金',
            severity: 'hint',
            message:
              '综述里的项目名称“2021年校舍维修项目”与表内“申请中小学校舍维修专项资金”写法不同，请统一。',
            quote: '2021年校舍维修项目',
          },
        ],
      },
    ],
    silent: [
      {
        name: 'the same but for year, 申请 and 项目',
        change: told('2021年度义务教育营养改善计划项目', '申请义务教育营养改善计划'),
      },
      { name: 'no summary', change: () => undefined, why: '没有综述，或综述没有写项目名称' },
      { name: 'no name in the table', change: told('校舍维修', ' '), why: '表内没有项目名称' },
      { name: 'in the app', working: true, change: () => undefined, why: '系统计算，不需要核对' },
    ],
  },
  {
    rule: 'SE-49',
    speaks: [
      inGoal(
        '（对照年度目标填写实际完成情况，100字以内）全年培训教师320人次。',
        '（对照年度目标填写实际完成情况，100字以内）',
      ),
      inGoal('全年培训教师XX人次，合格率达到要求。', 'XX'),
      inGoal('新建卫生室××所，改善了就医条件。', '××'),
      inGoal('全年接待来访群众较上年增加（减少）12人次。', '增加（减少）'),
      inGoal('完成某某街道老旧小区改造工程的验收。', '某某'),
      inGoal('完成农村公路养护____公里，路况良好。', '____'),
      inGoal('简要概述完成情况，不超过500字', '概述完成情况，不超过500字'),
      leftOver(
        expected,
        'goal.expected',
        '预期目标',
        '对照年度绩效目标逐项说明完成情况。',
        '对照年度绩效目标逐项说明完成情况',
      ),
      leftOver(
        (d, text) => setRow(d, 0, { reason: text }),
        'indicators[0].reason',
        '「改造企业数」的偏差原因',
        '（请填写偏差原因及改进措施）',
        '（请填写偏差原因及改进措施）',
      ),
      leftOver(
        (d, text) => {
          d.implementingUnit = text;
        },
        'implementingUnit',
        '实施单位',
        'XXX局',
        'XXX',
      ),
    ],
    silent: [
      ...silentOf(actual, [
        '对照年度目标，12 所学校的旱厕全部改造完成。',
        '增加病床 20 张（减少转诊 300 人次）。',
        '采购XL码、XXL码校服 1200 套，全部发放到位。',
        '铺设 DN200×6 管道 3 公里，供水正常。',
        '完成 3×5 米宣传栏 26 块的制作和安装。',
        '撰写调研报告 5 篇，每篇不少于3000字，均通过评审。',
        '发放一次性（临时）救助金 260 人次。',
        '办结信访事项 128 件（其中网上 96 件）。',
      ]),
    ],
  },
  {
    rule: 'SE-56',
    speaks: [
      {
        name: 'a mobile number as telephone',
        change: (d) => {
          d.project.phone = '13800138000';
        },
        says: [
          {
            severity: 'warning',
            at: 'project.phone',
            printed: '138****8000',
            expected: null,
            message: '联系电话里有手机号 138****8000，公开前请删去，电话可以改填办公电话。',
            quote: '138****8000',
          },
        ],
      },
      {
        name: 'an identity number with its check digit',
        change: (d) => actual(d, '为困难群众（身份证号11010519491231002X）补发救助金 2000 元。'),
        says: [
          {
            at: 'goal.actual',
            printed: '为困难群众（身份证号1101****002X）补发救助金 2000 元。',
            expected: null,
            message: '目标实际完成情况里有身份证号 1101****002X，公开前请删去。',
            quote: '1101****002X',
          },
        ],
      },
      {
        name: 'a card by its check digit, an account by its words',
        change: (d) =>
          setRow(d, 0, {
            reason: '因退款，两户改打到 6222 0200 0000 0007 和账号：150012345678901234，已到账。',
          }),
        says: [
          {
            severity: 'warning',
            at: 'indicators[0].reason',
            printed: '因退款，两户改打到 6222****0007 和账号：1500****1234，已到账。',
            expected: null,
            message:
              '「改造企业数」的偏差原因分析及改进措施里有银行账号 1500****1234、银行账号 6222****0007，公开前请删去。',
            quote: '1500****1234、6222****0007',
          },
        ],
      },
    ],
    silent: [
      ...silentOf(actual, [
        '接听 12345 热线 13800 件，办结率 99%。',
        '统一社会信用代码 91150203MA0ABCDE12 的企业已注销。',
        '项目代码 2101-150203-04-01-123456 已办理备案。',
        '资产编号 100000000000000001 的车辆已报废。',
        '物资编码 6222020000000005 的帐篷已入库。',
        '全年发放补贴 13912345.67 元，惠及 1.2 万户。',
        '联系电话 0472-2100000，已在公示栏公布。',
        '身份号码核验 110105194912310021 次有误的已退回。',
      ]),
      { name: 'an office telephone', change: (d) => Object.assign(d.project, { phone: '0472-2100000' }) },
    ],
  },
];
