// disclosure.html: the whole document in one file that needs nothing else, to read, to keep and to print.
import { editionLine } from '../../domain/disclosure/figure-text';
import type { Block, DisclosureDocument } from '../../domain/disclosure/model';
import type { FormLayout } from '../../domain/form-layout/layout-types';
import { renderBlock } from './blocks';
import { TOKENS_CSS } from './design-tokens';
import { FORM_CSS } from './form-css';
import { columnRules } from './form-table';
import { html } from './html';
import { LAYER_CSS, withLayers } from './layer-switch';
import { runningText } from './paragraph-text';
import { wholePage } from './whole-page';

const PAGE_CSS = `
* { box-sizing: border-box; }
body { margin: 0; background: var(--canvas); color: var(--ink); font: 16px/1.7 var(--sans); overflow-wrap: anywhere; }
.document { max-width: 1040px; margin: 0 auto; padding: 48px 56px 64px; background: var(--paper); }
h1 { margin: 0 0 8px; font: 700 1.75em/1.4 var(--song); text-align: center; }
h2 { margin: 40px 0 12px; font: 700 1.375em/1.4 var(--song); }
h3 { margin: 32px 0 8px; font-size: 1.125em; }
h4 { margin: 20px 0 4px; font-size: 1em; }
h5 { margin: 16px 0 4px; font-size: 1em; }
.edition { margin: 0 0 24px; text-align: center; color: var(--ink-2); }
.badge { display: inline-block; padding: 0 8px; border: 1px solid var(--warn); border-radius: 4px; color: var(--warn); background: var(--warn-soft); font-size: 0.875em; }
@media screen and (max-width: 640px) { .document { padding: 24px 20px 40px; } h1 { font-size: 1.375em; } }
@media print { .document { max-width: none; padding: 0; } h1 { font-size: 20pt; } h2 { font-size: 15pt; } .project { break-before: page; } .project:first-of-type { break-before: auto; } .project > h3 { margin-top: 0; } h4 { margin-top: 8pt; } }
`;

/** The document as one HTML page: style inside, no script, no request to anywhere. */
export function renderDisclosureHtml(document: DisclosureDocument): string {
  const audited = document.projects.some((project) => project.recomputation !== null);
  const blocks = document.blocks.map((block) =>
    renderBlock(block, { document, project: null, headingBase: 4 }),
  );
  const layouts = document.projects.flatMap((project) => layoutsOf(project.blocks));
  const body = html`<main class="document">
<h1>${runningText(document.title)}</h1>
<p class="edition">${editionLine(document)}${document.demo && html` <span class="badge">演示数据</span>`}</p>
${withLayers(blocks, audited)}
</main>`;
  return wholePage({
    title: document.title,
    css: TOKENS_CSS + PAGE_CSS + FORM_CSS + LAYER_CSS + columnRules(layouts),
    body,
  });
}

/** The forms among the blocks. */
export function layoutsOf(blocks: readonly Block[]): FormLayout[] {
  return blocks.flatMap((block) => (block.kind === 'form' ? [block.layout] : []));
}
