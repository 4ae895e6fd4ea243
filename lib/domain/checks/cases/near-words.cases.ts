// Cases of SE-74, words that almost repeat a word of the form's own names. For tests only.
import type { RuleCases } from './rule-case';

const SAYS: readonly (readonly [project: string, text: string, written: string, meant: string])[] = [
  ['技术改造补助', '对红叶和信息化产业有带动作用。', '红叶和信息化', '工业和信息化'],
  ['退役军人事务保障', '接收退役军人事物保障来访群众。', '役军人事物保', '役军人事务保'],
  ['农村生活垃圾分类', '农村生活拉圾分类全部推开，覆盖 36 个村。', '农村生活拉圾', '农村生活垃圾'],
  ['高标准农田建设', '完成高标准农田健设 2.1 万亩。', '标准农田健设', '标准农田建设'],
  ['中小学校舍维修', '中小学校设维修 18 处全部完工。', '中小学校设维', '中小学校舍维'],
  ['城乡居民基本养老保险补助', '城乡居民机本养老保险按月发放。', '城乡居民机本', '城乡居民基本'],
  ['重大动物疫病防控', '重大动物议病防控物资储备到位。', '重大动物议病', '重大动物疫病'],
  ['全域旅游示范区创建', '全域旅游试范区通过省级验收。', '全域旅游试范', '全域旅游示范'],
  ['智慧交通指挥平台', '智慧交通只挥平台接入路口 120 个。', '智慧交通只挥', '智慧交通指挥'],
  ['城镇污水管网改造', '城镇污水馆网改造 12 公里。', '城镇污水馆网', '城镇污水管网'],
  ['道路交通安全设施', '更新道路交通安全社施 260 处。', '交通安全社施', '交通安全设施'],
];

const SILENT: readonly (readonly [project: string, text: string])[] = [
  ['示范区农业农村现代化试点', '全区实现农业农村现代化的路子更加清楚，完成试点 3 个。'],
  ['城乡居民基本养老保险补助', '城乡居民基本医疗保险参保 3.2 万人。'],
  ['农村危房改造', '农村旧房改造同步进行，完成 86 户。'],
  ['技术改造补助', '推动教育和信息化、农业和信息化结合，支持企业 20 户。'],
  ['法治宣传教育', '法制宣传教育进校园 24 场。'],
  ['第一中学教学楼', '第二中学教学楼共用消防通道，改造 200 米。'],
  ['中小学校舍维修', '中小学校园维修同步完成 6 处。'],
  ['城镇污水管网改造', '城镇雨水管网改造列入下期，完成勘测 3 公里。'],
  ['高标准农田建设', '高标准农田监测点设立 12 处。'],
  ['重大动物疫病防控', '重大动物疫情防控演练 2 次。'],
  ['人民检察院办案经费', '人民监察院志编写完成 1 部。'],
  ['水利工程维修养护', '水力工程维修养护 8 处。'],
];

export const NEAR_WORD_CASES: readonly RuleCases[] = [
  {
    rule: 'SE-74',
    speaks: [
      ...SAYS.map(([project, text, written, meant]): RuleCases['speaks'][number] => ({
        name: written,
        change: (d) => {
          d.project.name = project;
          d.goal = { ...d.goal, actual: text };
        },
        says: [
          {
            severity: 'hint',
            at: 'goal.actual',
            printed: text,
            expected: null,
            message: `“${written}”疑为“${meant}”之误，请核对。`,
            quote: written,
          },
        ],
      })),
      {
        name: 'the same slip in two rows: one finding',
        change: (d) => {
          for (const row of d.indicators.slice(4)) row.level3 = `红叶和信息化${String(row.level3)}`;
        },
        says: [
          {
            severity: 'hint',
            at: 'indicators[4].level3',
            printed: '红叶和信息化新增产值',
            expected: null,
            message: '“红叶和信息化”疑为“工业和信息化”之误，共 2 处，请核对。',
            quote: '红叶和信息化',
          },
        ],
      },
    ],
    silent: SILENT.map(([project, text]) => ({
      name: text,
      change: (d) => {
        d.project.name = project;
        d.goal = { ...d.goal, actual: text };
      },
    })),
  },
];
