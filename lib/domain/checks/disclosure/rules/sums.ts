// The rules that are nothing but sums of the tables: FA-03 … FA-16, FA-18, FA-19, FA-48. What each adds up stands in accounts/identities.ts.
import type { RuleHelp } from '../../rule';
import { roundedAmount, wrongAmount } from '../amount-cell';
import type { DisclosureContext, DisclosureRule } from '../disclosure-rule';
import { accountOf } from '../ledger';

/** All ids whose sums the ledger keeps, in the order in which mistakes are best mended: an earlier one names the cause of later ones. */
const ORDER = [
  'FA-08',
  'FA-09',
  'FA-18',
  'FA-19',
  'FA-15',
  'FA-14',
  'FA-10',
  'FA-12',
  'FA-16',
  'FA-03',
  'FA-04',
  'FA-06',
  'FA-59',
  'FA-05',
  'FA-07',
  'FA-11',
  'FA-13',
  'FA-48',
  'FA-30',
  'FA-17',
  'FA-44',
  'FA-51',
  'FA-20',
] as const;

/** The rules that give way to one of the ledger's rules. */
export function silencedBy(id: (typeof ORDER)[number]): readonly string[] {
  return ORDER.slice(ORDER.indexOf(id) + 1);
}

/** What the sums of a rule yield: cells at fault, mere 尾差, and what could not be added up. */
export function sumOutcome(context: DisclosureContext, id: string) {
  const { wrong, rounded, gaps } = accountOf(context, id);
  return {
    findings: [
      ...wrong.map((expectation) => wrongAmount(expectation, 'error')),
      ...rounded.map((expectation) => roundedAmount(expectation)),
    ],
    ...(gaps.length > 0 && { notChecked: gaps.join('；') }),
  };
}

function sumRule(id: (typeof ORDER)[number], title: string, help: RuleHelp): DisclosureRule {
  return {
    id,
    title,
    severity: 'error',
    silences: silencedBy(id),
    help,
    evaluate: (context) => sumOutcome(context, id),
  };
}

/** The circular that fixes the public tables and their relations. */
export const TABLES_BASIS = '财预〔2016〕143号；部门决算报表勾稽关系';

export const FA_03 = sumRule('FA-03', '收入总计等于各项之和', {
  asks: '收入支出决算总表左半边：本年收入合计、使用非财政拨款结余、年初结转和结余三项相加，应当等于总计。',
  wrong: '本年收入 657.34 万元，年初结转 30.00 万元，总计填 697.34 万元。',
  right: '总计填 687.34 万元。',
  basis: TABLES_BASIS,
});

export const FA_04 = sumRule('FA-04', '支出总计等于各项之和', {
  asks: '收入支出决算总表右半边：本年支出合计、结余分配、年末结转和结余三项相加，应当等于总计。',
  wrong: '本年支出 667.34 万元，年末结转 20.00 万元，总计填 677.34 万元。',
  right: '总计填 687.34 万元。',
  basis: TABLES_BASIS,
});

export const FA_05 = sumRule('FA-05', '收入总计等于支出总计', {
  asks: '收入支出决算总表、财政拨款收入支出决算总表，左右两边的总计应当相等。',
  wrong: '收入总计 687.34 万元，支出总计 687.43 万元。',
  right: '核对年末结转和结余，使两边都为 687.34 万元。',
  basis: TABLES_BASIS,
});

export const FA_06 = sumRule('FA-06', '收入总表与收入决算表一致', {
  asks: '收入支出决算总表的本年收入合计等于各类收入之和，并与收入决算表的合计、各栏一致。',
  wrong: '总表其他收入 12.34 万元，收入决算表其他收入合计 13.24 万元。',
  right: '两张表都填 12.34 万元。',
  basis: TABLES_BASIS,
});

export const FA_07 = sumRule('FA-07', '支出总表与支出决算表一致', {
  asks: '收入支出决算总表的本年支出合计，应当等于支出决算表的合计。',
  wrong: '总表本年支出 667.34 万元，支出决算表合计 666.34 万元。',
  right: '核对各科目后两张表填同一个数。',
  basis: TABLES_BASIS,
});

export const FA_08 = sumRule('FA-08', '收入决算表每行合计等于各栏之和', {
  asks: '收入决算表每一行的本年收入合计，应当等于财政拨款、上级补助、事业、经营、附属单位上缴和其他收入之和。',
  wrong: '财政拨款收入 320.50 万元，其他收入 0，合计填 325.00 万元。',
  right: '合计填 320.50 万元。',
  basis: TABLES_BASIS,
});

