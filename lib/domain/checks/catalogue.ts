// The catalogue: every rule id there is, with the severity of the catalogue. Ids are permanent; a missing number stays missing.
import type { Severity } from './rule';

/** SE: 自评表. FA: 部门决算公开. TX: 文字. */
export type Family = 'SE' | 'FA' | 'TX';

/** Ids by family and severity, numbers only. SE-72 does not exist. */
const NUMBERS: Readonly<Record<Family, Readonly<Record<Severity, readonly number[]>>>> = {
  SE: {
    error: [
      1, 3, 4, 5, 6, 7, 10, 11, 12, 13, 15, 21, 25, 26, 28, 29, 38, 39, 41, 42, 43, 44, 46, 47, 49, 51, 52,
      66,
    ],
    warning: [
      2, 8, 9, 14, 16, 17, 18, 19, 22, 23, 24, 31, 32, 33, 34, 35, 36, 37, 40, 45, 48, 53, 55, 56, 57, 58, 61,
      62, 65, 67, 69, 70, 71, 73,
    ],
    hint: [20, 27, 30, 50, 54, 63, 64, 68, 74, 75, 76],
  },
  FA: {
    error: [
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 18, 19, 20, 21, 23, 24, 27, 28, 29, 30, 33, 34,
      35, 36, 38, 39, 44, 45, 48, 51, 52, 58, 59, 60,
    ],
    warning: [17, 22, 25, 26, 31, 32, 37, 40, 43, 46, 47, 53],
    hint: [41, 42, 49, 50, 54, 55, 56, 57],
  },
  TX: { error: [], warning: [3, 7], hint: [1, 2, 4, 5, 6] },
};

/** Rules of the catalogue that are rules of scoring and find nothing: a target of 0 (SE-59), a form without scores (SE-60). */
export const SCORING_RULES: readonly string[] = ['SE-59', 'SE-60'];

/** One entry of the catalogue. */
export interface CatalogueEntry {
  readonly id: string;
  readonly family: Family;
  readonly severity: Severity;
}

/** Every rule that finds something, by family and number. */
export const CATALOGUE: readonly CatalogueEntry[] = (Object.keys(NUMBERS) as Family[]).flatMap((family) =>
  (Object.keys(NUMBERS[family]) as Severity[])
    .flatMap((severity) =>
      NUMBERS[family][severity].map((number) => ({
        id: `${family}-${String(number).padStart(2, '0')}`,
        family,
        severity,
      })),
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1)),
);
