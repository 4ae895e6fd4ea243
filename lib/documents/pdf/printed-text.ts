// A text as Typst is to set it: plain strings, line ends, places where a long word may break, and code boxes for what no font has.
import { printable } from '../printable';

/** One part of a text: characters, a line end, a place to break at, or the code of a character that cannot be shown. */
export type TextPart =
  | string
  | { readonly line: true }
  | { readonly break: true }
  | { readonly code: string };

/** A text ready for Typst; most are one string. */
export type PrintedText = string | readonly TextPart[];

/** Whether some font has a glyph for a code point. */
export type Covers = (codePoint: number) => boolean;

/** Marks without a shape of their own, which a page may leave out: joiners, single direction marks, variation selectors, soft hyphens. */
const shapeless =
  /[\u00ad\u034f\u061c\u180b-\u180f\u200b-\u200f\u2060-\u2064\ufe00-\ufe0f\ufeff\u{e0000}-\u{e0fff}]/gu;

/** They turn what follows around, so that 12.5 reads 5.21: shown by their code instead of obeyed. */
const turning = /[\u202a-\u202e\u2066-\u2069]/u;

/** Characters without a place to break at, longer than a cell may be wide; figures are never broken. */
const longWord = /[^\s\p{Script=Han}\u2e80-\u33ff\uff00-\uffef]{9,}/gu;
const figure = /^[-+−]?[\d,.]+[%％]?$/;

/** Characters between two places to break at. */
const PIECE = 4;

/** The text in parts; `covers` decides what becomes a code box. */
export function printedText(text: string, covers: Covers): PrintedText {
  const parts: TextPart[] = [];
  const lines = printable(text)
    .replace(shapeless, '')
    .replaceAll('\t', ' ')
    .split(/[\n\u2028\u2029]/);
  lines.forEach((line, i) => {
    if (i > 0) parts.push({ line: true });
    for (const part of withCodes(line, covers)) {
      if (typeof part === 'string') parts.push(...withBreaks(part));
      else parts.push(part);
    }
  });
  if (parts.length === 0) return '';
  const [only] = parts;
  return parts.length === 1 && typeof only === 'string' ? only : parts;
}

/** One line of text for names and descriptions inside the file, which no font has to show. */
export function plainText(text: string): string {
  return printable(text)
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function withCodes(line: string, covers: Covers): TextPart[] {
  const parts: TextPart[] = [];
  let run = '';
  for (const character of line) {
    const code = character.codePointAt(0) ?? 0;
    if (covers(code) && !turning.test(character)) {
      run += character;
      continue;
    }
    if (run !== '') parts.push(run);
    run = '';
    parts.push({ code: `U+${code.toString(16).toUpperCase().padStart(4, '0')}` });
  }
  if (run !== '') parts.push(run);
  return parts;
}

function withBreaks(run: string): TextPart[] {
  const parts: TextPart[] = [];
  let done = 0;
  for (const { 0: word, index } of run.matchAll(longWord)) {
    if (figure.test(word)) continue;
    if (index > done) parts.push(run.slice(done, index));
    const characters = [...word];
    for (let from = 0; from < characters.length; from += PIECE) {
      if (from > 0) parts.push({ break: true });
      parts.push(characters.slice(from, from + PIECE).join(''));
    }
    done = index + word.length;
  }
  if (done < run.length) parts.push(run.slice(done));
  return parts;
}

/** Widths in hundredths of the type size. */
const WIDE = 100;
const NARROW = 58;

/** The widest stretch of a text that cannot be broken, in hundredths of the type size. */
export function unbreakableWidth(text: string): number {
  let widest = 0;
  for (const stretch of text.match(/[\x21-\x7e]+/g) ?? []) {
    const whole = figure.test(stretch) || stretch.length < 9 ? stretch.length : PIECE;
    widest = Math.max(widest, whole * NARROW);
  }
  return text === '' ? 0 : Math.max(widest, WIDE);
}
