// disclosure.html: the whole document in one file that needs nothing else, to read, to keep and to print.
import { demoWord, editionLine } from '../../domain/disclosure/figure-text';
import type { Block, DisclosureDocument } from '../../domain/disclosure/model';
import type { FormLayout } from '../../domain/form-layout/layout-types';
import { documentBlocks } from './blocks';
import { CHART_CSS } from './chart-figure';
import { CONTENTS_CSS, contentsList } from './contents-list';
import { TOKENS_CSS } from './design-tokens';
import { anchorsOf, FigureNotes, printedBlocks, SOURCES_CSS, sourcesSection } from './figure-sources';
import { FORM_CSS } from './form-css';
import { columnRules } from './form-table';
import { html } from './html';
import { LAYER_CSS, withLayers } from './layer-switch';
import { PAGE_CSS, pageHead } from './page-css';
import { runningText } from './paragraph-text';
import { TABLE_CSS, tableRules } from './public-table';
import { REMARKS_CSS } from './remarks';
import { wholePage } from './whole-page';

/** The style of blocks that the portal's pages show too. */
export const BLOCK_CSS =
  FORM_CSS + LAYER_CSS + TABLE_CSS + CHART_CSS + SOURCES_CSS + REMARKS_CSS + CONTENTS_CSS;

/** The document as one HTML page: style inside, no script, no request to anywhere. A preview says so on screen and on every printed page. */
export function renderDisclosureHtml(
  document: DisclosureDocument,
  { isPreview = false }: { readonly isPreview?: boolean } = {},
): string {
  const blocks = printedBlocks(document);
  const notes = new FigureNotes(blocks);
  const anchors = anchorsOf(document);
  const layouts = document.projects.flatMap((project) => layoutsOf(project.blocks));
  const grids = blocks.flatMap((block) => (block.kind === 'table' ? [block.grid] : []));
  const marks = [isPreview ? PREVIEW_WORD : '', document.demo ? demoWord(document) : ''].filter(Boolean);
  const mark = marks.join('　');
  const body = html`${mark !== '' && html`<p class="demo-banner">${mark}</p>`}
<main class="document">
<h1>${runningText(document.title)}</h1>
<p class="edition">${editionLine(document)}</p>
${contentsList(document, (anchor) => `#${anchor}`)}
${withLayers(documentBlocks(document, notes, isPreview), isAudited(document))}
${sourcesSection(notes, { level: 2, address: (anchor) => (anchors.has(anchor) ? `#${anchor}` : null) })}
</main>`;
  return wholePage({
    title: document.title,
    css:
      TOKENS_CSS +
      BLOCK_CSS +
      PAGE_CSS +
      (mark === '' ? '' : pageHead(mark)) +
      (isPreview ? PREVIEW_CSS : '') +
      columnRules([...layouts, ...grids.map(({ columnWidths }) => ({ columnWidths }))]) +
      tableRules(grids),
    body,
  });
}

/** Stands on what nobody has published yet. */
const PREVIEW_WORD = '预览稿，尚未公开';

/** What a finding leads to stands out. */
const PREVIEW_CSS = `
[data-shown] { outline: 2px solid var(--warn); outline-offset: 3px; background: var(--warn-soft); }
`;

/** Whether 核算 stands beside anything. */
export function isAudited(document: DisclosureDocument): boolean {
  const remarked = printedBlocks(document).some(
    (block) => 'remarks' in block && (block.remarks ?? []).length > 0,
  );
  return remarked || document.projects.some((project) => project.recomputation !== null);
}

/** The forms among the blocks. */
export function layoutsOf(blocks: readonly Block[]): FormLayout[] {
  return blocks.flatMap((block) => (block.kind === 'form' ? [block.layout] : []));
}
