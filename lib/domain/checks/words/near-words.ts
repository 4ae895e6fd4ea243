// Finds words that almost repeat a word of the form's own names: 红叶和信息化 where the bureau is that of 工业和信息化.
import { remembered } from './remembered';
import { mayBeSlip } from './slips';

/** So many characters in a row must be the same beside the slip: anything shorter is another word. */
const ANCHOR = 4;
/** Longest piece shown on either side. */
const SHOWN = 8;

/** The names of a form, prepared to be looked for. */
interface OwnNames {
  /** Runs of Chinese characters. */
  readonly runs: readonly string[];
  readonly anchors: ReadonlyMap<string, readonly (readonly [run: number, at: number])[]>;
  /** Characters that begin an anchor: most characters of a text do not. */
  readonly starts: ReadonlySet<string>;
}

/** What is written, and which own word it may have been meant for. */
export interface NearWord {
  readonly written: string;
  readonly meant: string;
}

const HAN_RUN = /[\u4e00-\u9fff]{5,}/g;

/** What was made of the names asked for last: an editor asks for the same ones at each key press. */
let last: { readonly key: string; readonly find: (text: string) => readonly NearWord[] } | undefined;

/** A function that finds the near words of a text, each once; `names` are those of project, department, unit, and titles. */
export function nearWordsOf(names: readonly string[]): (text: string) => readonly NearWord[] {
  const key = names.join('\n');
  if (last?.key !== key) {
    const own = ownNames(names);
    last = { key, find: remembered((text) => nearWords(text, own)) };
  }
  return last.find;
}

function ownNames(names: readonly string[]): OwnNames {
  const runs = [...new Set(names.flatMap((name) => name.replace(/\s+/g, '').match(HAN_RUN) ?? []))];
  const anchors = new Map<string, (readonly [number, number])[]>();
  const starts = new Set<string>();
  runs.forEach((run, i) => {
    for (let at = 0; at + ANCHOR <= run.length; at++) {
      const anchor = run.slice(at, at + ANCHOR);
      starts.add(anchor.charAt(0));
      const places = anchors.get(anchor);
      if (places) places.push([i, at]);
      else anchors.set(anchor, [[i, at]]);
    }
  });
  return { runs, anchors, starts };
}

function nearWords(text: string, own: OwnNames): NearWord[] {
  if (own.anchors.size === 0) return [];
  const plain = /\s/.test(text) ? text.replace(/\s+/g, '') : text;
  /** By the place of the slip: one slip is seen from the left and from the right. */
  const found = new Map<number, NearWord>();
  for (let i = 0; i + ANCHOR <= plain.length; i++) {
    if (!own.starts.has(plain.charAt(i))) continue;
    for (const [run, at] of own.anchors.get(plain.slice(i, i + ANCHOR)) ?? []) {
      const name = own.runs[run] ?? '';
      const slips = [
        [i - 1, leftSlip(plain, i, name, at)],
        [i + ANCHOR, rightSlip(plain, i, name, at)],
      ] as const;
      for (const [place, near] of slips) {
        if (!near || found.has(place) || own.runs.some((one) => one.includes(near.written))) continue;
        found.set(place, near);
      }
    }
  }
  return [...new Map([...found.values()].map((near) => [near.written, near])).values()];
}

/** A slip right before the anchor: one character with the same before it, or two (红叶 for 工业). */
function leftSlip(text: string, i: number, name: string, at: number): NearWord | null {
  const [wrong, right] = [text.charAt(i - 1), name.charAt(at - 1)];
  if (i === 0 || at === 0 || !mayBeSlip(wrong, right)) return null;
  let same = ANCHOR;
  while (same < SHOWN && at + same < name.length && text.charAt(i + same) === name.charAt(at + same)) same++;
  const shown = (length: number): NearWord => ({
    written: text.slice(i - length, i + same),
    meant: name.slice(at - length, at + same),
  });
  if (at === 1) return same > ANCHOR ? shown(1) : null;
  const before = name.charAt(at - 2);
  if (i >= 2 && text.charAt(i - 2) === before) return shown(2);
  return i >= 2 && isHan(text.charAt(i - 2)) ? shown(2) : null;
}

/** A slip right behind the anchor: one character with the same behind it. */
function rightSlip(text: string, i: number, name: string, at: number): NearWord | null {
  const [t, n] = [i + ANCHOR, at + ANCHOR];
  if (n + 1 >= name.length || t + 1 >= text.length) return null;
  if (!mayBeSlip(text.charAt(t), name.charAt(n)) || text.charAt(t + 1) !== name.charAt(n + 1)) return null;
  return { written: text.slice(i, t + 2), meant: name.slice(at, n + 2) };
}

function isHan(c: string): boolean {
  return c >= '\u4e00' && c <= '\u9fff';
}
