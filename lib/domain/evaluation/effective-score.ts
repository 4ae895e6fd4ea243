// Which score counts where one is typed and one computed, and when the two agree.
import { mulDivRound } from '../amount';
import type { Points } from '../points';
import type { Template } from '../template/template';
import type { FormOrigin } from './form';

/** Scores compare within 0.05 分. */
const TOLERANCE = 5;

/** Whether a typed score is the computed one, within 0.05 or rounded to a whole number (10 entered for 9.91). */
export function agrees(typed: Points, computed: Points): boolean {
  return Math.abs(typed - computed) <= TOLERANCE || typed === mulDivRound(computed, 1, 100) * 100;
}

/**
 * The score that counts. A printed form has what is printed and nothing else; in the app a typed score stands before the
 * computed one, unless the template scores automatically; where it scores by hand the computed one is advice only.
 */
export function effectiveScore(
  origin: FormOrigin,
  mode: Template['scoring']['quantitative'],
  typed: Points | null,
  computed: Points | null,
): Points | null {
  if (origin === 'printed' || mode === 'manual') return typed;
  return mode === 'automatic' ? (computed ?? typed) : (typed ?? computed);
}
