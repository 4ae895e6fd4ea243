// Blocks as spreadsheets put them on the clipboard.
import { expect, test } from 'vitest';
import { readClipboardTable } from './clipboard-table';

test.each<[string, string, string[][] | null]>([
  ['one cell is no table', '40 件', null],
  ['one cell with its closing line is none either', '40 件\r\n', null],
  ['cells side by side', '≥42 件\t40 件', [['≥42 件', '40 件']]],
  ['cells below each other', '40\r\n41\r\n', [['40'], ['41']]],
  ['an empty cell counts', '40\t\t5', [['40', '', '5']]],
  ['a line within a cell is quoted', '"一\n二"\t三', [['一\n二', '三']]],
  ['a quotation mark within a quoted cell is doubled', '"说""好""\n的"\t三', [['说"好"\n的', '三']]],
  ['a quotation mark in plain words means itself', '"三公"经费\t5', [['"三公"经费', '5']]],
])('%s', (_, text, table) => {
  expect(readClipboardTable(text)).toEqual(table);
});
