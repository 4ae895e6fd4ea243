// The small words of the annual disclosure: amounts with their unit, years and days, subjects, empty tables, sentences that need all their figures.
import { type BodyKind, noDataSentence } from '../../accounts/table-notes';
import type { TableKind } from '../../accounts/tables';
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

/** 2021年12月31日 of 2021-12-31, without a zero before month and day. */
export function dayOf(iso: string): string {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? [];
  return `${year}年${Number(month)}月${Number(day)}日`;
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

/** 本部门本年度没有政府性基金预算财政拨款收入、支出和结转结余，故本表无数据。 The same sentence as below the table. */
export function emptyTable(table: TableKind, body: BodyKind): Sentence {
  return new Sentence([noDataSentence(table, body)]);
}
