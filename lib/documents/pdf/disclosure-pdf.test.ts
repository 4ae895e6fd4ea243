// disclosure.pdf read back by an independent reader: text and figures, bookmarks, tags, fonts, archive standard, fixed bytes.
import { beforeAll, describe, expect, it } from 'vitest';
import { contentsOf } from '@/lib/domain/disclosure/contents';
import type { Block, DisclosureDocument } from '@/lib/domain/disclosure/model';
import { fieldCell, indicatorCell } from '@/lib/domain/evaluation/cells';
import { NATIONAL_2020 } from '@/lib/domain/template/national-2020';
import { annualDocument, totalTable, wideTable } from '@/testing/annual-blocks';
import { filled, sampleDocument, sampleForm, snapshotOf, workingSnapshot } from '@/testing/sample-disclosure';
import { RenderFailure } from '../render-failure';
import { renderDisclosurePdf } from './disclosure-pdf';
import { bare, type Bookmark, type ReadPdf, readPdf } from './read-pdf.cases';

const HOSTILE = [
  '#panic("x") $a_b$ *粗* _斜_ `码` <标> @引 \\u{7} // 注 /* 注 */',
  '= 标题 #include "x.typ" #sys.inputs',
  'W'.repeat(60),
  '䶮𬍤',
  '"引号" {} [] & < > \\ \'',
];

/** Every text that tables and forms print, and the running text. */
function printedTexts(document: DisclosureDocument): string[] {
  const of = (block: Block): string[] => {
    switch (block.kind) {
      case 'table':
        return [
          block.title,
          block.unit,
          block.unitName,
          ...block.notes,
          ...block.grid.cells.map(({ text }) => text),
        ];
      case 'form':
        return [block.layout.title, ...block.layout.cells.map(({ lead = '', text }) => `${lead}${text}`)];
      case 'figures':
        return [block.caption, ...block.rows.flat(), ...(block.total ?? [])];
      case 'chart':
        return block.items.flatMap(({ label, texts }) => [label, ...texts]);
      case 'list':
        return block.items;
      case 'heading':
      case 'paragraph':
      case 'note':
        return [block.text];
      default:
        return [];
    }
  };
  return [...document.blocks, ...document.projects.flatMap(({ blocks }) => blocks)].flatMap(of);
}

function titles(bookmarks: readonly Bookmark[]): string[] {
  return bookmarks.flatMap(({ title, items }) => [title, ...titles(items)]);
}

const document = annualDocument();
let bytes: Uint8Array;
let pdf: ReadPdf;

beforeAll(async () => {
  bytes = await renderDisclosurePdf(document);
  pdf = await readPdf(bytes);
});

describe('the text layer', () => {
  it('holds every text and figure of tables, forms, lists and paragraphs', () => {
    const whole = pdf.pages.join('');
    const texts = printedTexts(document)
      .map(bare)
      .filter((text) => text !== '');
    expect(texts.length).toBeGreaterThan(200);
    expect(texts.filter((text) => !whole.includes(text))).toEqual([]);
    expect(whole).toContain('一级指标');
  });

  it('numbers the pages at the outer edge, not the cover, and says on each that the data are trial data', () => {
    pdf.pages.forEach((text, i) => {
      expect(text.includes(`—${i + 1}—`)).toBe(i > 0);
      expect(text).toContain('演示（虚构）');
    });
  });

  it('names figures taken over from a publication no invention', async () => {
    const { pages } = await readPdf(await renderDisclosurePdf(sampleDocument({ origin: 'historic' })));
    expect(pages.every((text) => text.includes('演示（转录，非正式公开）'))).toBe(true);
    expect(pages.join('')).not.toContain('演示（虚构）');
  });

  it('puts nothing about trial data on real ones', async () => {
    const { pages } = await readPdf(await renderDisclosurePdf(sampleDocument({ demo: false })));
    expect(pages.join('')).not.toContain('演示');
  });

  it('gives the right page of each entry of the contents', () => {
    let [, rest = ''] = pdf.pages;
    const entries = contentsOf(document, 4).map(({ text }) => bare(text));
    entries.forEach((text, i) => {
      rest = rest.slice(rest.indexOf(text) + text.length);
      const next = entries[i + 1];
      const leader = rest.slice(0, next === undefined ? rest.indexOf('—') : rest.indexOf(next));
      const [, no] = /^\.+(\d+)$/.exec(leader) ?? [];
      expect([text, pdf.pages[Number(no) - 1]?.includes(text)]).toEqual([text, true]);
    });
  });
});

