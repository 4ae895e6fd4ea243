// 得分汇总: everything computed from one form. Types only; scoring.ts makes it, snapshots freeze it.
import type { Fen } from '../amount';
import type { Points } from '../points';

/** Why the app suggests no score, as a closed set; `text` in Suggestion says it in one Chinese sentence. */
export type NoSuggestion =
  | 'missing'
  | 'noWeight'
  | 'manyNumbers'
  | 'notComparable'
  | 'unitsDiffer'
  | 'targetZero'
  /** 不适用: nothing to score. */
  | 'notApplicable'
  /** One score stands for several rows. */
  | 'merged'
  /** The form family carries no points. */
  | 'unscored';

/** What the scoring rule makes of one indicator. */
export type Suggestion =
  | {
      readonly kind: 'exact';
      readonly points: Points;
      /** True when the target is met. */
      readonly met: boolean;
      /** The sum that explains it: `18 = 20 × 90 %`. */
      readonly sum: string;
      /** True where a level of attainment gives it, not figures. */
      readonly qualitative?: true;
    }
  | {
      readonly kind: 'band';
      readonly from: Points;
      readonly to: Points;
      /** `达成年度指标，可评 4.00–5.00 分`. */
      readonly sum: string;
    }
  | { readonly kind: 'none'; readonly why: NoSuggestion; readonly text: string };

/** One indicator's result. */
export interface IndicatorScore {
  readonly id: string;
  /** The points it can earn: as set, with what it took over; 0 where it does not apply. Null when none are set. */
  readonly weight: Points | null;
  /** How much of it was taken over; below 0 what was given up. */
  readonly shift: Points;
  /** The score as typed or printed; null when empty or unreadable. */
  readonly typed: Points | null;
  readonly suggestion: Suggestion;
  /** What counts: the typed score, else (working forms only) the exact suggestion; null when neither exists. */
  readonly score: Points | null;
  /** The typed score departs from an exact suggestion, or leaves its band. */
  readonly departs: boolean;
}

/** Budget execution (预算执行率) and its score. */
export interface ExecutionScore {
  readonly budget: Fen | null;
  readonly executed: Fen | null;
  /** Executed / budget; null when budget is 0 or not filled in. In hundredths of a percent, rounded half up: 95.08 % is 9508. */
  readonly rate: number | null;
  readonly weight: Points;
  readonly typed: Points | null;
  /** What the rule gives; null when there is no rate, or a person decides. */
  readonly byRule: Points | null;
  readonly score: Points | null;
  readonly departs: boolean;
  /** `3.76 = 10 × 37.56 %`, or why there is none. */
  readonly sum: string;
}

/** Subtotal of one 一级指标 against its declared weight. */
export interface DimensionScore {
  readonly id: string;
  /** As declared, with what its rows took over less what does not apply. */
  readonly declared: Points | null;
  /** Σ weights of its live indicators; the declared points where the template sets none by row. */
  readonly weight: Points;
  /** Σ scores that count. */
  readonly score: Points;
  /** Indicators without a score. */
  readonly missing: number;
}

/** Everything computed from one form. */
export interface Scorecard {
  readonly execution: ExecutionScore;
  readonly dimensions: readonly DimensionScore[];
  readonly indicators: readonly IndicatorScore[];
  /** Execution weight + Σ indicator weights, hundredths. */
  readonly totalWeight: Points;
  /** Execution score + Σ indicator scores, as far as they exist; in the app within `cap`. */
  readonly total: Points;
  /** Where the rate allows less than the scores add up to: the most it allows. Null where it does not, or the template knows no caps. */
  readonly cap: Points | null;
  /** `95.5 = 预算执行 9.5 + 指标 86`, and the cap where there is one. */
  readonly totalSum: string;
  /** Indicator part alone. */
  readonly indicatorTotal: Points;
  /** The total with every score a rule can compute replaced by the computed one; null if nothing could be. */
  readonly totalByRule: Points | null;
  /** The total as printed by a historic form; null in the app. */
  readonly totalPrinted: Points | null;
  /** Null while weights are not 100 or a score is missing. */
  readonly grade: string | null;
  /** `总分 95.5，达到 90，评为优`; null when there is none. */
  readonly gradeSum: string | null;
  /** Why there is no grade, in one Chinese phrase; null when there is one. */
  readonly noGrade: string | null;
  /** Scores (indicators and execution) not known yet. */
  readonly missing: number;
}
