// A text as Typst is to set it: plain strings, line ends, places where a long word may break, and code boxes for what no font has.
import { printable } from '../printable';

/** One part of a text: characters, a line end, a place to break at, the code of what cannot be shown, or words kept on one line. */
export type TextPart =
  | string
  | { readonly line: true }
  | { readonly break: true }
  | { readonly code: string }
  | { readonly whole: string };

/** A text ready for Typst; most are one string. */
export type PrintedText = string | readonly TextPart[];

/** Whether some font has a glyph for a code point. */
export type Covers = (codePoint: number) => boolean;

/** Marks without a shape of their own, which a page may leave out: joiners, single direction marks, variation selectors, soft hyphens. */
const shapeless = /\p{Default_Ignorable_Code_Point}/gu;

/** They turn what follows around, so that 12.5 reads 5.21: shown by their code instead of obeyed. */
const turning = /[\u202a-\u202e\u2066-\u2069]/u;

/** Characters without a place to break at; of these, figures are never broken. */
const word = /[^\s\p{Script=Han}\u2e80-\u33ff\uff00-\uffef]+/gu;
const figure = /^[-+−]?[\d,.]+[%％]?$/;

/** No figure is longer; what is, is broken like a word. */
const LONGEST_FIGURE = 30;

function isFigure(letters: string): boolean {
  return letters.length <= LONGEST_FIGURE && figure.test(letters);
}

/** Letters that a line of running text holds in any case. */
const LINE_ROOM = 25;

/** Characters between two places to break at. */
const PIECE = 4;

/** The text in parts; `covers` decides what becomes a code box, words of more than `room` characters may be broken. */
export function printedText(text: string, covers: Covers, room = LINE_ROOM): PrintedText {
  const parts: TextPart[] = [];
  const lines = printable(text)
    .replace(shapeless, (mark) => (turning.test(mark) ? mark : ''))

    .replaceAll('\t', ' ')
    .split(/[\n\u2028\u2029]/);
  lines.forEach((line, i) => {
    if (i > 0) parts.push({ line: true });
    for (const part of withCodes(line, covers)) {
      if (typeof part === 'string') parts.push(...withBreaks(part, room));
      else parts.push(part);
    }
  });
  if (parts.length === 0) return '';
  const [only] = parts;
  return parts.length === 1 && typeof only === 'string' ? only : parts;
}

/** A short label and its bracket at the end: 执行率（B/A）. */
const bracketed = /^([^（）\n]+)(（[^（）\n]{1,8}）)$/;

/** The words of a head, whose bracket moves to the next line as a whole. */
export function headText(text: string, covers: Covers, room: number): PrintedText {
  const [, label = '', bracket = ''] = bracketed.exec(text) ?? [];
  if (bracket === '' || [...text].some((character) => !covers(character.codePointAt(0) ?? 0)))
    return printedText(text, covers, room);
  const parts = printedText(label, covers, room);
  return [...(typeof parts === 'string' ? [parts] : parts), { whole: bracket }];
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

function withBreaks(run: string, room: number): TextPart[] {
  const parts: TextPart[] = [];
  let done = 0;
  for (const { 0: letters, index } of run.matchAll(word)) {
    const characters = [...letters];
    if (characters.length <= room || isFigure(letters)) continue;
    if (index > done) parts.push(run.slice(done, index));
    for (let from = 0; from < characters.length; from += PIECE) {
      if (from > 0) parts.push({ break: true });
      parts.push(characters.slice(from, from + PIECE).join(''));
    }
    done = index + letters.length;
  }
  if (done < run.length) parts.push(run.slice(done));
  return parts;
}

/** Widths of a Chinese character and of a figure or letter, in hundredths of the type size. */
const WIDE = 100;
const NARROW = 58;

/** The widest figure of a text, which cannot be broken, in hundredths of the type size. */
export function figureWidth(text: string): number {
  const figures = (text.match(/[\x21-\x7e％]+/g) ?? []).filter(isFigure);
  return Math.max(text === '' ? 0 : WIDE, ...figures.map(({ length }) => length * NARROW));
}

/** Letters that fit a line of so many points. */
export function roomOf(points: number, size: number): number {
  return Math.max(1, Math.floor((points * 100) / (size * NARROW)));
}
