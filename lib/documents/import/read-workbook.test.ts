// What the characters of a workbook become before anything is recognised in it.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { readWorkbook } from './read-workbook';

test('characters that no form can keep are left out: the store refuses a NUL, and with it the whole import', async () => {
  const bytes = await writeXlsx({ sheets: [{ name: '表', rows: [['行政HERE运行']] }] });
  const files = Object.entries(unzipSync(bytes)).map(([name, content]) => [
    name,
    strToU8(strFromU8(content).replaceAll('HERE', '_x0000__x0007_')),
  ]);
  const sheets = await readWorkbook(zipSync(Object.fromEntries(files)));
  expect(sheets).toMatchObject([{ cells: [{ text: '行政运行' }] }]);
});
