// 名词解释: the terms that the text before it uses, with what the department adds and leaves out.
import { accountsText, type AccountsRecord } from '../../accounts/record';
import { textCell } from '../../accounts/cells';
import { itemNumber } from '../wording/list-words';
import { closed, clauseOf, paragraphsOf } from '../wording/typed-text';
import { type Term, TERMS } from './glossary-terms';

/** Words without spaces and quotation marks: “三公”经费 and 三公经费 are one. */
function bare(text: string): string {
  return text.replace(/["“”‘’'＂\s]/g, '');
}

/** The terms that a text and the accounts' own choice call for, in printed order: the standard ones, then the added ones. */
export function glossaryOf(accounts: AccountsRecord, text: string): Term[] {
  const words = bare(text);
  const lines = paragraphsOf(accountsText(accounts, textCell('glossary')));
  const left = new Set(lines.flatMap((line) => /^[-－—–](.+)$/.exec(line)?.[1] ?? []).map(bare));
  const added = lines.flatMap((line): Term[] => {
    const [, term = '', definition = ''] = /^(?![-－—–])([^：:]{1,60})[：:](.+)$/.exec(line) ?? [];
    return clauseOf(term) === '' || clauseOf(definition) === ''
      ? []
      : [{ term: clauseOf(term), definition: closed(definition.trim()) }];
  });
  const own = new Set(added.map(({ term }) => bare(term)));
  const used = TERMS.filter(
    ({ term }) => words.includes(bare(term)) && !left.has(bare(term)) && !own.has(bare(term)),
  );
  return [...used, ...added];
}

/** （一）基本支出：指…… */
export function glossaryLines(terms: readonly Term[]): string[] {
  return terms.map(({ term, definition }, i) => `${itemNumber(2, i + 1)}${term}：${definition}`);
}
