// The renderer of a document as PDF, first half: a table from block kind to the pieces the template sets. A new kind is one more row.
import { contentsOf, headingAnchor } from '../../domain/disclosure/contents';
import { demoWord, editionLine, momentDay } from '../../domain/disclosure/figure-text';
import {
  type Block,
  type BlockKind,
  type BlockOf,
  type DisclosureDocument,
  projectOf,
} from '../../domain/disclosure/model';
import { blockWords, RenderFailure } from '../render-failure';
import { chartPiece } from './chart-piece';
import { HeadingDepths } from './heading-depths';
import type { HeadingPiece, NotePiece, PdfPieces, Piece } from './pieces';
import { type Covers, plainText, printedText } from './printed-text';
import { formSheet, isWide, rowsSheet, tableSheet } from './sheets';

/** The table of contents lists projects too while it keeps to about two pages. */
const MOST_LISTED = 60;

/** Where a block stands while the pieces are made. */
interface Place {
  readonly document: DisclosureDocument;
  readonly covers: Covers;
  readonly depths: HeadingDepths;
  /** Anchors of the table of contents. */
  readonly listed: ReadonlySet<string>;
  /** The anchor of a heading that stands in the document itself. */
  readonly anchor: string | null;
  /** Whether the document is divided into 第一部分, 第二部分. */
  readonly hasParts: boolean;
  /** Name of the project whose block this is. */
  readonly project: string | null;
  /** What stands before, to which pieces are added. */
  readonly done: Named[];
}

/** A piece and the words a failure names it by. */
export interface Named {
  readonly piece: Piece;
  readonly words: string;
}

type Renderers = {
  readonly [K in BlockKind]: (block: BlockOf<K>, place: Place) => readonly Piece[];
};

const NEW_PAGE: Piece = { kind: 'newPage' };

/** 第一部分, 第二部分: the parts of a 决算公开. */
const part = /^第.{1,3}部分/;

const renderers: Renderers = {
  heading: ({ level, text }, { covers, depths, listed, anchor, hasParts }) => {
    const isPart = level === 1 && part.test(text);
    const depth = anchor === null ? depths.withinProject(level) : depths.heading(level);
    const heading: HeadingPiece = {
      kind: 'heading',
      look: isPart ? 'part' : lookAt(depth, hasParts),
      depth,
      text: printedText(text, covers),
      listed: anchor !== null && listed.has(anchor),
    };
    return isPart ? [NEW_PAGE, heading] : [heading];
  },
  paragraph: ({ text }, { covers }) => [{ kind: 'paragraph', text: printedText(text, covers) }],
  list: ({ ordered, items }, { covers }) => [
    { kind: 'list', ordered, items: items.map((item) => printedText(item, covers)) },
  ],
  note: ({ tone, text }, { covers, done }) => {
    const note = { kind: 'note', tone, text: printedText(text, covers) } as const;
    const last = done.at(-1);
    if (last?.piece.kind !== 'form') return [note];
    // What stands under a form stays on its page.
    done.splice(-1, 1, { ...last, piece: { ...last.piece, notes: [...last.piece.notes, note] } });
    return [];
  },
  figures: (block, { covers }) => [
    { kind: 'figures', caption: printedText(block.caption, covers), sheet: rowsSheet(block, covers) },
  ],
  omitted: ({ projects }, { covers }) => [
    {
      kind: 'figures',
      caption: null,
      sheet: rowsSheet(
        {
          columns: [
            { label: '项目', align: 'left', width: 40 },
            { label: '未公开的原因', align: 'left', width: 60 },
          ],
          rows: projects.map(({ name, reason }) => [name ?? '（名称不公开）', reason]),
          total: null,
        },
        covers,
      ),
    },
  ],
  table: ({ anchor, printedNo, title, unitName, unit, grid, notes }, { covers, depths, listed, done }) => [
    {
      kind: 'table',
      lead: takeHeadings(done),
      heading: {
        kind: 'heading',
        look: 'table',
        depth: depths.underHeadings(),
        text: printedText(title, covers),
        listed: listed.has(anchor),
      },
      printedNo: printedText(printedNo, covers),
      unitName: printedText(unitName, covers),
      unit: printedText(unit, covers),
      wide: isWide(grid),
      sheet: tableSheet(grid, covers),
      notes: notes.map((note) => printedText(note, covers)),
    },
  ],
  chart: (block, { covers }) => [chartPiece(block, covers)],
  form: ({ layout }, { covers, done }) => [
    {
      kind: 'form',
      lead: takeHeadings(done),
      title: printedText(layout.title, covers),
      subtitle: printedText(layout.subtitle, covers),
      formNo: layout.formNo === undefined ? null : printedText(layout.formNo, covers),
      sheet: formSheet(layout, covers),
      notes: [],
    },
  ],
  project: ({ code, heading }, place) => {
    const { document, covers, depths, listed, done, hasParts } = place;
    const project = projectOf(document, code);
    const depth = depths.underHeadings();
    done.push({
      piece: {
        kind: 'heading',
        look: lookAt(depth, hasParts),
        depth,
        text: printedText(heading, covers),
        listed: listed.has(`p-${code}`),
      },
      words: `「${project.name}」标题`,
    });
    for (const block of project.blocks) addBlock(block, { ...place, anchor: null, project: project.name });
    return [];
  },
  closing: ({ body, at }, { covers }) => [
    { kind: 'closing', body: printedText(body, covers), day: momentDay(at) },
  ],
};

