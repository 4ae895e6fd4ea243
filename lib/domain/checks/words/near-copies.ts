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
  const pairs = new Map(ids.map((id) => [id, pairsOf(plain[id] ?? '')]));
  const frequency = new Map<number, number>();
  for (const own of pairs.values()) {
    for (const pair of own.keys()) frequency.set(pair, (frequency.get(pair) ?? 0) + 1);
  }
  const byPair = new Map<number, number[]>();
  const order = (a: number, b: number) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0) || a - b;
  const sorted = [...ids].sort((a, b) => sizeOf(pairs.get(a)) - sizeOf(pairs.get(b)) || a - b);
  for (const id of sorted) {
    const own = pairs.get(id);
    if (!own) continue;
    const size = sizeOf(own);
    const distinct = [...own.keys()].sort(order);
    const tried = new Set<number>();
    for (const pair of distinct.slice(0, prefixLength(own, distinct, size))) {
      const others = byPair.get(pair);
      if (!others) {
        byPair.set(pair, [id]);
        continue;
      }
      for (const other of others) {
        if (tried.has(other)) continue;
        tried.add(other);
        if ((copies[id] && copies[other]) || owners[id] === owners[other]) continue;
        const theirs = pairs.get(other);
        if (!theirs || !alike(own, size, theirs)) continue;
        copies[id] ??= { of: other, same: false };
        copies[other] ??= { of: id, same: false };
      }
      others.push(id);
    }
  }
}

/** How many of its rarest pairs a text must show so that no text alike can miss them all. */
function prefixLength(own: ReadonlyMap<number, number>, distinct: readonly number[], size: number): number {
  // A text alike shares at least this many pairs, even where it is itself the shortest possible.
  let spare = size - Math.ceil((ALIKE / (2 - ALIKE)) * size);
  let length = 0;
  while (length < distinct.length && spare >= 0) {
    spare -= own.get(distinct[length] ?? 0) ?? 0;
    length++;
  }
  return length;
}

function alike(own: ReadonlyMap<number, number>, size: number, theirs: ReadonlyMap<number, number>): boolean {
  const both = size + sizeOf(theirs);
  let common = 0;
  for (const [pair, count] of own) common += Math.min(count, theirs.get(pair) ?? 0);
  return 2 * common >= ALIKE * both;
}

/** Pairs of neighbouring characters as numbers, with how often each stands. */
function pairsOf(text: string): Map<number, number> {
  const pairs = new Map<number, number>();
  for (let i = 0; i + 1 < text.length; i++) {
    const pair = text.charCodeAt(i) * 0x10000 + text.charCodeAt(i + 1);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

const sizes = new WeakMap<ReadonlyMap<number, number>, number>();

function sizeOf(pairs: ReadonlyMap<number, number> | undefined): number {
  if (!pairs) return 0;
  let size = sizes.get(pairs);
  if (size === undefined) {
    size = 0;
    for (const count of pairs.values()) size += count;
    sizes.set(pairs, size);
  }
  return size;
}
