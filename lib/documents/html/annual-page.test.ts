// An annual disclosure as HTML, read by an independent parser: tables with their heads, figures with their sources, charts, 核算, and hostile words.
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { expect, test } from 'vitest';
import { composeDisclosure } from '@/lib/domain/disclosure/compose';
import type { Block, DisclosureDocument } from '@/lib/domain/disclosure/model';
import { sampleInput } from '@/lib/domain/disclosure/sample-accounts';
import { annualDocument, sampleRemark, totalTable } from '@/testing/annual-blocks';
import { renderChangesPage } from './changes-page';
import { renderDisclosureHtml } from './disclosure-page';
import { type PublishedEdition, renderDepartmentPage, renderProjectPage } from './portal-page';
import { renderRetractedPage } from './retracted-page';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const isElement = (node: Node): node is Element => 'tagName' in node;
const childrenOf = (node: Node): Node[] => ('childNodes' in node ? node.childNodes : []);

/** All elements below a node, in order. */
function elements(node: Node): Element[] {
  return childrenOf(node).flatMap((child) =>
    isElement(child) ? [child, ...elements(child)] : elements(child),
  );
}

const attribute = (element: Element, name: string) =>
  element.attrs.find((one) => one.name === name)?.value ?? null;

function textOf(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  return childrenOf(node).map(textOf).join('');
}

const named = (tag: string, all: readonly Element[]) => all.filter(({ tagName }) => tagName === tag);
const ofClass = (name: string, all: readonly Element[]) =>
  all.filter((element) => (attribute(element, 'class') ?? '').split(' ').includes(name));

/** The page's elements; fails on ids that are not unique and on addresses within the page that lead nowhere. */
function readPage(source: string): Element[] {
  const all = elements(parse(source));
  const ids = all.flatMap((element) => attribute(element, 'id') ?? []);
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  const known = new Set(ids);
  const inner = named('a', all)
    .map((a) => attribute(a, 'href') ?? '')
    .filter((href) => href.startsWith('#'));
  expect(inner.filter((href) => !known.has(href.slice(1)))).toEqual([]);
  const labels = all.flatMap((element) => (attribute(element, 'aria-labelledby') ?? '').split(' '));
  expect(labels.filter((id) => id !== '' && !known.has(id))).toEqual([]);
  return all;
}

function edition(document: DisclosureDocument): PublishedEdition {
  const files = (['html', 'docx', 'pdf', 'xlsx', 'json'] as const).map((kind, i) => ({
    kind,
    bytes: 84_000 * (i + 1),
    sha256: `${i}a`.repeat(32),
  }));
  return {
    document,
    fingerprint: '9f3c'.repeat(16),
    files,
    earlier: [
      { number: 1, publishedAt: '2022-03-02T08:00:00.000Z', reason: null },
      { number: 0, publishedAt: '2022-03-01T08:00:00.000Z', reason: '漏列附件。', changes: true },
    ],
  };
}

/** The document that the writer itself makes of the sample accounts. */
const written = () => composeDisclosure(sampleInput()).document;

test.each([
  ['every kind of block', annualDocument],
  ['the disclosure written from accounts', written],
])('%s: ids are unique and every address within a page leads somewhere', (_, document) => {
  readPage(renderDisclosureHtml(document()));
  readPage(renderDepartmentPage(edition(document())));
  for (const { code } of document().projects) readPage(renderProjectPage(edition(document()), code));
});

test.each([
  ['sample blocks', annualDocument],
  ['the disclosure written from accounts', written],
])('%s: a public table reads back cell by cell, and every figure is headed', (_, document) => {
  const all = readPage(renderDisclosureHtml(document()));
  const ids = new Map(all.flatMap((e) => (attribute(e, 'id') ? [[attribute(e, 'id'), e] as const] : [])));
  const blocks = document().blocks.filter((block) => block.kind === 'table');
  const tables = ofClass('grid', all);
  expect(tables).toHaveLength(blocks.length);
  blocks.forEach(({ grid, anchor }, i) => {
    const table = tables[i];
    if (!table) throw new Error('a table is missing');
    const inside = elements(table);
    const cells = inside.filter(({ tagName }) => tagName === 'th' || tagName === 'td');
    // Without what 核算 puts into a cell.
    const words = cells.map((cell) =>
      childrenOf(cell)
        .filter((node) => !isElement(node) || attribute(node, 'class') !== 'audit')
        .map(textOf)
        .join(''),
    );
    expect(words).toEqual(grid.cells.map(({ text }) => text));
    const spans = cells.map((cell) => [attribute(cell, 'rowspan') ?? '1', attribute(cell, 'colspan') ?? '1']);
    expect(spans).toEqual(grid.cells.map((cell) => [String(cell.rowSpan), String(cell.columnSpan)]));
    expect(
      elements(named('thead', inside)[0] ?? table).filter(({ tagName }) => tagName === 'tr'),
    ).toHaveLength(grid.headRows);
    for (const head of named('th', inside)) expect(attribute(head, 'scope')).toMatch(/^(row|col)$/);
    // Side by side, a figure names its own heads; they are of its table.
    for (const cell of named('td', inside)) {
      for (const id of (attribute(cell, 'headers') ?? '').split(' ').filter(Boolean)) {
        expect(ids.get(id)?.tagName).toBe('th');
        expect(id.startsWith(anchor)).toBe(true);
      }
    }
  });
});

