// One 自评表 as one Word table: the grid of its layout, merged cells and all.
import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  type ITableCellBorders,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from 'docx';
import { mulDivRound } from '../../domain/amount';
import { coverGrid } from '../../domain/form-layout/grid';
import type { FormLayout, LayoutCell } from '../../domain/form-layout/layout-types';
import { TEXT_WIDTH } from './office-style';
import { runs } from './runs';

const RULE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const RULES: ITableCellBorders = { top: RULE, bottom: RULE, left: RULE, right: RULE };

/** Twips between a cell's rules and its text: narrow, so that a strip of 4 % holds one character a line. */
const PADDING = { top: 10, bottom: 10, left: 50, right: 50 };

/** The least height of a row, in twips. */
const ROW_HEIGHT = 300;

/** Longer than this, a row may break across pages: kept whole it could leave half a page empty. */
const KEEP_WHOLE = 200;

const ALIGN = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

/**
 * The form as one table; two would merge in Word, and reading it back needs one. The first line, which names the project,
 * repeats on each page: Word repeats rows from the top of a table only, so the indicators' own heads cannot.
 */
export function formTable(layout: FormLayout): Table {
  const widths = columnTwips(layout.columnWidths);
  const grid = coverGrid(layout);
  return new Table({
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    rows: Array.from({ length: layout.rowCount }, (_, row) => {
      const cells = [...new Set(grid[row])];
      const keepNext = staysWithNext(layout, row);
      return new TableRow({
        tableHeader: row === 0,
        cantSplit: cells.every((cell) => cell.rowSpan > 1 || cell.text.length <= KEEP_WHOLE),
        height: { value: ROW_HEIGHT, rule: HeightRule.ATLEAST },
        children: cells.map((cell) => tableCell(cell, { widths, keepNext, continued: cell.row < row })),
      });
    }),
  });
}

/** Heads stay with what they head, and the last row with the total: a page must not end or begin with one of them alone. */
function staysWithNext(layout: FormLayout, row: number): boolean {
  return row <= layout.indicatorHeadRow - 2 || row === layout.indicatorHeadRow || row === layout.rowCount - 2;
}

function spanWidth(cell: LayoutCell, widths: readonly number[]): number {
  return widths.slice(cell.column, cell.column + cell.columnSpan).reduce((sum, twips) => sum + twips, 0);
}

/** Twips of each column, by the rounded running sum: they add up to the width of the text. */
export function columnTwips(shares: readonly number[]): number[] {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  let sum = 0;
  return shares.map((share) => {
    const from = mulDivRound(TEXT_WIDTH, sum, whole);
    sum += share;
    return mulDivRound(TEXT_WIDTH, sum, whole) - from;
  });
}

/**
 * A cell, or its continuation in a later row of its span. Continuations are written out: left to the library they hold a
 * paragraph of the body's size, which makes each of their rows twice as high.
 */
function tableCell(
  cell: LayoutCell,
  place: { widths: readonly number[]; keepNext: boolean; continued: boolean },
): TableCell {
  const head = cell.role === 'label' || cell.role === 'head' || cell.role === 'vertical';
  const merge = place.continued ? VerticalMergeType.CONTINUE : VerticalMergeType.RESTART;
  return new TableCell({
    columnSpan: cell.columnSpan,
    ...(cell.rowSpan > 1 && { verticalMerge: merge }),
    width: { size: spanWidth(cell, place.widths), type: WidthType.DXA },
    margins: PADDING,
    borders: RULES,
    verticalAlign: VerticalAlignTable.CENTER,
    ...(head && { shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'F2F2F2' } }),
    children: [
      new Paragraph({
        style: 'FormText',
        alignment: ALIGN[cell.align],
        keepNext: place.keepNext,
        children: place.continued ? [] : runs(cell.text),
      }),
    ],
  });
}
