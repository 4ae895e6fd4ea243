// The renderer of a document as HTML: a table from block kind to function. A new kind is one more row, and the compiler asks for it.
import { momentDay } from '../../domain/disclosure/figure-text';
import {
  type Block,
  type BlockKind,
  type BlockOf,
  type DisclosureDocument,
  type DocumentProject,
  projectOf,
} from '../../domain/disclosure/model';
import { formTable } from './form-table';
import { headingElement } from './heading-element';
import { type Content, type Html, html } from './html';
import { runningText } from './paragraph-text';
import { recomputationSection } from './recomputation-section';

/** Where a block stands. */
export interface Place {
  readonly document: DisclosureDocument;
  /** The project whose block this is; null for the document's own. */
  readonly project: DocumentProject | null;
  /** The heading element of 自评表 and its like: h4 in the whole document, h2 on a project's own page. */
  readonly headingBase: number;
}

type Renderers = { readonly [K in BlockKind]: (block: BlockOf<K>, place: Place) => Html };

const renderers: Renderers = {
  heading: ({ level, text }, { headingBase }) => headingElement(headingBase - 3 + level, runningText(text)),
  paragraph: ({ text }) => html`<p class="running">${runningText(text)}</p>`,
  list: ({ ordered, items }) => {
    const lines = items.map((item) => html`<li>${runningText(item)}</li>`);
    return ordered ? html`<ol>${lines}</ol>` : html`<ul>${lines}</ul>`;
  },
  note: ({ tone, text }) => html`<p class="note note-${tone}">${runningText(text)}</p>`,
  figures: ({ caption, columns, rows, total }) => {
    const cell = (text: string, i: number): Html => {
      const column = columns[i];
      return html`<td class="${column?.align ?? 'left'}" data-head="${column?.label ?? ''}">${runningText(text)}</td>`;
    };
    return html`<table class="ruled"><caption>${caption}</caption>
<thead><tr>${columns.map((column) => html`<th scope="col" class="${column.align}">${column.label}</th>`)}</tr></thead>
<tbody>${rows.map((row) => html`<tr>${row.map(cell)}</tr>`)}</tbody>
${total !== null && html`<tfoot><tr>${total.map(cell)}</tr></tfoot>`}</table>`;
  },
  table: ({ printedNo, title, notes }) =>
    html`<p class="running">${printedNo} ${title}</p>${notes.map((note) => html`<p class="note">${note}</p>`)}`,
  chart: ({ title, description }) => html`<p class="running">${title}：${description}</p>`,
  omitted: ({
    projects,
  }) => html`<table class="ruled"><thead><tr><th scope="col" class="left">项目</th><th scope="col" class="left">未公开的原因</th></tr></thead>
<tbody>${projects.map(({ name, reason }) => html`<tr><td data-head="项目">${name === null ? '（名称不公开）' : runningText(name)}</td><td data-head="未公开的原因">${runningText(reason)}</td></tr>`)}</tbody></table>`,
  form: ({ layout }, { project }) =>
    formTable({ layout, id: formId(project), recomputation: project?.recomputation ?? null }),
  project: ({ code, heading }, { document, headingBase }) => {
    const place = { document, project: projectOf(document, code), headingBase };
    return html`<section class="project" id="p-${code}">${headingElement(headingBase - 1, runningText(heading))}${projectBody(place)}</section>`;
  },
  closing: ({ body, at }) => html`<p class="closing">${runningText(body)}<br>${momentDay(at)}</p>`,
};

/** One block. */
export function renderBlock(block: Block, place: Place): Html {
  // The table is complete by its type; TypeScript cannot tie a union's member to its own row of it.
  const render = renderers[block.kind] as (block: Block, place: Place) => Html;
  return render(block, place);
}

/** A project's own blocks and, where the region shows it, its 核算. */
export function projectBody(place: Place & { readonly project: DocumentProject }): Content {
  const { project, headingBase } = place;
  return [
    project.blocks.map((block) => renderBlock(block, place)),
    project.recomputation && recomputationSection(formId(project), project.recomputation, headingBase),
  ];
}

/** Ids on the page; codes may begin with a digit, ids had better not. */
function formId(project: DocumentProject | null): string {
  return `form-${project?.code ?? 'document'}`;
}