export const FA_09 = sumRule('FA-09', '支出决算表每行合计等于各栏之和', {
  asks: '支出决算表每一行的本年支出合计，应当等于基本、项目、上缴上级、经营和对附属单位补助支出之和。',
  wrong: '基本支出 320.50 万元，项目支出 290.00 万元，合计填 601.50 万元。',
  right: '合计填 610.50 万元。',
  basis: TABLES_BASIS,
});

export const FA_11 = sumRule('FA-11', '总表各类支出与明细表同类一致', {
  asks: '收入支出决算总表右边各类支出等于支出决算表的同类，财政拨款总表各类的一般公共预算等于一般公共预算支出决算表的同类。',
  wrong: '总表社会保障和就业支出 42.30 万元，支出决算表 208 类 43.20 万元。',
  right: '核对后两张表填同一个数。',
  basis: TABLES_BASIS,
});

export const FA_12 = sumRule('FA-12', '财政拨款总表各行各类平衡', {
  asks: '财政拨款收入支出决算总表每行合计等于三类财政拨款之和；每类的年初结转加本年收入，等于本年支出加年末结转。',
  wrong: '一般公共预算年初 30.00 万元、收入 679.00 万元、支出 689.00 万元，年末填 30.00 万元。',
  right: '年末填 20.00 万元。',
  basis: TABLES_BASIS,
});

export const FA_13 = sumRule('FA-13', '财政拨款总表与各张财政拨款表一致', {
  asks: '财政拨款总表的本年支出分别等于一般公共预算、政府性基金、国有资本经营预算各表的合计，本年收入等于收入决算表的财政拨款收入。',
  wrong: '总表政府性基金本年支出 50.00 万元，政府性基金表本年支出 45.00 万元。',
  right: '核对后两张表填同一个数。',
  basis: TABLES_BASIS,
});

export const FA_15 = sumRule('FA-15', '基本支出表的类等于款之和', {
  asks: '基本支出决算表里，301、302、303、310 各类等于下面各款之和；人员经费等于 301 加 303，公用经费等于其余各类之和。',
  wrong: '301 下面各款合计 324.50 万元，301 填 342.50 万元。',
  right: '301 填 324.50 万元。',
  basis: TABLES_BASIS,
});

export const FA_16 = sumRule('FA-16', '“三公”经费合计等于各项之和', {
  asks: '“三公”经费合计等于因公出国（境）费、公务用车小计、公务接待费之和，公务用车小计等于购置费加运行维护费，预算数和决算数都是。',
  wrong: '公务用车 4.47 万元，公务接待 0.53 万元，合计填 5.50 万元。',
  right: '合计填 5.00 万元。',
  basis: TABLES_BASIS,
});

export const FA_18 = sumRule('FA-18', '政府性基金表每行平衡', {
  asks: '政府性基金表每一行：年初结转和结余加本年收入减本年支出，等于年末结转和结余；本年支出等于基本支出加项目支出。',
  wrong: '年初 0，收入 50.00 万元，支出 50.00 万元，年末填 5.00 万元。',
  right: '年末填 0.00。',
  basis: TABLES_BASIS,
});

export const FA_19 = sumRule('FA-19', '国有资本经营预算表每行平衡', {
  asks: '国有资本经营预算表的本年支出等于基本支出加项目支出；印有结转结余的，年初加收入减支出等于年末。',
  wrong: '项目支出 8.00 万元，合计填 9.00 万元。',
  right: '合计填 8.00 万元。',
  basis: TABLES_BASIS,
});

/** Where the balance does not come out, the totals of both sides are as likely at fault: FA-03 … FA-05 name them. */
export const FA_48: DisclosureRule = {
  id: 'FA-48',
  title: '年末结转和结余与全年收支相符',
  severity: 'error',
  silences: silencedBy('FA-48'),
  help: {
    asks: '年初结转和结余加本年收入加使用非财政拨款结余，减本年支出减结余分配，等于年末结转和结余。',
    wrong: '年初 30.00 万元，收入 657.34 万元，支出 667.34 万元，年末填 25.00 万元。',
    right: '年末填 20.00 万元。',
    basis: TABLES_BASIS,
  },
  evaluate: (context) => {
    const outcome = sumOutcome(context, 'FA-48');
    const others = ['FA-03', 'FA-04', 'FA-05'].flatMap((id) =>
      accountOf(context, id).wrong.map(({ cell }) => cell.at()),
    );
    const findings = outcome.findings.map((finding) => ({ ...finding, causes: [finding.cell, ...others] }));
    return { ...outcome, findings };
  },
};
