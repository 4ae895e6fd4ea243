// The renderer of a document as Word: a table from block kind to function. A new kind is one more row, and the compiler asks for it.
import { headingAnchor } from '../../domain/disclosure/contents';
import { momentDay } from '../../domain/disclosure/figure-text';
import {
  type Block,
  type BlockKind,
  type BlockOf,
  type DisclosureDocument,
  projectOf,
} from '../../domain/disclosure/model';
import { blockWords, RenderFailure } from '../render-failure';
import { formTable } from './form-table';
import { listTable } from './list-table';
import { isWide, publicTable } from './public-table';
import { type Bookmark, bookmarkName, styled } from './word-xml';

/** Where a block stands: its document, and its index among the document's own blocks (-1 within a project). */
interface Place {
  readonly document: DisclosureDocument;
  readonly index: number;
}

/** A piece of the body, on upright paper or across. */
export interface Piece {
  readonly across: boolean;
  readonly xml: string;
}

type Renderers = { readonly [K in BlockKind]: (block: BlockOf<K>, place: Place) => string };

/** Tables never stand next to each other: Word would make one of them. */
const SPACER = styled('Spacer', '');

const renderers: Renderers = {
  heading: ({ level, text, anchor }, { index }) =>
    styled(`Heading${level}`, text, { bookmark: bookmarkAt(headingAnchor({ anchor }, index), index) }),
  paragraph: ({ text }) => styled('Running', text),
  list: ({ ordered, items }) =>
    items.map((item, i) => styled('Running', ordered ? `${i + 1}. ${item}` : `—— ${item}`)).join(''),
  note: ({ text }) => styled('Plain', text),
  figures: ({ caption, columns, rows, total }) =>
    styled('FormTitle', caption) + listTable(columns, rows, total, caption) + SPACER,
  table: (block, { index }) => publicTable(block, bookmarkAt(block.anchor, index)),
  chart: ({ title, description, unit, series, items }) => {
    const columns = [
      { label: '项目', align: 'left', width: 40 } as const,
      ...series.map(
        (name) => ({ label: `${name}（${unit}）`, align: 'right', width: 60 / series.length }) as const,
      ),
    ];
    const rows = items.map(({ label, texts }) => [label, ...texts]);
    return (
      styled('FormTitle', title) +
      listTable(columns, rows, null, title) +
      SPACER +
      styled('Plain', description)
    );
  },
  omitted: ({ projects }) =>
    listTable(
      [
        { label: '项目', align: 'left', width: 40 },
        { label: '未公开的原因', align: 'left', width: 60 },
      ],
      projects.map(({ name, reason }) => [name ?? '（名称不公开）', reason]),
      null,
      '未公开的项目',
    ) + SPACER,
  form: ({ layout }) =>
    (layout.formNo === undefined
      ? ''
      : styled('TableText', layout.formNo, { align: 'right', keepNext: true })) +
    styled('FormTitle', layout.title) +
    styled('TableText', layout.subtitle, { align: 'center', keepNext: true }) +
    formTable(layout) +
    SPACER,
  project: ({ code, heading }, { document, index }) =>
    styled('Heading4', heading, {
      pageBreakBefore: document.projects[0]?.code !== code,
      bookmark: bookmarkAt(`p-${code}`, index),
    }) +
    projectOf(document, code)
      .blocks.map((block) => render(block, { document, index: -1 }))
      .join(''),
  closing: ({ body, at }) =>
    styled('Running', '') + styled('Closing', body) + styled('Closing', momentDay(at)),
};

/** The document's own blocks in printed order. @throws RenderFailure naming the block that could not be set. */
export function renderBlocks(document: DisclosureDocument): Piece[] {
  return document.blocks.map((block, index) => ({
    across: block.kind === 'table' && isWide(block),
    xml: named(block, { document, index }),
  }));
}

function named(block: Block, place: Place): string {
  try {
    return render(block, place);
  } catch (error) {
    const reason = '内容无法排成 Word 文档，请核对后重试。';
    throw new RenderFailure('Word', blockWords(block, place.document), reason, { cause: error });
  }
}

function render(block: Block, place: Place): string {
  // The table is complete by its type; TypeScript cannot tie a union's member to its own row of it.
  const draw = renderers[block.kind] as (block: Block, place: Place) => string;
  return draw(block, place);
}

/** The bookmark of an anchor; `index` counts, blocks are fewer than Word's ids. Headings inside a project have none. */
function bookmarkAt(anchor: string, index: number): Bookmark {
  return { id: index + 1, name: bookmarkName(anchor) };
}
