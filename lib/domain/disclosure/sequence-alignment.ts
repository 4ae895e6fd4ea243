// Two sequences beside each other: what stayed, what went, what came, in an order that reads like both.

/** One place of the alignment: an entry of the older sequence, of the newer one, or both where they are the same. */
export interface Aligned<T> {
  readonly before: T | null;
  readonly now: T | null;
}

/** Larger tables of common lengths than this are not drawn up; what differs in the middle then counts as replaced. */
const LARGEST_TABLE = 4_000_000;

/** Aligns by the longest common subsequence; `key` says what is the same. Of a replaced stretch, the old comes first. */
export function align<T>(before: readonly T[], now: readonly T[], key: (entry: T) => string): Aligned<T>[] {
  const a = before.map(key);
  const b = now.map(key);
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA -= 1;
    endB -= 1;
  }
  const at = <E>(list: readonly E[], i: number): E | null => list[i] ?? null;
  const pairs = (fromA: number, fromB: number, count: number): Aligned<T>[] =>
    Array.from({ length: count }, (_, i) => ({ before: at(before, fromA + i), now: at(now, fromB + i) }));
  return [
    ...pairs(0, 0, start),
    ...middle(a, b, { start, endA, endB }).map(([i, j]) => ({
      before: i === null ? null : at(before, i),
      now: j === null ? null : at(now, j),
    })),
    ...pairs(endA, endB, a.length - endA),
  ];
}

type Step = readonly [before: number | null, now: number | null];

function middle(
  a: readonly string[],
  b: readonly string[],
  { start, endA, endB }: { start: number; endA: number; endB: number },
): Step[] {
  const rows = endA - start;
  const columns = endB - start;
  const width = columns + 1;
  const steps: Step[] = [];
  let i = start;
  let j = start;
  if (rows * columns <= LARGEST_TABLE) {
    // common[r * width + c]: length of the longest common subsequence from a[start + r] and b[start + c] on.
    const common = new Uint32Array((rows + 1) * width);
    const length = (r: number, c: number) => common[r * width + c] ?? 0;
    for (let r = rows - 1; r >= 0; r -= 1) {
      for (let c = columns - 1; c >= 0; c -= 1) {
        common[r * width + c] =
          a[start + r] === b[start + c]
            ? length(r + 1, c + 1) + 1
            : Math.max(length(r + 1, c), length(r, c + 1));
      }
    }
    while (i < endA && j < endB) {
      if (a[i] === b[j]) {
        steps.push([i, j]);
        i += 1;
        j += 1;
      } else if (length(i - start + 1, j - start) >= length(i - start, j - start + 1)) {
        steps.push([i, null]);
        i += 1;
      } else {
        steps.push([null, j]);
        j += 1;
      }
    }
  }
  for (; i < endA; i += 1) steps.push([i, null]);
  for (; j < endB; j += 1) steps.push([null, j]);
  return steps;
}