/** 黑体 for 一、, 楷体 for （一）, 仿宋 below: under parts each stands one deeper among the bookmarks. */
function lookAt(depth: number, hasParts: boolean): 'level1' | 'level2' | 'level3' | 'level4' {
  const level = hasParts ? depth - 1 : depth;
  if (level <= 1) return 'level1';
  return level === 2 ? 'level2' : level === 3 ? 'level3' : 'level4';
}

/** Headings at the end of what is done, taken off: they move to the page of what they head. */
function takeHeadings(done: Named[]): HeadingPiece[] {
  const taken: HeadingPiece[] = [];
  for (let last = done.at(-1)?.piece; last?.kind === 'heading'; last = done.at(-1)?.piece) {
    taken.unshift(last);
    done.pop();
  }
  return taken;
}

/** The title breaks after the name of who publishes, not in the middle of a word. */
function coverTitle({ title, department: { name } }: DisclosureDocument): string {
  return title.startsWith(name) && title.length > name.length
    ? `${name}\n${title.slice(name.length)}`
    : title;
}

/** @throws RenderFailure when the block's grid has a gap or an overlap. */
function addBlock(block: Block, place: Place): void {
  // The table is complete by its type; TypeScript cannot tie a union's member to its own row of it.
  const render = renderers[block.kind] as (block: Block, place: Place) => readonly Piece[];
  const words = blockWords(block, place.document, place.project);
  try {
    place.done.push(...render(block, place).map((piece) => ({ piece, words })));
  } catch (error) {
    if (error instanceof RenderFailure) throw error;
    throw new RenderFailure('PDF', words, '表格的格子不完整或有重叠', { cause: error });
  }
}

/** The document in pieces, each with the words a failure would name it by. @throws RenderFailure on a grid that is none. */
export function piecesOf(
  document: DisclosureDocument,
  covers: Covers,
): Omit<PdfPieces, 'pieces'> & { readonly named: readonly Named[] } {
  const all = contentsOf(document, 4);
  const entries = all.length > MOST_LISTED ? contentsOf(document) : all;
  const place = {
    document,
    covers,
    depths: new HeadingDepths(),
    listed: new Set(entries.map(({ anchor }) => anchor)),
    hasParts: document.blocks.some((block) => block.kind === 'heading' && part.test(block.text)),
    project: null,
    done: [],
  };
  const opening = document.blocks.findIndex(({ kind }) => kind !== 'note');
  const notes = document.blocks.slice(0, Math.max(opening, 0)).flatMap((block): NotePiece[] => {
    if (block.kind !== 'note') return [];
    return [{ kind: 'note', tone: block.tone, text: printedText(block.text, covers) }];
  });
  document.blocks.forEach((block, i) => {
    // What the document opens with stands on the cover.
    if (i >= notes.length)
      addBlock(block, { ...place, anchor: block.kind === 'heading' ? headingAnchor(block, i) : '' });
  });
  return {
    title: plainText(document.title),
    author: plainText(document.department.name),
    cover: {
      title: printedText(coverTitle(document), covers),
      body: printedText(document.department.name, covers),
      edition: printedText(editionLine(document), covers),
      mark: document.demo ? demoWord(document) : null,
      notes,
    },
    named: place.done,
  };
}
