// FA-10: 类 = Σ款, 款 = Σ项, 合计 = Σ类, and codes that fit into each other.
import type { TableKind } from '../../../accounts/tables';
import type { RuleFinding } from '../../rule';
import type { DisclosureContext, DisclosureRule } from '../disclosure-rule';
import { tablesView } from '../tables-view';
import { silencedBy, sumOutcome, TABLES_BASIS } from './sums';

/** The tables by 功能分类科目. */
const FUNCTIONAL: readonly TableKind[] = [
  'income',
  'expenditure',
  'generalBudgetExpenditure',
  'governmentFund',
  'stateCapital',
];

export const FA_10: DisclosureRule = {
  id: 'FA-10',
  title: '类、款、项逐级相加，编码逐级对应',
  severity: 'error',
  // A subject that is too small in 公开03表 makes 公开05表 look too large.
  silences: [...silencedBy('FA-10'), 'FA-14'],
  help: {
    asks: '各科目表里，类等于下面各款之和，款等于下面各项之和，合计等于各类之和；类、款、项编码分别为 3、5、7 位，下级编码以上级开头。',
    wrong: '215 类下面各款合计 622.84 万元，215 类填 632.84 万元。',
    right: '215 类填 622.84 万元。',
    basis: TABLES_BASIS,
  },
  evaluate: (context) => {
    const outcome = sumOutcome(context, 'FA-10');
    return { ...outcome, findings: [...codeFindings(context), ...outcome.findings] };
  },
};

/** Codes of a wrong length, codes that come twice, and codes whose upper level is not there. */
function codeFindings(context: DisclosureContext): RuleFinding<string>[] {
  const { book, index } = tablesView(context);
  return FUNCTIONAL.flatMap((kind) => {
    const title = book.get(kind)?.title;
    const at = index.get(kind);
    if (title === undefined || at === undefined) return [];
    const rows = (context.disclosure.tables?.[at]?.blocks ?? []).flatMap((block, b) =>
      (block.rows ?? []).flatMap((row, r) => {
        const code = (row.code ?? '').trim();
        return code === ''
          ? []
          : [{ code, name: row.name ?? '', at: `tables[${at}].blocks[${b}].rows[${r}].code` }];
      }),
    );
    const codes = new Set(rows.map(({ code }) => code));
    const seen = new Set<string>();
    return rows.flatMap((row) => {
      const problem = problemOf(row.code, codes, seen);
      seen.add(row.code);
      if (!problem) return [];
      const message = `${title}「${row.code} ${row.name}」${problem}`;
      return [{ severity: 'error', cell: row.at, printed: row.code, expected: null, message } as const];
    });
  });
}

function problemOf(code: string, codes: ReadonlySet<string>, seen: ReadonlySet<string>): string | null {
  if (!/^(?:\d{3}|\d{5}|\d{7})$/.test(code)) return '的科目编码不是 3、5、7 位数字，请更正。';
  if (seen.has(code)) return '的科目编码在表中重复，请核对后合并或更正。';
  const parent = code.slice(0, -2);
  if (code.length > 3 && !codes.has(parent)) return `在表中找不到上级科目 ${parent}，请补上或更正编码。`;
  return null;
}