test('a figure of the right half is headed by the name beside it, not by the one of the left half', () => {
  const all = readPage(renderDisclosureHtml(annualDocument()));
  const ids = new Map(all.map((element) => [attribute(element, 'id'), textOf(element)]));
  const figure = named('td', all).find((cell) => textOf(cell) === '1,305.22');
  const heads = (attribute(figure ?? (all[0] as Element), 'headers') ?? '')
    .split(' ')
    .map((id) => ids.get(id));
  expect(heads).toEqual(['一、社会保障和就业支出', '支出', '决算数']);
});

test('every figure leads to a note that says its place and rule, and back; figures of one source share it', () => {
  const all = readPage(renderDisclosureHtml(annualDocument()));
  const figures = ofClass('figure', all);
  expect(figures.map((figure) => [textOf(figure), attribute(figure, 'href')])).toEqual([
    ['1,311.57', '#src-1'],
    ['1,305.22', '#src-2'],
    ['6.35', '#src-3'],
    ['1,311.57', '#src-1'],
  ]);
  const note = (id: string) => all.find((element) => attribute(element, 'id') === id) as Element;
  expect(textOf(note('src-1'))).toContain('1,311.57 取自 公开01表「本年收入合计」');
  expect(textOf(note('src-3'))).toContain('算法：本年收入合计－本年支出合计');
  const ways = (id: string) => named('a', elements(note(id))).map((a) => attribute(a, 'href'));
  expect(ways('src-1')).toEqual(['#table-01', '#fig-1', '#fig-1-2', '#sources-closed']);
  expect(ways('src-2')).toEqual(['#table-01', '#fig-2', '#sources-closed']);
});

test('a source that no block prints, and figures that do not fit the text, are said without a link', () => {
  const source = { place: '上年决算', anchor: 'not-here', rule: null };
  const block: Block = {
    kind: 'paragraph',
    text: '上年 12.00 万元。',
    figures: [
      { start: 3, end: 8, value: 12_000_000, unit: 'money', source },
      { start: 5, end: 99, value: null, unit: 'word', source },
    ],
  };
  const all = readPage(renderDisclosureHtml(annualDocument({ blocks: [block] })));
  expect(ofClass('figure', all).map(textOf)).toEqual(['12.00']);
  expect(textOf(ofClass('running', all)[0] as Element)).toBe(block.text);
  expect(named('a', elements(ofClass('source-place', all)[0] as Element))).toEqual([]);
});

test('核算 stands beside paragraph and table in its layer, pinned to the cell it speaks of', () => {
  const all = readPage(renderDisclosureHtml(annualDocument()));
  const pins = ofClass('grid', all).flatMap((table) => ofClass('pin', elements(table)));
  expect(pins.map((pin) => attribute(pin, 'href'))).toEqual(['#table-01-r1']);
  const remarks = ofClass('remarks', all);
  expect(remarks).toHaveLength(2);
  for (const remark of remarks) {
    expect(attribute(remark, 'class')).toContain('audit');
    expect(textOf(remark)).toContain('文中收入合计 1,311.75 万元，表中为 1,311.57 万元，请更正。');
  }
  // Remarks alone call for the switch, though the region shows nothing of its forms.
  const quiet = annualDocument();
  const noAudit = quiet.projects.map((project) => ({ ...project, recomputation: null }));
  expect(renderDisclosureHtml({ ...quiet, projects: noAudit })).toContain('id="layer-audit"');
});

