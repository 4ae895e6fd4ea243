// FA-14, FA-17, FA-44: a part is never larger than what it is part of, within a table and between tables.
import { type Book, blockOf, openRows, rowOf } from '../../../accounts/book';
import type { TableKind } from '../../../accounts/tables';
import type { FactKey } from '../../../interchange/facts';
import type { RuleFinding, Severity } from '../../rule';
import { type AmountCell, exceeds, partTooLarge } from '../amount-cell';
import type { DisclosureContext, DisclosureRule } from '../disclosure-rule';
import { factCell, factItems } from '../fact-cell';
import { tablesView } from '../tables-view';
import { silencedBy, sumOutcome, TABLES_BASIS } from './sums';

/** The finding where a part is too large; correcting either cell would mend it. */
function tooLarge(
  part: AmountCell | undefined | null,
  whole: AmountCell | undefined | null,
  severity: Severity,
): RuleFinding<string>[] {
  if (!part || !whole || !exceeds(part, whole)) return [];
  return [{ ...partTooLarge(part, whole, severity), causes: [part.at(), whole.at()] }];
}

export const FA_14: DisclosureRule = {
  id: 'FA-14',
  title: '一般公共预算支出等于基本加项目，不大于全部支出',
  severity: 'error',
  silences: silencedBy('FA-14'),
  help: {
    asks: '一般公共预算支出决算表每行合计等于基本支出加项目支出，各数不大于支出决算表的同一科目；基本支出等于基本支出决算表的人员经费加公用经费。',
    wrong: '基本支出合计 399.00 万元，人员经费 334.00 万元，公用经费 60.00 万元。',
    right: '核对各经济科目，使公用经费为 65.00 万元。',
    basis: TABLES_BASIS,
  },
  evaluate: (context) => {
    const outcome = sumOutcome(context, 'FA-14');
    const spoken = new Set(outcome.findings.map(({ cell }) => cell));
    const limits = againstExpenditure(context).filter(({ cell }) => !spoken.has(cell));
    return { ...outcome, findings: [...outcome.findings, ...limits] };
  },
};

/** Every cell of 公开05表 against the same subject of 公开03表. */
function againstExpenditure(context: DisclosureContext): RuleFinding<string>[] {
  const { book } = tablesView(context);
  const part = plainBlock(book, 'generalBudgetExpenditure');
  const whole = plainBlock(book, 'expenditure');
  if (!part || !whole) return [];
  const byCode = new Map(openRows(whole).map((row) => [row.code, row]));
  const wholeTotal = rowOf(whole, 'total');
  const over = part.rows.flatMap((row) => {
    const twin = row.key === 'total' ? wholeTotal : row.code === '' ? undefined : byCode.get(row.code);
    if (!twin) return [];
    const columns = [...row.cells].flatMap(([column, cell]) => {
      const limit = twin.cells.get(column);
      return limit && exceeds(cell, limit) ? [{ code: row.code, column, cell, limit }] : [];
    });
    // 合计 of a row is only as wrong as its kinds are.
    return columns.length > 1 ? columns.filter(({ column }) => column !== 'total') : columns;
  });
  // An upper level is only as wrong as what it adds up.
  const uppers = new Set(
    over.flatMap(({ code, column }) =>
      ['', code.slice(0, 3), code.slice(0, 5)]
        .filter((upper) => upper.length < code.length)
        .map((upper) => `${upper} ${column}`),
    ),
  );
  return over
    .filter(({ code, column }) => !uppers.has(`${code} ${column}`))
    .flatMap(({ cell, limit }) => tooLarge(cell, limit, 'error'));
}

function plainBlock(book: Book<AmountCell>, kind: TableKind) {
  const table = book.get(kind);
  return table?.state === 'filled' ? blockOf(table, null) : undefined;
}

/** 经济科目 of 公开06表 that are spent on 三公, and the column of 公开07表 they are part of. */
const THREE_PUBLIC_CLASSES = [
  ['30212', 'final.overseas'],
  ['30217', 'final.reception'],
  ['30231', 'final.operation'],
  ['31013', 'final.purchase'],
] as const;

