// The words of a change, and which way each points.
import type { Direction } from './figure';

const WORDS: readonly (readonly [word: string, direction: Direction])[] = (
  [
    [
      'undecided',
      '增加（减少） 增加(减少) 减少（增加） 减少(增加) 增长（下降） 增长(下降) 下降（增长） 下降(增长) 增加/减少 增长/下降 增减',
    ],
    ['up', '增加了 增加 增长了 增长 上升了 上升 提高了 提高 增幅为 增幅 增 多支出 多'],
    ['down', '减少了 减少 下降了 下降 降低了 降低 压减了 压减 降幅为 降幅 减 少支出 少'],
  ] satisfies [Direction, string][]
)
  .flatMap(([direction, list]) => list.split(' ').map((word): [string, Direction] => [word, direction]))
  .toSorted((a, b) => b[0].length - a[0].length);

/** By their last character: texts are long, and most words before a figure are none of these. */
const byLast = new Map<string, typeof WORDS>();
for (const entry of WORDS) {
  const last = entry[0].slice(-1);
  byLast.set(last, [...(byLast.get(last) ?? []), entry]);
}

/** The word of a change that ends `text`, colon and 为 aside; null when none does. */
export function directionAtEnd(
  text: string,
): { readonly word: string; readonly direction: Direction; readonly start: number } | null {
  let end = text.length;
  while (end > 0 && '为:：约'.includes(text.charAt(end - 1))) end--;
  for (const [word, direction] of byLast.get(text.charAt(end - 1)) ?? []) {
    if (text.endsWith(word, end)) {
      const start = end - word.length;
      if (word === '多' && '许众较更最'.includes(text.charAt(start - 1))) return null;
      return { word, direction, start };
    }
  }
  return null;
}

/** Words that say that nothing changed. */
export const FLAT_WORDS = [
  '基本持平',
  '持平',
  '和上年相同',
  '与上年相同',
  '和上年一致',
  '与上年一致',
  '无变化',
  '没有变化',
  '无增减变化',
] as const;

/** A place where a text says that nothing changed. */
export interface FlatMention {
  readonly at: number;
  readonly word: string;
}

const flatPattern = new RegExp(FLAT_WORDS.join('|'), 'g');

/** Every 持平 of a text, in order. */
export function readFlatWords(text: string): readonly FlatMention[] {
  return [...text.matchAll(flatPattern)].map((match) => ({ at: match.index, word: match[0] }));
}
