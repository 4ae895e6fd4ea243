// Days and years as an office in China counts them (Asia/Shanghai, no daylight saving), without any locale.

const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

/** The calendar day of an instant in Asia/Shanghai, `2021-03-31`. */
export function shanghaiDay(at: Date): string {
  return new Date(at.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10);
}

/** A stored date (midnight UTC) as its day, `2021-03-31`. */
export function storedDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** Whole days from one day to another; negative when `to` lies before. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

/** `截止 3 月 31 日，还有 12 天`: the closing day (`2021-03-31`) as a clerk reads it; `daysLeft` is negative afterwards. */
export function deadlineText(closesOn: string, daysLeft: number): string {
  const [, month = '', day = ''] = closesOn.split('-');
  const date = `截止 ${Number(month)} 月 ${Number(day)} 日`;
  if (daysLeft > 0) return `${date}，还有 ${daysLeft} 天`;
  return daysLeft === 0 ? `${date}，今天最后一天` : `${date}，已过 ${-daysLeft} 天`;
}
