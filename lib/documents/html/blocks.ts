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
import { blockKey, headingAnchor } from '../../domain/disclosure/contents';
import { chartFigure, gradeBands } from './chart-figure';
import { type FigureNotes, paragraphText } from './figure-sources';
import { formTable } from './form-table';
import { headingElement } from './heading-element';
import { type Content, type Html, html } from './html';
import { runningText } from './paragraph-text';
import { publicTable } from './public-table';
import { recomputationSection } from './recomputation-section';
import { remarkNotes, remarkPins } from './remarks';

/** Where a block stands. */
export interface Place {
  readonly document: DisclosureDocument;
  /** The project whose block this is; null for the document's own. */
  readonly project: DocumentProject | null;
  /** The heading element of 自评表 and its like: h4 in the whole document, h2 on a project's own page. */
  readonly headingBase: number;
  /** The notes that figures of this page lead to. */
  readonly notes: FigureNotes;
  /** Begins the ids of what has no anchor; unique on the page. */
  readonly key: string;
  /** The id of a heading that the contents lead to. */
  readonly anchor?: string | undefined;
  /** In a preview every paragraph can be led to: its key is its id. */
  readonly isPreview?: boolean | undefined;
}

type Renderers = { readonly [K in BlockKind]: (block: BlockOf<K>, place: Place) => Html };

const renderers: Renderers = {
  heading: ({ level, text, anchor }, place) =>
    headingElement(place.headingBase - 3 + level, runningText(text), {
      id: place.anchor ?? anchor,
      className: headingLook(text),
    }),
  paragraph: (block, { notes, key, isPreview }) => {
    const { remarks = [] } = block;
    return html`<p${isPreview && html` id="${key}"`} class="running">${paragraphText(block, notes)}${remarkPins(key, remarks)}</p>${remarkNotes(key, remarks)}`;
  },
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
  table: (block, { headingBase }) => publicTable(block, headingBase - 1),
  chart: (block, { document }) => chartFigure(block, gradeBands(document.projects)),
  omitted: ({
    projects,
  }) => html`<table class="ruled"><thead><tr><th scope="col" class="left">项目</th><th scope="col" class="left">未公开的原因</th></tr></thead>
<tbody>${projects.map(({ name, reason }) => html`<tr><td data-head="项目">${name === null ? '（名称不公开）' : runningText(name)}</td><td data-head="未公开的原因">${runningText(reason)}</td></tr>`)}</tbody></table>`,
  form: ({ layout }, { project }) =>
    formTable({ layout, id: formId(project), recomputation: project?.recomputation ?? null }),
  project: ({ code, heading }, place) => {
    const project = projectOf(place.document, code);
    const title = headingElement(place.headingBase - 1, runningText(heading), { className: 'project-title' });
    return html`<section class="project" id="p-${code}">${title}${projectBody({ ...place, project, anchor: undefined })}</section>`;
  },
  closing: ({ body, at }) => html`<p class="closing">${runningText(body)}<br>${momentDay(at)}</p>`,
};

/** One block. */
export function renderBlock(block: Block, place: Place): Html {
  // The table is complete by its type; TypeScript cannot tie a union's member to its own row of it.
  const render = renderers[block.kind] as (block: Block, place: Place) => Html;
  return render(block, place);
}

/** All blocks of the document; tables and projects are headed one level below the heading they stand under. */
export function documentBlocks(document: DisclosureDocument, notes: FigureNotes, isPreview = false): Content {
  let level = 1;
  return document.blocks.map((block, i) => {
    const isHeading = block.kind === 'heading';
    if (isHeading) level = block.level;
    const headingBase = isHeading ? 4 : level + 3;
    const anchor = isHeading ? headingAnchor(block, i) : undefined;
    const key = blockKey(null, i);
    return renderBlock(block, { document, project: null, headingBase, notes, key, anchor, isPreview });
  });
}

/** A project's own blocks and, where the region shows it, its 核算. */
export function projectBody(place: Place & { readonly project: DocumentProject }): Content {
  const { project, headingBase } = place;
  return [
    project.blocks.map((block, i) => renderBlock(block, { ...place, key: blockKey(project.code, i) })),
    project.recomputation && recomputationSection(formId(project), project.recomputation, headingBase),
  ];
}

/** Official documents set each kind of heading in its own face: 第一部分, 一、, （一）, 1. */
function headingLook(text: string): string | undefined {
  if (/^第[一二三四五六七八九十百]+部分/.test(text)) return 'look-part';
  if (/^[一二三四五六七八九十百]+、/.test(text)) return 'look-hei';
  if (/^（[一二三四五六七八九十百]+）/.test(text)) return 'look-kai';
  return undefined;
}

/** Ids on the page; codes may begin with a digit, ids had better not. */
function formId(project: DocumentProject | null): string {
  return `form-${project?.code ?? 'document'}`;
}
