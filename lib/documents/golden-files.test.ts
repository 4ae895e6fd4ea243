// One small disclosure in every format beside its golden file: a change of what is published shows as a change of these files.
import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { filesOf } from '@/testing/five-formats/files-of';
import { readPdf } from '@/testing/five-formats/read-pdf';
import { smallDocument } from '@/testing/five-formats/small-document';

/** Set to 1, the golden files are written anew; the difference is then read with git. */
const RENEW = process.env['MINGJI_RENEW_GOLDEN'] === '1';
const HOW =
  '与存档不同（- 为存档，+ 为现在生成的）。改动有意时，设 MINGJI_RENEW_GOLDEN=1 再运行本文件，用 git diff 看过后提交';

const document = smallDocument();
let files: Awaited<ReturnType<typeof filesOf>>;

beforeAll(async () => {
  files = await filesOf(document);
}, 60_000);

function golden(name: string, text: string): void {
  const path = fileURLToPath(new URL(`golden/${name}`, import.meta.url));
  const written = `${text.trimEnd()}\n`;
  if (RENEW) writeFileSync(path, written);
  expect(written, `${name} ${HOW}`).toBe(readFileSync(path, 'utf8'));
}

/** An element a line, so that a difference shows in the line of its cell or paragraph. */
function broken(markup: string, elements: string): string {
  return markup.replace(new RegExp(`(?<!\\n)(?=<(?:${elements})[ >])`, 'g'), '\n');
}

test('HTML', () => {
  const page = files.html.replace(/<style>.*?<\/style>/s, '<style></style>');
  golden('disclosure.html.txt', broken(page, 'h[1-6]|p|li|tr|th|td|table|section|svg|text|rect'));
});

test('Word', () => {
  const body = strFromU8(unzipSync(files.docx)['word/document.xml'] ?? new Uint8Array());
  // What every cell has alike would only hide what differs.
  const plain = body.replace(
    /<w:(?:tcW|vAlign|trHeight)[^>]*>| xml:space="preserve"|<w:tcPr><\/w:tcPr>/g,
    '',
  );
  golden(
    'disclosure.docx.txt',
    broken(plain, 'w:p|w:tbl|w:tr|w:tc|w:sectPr').replace(/(<w:tc>.*)\n(?=<w:p>)/g, '$1'),
  );
});

test('PDF', async () => {
  const { lines } = await readPdf(files.pdf, document);
  // Fonts of the machine decide where lines and pages end: what is kept is what stands on them, in reading order.
  golden('disclosure.pdf.txt', lines.join('\n'));
});

test('Excel', async () => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(files.xlsx.buffer);
  const sheets = book.worksheets.map((sheet) => {
    const lines: string[] = [
      `工作表 ${sheet.name}　${sheet.pageSetup.orientation}　重复 ${sheet.pageSetup.printTitlesRow}`,
    ];
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.isMerged && cell.master !== cell) return;
        const format = typeof cell.value === 'number' ? `　${cell.numFmt}` : '';
        lines.push(`${cell.address}\t${typeof cell.value}\t${JSON.stringify(cell.value)}${format}`);
      }),
    );
    const merges = (sheet.model as { readonly merges?: readonly string[] }).merges ?? [];
    return [...lines, `合并 ${[...merges].sort().join(' ')}`].join('\n');
  });
  golden('disclosure.xlsx.txt', sheets.join('\n\n'));
});

test('JSON', () => {
  golden('disclosure.json.txt', new TextDecoder().decode(files.json));
});
