// What stands in a score cell: points, nothing, or why it is no score (SE-06).
import { mulDivRound, normaliseDigits, parseScaled } from '../amount';
import { MAX_POINTS, type Points, parsePoints } from '../points';
import { isBlank } from './blank';

/** `points` is what the text amounts to, as far as it does: a number with more than two decimals counts rounded. */
export type ScoreText =
  | { readonly kind: 'blank'; readonly points: null }
  | { readonly kind: 'points' | 'negative' | 'tooPrecise'; readonly points: Points }
  | { readonly kind: 'noNumber'; readonly points: null };

/** Decimals beyond which a text is no number any more. */
const MOST_DECIMALS = 12;

/** Reads a score as typed or printed. */
export function readScore(text: string): ScoreText {
  if (isBlank(text)) return { kind: 'blank', points: null };
  const points = parsePoints(text);
  if (points !== null) return { kind: points < 0 ? 'negative' : 'points', points };
  const plain = normaliseDigits(text).replace(/分$/, '').trim();
  const decimals = plain.split('.')[1]?.length ?? 0;
  const scaled = decimals > 2 && decimals <= MOST_DECIMALS ? parseScaled(plain, decimals) : null;
  if (scaled === null) return { kind: 'noNumber', points: null };
  const rounded = mulDivRound(scaled, 100, 10 ** decimals);
  if (Math.abs(rounded) > MAX_POINTS) return { kind: 'noNumber', points: null };
  return { kind: rounded < 0 ? 'negative' : 'tooPrecise', points: rounded as Points };
}