test('charts have a name, a description, their figures as a table, and text no smaller than 12 pixels', () => {
  const all = readPage(renderDisclosureHtml(annualDocument()));
  const drawings = ofClass('chart', all);
  expect(drawings).toHaveLength(3);
  for (const svg of drawings) {
    expect(attribute(svg, 'role')).toBe('img');
    const inside = elements(svg);
    expect(textOf(named('title', inside)[0] as Element)).not.toBe('');
    expect(textOf(named('desc', inside)[0] as Element)).toBe('按项目比较，数字见下表。');
    for (const element of [svg, ...inside]) {
      expect(attribute(element, 'style')).toBeNull();
      expect(Number(attribute(element, 'font-size') ?? 12)).toBeGreaterThanOrEqual(12);
    }
  }
  const figure = ofClass('chart-figure', all)[1] as Element;
  const rows = named('tr', elements(figure)).map((row) =>
    elements(row)
      .filter(({ tagName }) => tagName === 'th' || tagName === 'td')
      .map(textOf),
  );
  expect(rows[0]).toEqual(['名称', '全年预算数', '全年执行数']);
  expect(rows[1]).toEqual(['高龄津贴发放项目', '312.00', '290.16']);
  // What is not known is said to be so, and has no bar.
  expect(rows[2]?.[2]).toBe('—');
});

test('the contents list headings, tables and projects, and lead to them', () => {
  const all = readPage(renderDisclosureHtml(annualDocument()));
  const lines = named('a', elements(ofClass('contents', all)[0] as Element));
  expect(lines.map((line) => `${attribute(line, 'href')} ${textOf(line)}`).slice(0, 5)).toEqual([
    '#part-1 第一部分　部门概况',
    '#h-3 一、部门职责',
    '#part-2 第二部分　部门决算表',
    '#table-01 收入支出决算总表',
    '#table-08 政府性基金预算财政拨款收入支出决算表',
  ]);
  expect(lines.at(-1) && attribute(lines.at(-1) as Element, 'href')).toBe('#p-2021-202');
});

test('headings never leave out a level', () => {
  for (const document of [annualDocument(), written()]) {
    const levels = readPage(renderDisclosureHtml(document))
      .filter(({ tagName }) => /^h[1-6]$/.test(tagName))
      .map(({ tagName }) => Number(tagName[1]));
    levels.forEach((level, i) => expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1));
  }
});

test('the demo is marked on the screen and at the head of every printed page, and only the demo', () => {
  const marked = renderDisclosureHtml(annualDocument());
  expect(textOf(ofClass('demo-banner', readPage(marked))[0] as Element)).toBe('演示（虚构）');
  expect(marked).toContain('@top-right { content: "演示（虚构）"');
  const blocks = annualDocument().blocks.filter(({ kind }) => kind !== 'note');
  const real = renderDisclosureHtml(annualDocument({ demo: false, blocks }));
  expect(real).not.toContain('演示');
});

test('the department page shows key figures of the accounts, contents, charts, five files and what was corrected', () => {
  const page = renderDepartmentPage(edition(annualDocument()));
  const all = readPage(page);
  const words = textOf(named('main', all)[0] as Element).replace(/\s+/g, ' ');
  expect(words).toContain('示范区民政局2021 年度部门决算');
  expect(words).toContain('本年收入（万元）1,311.57');
  expect(words).toContain('全年预算数（万元）762.00');
  const links = named('a', all).map((a) => attribute(a, 'href') ?? '');
  for (const kind of ['html', 'docx', 'pdf', 'xlsx', 'json']) {
    expect(links).toContain(`/open/2021/sfq-mzj/v2/disclosure.${kind}`);
  }
  expect(links).toContain('/open/2021/sfq-mzj/v2/disclosure.html#table-08');
  expect(links).toContain('/open/2021/sfq-mzj/v2/changes');
  // The first edition corrected nothing; the other one says what it did.
  expect(links).not.toContain('/open/2021/sfq-mzj/v1/changes');
  expect(links).toContain('/open/2021/sfq-mzj/v0/changes');
  expect(links).toContain('/verify');
  expect(ofClass('chart', all)).toHaveLength(3);
  for (const { sha256 } of edition(annualDocument()).files) expect(words).toContain(sha256);
});

const HOSTILE = `</td></svg></style><script>alert(1)</script>&amp;"' ${'W'.repeat(300)} 䶮 𬍤 👨‍👩‍👧 \u202eRTL`;

