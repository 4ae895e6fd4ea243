// Every rule of the checks as the help page tells of it: three families, forms first, in the order in which mistakes are mended.
import { BATCH_RULES } from '@/lib/domain/checks/batch/all';
import { DISCLOSURE_RULES } from '@/lib/domain/checks/disclosure/all';
import type { Rule, RuleHead, Severity } from '@/lib/domain/checks/rule';
import { RULES } from '@/lib/domain/checks/rules/all';

/** A family of rules: the letters before the number. */
export interface RuleFamily {
  readonly name: string;
  readonly about: string;
  readonly rules: readonly RuleHead[];
}

/** 强制性 (硬伤), 核实性 (疑点), 提示性 (提示): what each means for who fills a form in. */
export const SEVERITY_WORDS: Readonly<Record<Severity, { readonly name: string; readonly means: string }>> = {
  error: { name: '强制性（硬伤）', means: '不更正不能提交或公开' },
  warning: { name: '核实性（疑点）', means: '请核对；没有填错的，写审核说明后可以提交' },
  hint: { name: '提示性（提示）', means: '供改进参考，不影响提交' },
};

const FAMILIES: readonly { readonly prefix: string; readonly name: string; readonly about: string }[] = [
  {
    prefix: 'SE-',
    name: '项目支出绩效自评表',
    about:
      '按更正的先后排列：先资金，再分值、指标值、得分、原因，最后文字。前面的改对了，后面的往往自动变对。',
  },
  {
    prefix: 'FA-',
    name: '部门决算公开文本',
    about: '九张表之间、文字与表之间、文字前后是否一致。',
  },
  { prefix: 'TX-', name: '文字和标点', about: '重复、标点和数字写法。' },
];

/** The families that have rules. A rule stands in one of the lists and so in exactly one family. */
export function ruleFamilies(): readonly RuleFamily[] {
  const all: readonly RuleHead[] = [...RULES, ...BATCH_RULES, ...DISCLOSURE_RULES];
  return FAMILIES.map(({ prefix, name, about }) => ({
    name,
    about,
    rules: all.filter(({ id }) => id.startsWith(prefix)),
  })).filter(({ rules }) => rules.length > 0);
}

/** When and for whom a rule speaks, where that is not always and everybody. */
export function conditionsOf(rule: RuleHead & Pick<Rule, 'needs'>): readonly string[] {
  return [
    ...(rule.mendedWithGoals ? ['目标申报时须核实；自评时目标已批复，只作提示（下年改进）'] : []),
    ...(rule.reader === 'reviewers' ? ['须比较多张表，由主管部门和财政部门核对'] : []),
    ...(rule.needs === 'print' ? ['只核对已打印的表；在本系统填报的由系统计算'] : []),
    ...(rule.needs === 'scores' ? ['没有打分的表不核对'] : []),
  ];
}
