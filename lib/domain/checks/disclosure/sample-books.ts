// The books behind the sample disclosure: the few figures that its tables and facts follow from. For tests only.
import type { Books, Line } from './books';

const INDUSTRY = '资源勘探工业信息等支出';
const SUPERVISION = '工业和信息产业监管';

const line = (
  source: Line['source'],
  code: string,
  names: Line['names'],
  [opening, income, basic, project]: readonly [number, number, number, number],
): Line => ({ source, code, names, opening, income, basic, project });

/** 示范区工业和信息化局, 2021: one line of 其他收入, one of 政府性基金, no 国有资本. Amounts in hundredths of 万元. */
export const SAMPLE_BOOKS: Books = {
  unitName: '示范区工业和信息化局',
  fiscalYear: 2021,
  moneyUnit: '万元',
  lines: [
    line('generalBudget', '2150501', [INDUSTRY, SUPERVISION, '行政运行'], [0, 32_050, 32_050, 0]),
    line(
      'generalBudget',
      '2150599',
      [INDUSTRY, SUPERVISION, '其他工业和信息产业监管支出'],
      [3000, 28_000, 0, 29_000],
    ),
    line(
      'generalBudget',
      '2080505',
      ['社会保障和就业支出', '行政事业单位养老支出', '机关事业单位基本养老保险缴费支出'],
      [0, 4230, 4230, 0],
    ),
    line('generalBudget', '2210201', ['住房保障支出', '住房改革支出', '住房公积金'], [0, 3620, 3620, 0]),
    line(
      'governmentFund',
      '2120899',
      ['城乡社区支出', '国有土地使用权出让收入安排的支出', '其他国有土地使用权出让收入安排的支出'],
      [0, 5000, 0, 5000],
    ),
    line('other', '2150550', [INDUSTRY, SUPERVISION, '事业运行'], [0, 1234, 1234, 0]),
  ],
  economicClasses: {
    301: '工资福利支出',
    302: '商品和服务支出',
    303: '对个人和家庭的补助',
    310: '资本性支出',
  },
  economic: [
    { code: '30101', name: '基本工资', amount: 11_000 },
    { code: '30102', name: '津贴补贴', amount: 9540 },
    { code: '30103', name: '奖金', amount: 4060 },
    { code: '30108', name: '机关事业单位基本养老保险缴费', amount: 4230 },
    { code: '30113', name: '住房公积金', amount: 3620 },
    { code: '30201', name: '办公费', amount: 1200 },
    { code: '30211', name: '差旅费', amount: 800 },
    { code: '30217', name: '公务接待费', amount: 53 },
    { code: '30231', name: '公务用车运行维护费', amount: 447 },
    { code: '30239', name: '其他交通费用', amount: 3000 },
    { code: '30299', name: '其他商品和服务支出', amount: 500 },
    { code: '30305', name: '生活补助', amount: 950 },
    { code: '31002', name: '办公设备购置', amount: 500 },
  ],
  threePublic: { budget: [0, 0, 500, 100], final: [0, 0, 447, 53] },
  balanceUsed: 0,
  distribution: 0,
};

/** The figures of the year before, in hundredths of 万元. */
export const YEAR_BEFORE = {
  total: 71_827,
  fiscalTotal: 70_700,
  generalSpent: 65_512,
  generalBudgetPlanned: 69_000,
  personnel: 32_155,
  publicFunds: 6710,
  threePublic: { total: 560, overseas: 0, vehicles: 500, reception: 60 },
  operatingFunds: 5600,
  procurement: { goods: 450, works: 0, services: 1620 },
} as const;
