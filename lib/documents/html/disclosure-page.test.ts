// disclosure.html against an independent reading of its markup: same grids, same words, nothing that runs or loads.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { BUILT_IN_TEMPLATES } from '@/lib/domain/template/built-in';
import { NATIONAL_2020 } from '@/lib/domain/template/national-2020';
import { settled } from '@/lib/domain/template/settled';
import { YUNNAN } from '@/lib/domain/template/yunnan';
import { fieldCell, fundCell, indicatorCell } from '@/lib/domain/evaluation/cells';
import { coverGrid } from '@/lib/domain/form-layout/grid';
import type { FormLayout } from '@/lib/domain/form-layout/layout-types';
import {
  printedSnapshot,
  sampleDocument,
  sampleForm,
  sampleInput,
  snapshotOf,
  workingSnapshot,
} from '@/testing/sample-disclosure';
import { familyForm } from '@/testing/sample-families';
import { layoutsOf, renderDisclosureHtml } from './disclosure-page';

/** The text of markup: tags away, entities back. */
function textOf(source: string): string {
  const characters: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return source
    .replace(/<br>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => characters[name] ?? '');
}

/** Rows of cells of one table, with their spans, as a browser would read them. */
function readRows(table: string): { text: string; rows: number; columns: number }[][] {
  return [...table.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row]) =>
    [...(row ?? '').matchAll(/<t[hd]([^>]*)>(.*?)<\/t[hd]>/gs)].map(([, marks, inner]) => ({
      text: textOf((inner ?? '').replace(/<span class="audit">.*?<\/a><\/span>/gs, '')),
      rows: Number(/rowspan="(\d+)"/.exec(marks ?? '')?.[1] ?? 1),
      columns: Number(/colspan="(\d+)"/.exec(marks ?? '')?.[1] ?? 1),
    })),
  );
}

/** Lays read rows out again: the text covering each place, and how often it was covered. */
function spread(rows: ReturnType<typeof readRows>, width: number): string[][] {
  const grid: (string | undefined)[][] = rows.map(() => Array.from({ length: width }));
  rows.forEach((cells, row) => {
    let column = 0;
    for (const cell of cells) {
      while (grid[row]?.[column] !== undefined) column += 1;
      for (let r = row; r < row + cell.rows; r += 1) {
        for (let c = column; c < column + cell.columns; c += 1) {
          if (grid[r]?.[c] !== undefined) throw new Error(`two cells at ${r}, ${c}`);
          const line = grid[r];
          if (line) line[c] = cell.text;
        }
      }
    }
  });
  return grid.map((line) => line.map((text) => text ?? '(nothing)'));
}

function expectedGrid(layout: FormLayout): string[][] {
  const { indicatorHeadRow: head, indicatorBodyRow: body } = layout;
  const strip = layout.cells.find(({ row, rowSpan }) => row === head && row + rowSpan > body);
  return coverGrid(layout).map((line, row) =>
    // The strip beside the repeating heads is drawn as a part of its own, without words.
    line.map((cell) =>
      cell === strip && row < layout.indicatorBodyRow ? '' : `${cell.lead ?? ''}${cell.text}`,
    ),
  );
}

