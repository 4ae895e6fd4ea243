// What a printed percentage can be, given the printed precision of the figures behind it. Integers only.

/** A figure with half of its last printed place. */
export interface Printed {
  readonly value: number;
  readonly slack: number;
}

/** 10^-6 percent in one whole. */
const WHOLE = 100_000_000n;

/** Doubled, so that half a 分 is still an integer. */
function twice(value: number): bigint {
  return BigInt(Math.round(value * 2));
}

/** True when part ÷ whole can have been printed as `rate`. The whole must be above 0. */
export function canBeShare(rate: Printed, part: Printed, whole: Printed): boolean {
  const least = part.value - part.slack;
  const most = part.value + part.slack;
  const small = whole.value - whole.slack;
  const large = whole.value + whole.slack;
  return meets(rate, [least, least >= 0 ? large : small], [most, most >= 0 ? small : large]);
}

/** True when change ÷ (now − change) can have been printed as `rate`; both signed. Last year must be above 0. */
export function canBeGrowth(rate: Printed, now: Printed, change: Printed): boolean {
  const low = change.value - change.slack;
  const high = change.value + change.slack;
  // Growth falls with `now` where the change is a rise, and rises with it where the change is a fall.
  const slow = now.value + (low >= 0 ? now.slack : -now.slack);
  const fast = now.value + (high >= 0 ? -now.slack : now.slack);
  return meets(rate, [low, slow - low], [high, fast - high]);
}

/** Whether the rate's own interval and [low, high] have a value in common; a bottom of 0 or less bounds nothing. */
function meets(
  { value, slack }: Printed,
  [lowTop, lowBottom]: readonly [number, number],
  [highTop, highBottom]: readonly [number, number],
): boolean {
  const aboveLow =
    lowBottom <= 0 || BigInt(Math.ceil(value + slack)) * twice(lowBottom) >= twice(lowTop) * WHOLE;
  const belowHigh =
    highBottom <= 0 || BigInt(Math.floor(value - slack)) * twice(highBottom) <= twice(highTop) * WHOLE;
  return aboveLow && belowHigh;
}
