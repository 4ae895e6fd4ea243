// Hostile text in every field comes out as text in every format: nothing runs, nothing breaks, nothing is lost.
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import mammoth from 'mammoth';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { expectedOf, blocksOf } from '@/testing/five-formats/expected';
import { filesOf } from '@/testing/five-formats/files-of';
import { HOSTILE, hostileDocument } from '@/testing/five-formats/hostile';
import { readDocx } from '@/testing/five-formats/read-docx';
import { readHtml } from '@/testing/five-formats/read-html';
import { readJson } from '@/testing/five-formats/read-json';
import { readPdf } from '@/testing/five-formats/read-pdf';
import { readXlsx } from '@/testing/five-formats/read-xlsx';
import { bare, differences, plainFigure } from '@/testing/five-formats/told';

const document = hostileDocument();
const expected = expectedOf(document);
let files: Awaited<ReturnType<typeof filesOf>>;

beforeAll(async () => {
  files = await filesOf(document);
}, 60_000);

/** What no file can carry is shown as replaced. */
function carried(text: string): string {
  return text.replace(/(?![\t\n])\p{Cc}|\p{Surrogate}|[\ufffe\uffff]/gu, '\ufffd');
}

/** On paper marks without a shape are left out, marks that turn text around and characters of no font stand as their code. */
function printed(text: string): string {
  const shown = carried(text)
    .replace(
      /[\u202a-\u202e\u2066-\u2069\ufffd]|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Script=Hebrew}/gu,
      (one) =>
        /^[\u0020-\u007e]$/.test(one)
          ? one
          : `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
    )
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '');
  return bare(shown);
}

test('every hostile text stands in the document, and markup and code in hundreds of its fields', () => {
  const whole = JSON.stringify(document.blocks) + JSON.stringify(document.projects);
  const lost = HOSTILE.filter((text) => !whole.includes(JSON.stringify(text).slice(1, -1)));
  expect(lost).toEqual([]);
  expect(whole.split('#panic()$y$').length).toBeGreaterThan(300);
  expect(Math.max(...expected.texts.map(({ text }) => text.length))).toBeGreaterThan(5000);
});

test('the page shows every text as text, and nothing in it runs', () => {
  const read = readHtml(files.html);
  expect(
    differences(expected, read, { format: 'HTML', kind: 'paper', plain: carried, between: '\n' }).join('\n'),
  ).toBe('');
  expect(
    read.elements.filter(({ tagName }) => /^(?:script|img|iframe|object|embed|link|i)$/.test(tagName)),
  ).toEqual([]);
  const attributes = read.elements.flatMap(({ attrs }) => attrs);
  expect(attributes.filter(({ name }) => name.startsWith('on') || name === 'style')).toEqual([]);
  expect(
    attributes.filter(({ name, value }) => /^(?:href|src)$/.test(name) && !value.startsWith('#')),
  ).toEqual([]);
});

test('the Word document shows every text as text', () => {
  const read = readDocx(files.docx);
  expect(
    differences(expected, read, { format: 'Word', kind: 'paper', plain: carried, between: '\n' }).join('\n'),
  ).toBe('');
});

test('the PDF shows every text as text', async () => {
  const read = await readPdf(files.pdf, document);
  expect(
    differences(expected, read, { format: 'PDF', kind: 'paper', plain: printed, between: '' }).join('\n'),
  ).toBe('');
});

test('the workbook shows every text as text, without a single formula', async () => {
  const read = await readXlsx(files.xlsx);
  expect(read.formulas).toEqual([]);
  expect(
    differences(expected, read, { format: 'Excel', kind: 'paper', plain: carried, between: '\n' }).join('\n'),
  ).toBe('');
});

test('the data holds every text as it was typed', () => {
  const lists = blocksOf(document).flatMap(({ block }) =>
    block.kind === 'figures' || block.kind === 'chart' ? [block] : [],
  );
  const read = readJson(files.json, lists);
  expect(
    differences(expected, read, { format: 'JSON', kind: 'data', plain: plainFigure, between: '\n' }).join(
      '\n',
    ),
  ).toBe('');
});

/** Texts and cells of the document that a program must show which opens the Word file; as characters alone. */
const shown = [
  ...expected.texts.map(({ text }) => text),
  ...expected.figures.filter(({ in: kinds }) => kinds.includes('paper')).map(({ text }) => text),
].flatMap((text) => carried(text).split('\n').map(visible));

/** Without blanks and marks that have no shape: programs keep or drop these as they like. */
function visible(text: string): string {
  return bare(text).replace(/\p{Default_Ignorable_Code_Point}|\p{Cf}/gu, '');
}

test('mammoth opens the Word document and finds every text', async () => {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(files.docx) });
  const whole = visible(value);
  expect(shown.filter((text) => !whole.includes(text))).toEqual([]);
});

test('LibreOffice opens the Word document and shows every text', async (context) => {
  const run = promisify(execFile);
  const present = await run('soffice', ['--version']).then(
    () => true,
    () => false,
  );
  if (!present)
    context.skip('LibreOffice (soffice) is not on this machine: the Word document was not opened by it');
  const folder = mkdtempSync(join(tmpdir(), 'mingji-office-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'disclosure.docx'), files.docx);
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const wanted = ['--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder];
  await run('soffice', [profile, ...wanted, join(folder, 'disclosure.docx')], { timeout: 60_000 });
  const whole = visible(readFileSync(join(folder, 'disclosure.txt'), 'utf8'));
  expect(shown.filter((text) => !whole.includes(text))).toEqual([]);
}, 90_000);
