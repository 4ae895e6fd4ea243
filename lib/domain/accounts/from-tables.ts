// Printed tables → the cells of accounts: what an interchange document, an import or a sample brings stands there as if typed.
import { type Book, openRows } from './book';
import type { AmountCell } from '../checks/disclosure/amount-cell';
import { tablesView } from '../checks/disclosure/tables-view';
import type { CellId } from '../evaluation/cells';
import { formatFenExact } from '../format';
import type { Disclosure } from '../interchange/disclosure';
import { amountCell, subjectCell } from './cells';
import { plainName } from './recognise';
import { subjectList } from './subjects';
import { ACCOUNTS_TABLES } from './tables';

/** What was read, and the rows that could not be placed: 「支出决算表」其中：工资. */
export interface CellsOfTables {
  readonly cells: ReadonlyMap<CellId, string>;
  readonly left: readonly string[];
}

/** The cells of all tables of a disclosure, in 万元. Class rows printed without a code are known by their names. */
export function cellsOfTables(disclosure: Disclosure): CellsOfTables {
  const cells = new Map<CellId, string>();
  const left: string[] = [];
  const { book } = tablesView({ disclosure, forms: [] });
  const classes = classCodes(book);
  for (const { kind, title, state, blocks } of book.values()) {
    // The zeros of an empty frame are no figures.
    if (state === 'none') continue;
    for (const block of blocks) {
      const open = ACCOUNTS_TABLES[kind].blocks.find(({ side }) => side === block.side)?.open;
      for (const row of block.rows) {
        const code = row.code || (open?.kind === 'class' ? (classes.get(className(row.name)) ?? '') : '');
        if (row.key === null && (!open || code === '' || row.ofWhich)) {
          left.push(`《${title}》${row.name}`);
          continue;
        }
        if (row.key === null) cells.set(subjectCell(kind, block.side, code), plainName(row.name) || code);
        for (const [column, amount] of row.cells) {
          const text = textOf(amount);
          if (text !== '') cells.set(amountCell(kind, block.side, row.key ?? code, column), text);
        }
      }
    }
  }
  return { cells, left };
}

function textOf({ blank, fen, text, unit }: AmountCell): string {
  if (blank) return '';
  return unit === '元' && fen !== null ? formatFenExact(fen, '万元') : text.trim();
}

/** The codes of functional classes by name: as the other tables of the document print them, else as the list knows them. */
function classCodes(book: Book<AmountCell>): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  for (const [code, names] of subjectList('functional')) {
    if (code.length === 3) for (const { name } of names) codes.set(className(name), code);
  }
  for (const { kind, blocks } of book.values()) {
    if (kind === 'generalBudgetBasic') continue;
    for (const { code, name } of blocks.flatMap((block) => openRows(block)))
      if (code.length === 3) codes.set(className(name), code);
  }
  return codes;
}

function className(name: string): string {
  return plainName(name).replace(/支出$/, '');
}
