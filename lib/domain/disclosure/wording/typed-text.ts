// Words that people typed, made fit to stand in a sentence that the app writes: no marks at their ends, no breaks, no number of a person.
import { coverPrivateNumbers } from '../private-numbers';

const ENDS = /^[\s，。；：、,;:.．]+|[\s，。；：、,;:.．]+$/g;
const BREAK = /\s*\r?\n\s*/;
const CLOSED = /[，。；：、！？,;:!?]$/;
/** What the sentence says itself before a cause. */
const CAUSE =
  /^(?:(?:差异|变动|变化|增减)?的?(?:主要)?原因(?:是|为|在于)?|主要是?|是)?[：:，,\s]*(?:由于|因为|系)?/;

/** The text as one clause: lines run on, marks at both ends gone; '' when nothing was typed. */
export function clauseOf(text: string): string {
  const lines = coverPrivateNumbers(text)
    .split(BREAK)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const run = lines.reduce(
    (all, line) => (all === '' || CLOSED.test(all) ? all + line : `${all}；${line}`),
    '',
  );
  return run.replace(ENDS, '');
}

/** A typed cause as it stands behind 主要原因是; '' when none was typed. */
export function causeOf(text: string): string {
  const clause = clauseOf(text);
  return clause.replace(CAUSE, '').replace(ENDS, '') || clause;
}

/** The paragraphs of a text, each as typed and closed by a full stop where it is a sentence without one. */
export function paragraphsOf(text: string): string[] {
  return coverPrivateNumbers(text)
    .split(BREAK)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** A sentence typed by hand, with its full stop. */
export function closed(text: string): string {
  if (/[。！？…]["”』」）)]?$/.test(text)) return text;
  return `${text.replace(/[，；：、,;:.．\s]+$/, '')}。`;
}

/** A line of a typed text as it is printed: a sentence gets the full stop it lacks; the last one never ends open. */
export function sentenceLine(line: string, last: boolean): string {
  if (/[。！？…：:][”』」）)]?$/.test(line)) return line;
  if (/[；;，,、]$/.test(line)) return last ? closed(line) : line;
  return line.length >= 12 || /[，；。：、]/.test(line) ? closed(line) : line;
}
