// How rules on text name places and figures in their sentences.
import type { Fen, MoneyUnit } from '../../../amount';
import { formatRate } from '../../../format';
import type { Rate } from '../../../prose/figure';
import { mulDivRound } from '../../../amount';
import { sayMoney } from '../../funds-view';
import type { RuleFinding } from '../../rule';
import type { Passage } from './reading';

/** Where a passage stands: “关于收支情况总体说明”一节. */
export function place(passage: Passage): string {
  const title = passage.title.replace(/\s+/g, '').replaceAll('“', '‘').replaceAll('”', '’');
  return title === '' ? `正文第 ${passage.index + 1} 段` : `“${title}”一节`;
}

/** A finding in the words of a passage. `printed` is also what is quoted unless `quote` says otherwise. */
export function inPassage(
  passage: Passage,
  finding: Omit<RuleFinding<string>, 'cell' | 'expected'> & { readonly expected?: string | null },
): RuleFinding<string> {
  const quote = finding.quote ?? finding.printed ?? undefined;
  return { cell: passage.at, expected: null, ...finding, ...(quote !== undefined && { quote }) };
}

/** 分 for a sentence: `1,894.68 万元`. */
export function amount(fen: number, unit: MoneyUnit): string {
  return sayMoney(fen as Fen, unit);
}

/** A quotient as a percentage with two decimals; the divisor is not 0. */
export function percent(top: number, bottom: number): string {
  return formatRate(mulDivRound(Math.round(top), 10_000, Math.round(bottom)));
}

/** A printed percentage as an interval. */
export function printedRate({ value, halfPlace }: Rate): { readonly value: number; readonly slack: number } {
  return { value, slack: halfPlace };
}

/** Names in a row; more than `most` end in 等. */
export function list(names: readonly string[], most = 5): string {
  const shown = names.slice(0, most).join('、');
  return names.length > most ? `${shown}等` : shown;
}

/** Quotations in a row, each once: “减少-5.00万元”“下降-3.00%”等 4 处. */
export function quotes(texts: readonly string[], most = 3): string {
  const distinct = [...new Set(texts)];
  const shown = distinct
    .slice(0, most)
    .map((text) => `“${text}”`)
    .join('');
  return distinct.length > most || texts.length > distinct.length ? `${shown}等 ${texts.length} 处` : shown;
}

/** A printed amount as a sentence says it outside quotation marks: `1310.57 万元`. */
export function spaced(printed: string): string {
  return printed.replace(/(?<=\d)(?=[\u4e00-\u9fff])/, ' ');
}

/** Names in quotation marks: “甲”“乙”等. */
export function quoted(names: readonly string[], most = 5): string {
  const shown = names
    .slice(0, most)
    .map((name) => `“${name}”`)
    .join('');
  return names.length > most ? `${shown}等` : shown;
}
