// Splits a text into sentences and clauses, each with its place.

/** A piece of a text; `mark` is the closing mark, '' where none is printed. */
export interface Piece {
  readonly text: string;
  readonly at: number;
  readonly end: number;
  readonly mark: string;
}

const SENTENCE_ENDS = new Set('。！？\n');
const CLAUSE_ENDS = new Set('。！？\n；;');
/** Marks that close with the sentence: 他说：“好。” */
const TAIL = new Set('”’）)》」。！？');

/** Sentences end at 。！？ and at a line's end; blank ones are left out. */
export function splitSentences(text: string): readonly Piece[] {
  return split(text, SENTENCE_ENDS);
}

/** As sentences, and at ； too. */
export function splitClauses(text: string): readonly Piece[] {
  return split(text, CLAUSE_ENDS);
}

function split(text: string, ends: ReadonlySet<string>): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charAt(i);
    if (!ends.has(c)) continue;
    let end = i;
    while (c !== '\n' && TAIL.has(text.charAt(end + 1))) end++;
    push(pieces, text, at, i, end + 1);
    i = end;
    at = end + 1;
  }
  push(pieces, text, at, text.length, text.length);
  return pieces;
}

function push(pieces: Piece[], text: string, at: number, stop: number, end: number): void {
  const words = text.slice(at, stop);
  if (words.trim() === '') return;
  const lead = words.length - words.trimStart().length;
  pieces.push({ text: words.trim(), at: at + lead, end, mark: text.slice(stop, end).trim() });
}