export const FA_17: DisclosureRule = {
  id: 'FA-17',
  title: '基本支出中的“三公”科目不大于“三公”经费表',
  severity: 'warning',
  silences: [],
  help: {
    asks: '基本支出决算表里的因公出国（境）费用、公务接待费、公务用车运行维护费、公务用车购置，不应大于“三公”经费表的同项决算数。',
    wrong: '基本支出表公务接待费 0.63 万元，“三公”经费表公务接待费 0.53 万元。',
    right: '核对列支科目后两张表一致。',
    basis: TABLES_BASIS,
  },
  evaluate: (context) => {
    const { book, absent } = tablesView(context);
    const missing = (['generalBudgetBasic', 'threePublic'] as const).flatMap(
      (kind) => absent.get(kind) ?? [],
    );
    if (missing.length > 0) return { findings: [], notChecked: [...new Set(missing)].join('；') };
    const basic = book.get('generalBudgetBasic');
    const paid = book.get('threePublic');
    const block = basic && blockOf(basic, 'public');
    const amounts = paid && blockOf(paid, null)?.rows[0];
    if (!block || !amounts || paid.state === 'none')
      return { findings: [], notChecked: '“三公”经费表或基本支出决算表没有数据' };
    return {
      findings: THREE_PUBLIC_CLASSES.flatMap(([code, column]) =>
        tooLarge(rowOf(block, code)?.cells.get('amount'), amounts.cells.get(column), 'warning'),
      ),
    };
  },
};

/** Facts that are part of other facts. */
const PARTS: readonly (readonly [part: FactKey, whole: FactKey])[] = [
  ['budgetExecution.income.fiscalAppropriation.initialBudget', 'budgetExecution.income.initialBudget'],
  ['budgetExecution.income.fiscalAppropriation.finalAmount', 'budgetExecution.income.finalAmount'],
  [
    'budgetExecution.expenditure.fiscalAppropriation.initialBudget',
    'budgetExecution.expenditure.initialBudget',
  ],
  ['budgetExecution.expenditure.fiscalAppropriation.finalAmount', 'budgetExecution.expenditure.finalAmount'],
  ['fiscalTotals.incomeTotal', 'overall.incomeTotal'],
  ['fiscalTotals.incomeThisYear', 'overall.incomeThisYear'],
  ['fiscalTotals.expenditureTotal', 'overall.expenditureTotal'],
  ['fiscalTotals.expenditureThisYear', 'overall.expenditureThisYear'],
  ['generalPublicBudget.total', 'expenditureComposition.total'],
  ['basicExpenditure.total', 'generalPublicBudget.total'],
];

export const FA_44: DisclosureRule = {
  id: 'FA-44',
  title: '其中数不大于总数',
  severity: 'error',
  silences: [],
  help: {
    asks: '“其中”一项不应大于它所属的总数：财政拨款收入不大于收入合计，财政拨款支出不大于支出合计。',
    wrong: '支出决算 1,270.25 万元，其中财政拨款 1,310.57 万元。',
    right: '财政拨款支出填 1,270.25 万元。',
    basis: TABLES_BASIS,
  },
  evaluate: (context) => {
    const { book, absent } = tablesView(context);
    const findings = [...ofWhichRows(book), ...fiscalPart(book), ...factParts(context)];
    const stated = PARTS.some((pair) => pair.every((key) => factCell(context, key)));
    if (book.size > 0 || stated) return { findings };
    return { findings, notChecked: [...new Set(absent.values())].join('；') };
  },
};

/** Rows marked 其中, against the row they follow. */
function ofWhichRows(book: Book<AmountCell>): RuleFinding<string>[] {
  return [...book.values()].flatMap(({ blocks }) =>
    blocks.flatMap(({ rows }) => {
      let above: (typeof rows)[number] | undefined;
      return rows.flatMap((row) => {
        if (!row.ofWhich) {
          above = row;
          return [];
        }
        return [...row.cells].flatMap(([column, cell]) => tooLarge(cell, above?.cells.get(column), 'error'));
      });
    }),
  );
}

/** 财政拨款 of 公开04表 against all money of 公开01表. */
function fiscalPart(book: Book<AmountCell>): RuleFinding<string>[] {
  const [all, fiscal] = [book.get('incomeExpenditureTotal'), book.get('fiscalTotal')];
  if (!all || !fiscal) return [];
  return (
    [
      ['income', 'incomeThisYear', 'amount'],
      ['expenditure', 'expenditureThisYear', 'total'],
    ] as const
  ).flatMap(([side, row, column]) => {
    const [whole, part] = [blockOf(all, side), blockOf(fiscal, side)];
    return tooLarge(
      part && rowOf(part, row)?.cells.get(column),
      whole && rowOf(whole, row)?.cells.get('amount'),
      'error',
    );
  });
}

function factParts(context: DisclosureContext): RuleFinding<string>[] {
  const lists = (['incomeComposition', 'expenditureComposition', 'generalPublicBudget'] as const).flatMap(
    (group) => {
      const whole = factCell(context, `${group}.total`);
      return factItems(context, `${group}.items`, 'amount').flatMap(({ cell }) =>
        tooLarge(cell, whole, 'error'),
      );
    },
  );
  return [
    ...PARTS.flatMap(([part, whole]) => tooLarge(factCell(context, part), factCell(context, whole), 'error')),
    ...lists,
  ];
}
