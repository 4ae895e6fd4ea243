// Writes the text of a disclosure from its figures, as it should be written. For tests only.
import { mulDivRound } from '../../amount';
import { formatRate } from '../../format';
import type { Disclosure } from '../../interchange/disclosure';
import { type Books, printed, totalsOf } from './books';
import { sampleNarrative } from './sample-narrative';

type Entry = NonNullable<Disclosure['narrative']>[number];

/** What the year before and the budget were, in hundredths of 万元. */
export interface Beside {
  readonly initialBudget: number;
  readonly allBefore: number;
  readonly fiscalBefore: number;
  readonly generalBudget: number;
  readonly personnelBefore: number;
  readonly publicBefore: number;
  readonly operating: number;
  readonly operatingBefore: number;
  readonly goods: number;
  readonly goodsBefore: number;
  readonly services: number;
  readonly servicesBefore: number;
}

const wan = (hundredths: number) => `${printed(Math.abs(hundredths))}万元`;
const rate = (part: number, whole: number) => formatRate(mulDivRound(Math.abs(part), 10_000, whole));

/** 占……, where there is a whole. */
function share(part: number, whole: number): string {
  return whole > 0 ? `，占${rate(part, whole)}` : '';
}

/** The change against last year; nothing follows 持平, and no percentage a year of nothing. */
function change(base: string, now: number, before: number, reason: string): string {
  if (now === before) return '与上年持平';
  const up = now > before;
  const words = `${base}${up ? '增加' : '减少'}${wan(now - before)}`;
  const percent = before > 0 ? `，${up ? '增长' : '下降'}${rate(now - before, before)}` : '';
  return `${words}${percent}，主要原因是${reason}`;
}

function against(budget: number, final: number, reason: string): string {
  if (budget === final) return '';
  return `，决算比预算${final > budget ? '增加' : '减少'}${wan(final - budget)}，主要原因是${reason}`;
}

/** 预算为……，支出决算为……; no rate where there was no budget. */
function completed(budget: number, final: number): string {
  const rateOf = budget > 0 ? `，完成预算的${rate(final, budget)}` : '';
  return `预算为${wan(budget)}，支出决算为${wan(final)}${rateOf}`;
}

/** What these say stands in the forms, and the written text comes without any. */
const ON_FORMS: ReadonlySet<string> = new Set(['2.3.1', '2.3.2', '2.3.3']);

/** The whole narrative; sections without figures are those of the sample. */
export function writeText(books: Books, beside: Beside): Entry[] {
  const texts = figureTexts(books, beside);
  return sampleNarrative()
    .filter(({ id }) => id !== '2.2.8')
    .map((entry) => ({
      ...entry,
      text: ON_FORMS.has(entry.id ?? '') ? null : (texts[entry.id ?? ''] ?? entry.text),
    }));
}

