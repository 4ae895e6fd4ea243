// disclosure.docx read back by an independent reader: the grids of the forms, every figure, the styles, fixed bytes.
import { XMLParser } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { fieldCell, indicatorCell } from '@/lib/domain/evaluation/cells';
import { coverGrid } from '@/lib/domain/form-layout/grid';
import { BUILT_IN_TEMPLATES } from '@/lib/domain/template/built-in';
import { NATIONAL_2020 } from '@/lib/domain/template/national-2020';
import { SICHUAN } from '@/lib/domain/template/sichuan';
import { sampleDocument, sampleForm, snapshotOf, workingSnapshot } from '@/testing/sample-disclosure';
import { familyForm } from '@/testing/sample-families';
import { layoutsOf } from '../html/disclosure-page';
import { renderDisclosureDocx } from './disclosure-docx';

/** An element as fast-xml-parser gives it in document order: one key with its children, and its attributes beside it. */
type Node = { readonly [name: string]: readonly Node[] | string | Record<string, string> };

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  trimValues: false,
  parseTagValue: false,
  attributeNamePrefix: '',
});

function nameOf(node: Node): string {
  return Object.keys(node).find((key) => key !== ':@') ?? '';
}

function childrenOf(node: Node): readonly Node[] {
  const children = node[nameOf(node)];
  return Array.isArray(children) ? children : [];
}

function attribute(node: Node | undefined, name: string): string | undefined {
  const attributes = node?.[':@'] as Record<string, string> | undefined;
  return attributes?.[name];
}

/** Elements of a name anywhere below, in order; not inside another of the same name. */
function find(nodes: readonly Node[], name: string): Node[] {
  return nodes.flatMap((node) => (nameOf(node) === name ? [node] : find(childrenOf(node), name)));
}

function textOf(node: Node): string {
  return childrenOf(node)
    .map((child) => {
      if (nameOf(child) === 'w:t')
        return childrenOf(child)
          .map((t) => String(t['#text'] ?? ''))
          .join('');
      return nameOf(child) === 'w:br' ? '\n' : textOf(child);
    })
    .join('');
}

/** The text covering each place of a table, over gridSpan and vMerge. */
function gridOf(table: Node): string[][] {
  const grid: string[][] = [];
  for (const row of find(childrenOf(table), 'w:tr')) {
    const line: string[] = [];
    for (const cell of find(childrenOf(row), 'w:tc')) {
      const properties = find(childrenOf(cell), 'w:tcPr').flatMap(childrenOf);
      const span = Number(attribute(find(properties, 'w:gridSpan')[0], 'w:val') ?? 1);
      const merge = find(properties, 'w:vMerge')[0];
      const continued = merge !== undefined && attribute(merge, 'w:val') !== 'restart';
      const text = continued ? (grid.at(-1)?.[line.length] ?? '(nothing)') : textOf(cell);
      for (let i = 0; i < span; i += 1) line.push(text);
    }
    grid.push(line);
  }
  return grid;
}

function parts(bytes: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([path, data]) => [path, strFromU8(data)]));
}

function bodyOf(bytes: Uint8Array): readonly Node[] {
  const document = parser.parse(parts(bytes).get('word/document.xml') ?? '') as Node[];
  return find(document, 'w:body').flatMap(childrenOf);
}

function tablesOf(bytes: Uint8Array): Node[] {
  return find(bodyOf(bytes), 'w:tbl');
}

test('each form reads back as the grid of its layout, place by place, from one table', async () => {
  const document = sampleDocument();
  const layouts = document.projects.flatMap((project) => layoutsOf(project.blocks));
  const grids = tablesOf(await renderDisclosureDocx(document)).map(gridOf);
  const forms = grids.filter((grid) => grid[0]?.[0] === '项目名称');
  expect(forms).toEqual(
    layouts.map((layout) => coverGrid(layout).map((row) => row.map((cell) => cell.text))),
  );
});

test.each(BUILT_IN_TEMPLATES)('a form of $family reads back as the grid of its layout', async (template) => {
  const numbered = { ...template, formNo: '公开 13 表' };
  const document = sampleDocument({
    projects: [snapshotOf('family', '背街小巷修缮项目', familyForm(numbered))],
  });
  const [layout] = document.projects.flatMap((project) => layoutsOf(project.blocks));
  if (!layout) throw new Error('the document lost its form');
  const body = bodyOf(await renderDisclosureDocx(document));
  const table = find(body, 'w:tbl').find((one) => gridOf(one)[0]?.[0] === layout.cells[0]?.text);
  expect(table && gridOf(table)).toEqual(
    coverGrid(layout).map((row) => row.map((cell) => `${cell.lead ?? ''}${cell.text}`)),
  );
  const paragraphs = body.filter((node) => nameOf(node) === 'w:p').map(textOf);
  expect(paragraphs[paragraphs.indexOf(layout.title) - 1]).toBe('公开 13 表');
});

