// Finds texts that repeat another one nearly word for word, among many: hashed pairs of characters, no text is compared with every other.

/** Two texts are one and the same telling from this share of common pairs on (Dice, over the pairs of both). */
const ALIKE = 0.9;
/** Shorter texts are alike by chance: 已完成, 按时完成了年度任务. */
export const SHORTEST_COMPARED = 20;

/** The earlier text that a text repeats; `same` where they do not differ at all but for spaces and marks. */
export interface NearCopy {
  readonly of: number;
  readonly same: boolean;
}

/** A text and whose it is: nobody repeats oneself here. */
export interface OwnedText {
  readonly text: string;
  readonly owner: number;
}

/** For each text another owner's text that it repeats; null where there is none. Short texts repeat nothing. */
export function nearCopies(texts: readonly OwnedText[]): (NearCopy | null)[] {
  const plain = texts.map(({ text }) => wordsOnly(text));
  const owners = texts.map(({ owner }) => owner);
  const firstOf = new Map<string, number>();
  const copies: (NearCopy | null)[] = plain.map((text, i) => {
    if (text.length < SHORTEST_COMPARED) return null;
    const first = firstOf.get(text);
    if (first === undefined) firstOf.set(text, i);
    return first === undefined || owners[first] === owners[i] ? null : { of: first, same: true };
  });
  // The first of each group of equal texts stands for it; it repeats another owner's of its group.
  copies.forEach((copy, i) => {
    if (copy?.same && copies[copy.of] === null) copies[copy.of] = { of: i, same: true };
  });
  nearOnes(plain, owners, [...firstOf.values()], copies);
  return copies;
}

/** Only letters, digits and Chinese characters count. */
function wordsOnly(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}

/**
 * Texts with nearly the same pairs share one of their rarest: with an order in which rare pairs come first, two texts that
 * are alike have one of their first few pairs in common, and only those are compared.
 */
function nearOnes(
  plain: readonly string[],
  owners: readonly number[],
  ids: readonly number[],
  copies: (NearCopy | null)[],
): void {
  const texts = ids.map((id) => ({ id, pairs: pairsOf(plain[id] ?? '') }));
  texts.sort((a, b) => a.pairs.length - b.pairs.length || a.id - b.id);
  const frequency = new Map<number, number>();
  for (const { pairs } of texts) {
    eachDistinct(pairs, (pair) => frequency.set(pair, (frequency.get(pair) ?? 0) + 1));
  }
  const byPair = new Map<number, number[]>();
  const tried = new Int32Array(texts.length).fill(-1);
  texts.forEach(({ id, pairs }, place) => {
    for (const pair of rarest(pairs, frequency)) {
      const others = byPair.get(pair);
      if (!others) {
        byPair.set(pair, [place]);
        continue;
      }
      for (const other of others) {
        const theirs = texts[other];
        if (tried[other] === place || !theirs) continue;
        tried[other] = place;
        if ((copies[id] && copies[theirs.id]) || owners[id] === owners[theirs.id]) continue;
        if (!alike(pairs, theirs.pairs)) continue;
        copies[id] ??= { of: theirs.id, same: false };
        copies[theirs.id] ??= { of: id, same: false };
      }
      others.push(place);
    }
  });
}

/** Of the pairs of a text the rarest, as many as it must show so that no text alike can miss them all. */
function rarest(pairs: Uint32Array, frequency: ReadonlyMap<number, number>): number[] {
  const keys = new Float64Array(pairs.length);
  let count = 0;
  eachDistinct(pairs, (pair) => {
    // Frequency first, then the pair itself: both fit into the exact doubles.
    keys[count++] = (frequency.get(pair) ?? 0) * PAIRS + pair;
  });
  // A text alike shares at least this many pairs, even where it is itself the shortest possible.
  const shared = Math.ceil((ALIKE / (2 - ALIKE)) * pairs.length);
  const shown = keys
    .subarray(0, count)
    .sort()
    .subarray(0, pairs.length - shared + 1);
  return Array.from(shown, (key) => key % PAIRS);
}

/** True from the share of common pairs on; both lists are sorted. */
function alike(a: Uint32Array, b: Uint32Array): boolean {
  const needed = (ALIKE * (a.length + b.length)) / 2;
  if (Math.min(a.length, b.length) < needed) return false;
  let common = 0;
  for (let i = 0, k = 0; i < a.length && k < b.length; ) {
    const [x, y] = [a[i] ?? 0, b[k] ?? 0];
    if (x === y) common++;
    if (x <= y) i++;
    if (y <= x) k++;
  }
  return common >= needed;
}

/** How many pairs of UTF-16 units there are. */
const PAIRS = 2 ** 32;

/** The pairs of neighbouring characters, sorted; one that stands twice is listed twice. */
function pairsOf(text: string): Uint32Array {
  const pairs = new Uint32Array(Math.max(0, text.length - 1));
  for (let i = 0; i < pairs.length; i++) {
    pairs[i] = text.charCodeAt(i) * 0x10000 + text.charCodeAt(i + 1);
  }
  return pairs.sort();
}

function eachDistinct(sorted: Uint32Array, visit: (pair: number) => void): void {
  for (let i = 0; i < sorted.length; i++) {
    const pair = sorted[i] ?? 0;
    if (i === 0 || pair !== sorted[i - 1]) visit(pair);
  }
}