function figureTexts(books: Books, beside: Beside): Record<string, string> {
  const totals = totalsOf(books);
  const before = books.fiscalYear - 1;
  const all = totals.income + totals.opening + books.balanceUsed;
  const fiscalAll = totals.fiscalIncome + totals.fiscalOpening;
  const other = totals.income - totals.fiscalIncome;
  const ofYear = `本部门${books.fiscalYear}年度`;
  const compared = (name: string, now: number, then: number, reason: string) =>
    now === then ? '' : `与${before}年度相比，${change(name, now, then, reason)}。`;
  const economic = (pattern: RegExp) =>
    books.economic
      .filter(({ code }) => pattern.test(code))
      .map(({ name, amount }) => `${name}${wan(amount)}`)
      .join('、');
  const { budget, final } = books.threePublic;
  const [overseas = 0, purchase = 0, operation = 0, reception = 0] = final;
  const [o = 0, p = 0, r = 0, c = 0] = budget;
  const spent = overseas + purchase + operation + reception;
  return {
    '2.1': `收入年初预算${wan(beside.initialBudget)}，决算${wan(totals.income)}${against(beside.initialBudget, totals.income, '追加了企业改造资金')}。支出年初预算${wan(beside.initialBudget)}，决算${wan(totals.spent)}${against(beside.initialBudget, totals.spent, '使用了上年结转')}。`,
    '2.2.1': `${ofYear}收入总计${wan(all)}，其中：本年收入合计${wan(totals.income)}，使用非财政拨款结余${wan(books.balanceUsed)}，年初结转和结余${wan(totals.opening)}；支出总计${wan(all)}，其中：本年支出合计${wan(totals.spent)}，结余分配${wan(books.distribution)}，年末结转和结余${wan(totals.closing)}。${compared('收入总计', all, beside.allBefore, '项目有增有减')}`,
    '2.2.2': `${ofYear}收入合计${wan(totals.income)}，其中：财政拨款收入${wan(totals.fiscalIncome)}${share(totals.fiscalIncome, totals.income)}；其他收入${wan(other)}${share(other, totals.income)}。`,
    '2.2.3': `${ofYear}支出合计${wan(totals.spent)}，其中：基本支出${wan(totals.basic)}${share(totals.basic, totals.spent)}；项目支出${wan(totals.project)}${share(totals.project, totals.spent)}。`,
    '2.2.4': `${ofYear}财政拨款收入总计${wan(fiscalAll)}，其中：年初结转和结余${wan(totals.fiscalOpening)}；支出总计${wan(fiscalAll)}，其中：年末结转和结余${wan(totals.fiscalClosing)}。${compared('收入总计', fiscalAll, beside.fiscalBefore, '财政拨款随项目变动')}`,
    '2.2.5': `${ofYear}一般公共预算财政拨款支出年初预算${wan(beside.generalBudget)}，支出决算${wan(totals.generalSpent)}${beside.generalBudget > 0 ? `，完成年初预算的${rate(totals.generalSpent, beside.generalBudget)}` : ''}，差异的主要原因是工程量有变化。其中：基本支出${wan(totals.generalBasic)}${share(totals.generalBasic, totals.generalSpent)}；项目支出${wan(totals.generalProject)}${share(totals.generalProject, totals.generalSpent)}。`,
    '2.2.6': `${ofYear}一般公共预算财政拨款基本支出${wan(totals.generalBasic)}，其中：人员经费${wan(totals.personnel)}，主要包括：${economic(/^30[13]/)}，${change('较上年', totals.personnel, beside.personnelBefore, '职工晋级晋档')}；公用经费${wan(totals.publicFunds)}，主要包括：${economic(/^(?!30[13])/)}，${change('较上年', totals.publicFunds, beside.publicBefore, '会议数量变动')}。`,
    '2.2.7.1': `${ofYear}财政拨款“三公”经费${completed(o + p + r + c, spent)}，其中：因公出国（境）费${completed(o, overseas)}；公务用车购置及运行维护费${completed(p + r, purchase + operation)}；公务接待费${completed(c, reception)}。预算与决算有差异的主要原因是出车次数变动。`,
    '2.2.7.2': `${ofYear}财政拨款“三公”经费支出${wan(spent)}，因公出国（境）费支出${wan(overseas)}${share(overseas, spent)}；公务用车购置及运行维护费支出${wan(purchase + operation)}${share(purchase + operation, spent)}；公务接待费支出${wan(reception)}${share(reception, spent)}。\n全年因公出国（境）团组0个，累计0人次，购置公务用车0辆，公务用车保有量2辆，国内公务接待9批次，68人次。`,
    '2.4.1': `${ofYear}机关运行经费支出${wan(beside.operating)}，${change(`比${before}年`, beside.operating, beside.operatingBefore, '更换老化设备')}。`,
    '2.4.2': `${ofYear}政府采购支出合计${wan(beside.goods + beside.services)}，其中：政府采购货物支出${wan(beside.goods)}，${change(`比${before}年`, beside.goods, beside.goodsBefore, '添置办公桌椅')}；政府采购工程支出0.00万元，与上年持平；政府采购服务支出${wan(beside.services)}，${change(`比${before}年`, beside.services, beside.servicesBefore, '印刷数量变动')}。`,
  };
}
