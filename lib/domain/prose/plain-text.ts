// A text without its white space and in one way of writing, with the way back to where each character stood.

/** Half-width digits and signs, no spaces; `at(i)` is where character `i` stood in the original. */
export interface PlainText {
  readonly text: string;
  readonly at: (index: number) => number;
}

const WIDE = /[０-９％﹪．﹣－−]/g;
const NARROW: Record<string, string> = { '％': '%', '﹪': '%', '．': '.', '﹣': '-', '－': '-', '−': '-' };

/**
 * White space goes, since extracted and justified texts break lines and spread letters anywhere; between two digits one space stays,
 * because there it parts two numbers.
 */
export function plainText(original: string): PlainText {
  const narrow = original.replace(WIDE, (c) => NARROW[c] ?? String.fromCharCode(c.charCodeAt(0) - 0xfee0));
  const places: number[] = [];
  const kept: string[] = [];
  let gap = false;
  for (let i = 0; i < narrow.length; i++) {
    const c = narrow[i] ?? '';
    if (isSpace(c)) {
      gap = true;
      continue;
    }
    if (gap && isDigit(c) && isDigit(kept.at(-1) ?? '')) {
      kept.push(' ');
      places.push(i - 1);
    }
    gap = false;
    kept.push(c);
    places.push(i);
  }
  return {
    text: kept.join(''),
    at: (index) => places[index] ?? original.length,
  };
}

function isSpace(c: string): boolean {
  return c === ' ' || c === '\n' || c === '\r' || c === '\t' || c === '\u3000' || c === '\u00a0';
}

/** One ASCII digit. */
export function isDigit(c: string): boolean {
  return c >= '0' && c <= '9' && c.length === 1;
}
