// How the figures of a document are said in lists and sentences: the same words in every format.
import type { Fen, MoneyUnit } from '../amount';
import { formatDate, formatFen } from '../format';
import type { DisclosureDocument, DocumentProject } from './model';

/** Money of sums and lists is said in 万元, whatever the unit of a form. */
export const LIST_UNIT: MoneyUnit = '万元';

/** Money of lists has two decimals; what was printed but is no amount stays as printed. */
export function figureMoney(figure: DocumentProject['budget']): string {
  return figure.value === null ? figure.text : formatFen(figure.value as Fen, LIST_UNIT);
}

/** `第 2 版，2022 年 3 月 11 日公开`; an older publication was taken over, not published here. */
export function editionLine({ edition, origin }: Pick<DisclosureDocument, 'edition' | 'origin'>): string {
  return `第 ${edition.number} 版，${momentDay(edition.publishedAt)}${origin === 'historic' ? '录入' : '公开'}`;
}

/** `2021 年 9 月 18 日` of a moment the document holds. */
export function momentDay(at: string): string {
  return formatDate(new Date(at));
}

/** What stands on every page of trial data: a year taken over from print was not made up. */
export function demoWord({ origin }: Pick<DisclosureDocument, 'origin'>): string {
  return origin === 'historic' ? '演示（转录，非正式公开）' : '演示（虚构）';
}
