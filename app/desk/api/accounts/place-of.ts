// Whose accounts an address names. What is no number of a year is nobody's year: not found.
import type { AccountsPlace } from '@/lib/application/on-accounts';

/** What the routes below `/accounts/[body]/[year]` are given. */
export interface YearParams {
  readonly params: Promise<{ body: string; year: string }>;
}

/** The place of the address. */
export async function placeOf(params: YearParams['params']): Promise<AccountsPlace> {
  const { body, year } = await params;
  return { bodyId: body, fiscalYear: /^\d{4}$/.test(year) ? Number(year) : 0 };
}
