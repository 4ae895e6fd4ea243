// What the Typst template is given: one piece per block, texts ready to be set, cells in reading order. Plain data, written as JSON.
import type { PrintedText } from './printed-text';

/** One cell; the covering cells of earlier rows leave its place free. */
export interface CellPiece {
  readonly text: PrintedText;
  readonly rows: number;
  readonly columns: number;
  readonly align: 'left' | 'center' | 'right';
  /** Names a row or column: on a faint ground. */
  readonly head?: true;
  readonly bold?: true;
  /** One character a line. */
  readonly upright?: true;
  /** Points of type, where the sheet's own are too many for the column. */
  readonly size?: number;
  /** May go on over the end of a page, like all cells of its row. */
  readonly long?: true;
  /** Sides without a rule. */
  readonly open?: readonly ('top' | 'bottom' | 'left' | 'right')[];
}

/** A sheet: rows above the head, the head that repeats on each page, rows below. */
export interface SheetPiece {
  /** Relative widths. */
  readonly widths: readonly number[];
  /** Points of type. */
  readonly size: number;
  readonly above: readonly CellPiece[];
  readonly head: readonly CellPiece[];
  readonly below: readonly CellPiece[];
}

export interface HeadingPiece {
  readonly kind: 'heading';
  /** 第二部分 centred; 黑体, 楷体, 仿宋 bold, 仿宋; a public table's title. */
  readonly look: 'part' | 'level1' | 'level2' | 'level3' | 'level4' | 'table';
  /** Where it stands among the bookmarks: no level is left out on the way down. */
  readonly depth: number;
  readonly text: PrintedText;
  /** Stands in the table of contents. */
  readonly listed: boolean;
}

interface TablePiece {
  readonly kind: 'table';
  /** Headings that stand right before it: a page of its own takes them along. */
  readonly lead: readonly HeadingPiece[];
  readonly heading: HeadingPiece;
  readonly printedNo: PrintedText;
  readonly unitName: PrintedText;
  readonly unit: PrintedText;
  readonly wide: boolean;
  readonly sheet: SheetPiece;
  readonly notes: readonly PrintedText[];
}

/** Small print. */
export interface NotePiece {
  readonly kind: 'note';
  readonly tone: 'plain' | 'demo' | 'correction';
  readonly text: PrintedText;
}

interface FormPiece {
  readonly kind: 'form';
  readonly lead: readonly HeadingPiece[];
  readonly title: PrintedText;
  readonly subtitle: PrintedText;
  readonly formNo: PrintedText | null;
  readonly sheet: SheetPiece;
  /** Small print that belongs to it. */
  readonly notes: readonly NotePiece[];
}

/** Lengths in thousandths of the drawing's width. */
export interface BarPiece {
  readonly series: number;
  readonly from: number;
  readonly length: number;
  readonly text: PrintedText;
}

interface ChartPiece {
  readonly kind: 'chart';
  readonly title: PrintedText;
  /** Read out instead of the drawing. */
  readonly description: string;
  readonly unit: PrintedText;
  readonly series: readonly PrintedText[];
  /** Where zero stands. */
  readonly zero: number;
  readonly items: readonly { readonly label: PrintedText; readonly bars: readonly BarPiece[] }[];
}

/** What one block becomes; the template has a function for each kind. */
export type Piece =
  | HeadingPiece
  | TablePiece
  | FormPiece
  | ChartPiece
  | { readonly kind: 'paragraph'; readonly text: PrintedText }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly PrintedText[] }
  | NotePiece
  | { readonly kind: 'figures'; readonly caption: PrintedText | null; readonly sheet: SheetPiece }
  | { readonly kind: 'closing'; readonly body: PrintedText; readonly day: PrintedText }
  /** What follows begins on a page of its own. */
  | { readonly kind: 'newPage' };

/** The whole document for the template. */
export interface PdfPieces {
  readonly title: string;
  /** Who publishes. */
  readonly author: string;
  readonly cover: {
    readonly title: PrintedText;
    readonly body: PrintedText;
    readonly edition: PrintedText;
    /** Stands on every page of trial data. */
    readonly mark: PrintedText | null;
    /** What the document opens with: trial data, a correction. */
    readonly notes: readonly NotePiece[];
  };
  readonly pieces: readonly Piece[];
}
