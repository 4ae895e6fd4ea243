// What a rule is, what it finds, and what it could not check. The catalogue is the list in rules/; run.ts runs it.
import type { CellId } from '../evaluation/cells';
import type { Form } from '../evaluation/form';
import type { Scorecard } from '../evaluation/scorecard';

/** 强制性 (硬伤), 核实性 (疑点), 提示性 (提示). */
export type Severity = 'error' | 'warning' | 'hint';

/** One finding (审核结果). */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** The suspect cell; null for the form as a whole. */
  readonly cell: CellId | null;
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
}

/** What a rule sees. */
export interface CheckContext {
  readonly form: Form;
  readonly scorecard: Scorecard;
  /** Absent for forms filled in the app. */
  readonly print?: PrintFacts;
}

/** A finding as its rule makes it: without id and `also`. */
export interface RuleFinding extends Omit<Finding, 'rule' | 'also'> {
  /** Cells whose correction would put this right too: a finding there swallows this one. Its own cell when not given. */
  readonly causes?: readonly (CellId | null)[];
}

/** What one rule yields: findings, and what it could not check, as Chinese reasons. */
export type RuleOutcome = {
  readonly findings: readonly RuleFinding[];
  readonly notChecked?: string;
};

/** One check. Ids are permanent and shown to users. */
export interface Rule {
  readonly id: string;
  readonly title: string;
  /** Rules that give way to this one where it names their cause (its `also`). */
  readonly silences: readonly string[];
  readonly evaluate: (context: CheckContext) => RuleOutcome;
}

/** The result of running every rule over one form. */
export interface CheckReport {
  readonly findings: readonly Finding[];
  readonly notChecked: readonly NotChecked[];
}
