// What a paragraph states of one thing it speaks of: budget, final figure, share, completion, change and its reason.
import type { Amount, Bare, Direction, Rate } from '../../../prose/figure';

/** Which budget a sentence names: 年初预算, 全年 (or 调整) 预算, or just 预算. */
export type BudgetName = 'initial' | 'full' | 'plain';

/** A change as stated: 减少-5,252.65万元，下降-73.50%. */
export interface StatedChange {
  readonly at: number;
  readonly baseYear: number | null;
  direction: Direction;
  word: string;
  amount: Amount | Bare | null;
  rate: Rate | null;
}

/** Why a change came about, as the text says. */
export interface StatedReason {
  readonly at: number;
  readonly end: number;
  readonly text: string;
  readonly amounts: Amount[];
}

/** One thing of a paragraph with everything the paragraph states of it. */
export interface Topic {
  readonly subject: string;
  readonly at: number;
  /** Counts sentences (。) of the paragraph. */
  readonly sentence: number;
  /** What it is a part of (其中) or named under (主要包括); null for what stands by itself. */
  readonly whole: Topic | null;
  readonly role: 'main' | 'ofWhich' | 'including';
  stated: Amount | Bare | null;
  budget: { readonly figure: Amount | Bare; readonly name: BudgetName } | null;
  share: { readonly rate: Rate; readonly of: string } | null;
  completion: { readonly rate: Rate; readonly name: BudgetName } | null;
  againstBudget: StatedChange | null;
  change: StatedChange | null;
  flat: { readonly at: number; readonly word: string } | null;
  reason: StatedReason | null;
}
