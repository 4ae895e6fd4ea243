// A change against last year as figures: signed, with the last year it implies.
import type { MoneyUnit } from '../../../amount';
import { fenOf, halfPlaceOf } from './claims';
import type { Printed } from './intervals';
import type { StatedChange, Topic } from './topic';

/** The change of a topic against last year, in 分 and signed. */
export interface Growth {
  readonly now: Printed;
  readonly change: Printed;
  /** What last year was, if both are right. */
  readonly before: number;
}

/** A change in 分, by its word; where the word is undecided, by its sign. */
export function signedChange(change: StatedChange, unit: MoneyUnit): number | null {
  if (!change.amount) return null;
  const fen = fenOf(change.amount, unit);
  if (change.direction === 'undecided') return fen;
  return change.direction === 'down' ? -Math.abs(fen) : Math.abs(fen);
}

/** The same for the percentage, in 10^-6 percent. */
export function signedRate(change: StatedChange): number | null {
  if (!change.rate) return null;
  const { value, direction } = change.rate;
  if (direction === 'undecided') return value;
  return direction === 'down' ? -Math.abs(value) : Math.abs(value);
}

/** Null where the text states no amount of this year, or none of the change. */
export function growthOf(topic: Topic, unit: MoneyUnit): Growth | null {
  const { change, stated } = topic;
  if (!change?.amount || !stated) return null;
  const now = fenOf(stated, unit);
  const by = signedChange(change, unit) ?? 0;
  return {
    now: { value: now, slack: halfPlaceOf(stated, unit) },
    change: { value: by, slack: halfPlaceOf(change.amount, unit) },
    before: now - by,
  };
}
