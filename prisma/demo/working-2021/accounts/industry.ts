// 示范区工业和信息化局 2021: the accounts its clerk is still at: three tables typed, one figure of them wrong, so that the checks have something to find.
import type { DemoAccounts, DemoLine } from '../../demo-accounts';

const INDUSTRY = '资源勘探工业信息等支出';
const SUPERVISION = '工业和信息产业监管';
const names = {
  '2080505': ['社会保障和就业支出', '行政事业单位养老支出', '机关事业单位基本养老保险缴费支出'],
  '2101101': ['卫生健康支出', '行政事业单位医疗', '行政单位医疗'],
  '2150501': [INDUSTRY, SUPERVISION, '行政运行'],
  '2150599': [INDUSTRY, SUPERVISION, '其他工业和信息产业监管支出'],
  '2210201': ['住房保障支出', '住房改革支出', '住房公积金'],
} as const satisfies Record<string, readonly [string, string, string]>;

const line = (
  source: DemoLine['source'],
  code: keyof typeof names,
  [opening, income, basic, project]: readonly [number, number, number, number],
): DemoLine => ({ source, code, names: names[code], opening, income, basic, project });

/** 工业和信息化局本级, as far as it is typed. */
export const headquarters: DemoAccounts = {
  lines: [
    line('generalBudget', '2080505', [0, 3486, 3486, 0]),
    line('generalBudget', '2101101', [0, 1742, 1742, 0]),
    line('generalBudget', '2150501', [0, 28_650, 28_650, 0]),
    line('generalBudget', '2150599', [58_310, 93_420, 0, 87_526]),
    line('generalBudget', '2210201', [0, 2721, 2721, 0]),
    line('other', '2150599', [0, 100, 0, 100]),
  ],
  economic: [],
  threePublic: { budget: [], final: [] },
  facts: {},
  before: { 'overall.incomeTotal': '1,894.68', 'overall.expenditureTotal': '1,894.68' },
  items: {},
  texts: {
    offices: ['综合科', '企业服务科', '信息化科'].join('\n'),
    contactOffice: '综合科',
  },
};