test('who signs stands under the table, without rules around the names', async () => {
  const document = sampleDocument({ projects: [snapshotOf('family', '甲', familyForm(SICHUAN))] });
  const tables = tablesOf(await renderDisclosureDocx(document));
  const cells = find(tables, 'w:tc');
  const borders = (text: string) => {
    const cell = cells.find((one) => textOf(one) === text);
    const own = find(cell ? childrenOf(cell) : [], 'w:tcBorders');
    const table = tables.find((one) => find([one], 'w:tc').includes(cell as Node));
    const all = (own.length > 0 ? own : find(table ? [table] : [], 'w:tblBorders')).flatMap(childrenOf);
    return Object.fromEntries(all.map((border) => [nameOf(border), attribute(border, 'w:val')]));
  };
  const [top, left] = ['w:top', 'w:left'];
  expect(borders('项目负责人：')).toMatchObject({ [top]: 'single', [left]: 'nil', 'w:bottom': 'nil' });
  expect(borders('改进措施')).toMatchObject({ [top]: 'single', [left]: 'single' });
});

test('every figure and word of the document stands in it', async () => {
  const document = sampleDocument();
  const body = bodyOf(await renderDisclosureDocx(document));
  const paragraphs = new Set(find(body, 'w:p').map(textOf));
  for (const text of ['1,894.68', '编外']) expect(paragraphs).not.toContain(text);
  for (const block of document.blocks) {
    if (block.kind === 'figures')
      for (const text of [...block.rows.flat(), ...(block.total ?? [])]) expect(paragraphs).toContain(text);
    if (block.kind === 'paragraph' || block.kind === 'note') expect(paragraphs).toContain(block.text);
    if (block.kind === 'omitted')
      for (const { reason } of block.projects) expect(paragraphs).toContain(reason);
  }
  expect(paragraphs).toContain('（名称不公开）');
  expect(paragraphs).toContain('（二）高龄津贴发放项目');
  expect(paragraphs).toContain('第 2 版，2022 年 3 月 11 日公开');
  expect([...paragraphs].join('\n')).not.toMatch(/困境儿童|多计|SE-\d/);
});

test('two tables never stand next to each other, and no cell turns its text', async () => {
  const bytes = await renderDisclosureDocx(sampleDocument());
  const names = bodyOf(bytes).map(nameOf);
  expect(names.filter((name) => name === 'w:tbl')).toHaveLength(4);
  names.forEach((name, i) => {
    if (name === 'w:tbl') expect(names[i + 1]).toBe('w:p');
  });
  expect(parts(bytes).get('word/document.xml')).not.toContain('w:textDirection');
});

test('the first row of a table repeats, and every paragraph of a table is off the grid of lines', async () => {
  const bytes = await renderDisclosureDocx(sampleDocument());
  const styles = parser.parse(parts(bytes).get('word/styles.xml') ?? '') as Node[];
  const offGrid = new Set(
    find(styles, 'w:style')
      .filter((style) => attribute(find(childrenOf(style), 'w:snapToGrid')[0], 'w:val') === '0')
      .map((style) => attribute(style, 'w:styleId')),
  );
  const known = new Set(find(styles, 'w:style').map((style) => attribute(style, 'w:styleId')));
  const body = bodyOf(bytes);
  for (const paragraph of find(body, 'w:p')) {
    expect(known).toContain(attribute(find(childrenOf(paragraph), 'w:pStyle')[0], 'w:val'));
  }
  for (const table of find(body, 'w:tbl')) {
    const repeats = find(childrenOf(table), 'w:tr').map(
      (row) =>
        attribute(find([row], 'w:tblHeader')[0], 'w:val') === undefined &&
        find([row], 'w:tblHeader').length === 1,
    );
    expect(repeats.indexOf(true)).toBe(0);
    expect(repeats.lastIndexOf(true)).toBe(0);
    for (const paragraph of find(childrenOf(table), 'w:p')) {
      expect(offGrid).toContain(attribute(find(childrenOf(paragraph), 'w:pStyle')[0], 'w:val'));
    }
  }
});

test('hostile texts come out as typed; what XML cannot carry is shown as replaced', async () => {
  const hostile = '</w:t><w:p/> & "x" <script> 䶮 𠮷 \u202eRTL';
  const blank = sampleForm(NATIONAL_2020, '');
  const first = blank.indicators[0]?.id ?? '';
  const snapshot = workingSnapshot([
    [fieldCell('goalActual'), hostile],
    [indicatorCell(first, 'reason'), `甲\n乙${'长'.repeat(2000)}`],
    [indicatorCell(first, 'name'), 'a\u0001b\ud800'],
  ]);
  const body = bodyOf(await renderDisclosureDocx(sampleDocument({ projects: [snapshot] })));
  const texts = find(body, 'w:p').map(textOf);
  expect(
    texts.map((text) =>
      text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&').replaceAll('&quot;', '"'),
    ),
  ).toContain(hostile);
  expect(texts).toContain(`甲\n乙${'长'.repeat(2000)}`);
  expect(texts).toContain('a\ufffdb\ufffd');
});

test('the same document gives the same bytes at any moment, with the dates of its edition', async () => {
  const hash = async () =>
    createHash('sha256')
      .update(await renderDisclosureDocx(sampleDocument()))
      .digest('hex');
  const once = await hash();
  // A zip notes two-second steps.
  await new Promise((resolve) => setTimeout(resolve, 2100));
  expect(await hash()).toBe(once);
  const core = parts(await renderDisclosureDocx(sampleDocument())).get('docProps/core.xml');
  expect(core).toContain(
    '<dcterms:created xsi:type="dcterms:W3CDTF">2022-03-11T07:30:00.000Z</dcterms:created>',
  );
});
