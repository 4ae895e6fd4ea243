// Reads dates and periods of 时效 indicators: by when something was to be done, and when it was.
import { plainValue } from './plain-value';

/** A stretch of days, each as year × 10000 + month × 100 + day. */
export interface Period {
  readonly first: number;
  readonly last: number;
  /** The last day that is in time however the words are meant: 12月前 may or may not reach into December. */
  readonly certain: number;
}

const ending = String.raw`(?<ending>底|末|初)?(?<before>之前|以前|前)?`;
const patterns = [
  // 2021年3月至2022年5月, 2021年1-12月, 1月至12月
  String.raw`(?:(?<year>\d{4})年)?(?<month>\d{1,2})月?[-~至到](?:(?<endYear>\d{4})年)?(?<endMonth>\d{1,2})月份?${ending}`,
  // 2019-2021年
  String.raw`(?<year>\d{4})年?[-~至到](?<endYear>\d{4})年度?${ending}`,
  // 2021年12月31日, 12月31日, 2021年12月底
  String.raw`(?:(?<year>\d{4})年)?(?<month>\d{1,2})月(?:份|(?<day>\d{1,2})[日号])?${ending}`,
  // 2021-12-31
  String.raw`(?<year>\d{4})(?<mark>[-/.])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})${ending}`,
  // 2021年底
  String.raw`(?<year>\d{4})年度?${ending}`,
].map((pattern) => new RegExp(`(?<!\\d)${pattern}(?!\\d)`));

/** Words that turn a date into anything but the day something was done. */
const doubtful = /[未无没不延逾迟尚拟预计]/;
/** Longest text beside the date that still only says what was done. */
const LONGEST_REST = 12;

/** The period a text names, dates without a year being of `year`; null when it names none, several, or none that is sure. */
export function readPeriod(text: string, year: number): Period | null {
  const plain = plainValue(text);
  for (const pattern of patterns) {
    const match = pattern.exec(plain);
    if (!match) continue;
    const rest = plain.slice(0, match.index) + plain.slice(match.index + match[0].length);
    if (/\d/.test(rest) || doubtful.test(rest) || rest.length > LONGEST_REST) return null;
    return periodOf(match.groups ?? {}, year);
  }
  return null;
}

/** `2021 年 12 月 31 日` of a day. */
export function dayText(day: number): string {
  return `${Math.trunc(day / 10_000)} 年 ${Math.trunc(day / 100) % 100} 月 ${day % 100} 日`;
}

type Groups = Readonly<Record<string, string | undefined>>;

function periodOf(groups: Groups, year: number): Period | null {
  if (groups.ending === '初') return null;
  const from = dateOf(groups.year, groups.month, groups.day, year);
  const to =
    groups.endMonth === undefined && groups.endYear === undefined
      ? from
      : dateOf(groups.endYear ?? groups.year, groups.endMonth, undefined, year);
  if (!from || !to || from.first > to.last) return null;
  const isVague = groups.before !== undefined && groups.ending === undefined && groups.day === undefined;
  return {
    first: groups.before === undefined && groups.ending === undefined ? from.first : 0,
    last: to.last,
    certain: isVague ? dayBefore(to.first) : to.last,
  };
}

/** First and last day of a day, month or year. */
function dateOf(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  fallback: number,
): { first: number; last: number } | null {
  const y = year === undefined ? fallback : Number(year);
  if (month === undefined) return { first: y * 10_000 + 101, last: y * 10_000 + 1231 };
  const m = Number(month);
  if (m < 1 || m > 12) return null;
  const start = y * 10_000 + m * 100;
  const length = daysIn(y, m);
  if (day === undefined) return { first: start + 1, last: start + length };
  const d = Number(day);
  return d < 1 || d > length ? null : { first: start + d, last: start + d };
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function dayBefore(day: number): number {
  const year = Math.trunc(day / 10_000);
  const month = Math.trunc(day / 100) % 100;
  return month === 1
    ? (year - 1) * 10_000 + 1231
    : year * 10_000 + (month - 1) * 100 + daysIn(year, month - 1);
}
