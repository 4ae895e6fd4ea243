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
