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
  | 'targetZero';

/** What the scoring rule makes of one indicator. */
export type Suggestion =
  | {
      readonly kind: 'exact';
      readonly points: Points;
      /** True when the target is met. */
      readonly met: boolean;
      /** The sum that explains it: `18 = 20 × 90 %`. */
      readonly sum: string;
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
  readonly weight: Points | null;
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
  /** What the rule gives; null when there is no rate. */
  readonly byRule: Points | null;
  readonly score: Points | null;
  readonly departs: boolean;
  /** `3.76 = 10 × 37.56 %`, or why there is none. */
  readonly sum: string;
}

/** Subtotal of one 一级指标 against its declared weight. */
export interface DimensionScore {
  readonly id: string;
  readonly declared: Points | null;
  /** Σ weights of its live indicators. */
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
  /** Execution score + Σ indicator scores, as far as they exist. */
  readonly total: Points;
  /** Indicator part alone. */
  readonly indicatorTotal: Points;
  /** The total with every score a rule can compute replaced by the computed one; null if nothing could be. */
  readonly totalByRule: Points | null;
  /** The total as printed by a historic form; null in the app. */
  readonly totalPrinted: Points | null;
  /** Null while weights are not 100 or a score is missing. */
  readonly grade: string | null;
  /** Why there is no grade, in one Chinese phrase; null when there is one. */
  readonly noGrade: string | null;
  /** Scores (indicators and execution) not known yet. */
  readonly missing: number;
}
