// The outlines that come with the program, and the one that counts for a year.
import type { Outline } from '../outline';
import { NATIONAL } from './national';
import { REFERENCE_2020 } from './reference-2020';

/** Every built-in outline; published versions keep their bytes. */
export const BUILT_IN_OUTLINES: readonly Outline[] = [REFERENCE_2020, NATIONAL];

/** How an outline is named in the store: `national@1`. */
export function outlineId({ family, version }: Pick<Outline, 'family' | 'version'>): string {
  return `${family}@${version}`;
}

/** The last year of which the four parts of the reference document are the usual outline. */
const LAST_FOUR_PART_YEAR = 2020;

/** The outline of a year: the one the region chose for it, else the built-in one that was usual then. */
export function outlineFor(fiscalYear: number, chosen: Outline | null): Outline {
  return chosen ?? (fiscalYear <= LAST_FOUR_PART_YEAR ? REFERENCE_2020 : NATIONAL);
}
