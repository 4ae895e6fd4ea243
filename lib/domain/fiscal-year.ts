// Which numbers can be a year of accounts at all.

/** False for what an address may hold instead of a year: it leads nowhere, and the store is not asked for it. */
export function isFiscalYear(year: number): boolean {
  return Number.isInteger(year) && year >= 1990 && year <= 2100;
}
