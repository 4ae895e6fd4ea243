// The words of lists: shares, parts of a whole, names one after the other, counts, numbering.
import type { NamedAmount, SharedAmount } from '../figures/annual-lists';
import type { Performance } from '../figures/annual-context';
import { headingNumeral } from '../numerals';
import { type Figure, joined, type Part, Sentence, say } from './sentence';

/** ，占98.34% · ，占本年支出合计的98.36%; null where there is no share: the whole is zero. */
export function shareOf(share: Figure | null, whole = ''): Sentence | null {
  if (share === null) return null;
  return whole === '' ? say`，占${share}` : say`，占${whole}的${share}`;
}

/** 财政拨款收入729.00万元，占98.34% */
export function partOf({ name, amount, share }: SharedAmount): Sentence {
  return say`${name}${amount}万元${shareOf(share)}`;
}

/** 其中：财政拨款收入729.00万元，占98.34%；其他收入12.34万元，占1.66%. Null for an empty list. */
export function ofWhich(parts: readonly Sentence[]): Sentence | null {
  return parts.length === 0 ? null : say`其中：${joined(parts, '；')}`;
}

/** 基本工资110.00万元、津贴补贴95.40万元和住房公积金36.20万元 */
export function amounts(items: readonly NamedAmount[]): Sentence {
  return enumerated(items.map(({ name, amount }) => say`${name}${amount}万元`));
}

/** 综合科、企业科、信息化科 */
export function names(list: readonly string[]): string {
  return list.join('、');
}

/** 甲、乙和丙: the last one joined by 和. */
export function enumerated(parts: readonly Part[]): Sentence {
  const last = parts.at(-1);
  if (last === undefined) return new Sentence([]);
  if (parts.length === 1) return joined([last]);
  return say`${joined(parts.slice(0, -1), '、')}和${last}`;
}

/** How many projects by level: 一级项目8个、二级项目2个 · 项目10个 where nobody recorded levels. */
export function projectCounts(levels: Performance['levels']): Sentence {
  return joined(
    levels.map(({ level, count }) => say`${level ?? ''}项目${count}个`),
    '、',
  );
}

/** How many projects got which grade: 优8个、良2个; grades that none got are left out. */
export function gradeCounts(
  counts: readonly (readonly [grade: string, count: Figure | null])[],
): Sentence | null {
  const given = counts.filter(([, count]) => count !== null && count.value !== 0);
  if (given.length === 0) return null;
  return joined(
    given.map(([grade, count]) => say`${grade}${count}个`),
    '、',
  );
}

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

/** The number before an item, by depth: 一、 （一） 1. （1） ①. @throws RangeError for a number that has no sign. */
export function itemNumber(depth: 1 | 2 | 3 | 4 | 5, n: number): string {
  if (depth === 1) return `${headingNumeral(n)}、`;
  if (depth === 2) return `（${headingNumeral(n)}）`;
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`no item counts ${n}`);
  if (depth === 3) return `${n}.`;
  if (depth === 4) return `（${n}）`;
  const sign = CIRCLED.charAt(n - 1);
  if (sign === '') throw new RangeError(`no circled number for ${n}`);
  return sign;
}
