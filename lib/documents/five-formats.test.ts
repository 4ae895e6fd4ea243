// All five formats of a disclosure read back by readers that know nothing of how they were written: every figure, every word, in each.
import { beforeAll, describe, expect, test } from 'vitest';
import { annualSample, OUTLINES } from '@/testing/five-formats/documents';
import { blocksOf, expectedOf } from '@/testing/five-formats/expected';
import { readDocx, type ReadDocx } from '@/testing/five-formats/read-docx';
import { readHtml, type ReadHtml } from '@/testing/five-formats/read-html';
import { readJson, type ReadJson } from '@/testing/five-formats/read-json';
import { readPdf, type ReadPdf } from '@/testing/five-formats/read-pdf';
import { readXlsx, type ReadXlsx } from '@/testing/five-formats/read-xlsx';
import { bare, type Comparison, differences, plainFigure } from '@/testing/five-formats/told';
import { contentsOf } from '@/lib/domain/disclosure/contents';
import { renderDisclosureDocx } from './docx/disclosure-docx';
import { renderDisclosureHtml } from './html/disclosure-page';
import { renderDisclosureJson } from './json/disclosure-json';
import { renderDisclosurePdf } from './pdf/disclosure-pdf';
import { renderDisclosureXlsx } from './xlsx/disclosure-xlsx';

const asPrinted = { kind: 'paper', plain: (text: string) => text, between: '\n' } as const;

/** How each format is held against the document. */
const COMPARISONS = {
  html: { format: 'HTML', ...asPrinted },
  docx: { format: 'Word', ...asPrinted },
  pdf: { format: 'PDF', kind: 'paper', plain: bare, between: '' },
  xlsx: { format: 'Excel', ...asPrinted },
  json: { format: 'JSON', kind: 'data', plain: plainFigure, between: '\n' },
} as const satisfies Record<string, Comparison>;

interface All {
  readonly html: ReadHtml;
  readonly docx: ReadDocx;
  readonly pdf: ReadPdf;
  readonly xlsx: ReadXlsx;
  readonly json: ReadJson;
}

const FORMATS = ['html', 'docx', 'pdf', 'xlsx', 'json'] as const;

describe.each(OUTLINES.map((outline) => [outline.family, outline] as const))(
  'under the outline %s',
  (_, outline) => {
    const document = annualSample(outline);
    const expected = expectedOf(document);
    const blocks = blocksOf(document).map(({ block }) => block);
    let read: All;

    beforeAll(async () => {
      const lists = blocks.filter((block) => block.kind === 'figures' || block.kind === 'chart');
      read = {
        html: readHtml(renderDisclosureHtml(document)),
        docx: readDocx(renderDisclosureDocx(document)),
        pdf: await readPdf(await renderDisclosurePdf(document), document),
        xlsx: await readXlsx(await renderDisclosureXlsx(document)),
        json: readJson(renderDisclosureJson(document), lists),
      };
    }, 60_000);

    test('the document has enough to say for the comparison to mean something', () => {
      expect(expected.figures.filter((one) => one.in.includes('data')).length).toBeGreaterThan(1400);
      expect(expected.figures.filter((one) => one.fen !== null).length).toBeGreaterThan(300);
      expect(expected.texts.flatMap((text) => text.figures).length).toBeGreaterThan(200);
    });

    test.each(FORMATS)('%s says every figure and every word in its place', (format) => {
      expect(differences(expected, read[format], COMPARISONS[format]).join('\n')).toBe('');
    });

    test('all hold the same number of tables and forms', () => {
      const tables = blocks.filter(({ kind }) => kind === 'table').length;
      const forms = blocks.filter(({ kind }) => kind === 'form').length;
      for (const format of FORMATS)
        expect([format, read[format].tables, read[format].forms]).toEqual([format, tables, forms]);
    });

    test('every line of the contents stands in all of them', () => {
      const headings = contentsOf(document, 4).map(({ text }) => bare(text));
      expect(headings.length).toBeGreaterThan(40);
      for (const format of FORMATS) {
        const places = [...read[format].figures.keys()].join('\n');
        const words = bare(`${read[format].words}\n${places}`);
        expect([format, headings.filter((text) => !words.includes(text))]).toEqual([format, []]);
      }
    });

    test('every figure with a source is a way to it on the page', () => {
      const figures = expected.texts.flatMap(({ text, figures: own }) =>
        own.map(({ start, end }) => text.slice(start, end)),
      );
      expect(read.html.liveFigures).toEqual(figures);
    });
  },
);

describe.each([
  ['made up', 'published', '演示（虚构）'],
  ['taken over from print', 'historic', '演示（转录，非正式公开）'],
] as const)('data for trial that was %s', (_, origin, mark) => {
  const document = { ...annualSample(OUTLINES[0], []), origin, projects: [] };
  const shown = { ...document, blocks: document.blocks.filter(({ kind }) => kind !== 'project') };

  test('says so on every page and sheet', async () => {
    const html = renderDisclosureHtml(shown);
    expect(html).toContain(`<p class="demo-banner">${mark}</p>`);
    expect(html).toContain(`@top-right { content: "${mark}"`);
    expect(readDocx(renderDisclosureDocx(shown)).header).toBe(mark);
    const { pages } = await readPdf(await renderDisclosurePdf(shown), shown);
    expect(pages.filter((text) => !text.includes(mark))).toEqual([]);
    const { pageHeads } = await readXlsx(await renderDisclosureXlsx(shown));
    expect(new Set(pageHeads)).toEqual(new Set([`&C${mark}`]));
  });

  test('and on no page of real data', async () => {
    const real = {
      ...shown,
      demo: false,
      blocks: shown.blocks.filter((block) => block.kind !== 'note' || block.tone !== 'demo'),
    };
    expect(readHtml(renderDisclosureHtml(real)).words + renderDisclosureHtml(real)).not.toContain(mark);
    expect(readDocx(renderDisclosureDocx(real)).header).toBe('');
    expect((await readPdf(await renderDisclosurePdf(real), real)).pages.join('')).not.toContain(mark);
    const { pageHeads } = await readXlsx(await renderDisclosureXlsx(real));
    expect(pageHeads.join('')).toBe('');
  });
});
