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
import { type CellId, fieldCell } from '../../domain/evaluation/cells';
import { coverGrid } from '../../domain/form-layout/grid';
import type { FormLayout, LayoutCell } from '../../domain/form-layout/layout-types';
import { TEXT_WIDTH } from './office-style';
import { runs } from './runs';

const RULE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const RULES: ITableCellBorders = { top: RULE, bottom: RULE, left: RULE, right: RULE };
/** Under the table: its last rule is the one above. */
const NO_RULE = { style: BorderStyle.NIL, size: 0, color: 'auto' } as const;
const NO_RULES: ITableCellBorders = { top: NO_RULE, bottom: NO_RULE, left: NO_RULE, right: NO_RULE };
const UNDER_TABLE: ITableCellBorders = { ...NO_RULES, top: RULE };

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
      const keepNext = staysWithNext(grid, layout, row);
      return new TableRow({
        tableHeader: row === 0,
        cantSplit: cells.every((cell) => cell.rowSpan > 1 || cell.text.length <= KEEP_WHOLE),
        height: { value: ROW_HEIGHT, rule: HeightRule.ATLEAST },
        children: cells.map((cell) => {
          const isFirstUnder = cell.unruled === true && grid[row - 1]?.[cell.column]?.unruled !== true;
          return tableCell(cell, { widths, keepNext, continued: cell.row < row, isFirstUnder });
        }),
      });
    }),
  });
}

/**
 * Heads stay with what they head, the last row with the total, and the table with who signs it: a page must not end or begin with
 * one of them alone. Rows above the indicators stay together unless they hold long texts.
 */
function staysWithNext(
  grid: readonly (readonly LayoutCell[])[],
  { indicatorHeadRow, indicatorBodyRow }: FormLayout,
  row: number,
): boolean {
  const cells = grid[row] ?? [];
  const isShort = cells.every(({ text }) => text.length <= KEEP_WHOLE);
  if (row <= indicatorHeadRow - 2 && isShort) return true;
  if (row >= indicatorHeadRow && row < indicatorBodyRow) return true;
  const closes = ({ unruled, cellIds }: LayoutCell) => unruled === true || cellIds.some(isTotal);
  return (grid[row + 1] ?? []).some((cell) => cell.row === row + 1 && closes(cell));
}

/** Whether a cell is one of 总分 and 评价等级. */
function isTotal(cell: CellId): boolean {
  return cell === fieldCell('printedTotalScore') || cell === fieldCell('printedGrade');
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
  place: { widths: readonly number[]; keepNext: boolean; continued: boolean; isFirstUnder: boolean },
): TableCell {
  const head = cell.role === 'label' || cell.role === 'head' || cell.role === 'vertical';
  const merge = place.continued ? VerticalMergeType.CONTINUE : VerticalMergeType.RESTART;
  return new TableCell({
    columnSpan: cell.columnSpan,
    ...(cell.rowSpan > 1 && { verticalMerge: merge }),
    width: { size: spanWidth(cell, place.widths), type: WidthType.DXA },
    margins: PADDING,
    borders: cell.unruled ? (place.isFirstUnder ? UNDER_TABLE : NO_RULES) : RULES,
    verticalAlign: VerticalAlignTable.CENTER,
    ...(head && { shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'F2F2F2' } }),
    children: [
      new Paragraph({
        style: 'FormText',
        alignment: ALIGN[cell.align],
        keepNext: place.keepNext,
        children: place.continued ? [] : runs(`${cell.lead ?? ''}${cell.text}`),
      }),
    ],
  });
}