describe('the file', () => {
  it('bookmarks headings, tables and projects, each below what it belongs to', () => {
    expect(titles(pdf.bookmarks)).toEqual(
      expect.arrayContaining(contentsOf(document, 4).map(({ text }) => text)),
    );
    expect(pdf.bookmarks.map(({ title }) => title)).toEqual([
      '第一部分　部门概况',
      '第二部分　部门决算表',
      '第三部分　部门决算情况说明',
    ]);
    expect(pdf.bookmarks[1]?.items.map(({ title }) => title)).toEqual([
      '收入支出决算总表',
      '政府性基金预算财政拨款收入支出决算表',
    ]);
  });

  it('is tagged, in Chinese, titled, and dated as its edition', () => {
    expect(pdf.marked).toBe(true);
    expect(Buffer.from(bytes).includes('/StructTreeRoot')).toBe(true);
    expect(pdf.info).toMatchObject({
      Language: 'zh-CN',
      Title: '示范区民政局2021年度部门决算公开',
      Author: '示范区民政局',
      CreationDate: 'D:20220311073000Z',
    });
    const roles = new Set(pdf.roles.flatMap((own) => [...own]));
    for (const role of ['TOC', 'H1', 'H2', 'P', 'L', 'Table', 'THead', 'TH', 'TD', 'Figure']) {
      expect([role, roles.has(role)]).toEqual([role, true]);
    }
    expect(pdf.alternatives).toContain('按项目比较，数字见下表。');
  });

  it('is for the archive: PDF/A-2a with its fonts inside, cut to what is used', () => {
    expect([pdf.xmp('pdfaid:part'), pdf.xmp('pdfaid:conformance')]).toEqual(['2', 'A']);
    const raw = Buffer.from(bytes).toString('latin1');
    const names = [...raw.matchAll(/\/FontName \/(\S+)/g)].map(([, name]) => name);
    expect(names.length).toBeGreaterThanOrEqual(3);
    expect(names.every((name) => /^[A-Z]{6}\+Noto(Serif|Sans)SC-/.test(name ?? ''))).toBe(true);
    expect(raw.match(/\/FontFile[23]? /g)).toHaveLength(names.length);
    expect(bytes.length).toBeLessThan(600_000);
  });

  it('passes the check for assistive technology, which a document without a title does not', async () => {
    await expect(renderDisclosurePdf(document, { standard: 'ua-1' })).resolves.toBeInstanceOf(Uint8Array);
    await expect(renderDisclosurePdf({ ...document, title: '' }, { standard: 'ua-1' })).rejects.toThrow(
      /title/,
    );
  });
});

describe('long tables', () => {
  it('repeats the heads of the indicators on each page of a form, from the middle of the table', async () => {
    const blank = sampleForm(NATIONAL_2020, '修缮项目');
    const long = filled(
      blank,
      blank.indicators.map(({ id }) => [
        indicatorCell(id, 'reason'),
        '因汛期推迟，已列入下年计划。'.repeat(14),
      ]),
    );
    const { pages } = await readPdf(
      await renderDisclosurePdf(sampleDocument({ projects: [snapshotOf('long', '修缮项目', long)] })),
    );
    const ofForm = pages.filter((text) => text.includes('三级指标'));
    expect(ofForm.length).toBeGreaterThan(1);
    expect(ofForm.filter((text) => text.includes('项目名称'))).toHaveLength(1);
    for (const text of ofForm) expect(text).toMatch(/一级指标二级指标三级指标/);
  });

  it('lays wide tables on their side and repeats their heads', async () => {
    const { pages, lying } = await readPdf(
      await renderDisclosurePdf({ ...document, blocks: [totalTable(), wideTable(60)] }),
    );
    const wide = pages.flatMap((text, i) => (text.includes('年初结转和结余') ? [i] : []));
    expect(wide.length).toBeGreaterThan(1);
    expect(wide.every((i) => lying[i])).toBe(true);
    expect(lying.filter(Boolean)).toHaveLength(wide.length);
  });
});

describe('hostile text', () => {
  const rare = 'a\u202e0.5\u2069 😀 ﷽ \u200fב\u{20bb7}';

  it('comes out as text in every field; what no font has stands as its code', async () => {
    const hostile = HOSTILE.join('\n');
    const name = sampleForm(NATIONAL_2020, hostile);
    const one = snapshotOf(
      'hostile',
      hostile,
      filled(name, [
        [fieldCell('goalActual'), `${hostile}${rare}`],
        [fieldCell('summary'), hostile],
        ...name.indicators.map(({ id }) => [indicatorCell(id, 'actual'), 'x'.repeat(90)] as const),
      ]),
    );
    const { pages } = await readPdf(
      await renderDisclosurePdf(
        sampleDocument({
          projects: [one],
          department: { code: 'sfq-mzj', name: `局${HOSTILE[0]}${rare}` },
          omitted: [{ name: hostile, publicity: '公开', reason: hostile }],
        }),
      ),
    );
    const whole = pages.join('');
    for (const text of HOSTILE) expect([text, whole.split(bare(text)).length > 3]).toEqual([text, true]);
    expect(whole).toContain(bare('a U+202E 0.5 U+2069 U+1F600 U+FDFD U+05D1 U+20BB7'));
  });
});

describe('a document that cannot be drawn', () => {
  it('names the table whose grid has a hole', async () => {
    const table = totalTable();
    const holed = { ...table, grid: { ...table.grid, cells: table.grid.cells.slice(1) } };
    const failure = renderDisclosurePdf({ ...document, blocks: [holed] });
    await expect(failure).rejects.toBeInstanceOf(RenderFailure);
    await expect(failure).rejects.toMatchObject({ format: 'PDF', block: '公开01表《收入支出决算总表》' });
  });

  it('draws the next one', async () => {
    const stages: string[] = [];
    const next = sampleDocument({ projects: [workingSnapshot()] });
    await renderDisclosurePdf(next, { onStage: (stage) => stages.push(stage) });
    expect(stages).toEqual(['layout', 'write']);
  });
});
