// The few figures a page begins with.
import { amountCell } from '../../domain/accounts/cells';
import type { Block } from '../../domain/disclosure/model';
import { type Html, html } from './html';

/** Label and figure. */
export type KeyFigure = readonly [label: string, figure: string];

/** Four of them in a row; on a phone two. */
export function keyFigures(figures: readonly KeyFigure[]): Html {
  return html`<dl class="key-figures">${figures.map(([label, figure]) => html`<div><dt>${label}</dt><dd>${figure === '' ? '—' : figure}</dd></div>`)}</dl>`;
}

/** The cells of the public tables that a citizen asks for first. */
const ACCOUNTS_FIGURES: readonly (readonly [label: string, cell: string])[] = [
  ['本年收入（万元）', amountCell('incomeExpenditureTotal', 'income', 'incomeThisYear', 'amount')],
  ['本年支出（万元）', amountCell('incomeExpenditureTotal', 'expenditure', 'expenditureThisYear', 'amount')],
  ['财政拨款支出（万元）', amountCell('fiscalTotal', 'expenditure', 'expenditureThisYear', 'total')],
  ['“三公”经费支出（万元）', amountCell('threePublic', null, 'amounts', 'final.total')],
];

/** The figures of the accounts as their tables print them; null for a document without tables. */
export function accountsFigures(blocks: readonly Block[]): KeyFigure[] | null {
  const tables = blocks.filter((block) => block.kind === 'table');
  if (tables.length === 0) return null;
  const texts = new Map(
    tables.flatMap(({ grid }) => grid.cells.map(({ cell, text }) => [cell, text] as const)),
  );
  return ACCOUNTS_FIGURES.filter(([, cell]) => texts.has(cell)).map(([label, cell]) => [
    label,
    texts.get(cell) ?? '',
  ]);
}