/** Every text of the annual part replaced. */
function hostile(text: string): DisclosureDocument {
  const document = annualDocument();
  const blocks = document.blocks.map((block): Block => {
    switch (block.kind) {
      case 'heading':
        return { ...block, text };
      case 'paragraph':
        return { ...block, text, figures: [], remarks: [sampleRemark({ message: text, place: text })] };
      case 'list':
        return { ...block, items: [text] };
      case 'table':
        return {
          ...block,
          title: text,
          unitName: text,
          unit: text,
          printedNo: text,
          notes: [text],
          grid: { ...block.grid, cells: block.grid.cells.map((cell) => ({ ...cell, text })) },
        };
      case 'chart':
        return {
          ...block,
          title: text,
          description: text,
          unit: text,
          series: block.series.map(() => text),
          items: block.items.map((item) => ({ ...item, label: text, texts: item.texts.map(() => text) })),
        };
      default:
        return block;
    }
  });
  return { ...document, title: text, blocks };
}

test('hostile words come out as words, in pages, charts and lists of changes', () => {
  const pages = (text: string) => [
    renderDisclosureHtml(hostile(text)),
    renderDepartmentPage(edition(hostile(text))),
    renderChangesPage({ document: hostile(text), previous: annualDocument() }),
    renderRetractedPage({
      title: text,
      no: 1,
      fiscalYear: 2021,
      department: { code: 'sfq-mzj', name: text },
      region: { name: text, financeOffice: text },
      demo: true,
      publishedAt: '2022-03-01T00:00:00.000Z',
      retractedAt: '2022-03-02T00:00:00.000Z',
      reason: text,
      valid: 2,
    }),
  ];
  for (const page of pages(HOSTILE)) {
    const all = readPage(page);
    expect(named('script', all)).toEqual([]);
    expect(named('style', all)).toHaveLength(1);
    expect(textOf(all[0] as Element)).toContain(HOSTILE);
  }
});

test('the page of changes says reason, editions and each place old and new; the data file stands apart', () => {
  const previous = annualDocument();
  const first = { ...previous, edition: { ...previous.edition, number: 1, correction: null } };
  const now = annualDocument();
  const corrected = {
    ...now,
    blocks: now.blocks.map((block) =>
      block.kind === 'table' && block.table === 'incomeExpenditureTotal' ? totalTable('1,311.75') : block,
    ),
  };
  const all = readPage(renderChangesPage({ document: corrected, previous: first }));
  const words = textOf(named('main', all)[0] as Element);
  expect(words).toContain('第 2 版替代第 1 版');
  expect(words).toContain('高龄津贴发放项目的全年执行数录入时数字颠倒。');
  expect(words).toContain('改动共 2 处');
  expect(words).toContain('其中公开表格 2 处');
  const rows = named('tr', elements(ofClass('changes', all)[0] as Element)).slice(1);
  expect(
    rows.map((row) => [named('del', elements(row)).map(textOf), named('ins', elements(row)).map(textOf)]),
  ).toEqual([
    [['1,311.57'], ['1,311.75']],
    [['1,311.57'], ['1,311.75']],
  ]);
  const links = named('a', all).map((a) => attribute(a, 'href'));
  expect(links).toContain('/open/2021/sfq-mzj/v1/disclosure.html');
  expect(links).toContain('/open/2021/sfq-mzj/v2/disclosure.html');
  expect(
    textOf(elements(parse(renderChangesPage({ document: now, previous: first })))[0] as Element),
  ).toContain('公开的文字和表格与上一版相同，没有改动。');
});

test('a taken-down edition says when and why, and leads to the valid one', () => {
  const facts = {
    title: '示范区民政局2021年度部门决算公开',
    no: 1,
    fiscalYear: 2021,
    department: { code: 'sfq-mzj', name: '示范区民政局' },
    region: { name: '示范区', financeOffice: '示范区财政局' },
    demo: false,
    publishedAt: '2022-03-01T00:00:00.000Z',
    retractedAt: '2022-03-31T20:00:00.000Z',
    reason: '误含个人信息。',
  };
  const words = (valid: number | null) =>
    textOf(elements(parse(renderRetractedPage({ ...facts, valid })))[0] as Element);
  expect(words(2)).toContain('本版于 2022 年 3 月 1 日公开，2022 年 4 月 1 日撤下');
  expect(words(2)).toContain('撤下原因：误含个人信息。');
  expect(words(2)).toContain('现行版本是第 2 版');
  expect(words(null)).toContain('本年度目前没有其他公开版本。');
});
