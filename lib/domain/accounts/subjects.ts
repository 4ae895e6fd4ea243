// 政府收支分类科目: names of functional and economic subjects by code and year. Codes that are not listed may be used with a typed name.
import { ECONOMIC_SUBJECTS } from './subject-list/economic';
import { FUNCTIONAL_SUBJECTS } from './subject-list/functional';
import type { OpenRows } from './tables';

/** 支出功能分类 (类, 款, 项), or 支出经济分类 (类, 款). */
export type SubjectKind = 'functional' | 'economic';

/** One subject under the name it has from one year to another. */
export interface Subject {
  readonly code: string;
  readonly name: string;
  /** First and last year of this name; null for as long as the list reaches. */
  readonly from: number | null;
  readonly to: number | null;
}

/** The list that a kind of rows takes its names from. */
export function subjectKind(open: OpenRows): SubjectKind {
  return open === 'economic' ? 'economic' : 'functional';
}

const LINE = /^(\d{3,7}) (\S+)(?: (\d{4})?-(\d{4})?)?$/;

/** A list as it is written: code, name, and years where they are bounded (`-2018`, `2019-`), one a line. @throws RangeError on any other line: a mistake in our data. */
export function readSubjects(text: string): Subject[] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const found = LINE.exec(line.trim());
      if (!found) throw new RangeError(`no subject: ${line}`);
      const [, code = '', name = '', from, to] = found;
      return { code, name, from: from ? Number(from) : null, to: to ? Number(to) : null };
    });
}

const lists = new Map<SubjectKind, ReadonlyMap<string, readonly Subject[]>>();

/** Every subject of a kind by code; several names of one code in the order of their years. Read at first use. */
export function subjectList(kind: SubjectKind): ReadonlyMap<string, readonly Subject[]> {
  const known = lists.get(kind);
  if (known) return known;
  const list = new Map<string, Subject[]>();
  const text = kind === 'functional' ? FUNCTIONAL_SUBJECTS : [ECONOMIC_SUBJECTS];
  for (const subject of text.flatMap(readSubjects)) {
    const names = list.get(subject.code);
    if (names) names.push(subject);
    else list.set(subject.code, [subject]);
  }
  lists.set(kind, list);
  return list;
}

function isOf({ from, to }: Subject, year: number): boolean {
  return (from === null || from <= year) && (to === null || year <= to);
}

/** The name of a subject in a year; null where the list has none. */
export function subjectName(kind: SubjectKind, code: string, year: number): string | null {
  return (
    subjectList(kind)
      .get(code)
      ?.find((subject) => isOf(subject, year))?.name ?? null
  );
}

/** At most this many are offered at once. */
const MOST_FOUND = 30;

/**
 * Subjects of a year that answer to words: digits are the beginning of a code, anything else stands in the name, each word of several.
 * Codes that begin so and names that begin so come first.
 */
export function findSubjects(kind: SubjectKind, words: string, year: number): readonly Subject[] {
  const sought = words.trim().split(/\s+/).filter(Boolean);
  if (sought.length === 0) return [];
  const digits = sought.filter((word) => /^\d+$/.test(word));
  const names = sought.filter((word) => !/^\d+$/.test(word));
  const found: Subject[] = [];
  for (const subjects of subjectList(kind).values()) {
    for (const subject of subjects) {
      if (!isOf(subject, year)) continue;
      if (!digits.every((start) => subject.code.startsWith(start))) continue;
      if (names.every((part) => subject.name.includes(part))) found.push(subject);
    }
  }
  const [first = ''] = names;
  const rank = ({ code, name }: Subject) => `${name.startsWith(first) ? 0 : 1}${code}`;
  return found.sort((a, b) => (rank(a) < rank(b) ? -1 : 1)).slice(0, MOST_FOUND);
}
