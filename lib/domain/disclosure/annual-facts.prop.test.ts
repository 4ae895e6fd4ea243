// Whatever consistent accounts hold, the disclosure written from them gives no rule an error or a warning to speak of.
import fc from 'fast-check';
import { test, expect } from 'vitest';
import { randomBooks } from '@/testing/random-books';
import { beforeCell, factCell, isMoneyCell, parseAccountsCell } from '../accounts/cells';
import type { AccountsRecord } from '../accounts/record';
import { type Books, printed, totalsOf } from '../checks/disclosure/books';
import { checkDisclosure } from '../checks/disclosure/sample-disclosure';
import type { FactKey } from '../interchange/facts';
import type { CellId } from '../evaluation/cells';
import { composeDisclosure } from './compose';
import { annualContext } from './figures/annual-context';
import { COMPARED } from './figures/origins';
import { questionsOf } from './reasons';
import { sampleInput, sampleRecord, tableCells } from './sample-accounts';

/** Figures beside the tables, in hundredths of 万元: small ones, none at all, and ones with thousands. */
const beside = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 1, max: 500 }),
  fc.integer({ min: 1, max: 90_000_000 }),
);

interface Drawn {
  readonly books: Books;
  readonly budgets: readonly number[];
  /** Last year's figures; null for those nobody knows. */
  readonly before: readonly (number | null)[];
  readonly procurement: readonly number[];
  /** Kept to 元, so that what is printed in 万元 with two decimals is rounded. */
  readonly inYuan: boolean;
}

const CLASS_NAMES: Readonly<Record<string, string>> = {
  201: '一般公共服务支出',
  205: '教育支出',
  208: '社会保障和就业支出',
  212: '城乡社区支出',
  221: '住房保障支出',
};
const ECONOMIC_NAMES: Readonly<Record<string, string>> = {
  30101: '基本工资',
  30102: '津贴补贴',
  30112: '其他社会保障缴费',
  30201: '办公费',
  30217: '公务接待费',
  30231: '公务用车运行维护费',
  30305: '生活补助',
  31002: '办公设备购置',
  31013: '公务用车购置',
};
/** One sign for each number that a code of the random books can end in. */
const SIGNS =
  '天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳云腾致雨露结为霜金生丽水玉出昆冈';

/** The books in 万元, with subjects named as a text can name them: random ones bear numbers. */
function withNames(books: Books): Books {
  return {
    ...books,
    moneyUnit: '万元',
    lines: books.lines.map((line) => ({
      ...line,
      names: [
        CLASS_NAMES[line.code.slice(0, 3)] ?? '其他支出',
        `${'甲乙丙丁'.charAt(Number(line.code.slice(4, 5)))}类事务`,
        `${SIGNS.charAt(Number(line.code.slice(5)))}字号工作`,
      ],
    })),
    economic: books.economic.map((one) => ({ ...one, name: ECONOMIC_NAMES[one.code] ?? one.name })),
  };
}

const drawn: fc.Arbitrary<Drawn> = fc.record({
  books: randomBooks.map(withNames),
  budgets: fc.array(beside, { minLength: 3, maxLength: 3 }),
  before: fc.array(fc.option(beside), { minLength: COMPARED.length, maxLength: COMPARED.length }),
  procurement: fc.array(beside, { minLength: 3, maxLength: 3 }),
  inYuan: fc.boolean(),
});

/** The accounts as a clerk enters them who answers every question that is asked. */
function accountsOf({ books, budgets, before, procurement, inYuan }: Drawn): AccountsRecord {
  const cells = new Map<CellId, string>();
  for (const [cell, text] of sampleRecord().cells)
    if (/^(?:text|item\/stateAssets)/.test(cell) || /(?:Count|Trips)$/.test(cell))
      cells.set(cell, text.replaceAll('示范区工业和信息化局', books.unitName));
  for (const [cell, text] of tableCells(books)) cells.set(cell, text);
  const [income = 0, expenditure = 0, general = 0] = budgets;
  const planned: Partial<Record<FactKey, number>> = {
    'budgetExecution.income.initialBudget': income,
    'budgetExecution.income.fiscalAppropriation.initialBudget': Math.floor(income / 2),
    'budgetExecution.expenditure.initialBudget': expenditure,
    'budgetExecution.expenditure.fiscalAppropriation.initialBudget': Math.floor((expenditure * 2) / 3),
    'generalPublicBudget.initialBudget': general,
  };
  for (const [key, amount] of Object.entries(planned)) cells.set(factCell(key), printed(amount));
  COMPARED.forEach((key) => {
    // 支出总计 is always what 收入总计 is.
    const amount =
      before[COMPARED.indexOf(key.replace('.expenditureTotal', '.incomeTotal') as FactKey)] ?? null;
    if (amount !== null) cells.set(beforeCell(key), printed(amount));
  });
  (['goods', 'works', 'services'] as const).forEach((kind, i) =>
    cells.set(factCell(`procurement.${kind}.amount`), printed(procurement[i] ?? 0)),
  );
  const all = procurement.reduce((sum, one) => sum + one, 0);
  cells.set(factCell('procurement.smallAndMedium.reserved'), printed(Math.floor(all / 3)));
  cells.set(factCell('procurement.smallAndMicro.amount'), printed(Math.floor(all / 5)));
  cells.set(factCell('operatingFunds.amount'), printed(Math.floor(totalsOf(books).publicFunds / 2)));
  if (inYuan) {
    for (const [cell, text] of cells) {
      const parsed = parseAccountsCell(cell);
      if (parsed && isMoneyCell(parsed)) cells.set(cell, inTenThousandths(text));
    }
  }
  const record = { fiscalYear: books.fiscalYear, bodyName: books.unitName, cells };
  const questions = questionsOf(annualContext({ accounts: record, before: null, projects: [], omitted: [] }));
  questions.forEach(({ cell }, i) => cells.set(cell, `${WHY[i % WHY.length]}第${i + 1}批`));
  return record;
}

/** The amount times 1.37, with all its four decimals: sums stay sums, and print with 尾差. */
function inTenThousandths(text: string): string {
  const digits = String(Number(text.replace(/[,.]/g, '')) * 137).padStart(5, '0');
  return `${digits.slice(0, -4)}.${digits.slice(-4)}`;
}

const WHY = ['新招录人员', '新建办公用房', '停办培训班', '更换老旧设备', '减少下乡次数'];

test('错误和疑点一条也没有', () => {
  fc.assert(
    fc.property(drawn, (one) => {
      const accounts = accountsOf(one);
      const { disclosure } = composeDisclosure(
        sampleInput({
          fiscalYear: accounts.fiscalYear,
          department: { code: '301', name: accounts.bodyName },
          projects: [],
          accounts,
        }),
      );
      const loud = checkDisclosure(disclosure).findings.filter(({ severity }) => severity !== 'hint');
      expect(loud.map(({ rule, message }) => `${rule} ${message}`)).toEqual([]);
    }),
    { numRuns: 25 },
  );
});
