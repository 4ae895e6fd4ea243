// Paragraphs of two editions, sentence by sentence; in a sentence that was reworded, the figures and words that differ.
import { splitSentences } from '../prose/sentences';
import { type Change, type ChangePart, type ChangePiece, replaced } from './change';
import { align } from './sequence-alignment';

/** Sentences that have less in common were not reworded: one went, another came. */
const ALIKE = 0.4;
/** A figure with its separators and sign of percent is one token, so is a Latin word; everything else is read by character. */
const TOKEN = /\d[\d,]*(?:\.\d+)?%?|[A-Za-z]+|[^]/gu;

/** The changes between two texts given as paragraphs. */
export function changedTexts(
  part: ChangePart,
  place: string,
  before: readonly string[],
  now: readonly string[],
): Change[] {
  const changes: Change[] = [];
  let gone: string[] = [];
  let come: string[] = [];
  const settle = () => {
    changes.push(...pairUp(gone, come).map(([from, to]) => sentenceChange(part, place, from, to)));
    gone = [];
    come = [];
  };
  for (const pair of align(sentencesOf(before), sentencesOf(now), (sentence) => sentence)) {
    if (pair.before !== null && pair.now !== null) settle();
    else if (pair.before !== null) gone.push(pair.before);
    else if (pair.now !== null) come.push(pair.now);
  }
  settle();
  return changes;
}

/** Sentences with the marks that end them. */
function sentencesOf(paragraphs: readonly string[]): string[] {
  return paragraphs.flatMap((text) => {
    const pieces = splitSentences(text);
    return pieces.map(({ at }, i) => text.slice(at, pieces[i + 1]?.at ?? text.length).trim());
  });
}

/** Each old sentence with the next new one that is like it. */
function pairUp(gone: readonly string[], come: readonly string[]): [string | null, string | null][] {
  const pairs: [string | null, string | null][] = [];
  let next = 0;
  for (const from of gone) {
    const like = come.findIndex((to, i) => i >= next && likeness(from, to) >= ALIKE);
    if (like < 0) {
      pairs.push([from, null]);
      continue;
    }
    for (; next < like; next += 1) pairs.push([null, come[next] ?? null]);
    pairs.push([from, come[like] ?? null]);
    next = like + 1;
  }
  for (; next < come.length; next += 1) pairs.push([null, come[next] ?? null]);
  return pairs;
}

/** How much two sentences share, 0 to 1: pairs of characters, figures left out, since they are what is corrected. */
function likeness(a: string, b: string): number {
  const [of, and] = [bigrams(a), bigrams(b)];
  if (of.size === 0 || and.size === 0) return a === b ? 1 : 0;
  let shared = 0;
  for (const pair of of) if (and.has(pair)) shared += 1;
  return (2 * shared) / (of.size + and.size);
}

function bigrams(text: string): Set<string> {
  const characters = [...text.replace(/[\d,.%\s]/g, '')];
  return new Set(characters.slice(1).map((character, i) => `${characters[i] ?? ''}${character}`));
}

function sentenceChange(part: ChangePart, place: string, from: string | null, to: string | null): Change {
  if (from === null || to === null) return replaced(part, place, from, to);
  const steps = align(tokensOf(from), tokensOf(to), (token) => token);
  return {
    part,
    place,
    from: piecesOf(steps.map(({ before, now }) => ({ text: before, differs: now === null }))),
    to: piecesOf(steps.map(({ before, now }) => ({ text: now, differs: before === null }))),
  };
}

function tokensOf(text: string): string[] {
  return text.match(TOKEN) ?? [];
}

function piecesOf(tokens: readonly { text: string | null; differs: boolean }[]): ChangePiece[] {
  const pieces: ChangePiece[] = [];
  for (const { text, differs } of tokens) {
    if (text === null) continue;
    const last = pieces.at(-1);
    if (last?.differs === differs) pieces[pieces.length - 1] = { text: last.text + text, differs };
    else pieces.push({ text, differs });
  }
  return pieces;
}
