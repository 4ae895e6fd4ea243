// What a rule is, what it finds, and what it could not check. The catalogues are the lists in rules/, batch/ and disclosure/.
import type { CellId, FormField, FundField, IndicatorField, NodeField } from '../evaluation/cells';
import type { Form } from '../evaluation/form';
import type { Scorecard } from '../evaluation/scorecard';

/** 强制性 (硬伤), 核实性 (疑点), 提示性 (提示). */
export type Severity = 'error' | 'warning' | 'hint';

/** When a form is looked at: while its goals are set (目标申报), or after the year (自评). */
export type Stage = 'goals' | 'evaluation';

/** One finding (审核结果). `Where` is a cell of a form, or a path into a document. */
export interface Finding<Where = CellId | null> {
  readonly rule: string;
  readonly severity: Severity;
  /** The suspect cell; null for the form as a whole. */
  readonly cell: Where;
  /** What is printed or typed there; null when nothing is. */
  readonly printed: string | null;
  /** The recomputed value; null where there is none to show. */
  readonly expected: string | null;
  /** Other rules that fire on the same cause and gave way. */
  readonly also: readonly string[];
  /** One Chinese sentence: what is wrong, by how much, what to do. */
  readonly message: string;
  /** True for a mere 尾差 (a difference rounding can explain). */
  readonly roundingOnly?: boolean;
  /** The offending words, where a rule judges words. */
  readonly quote?: string;
  /** True where `expected` may be put into `cell` as it stands (按计算结果填入). */
  readonly fill?: true;
}

/** A rule that could not run, and why, in Chinese. */
export interface NotChecked {
  readonly rule: string;
  readonly why: string;
}

/** What a printed document says beyond the texts of its cells. */
export interface PrintFacts {
  /** Decimals a figure counts as printed with, where its text alone does not say (JSON numbers); else the text decides. */
  readonly decimals: ReadonlyMap<CellId, number>;
  /** Indicator id → id of the merged cell that holds its reason, and where `mergedScores` names it also its score. */
  readonly merged: ReadonlyMap<string, string>;
  readonly mergedScores: ReadonlySet<string>;
  /** Indicators marked 不适用. */
  readonly notApplicable: ReadonlySet<string>;
  /** Indicators with evidence (佐证材料); absent where the document lists none at all. */
  readonly evidence?: ReadonlySet<string>;
}

/** What a rule on one form sees. Everything beyond form and scorecard is absent where it is not known. */
export interface CheckContext {
  readonly form: Form;
  readonly scorecard: Scorecard;
  /** Absent for forms filled in the app. */
  readonly print?: PrintFacts;
  /** Absent means self-evaluation. */
  readonly stage?: Stage;
  /** The year of the document a form is printed in; absent for a form that stands alone. */
  readonly documentYear?: number;
  /** The heading of the document behind which this form, and no other, is printed. */
  readonly heading?: string;
  /** The project's code, where the document or the record has one. */
  readonly code?: string;
  /** The same project's form of the year before. */
  readonly previous?: Form;
}

/** A finding as its rule makes it: without id and `also`. */
export interface RuleFinding<Where = CellId | null> extends Omit<Finding<Where>, 'rule' | 'also'> {
  /** Cells whose correction would put this right too: a finding there swallows this one. Its own cell when not given. */
  readonly causes?: readonly Where[];
  /** True where a finding of a rule on the quality of targets can still be mended at self-evaluation: it stays a warning. */
  readonly mendable?: true;
}

/** What one rule yields: findings, and what it could not check, as a Chinese reason. */
export type RuleOutcome<Where = CellId | null> = {
  readonly findings: readonly RuleFinding<Where>[];
  readonly notChecked?: string;
};

/** What the help page and the box beside a cell tell of a rule. */
export interface RuleHelp {
  /** One sentence for a clerk: what the rule asks for. */
  readonly asks: string;
  /** A short example that the rule objects to, and the same put right. */
  readonly wrong: string;
  readonly right: string;
  /** The circular, article or form clause it follows; the app cites numbers, it does not quote. */
  readonly basis: string;
  /** What a rule that judges words is known not to see, or to see wrongly. */
  readonly misses?: string;
}

/** A field wherever it stands in a form: `fund/score` is the score of every funds row. */
export type FieldPlace =
  | `field/${FormField}`
  | `fund/${FundField}`
  | `node/${NodeField}`
  | `indicator/${IndicatorField}`;

/** What every rule says of itself. Ids are permanent and shown to users. */
export interface RuleHead {
  readonly id: string;
  readonly title: string;
  /** The severity of the catalogue; a single finding may be lighter, and a template may change it. */
  readonly severity: Severity;
  /** True for the quality of targets: a warning while goals are set is a hint (下年改进) at self-evaluation. */
  readonly mendedWithGoals?: true;
  /** For whom: `reviewers` are department and finance. Absent means everybody. */
  readonly reader?: 'reviewers';
  /** Rules that give way to this one where it names their cause (its `also`). */
  readonly silences: readonly string[];
  /** The fields beside which the editor shows this rule (本格规则): whoever stands there can break it. Absent where no field of a form can. */
  readonly at?: readonly FieldPlace[];
  readonly help: RuleHelp;
}

/** One check of one form. */
export interface Rule extends RuleHead {
  /** `scores`: not run on forms without any (SE-60). `print`: not run on forms filled in the app (系统计算). */
  readonly needs?: 'scores' | 'print';
  readonly evaluate: (context: CheckContext) => RuleOutcome;
}

/** The result of running every rule over one form. */
export interface CheckReport {
  readonly findings: readonly Finding[];
  readonly notChecked: readonly NotChecked[];
}
