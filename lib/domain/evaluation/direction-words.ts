// 指标方向 as people and other systems write it: 正向, 不低于, >=, 定性.
import { type Direction, DIRECTIONS } from './cells';

/** What each direction is called in a list to choose from. */
export const DIRECTION_NAMES: Readonly<Record<Direction, string>> = {
  '≥': '正向（≥）',
  '≤': '反向（≤）',
  '=': '等值（=）',
  '>': '大于（＞）',
  '<': '小于（＜）',
  qualitative: '定性',
};

const WORDS: Readonly<Record<Direction, string>> = {
  '≥': '≥ >= ≧ 正向 正向指标 大于等于 大于或等于 不低于 不少于 不小于',
  '≤': '≤ <= ≦ 反向 反向指标 负向 逆向 小于等于 小于或等于 不高于 不超过 不大于',
  '=': '= ＝ 等于 等值',
  '>': '> ＞ 大于 高于 多于',
  '<': '< ＜ 小于 低于 少于',
  qualitative: '定性 定性指标 qualitative',
};

const byWord = new Map(
  DIRECTIONS.flatMap((direction) => WORDS[direction].split(' ').map((word) => [word, direction] as const)),
);

/** The direction a text names, with or without brackets around its sign; null when it names none. */
export function namedDirection(text: string): Direction | null {
  const plain = text.replace(/\s|[（(].*[）)]$/g, '');
  return byWord.get(plain) ?? null;
}
