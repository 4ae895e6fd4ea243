// What the blocks of a document put into a workbook: a table from block kind to function. A new kind is one more row, and the compiler asks for it.
import { momentDay } from '../../domain/disclosure/figure-text';
import {
  type Block,
  type BlockKind,
  type BlockOf,
  type DisclosureDocument,
  projectOf,
} from '../../domain/disclosure/model';

/** A line of the sheet 正文. */
export interface TextRow {
  /** A heading of that level; null for running text. */
  readonly level: 1 | 2 | 3 | 4 | null;
  readonly text: string;
  /** The block whose sheet it leads to. */
  readonly leadsTo: SheetBlock | null;
}

/** A block that is a sheet of its own. */
export type SheetBlock = BlockOf<'figures'> | BlockOf<'table'> | BlockOf<'form'>;

/** Lines of text, and sheets between them. */
export interface Parts {
  readonly rows: readonly TextRow[];
  /** What each sheet shows, in printed order, and the name of the project it belongs to. */
  readonly sheets: readonly {
    readonly block: SheetBlock;
    readonly about: string;
    readonly project: string | null;
  }[];
}

const NOTHING: Parts = { rows: [], sheets: [] };

const text = (...lines: readonly string[]): Parts => ({
  rows: lines.map((line) => ({ level: null, text: line, leadsTo: null })),
  sheets: [],
});

const sheet = (block: SheetBlock, about: string): Parts => ({
  rows: [{ level: null, text: about, leadsTo: block }],
  sheets: [{ block, about, project: null }],
});

function together(parts: readonly Parts[]): Parts {
  return { rows: parts.flatMap(({ rows }) => rows), sheets: parts.flatMap(({ sheets }) => sheets) };
}

type Renderers = {
  readonly [K in BlockKind]: (block: BlockOf<K>, document: DisclosureDocument) => Parts;
};

const renderers: Renderers = {
  heading: ({ level, text: words }) => ({ rows: [{ level, text: words, leadsTo: null }], sheets: [] }),
  paragraph: ({ text: words }) => (words === '' ? NOTHING : text(words)),
  list: ({ ordered, items }) =>
    text(...items.map((item, i) => (ordered ? `${i + 1}. ${item}` : `—— ${item}`))),
  note: ({ text: words }) => text(words),
  figures: (block) => sheet(block, block.caption),
  omitted: ({ projects }) =>
    text(...projects.map(({ name, reason }) => `${name ?? '（名称不公开）'}：${reason}`)),
  table: (block) => sheet(block, `${block.printedNo} ${block.title}`),
  chart: ({ title, unit, description, series, items }) =>
    text(
      `${title}（单位：${unit}）：${description}`,
      ...items.map(
        ({ label, texts }) =>
          `${label}：${texts.map((figure, i) => `${series[i] ?? ''} ${figure}`.trim()).join('，')}`,
      ),
    ),
  form: (block) => sheet(block, block.layout.title),
  project: ({ code, heading }, document) => {
    const project = projectOf(document, code);
    const { rows, sheets } = together(project.blocks.map((block) => partsOf(block, document)));
    return {
      rows: [{ level: 2, text: heading, leadsTo: null }, ...rows],
      sheets: sheets.map(({ block, about }) => ({
        block,
        about: block.kind === 'form' ? `${about}：${project.name}` : about,
        project: project.name,
      })),
    };
  },
  closing: ({ body, at }) => text(body, momentDay(at)),
};

function partsOf(block: Block, document: DisclosureDocument): Parts {
  // The table is complete by its type; TypeScript cannot tie a union's member to its own row of it.
  const render = renderers[block.kind] as (block: Block, document: DisclosureDocument) => Parts;
  return render(block, document);
}

/** Everything the workbook of a document holds. */
export function partsOfDocument(document: DisclosureDocument): Parts {
  return together(document.blocks.map((block) => partsOf(block, document)));
}
