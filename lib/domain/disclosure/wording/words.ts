// The small words of the annual disclosure: amounts with their unit, subjects, paragraphs, sentences that need all their figures.
import type { SubjectAmount } from '../figures/annual-lists';
import { type Figure, joined, type Part, Sentence, say } from './sentence';

/**
 * As `say`, but null as soon as one part is missing: sayAll`收入总计${income}万元` says nothing where nobody knows the total.
 */
export function sayAll(words: TemplateStringsArray, ...parts: readonly (Part | null)[]): Sentence | null {
  const missing = parts.some((part) => part === null || (part instanceof Sentence && part.empty));
  return missing ? null : say(words, ...parts);
}

/** 收入总计771.34万元; null where the figure is not known. */
export function money(name: string, figure: Figure | null): Sentence | null {
  return sayAll`${name}${figure}万元`;
}

/** 购置公务用车0辆: a name, a number, its measure; null where the number is not known. */
export function counted(name: string, figure: Figure | null, measure: string): Sentence | null {
  return sayAll`${name}${figure}${measure}`;
}

/** The sentences that are there, each closed by its full stop, in one paragraph; null where none is. */
export function paragraph(...sentences: readonly (Sentence | null)[]): Sentence | null {
  const there = sentences.filter((one): one is Sentence => one !== null && !one.empty);
  if (there.length === 0) return null;
  return joined(there.map((one) => (one.text.endsWith('。') ? one : say`${one}。`)));
}

/** The clauses that are there, with ， between them. */
export function clauses(...parts: readonly (Part | null)[]): Sentence {
  return joined(parts, '，');
}

/** 住房保障支出（类）住房改革支出（款）住房公积金（项） */
export function subjectPath({ path: [category, section, item] }: Pick<SubjectAmount, 'path'>): string {
  const levels = [
    [category, '类'],
    [section, '款'],
    [item, '项'],
  ] as const;
  return levels.map(([name, level]) => (name === '' ? '' : `${name}（${level}）`)).join('');
}
