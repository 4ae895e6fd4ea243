// Finds a functional subject that a text names by 类, 款 and 项 among the rows of a table.
import type { BookRow, BookTable } from '../../../accounts/book';
import { openRows } from '../../../accounts/book';
import { plainName } from '../../../accounts/recognise';
import type { AmountCell } from '../amount-cell';

const HAN = '[\\u4e00-\\u9fff、]';
/** 一般公共服务支出（类）财政事务（款）行政运行（项） */
export const FUNCTIONAL_PATH = new RegExp(
  `(${HAN}{2,30})[（(]类[)）]\\s*(?:(${HAN}{2,30})[（(]款[)）])?\\s*(?:(${HAN}{2,30})[（(]项[)）])?`,
  'g',
);

/** Rows by name; a 类 may be named with or without its 支出. */
export interface FunctionalNames {
  readonly rows: ReadonlyMap<string, BookRow<AmountCell>>;
  readonly codes: ReadonlyMap<string, ReadonlySet<string>>;
}

/** What a path names: codes of subjects, or the words that no row bears under what went before. */
export type Located = { readonly codes: readonly string[] } | { readonly stranger: string };

/** The coded rows of a table. */
export function functionalNames(table: BookTable<AmountCell>): FunctionalNames {
  const rows = new Map<string, BookRow<AmountCell>>();
  const codes = new Map<string, Set<string>>();
  for (const row of table.blocks.flatMap((block) => openRows(block))) {
    if (row.code === '') continue;
    rows.set(row.code, row);
    for (const form of [plainName(row.name), plainName(row.name).replace(/支出$/, '')]) {
      const own = codes.get(form);
      if (own) own.add(row.code);
      else codes.set(form, new Set([row.code]));
    }
  }
  return { rows, codes };
}

/** Follows a match of FUNCTIONAL_PATH down the table. */
export function locate({ codes }: FunctionalNames, match: RegExpMatchArray): Located {
  let under: readonly string[] = [''];
  for (const words of [match[1], match[2], match[3]]) {
    if (words === undefined) continue;
    const first = under[0] === '';
    const name = first ? longestEnding(words, codes) : plainName(words);
    const found = [...(codes.get(name) ?? [])].filter((code) =>
      under.some((parent) => code.startsWith(parent)),
    );
    if (found.length === 0) return { stranger: words };
    under = found;
  }
  return { codes: under };
}

/** What stands before the name of a 类 belongs to the sentence. */
function longestEnding(words: string, codes: ReadonlyMap<string, unknown>): string {
  const plain = plainName(words);
  for (let start = 0; start < plain.length; start++)
    if (codes.has(plain.slice(start))) return plain.slice(start);
  return '';
}

/** The row of a path that is written out to its end; null where several bear the name, or none. */
export function rowOfPath(names: FunctionalNames, words: string): BookRow<AmountCell> | null {
  const [match] = words.matchAll(FUNCTIONAL_PATH);
  if (!match) return null;
  const located = locate(names, match);
  if ('stranger' in located) return null;
  const length = match[3] !== undefined ? 7 : match[2] !== undefined ? 5 : 3;
  const fitting = located.codes.filter((code) => code.length === length);
  return fitting.length === 1 ? (names.rows.get(fitting[0] ?? '') ?? null) : null;
}