test('each form reads back as the grid of its layout, place by place', () => {
  const document = sampleDocument();
  const tables = [...renderDisclosureHtml(document).matchAll(/<table class="form.*?<\/table>/gs)].map(
    ([table]) => table,
  );
  const layouts = document.projects.flatMap((project) => layoutsOf(project.blocks));
  expect(tables).toHaveLength(2 * layouts.length);
  layouts.forEach((layout, i) => {
    const rows = [...readRows(tables[2 * i] ?? ''), ...readRows(tables[2 * i + 1] ?? '')];
    expect(spread(rows, layout.columnCount)).toEqual(expectedGrid(layout));
  });
});

test.each(BUILT_IN_TEMPLATES)(
  'a form of $family reads back as its layout, with every text it holds',
  (template) => {
    const form = familyForm(template);
    const document = sampleDocument({ projects: [snapshotOf('family', '背街小巷修缮项目', form)] });
    const page = renderDisclosureHtml(document);
    const [layout] = document.projects.flatMap((project) => layoutsOf(project.blocks));
    if (!layout) throw new Error('the document lost its form');
    const tables = [...page.matchAll(/<table class="form.*?<\/table>/gs)].map(([table]) => table);
    const rows = tables.flatMap(readRows);
    expect(spread(rows, layout.columnCount)).toEqual(expectedGrid(layout));
    const printed = new Set(rows.flat().map(({ text }) => text));
    const shown = settled(template).boxes.filter(({ place }) => place !== 'outside');
    for (const { label } of shown) expect(printed).toContain(`${label}已如实填写`);
    for (const { key, label } of settled(template).signatures.flat()) {
      expect(printed).toContain(key === undefined ? `${label}：` : `${label}：${label}已如实填写`);
    }
  },
);

test('the number of the table stands before its title', () => {
  const numbered = { ...YUNNAN, formNo: '公开 13 表' };
  const document = sampleDocument({ projects: [snapshotOf('family', '甲', familyForm(numbered))] });
  expect(renderDisclosureHtml(document)).toMatch(/公开 13 表<\/p><p class="sheet-title"/);
});

test('the page without its style is the one kept as golden', async () => {
  const document = sampleDocument({
    demo: false,
    region: { ...sampleInput().region, showFindings: false },
    projects: [workingSnapshot()],
  });
  const page = renderDisclosureHtml(document).replace(/<style>.*?<\/style>/s, '<style></style>');
  await expect(page).toMatchFileSnapshot('golden/disclosure.html');
});

test('the page runs nothing, loads nothing and carries its style in one element', () => {
  const page = renderDisclosureHtml(sampleDocument());
  expect(page).not.toMatch(
    /<script|<link|<iframe|<img|<object|\son\w+=|\sstyle=|javascript:|https?:|url\(|@import/i,
  );
  expect(page.match(/<style>/g)).toHaveLength(1);
});

test('hostile texts are shown as they were typed and change nothing else on the page', () => {
  const hostile = `</td></table></style><script>alert(1)</script>&amp; ${'长'.repeat(400)} ${'W'.repeat(400)} 䶮 \u202eRTL`;
  const blank = sampleForm(NATIONAL_2020, '');
  const cells = [
    fieldCell('projectName'),
    fieldCell('summary'),
    fieldCell('goalActual'),
    fieldCell('lowRateReason'),
    fundCell(blank.funds[0]?.id ?? '', 'label'),
    ...blank.indicators.flatMap((row) => [indicatorCell(row.id, 'name'), indicatorCell(row.id, 'reason')]),
  ];
  const calm = workingSnapshot(cells.map((cell) => [cell, '无']));
  const wild = workingSnapshot(cells.map((cell) => [cell, hostile]));
  const render = (snapshot: typeof calm) => renderDisclosureHtml(sampleDocument({ projects: [snapshot] }));
  const page = render(wild);
  expect(page).not.toContain('<script');
  expect(textOf(page).split(hostile).length - 1).toBeGreaterThanOrEqual(cells.length);
  const tags = (source: string) => source.replace(/<style>.*?<\/style>/s, '').match(/<\/?[a-z0-9]+/g);
  expect(tags(page)).toEqual(tags(render(calm)));
});

test('the 核算 layer stands on the page only where the region shows it', () => {
  const shown = renderDisclosureHtml(sampleDocument({ projects: [printedSnapshot()] }));
  expect(shown).toContain('<input type="radio" name="layer" id="layer-audit"');
  expect(textOf(shown)).toContain(
    '执行率 37.56%，按比例应得 3.76 分，填报 7 分，多计 3.24 分，请更正。 SE-11、SE-18',
  );
  const { region } = sampleInput();
  const hidden = renderDisclosureHtml(
    sampleDocument({ projects: [printedSnapshot()], region: { ...region, showFindings: false } }),
  );
  expect(hidden.replace(/<style>.*?<\/style>/s, '')).not.toMatch(/layer-audit|核算|SE-\d/);
});

test('the same document gives the same bytes in every time zone and language', () => {
  const script = fileURLToPath(new URL('../../../testing/print-sample-hashes.ts', import.meta.url));
  const hashes = [
    { TZ: 'America/Los_Angeles', LANG: 'C' },
    { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
  ].map((settings) =>
    execFileSync(process.execPath, ['--import', 'tsx', script], {
      env: { ...process.env, ...settings },
      encoding: 'utf8',
    }),
  );
  expect(hashes[0]).toMatch(
    /^[0-9a-f]{64} document\n[0-9a-f]{64} html\n[0-9a-f]{64} portal\n[0-9a-f]{64} docx\n[0-9a-f]{64} annual\n[0-9a-f]{64} changes\n$/,
  );
  expect(new Set(hashes).size).toBe(1);
}, 60_000);
