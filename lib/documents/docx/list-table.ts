// A plain table of words and figures: one row of heads that repeats on each page, an optional total.
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { columnTwips } from './form-table';
import { TEXT_WIDTH } from './office-style';
import { runs } from './runs';

/** A column: its head, how its cells stand, and its share of the width. */
export interface ListColumn {
  readonly label: string;
  readonly align: 'left' | 'center' | 'right';
  readonly width: number;
}

const RULE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;

const ALIGN = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

/** The table. */
export function listTable(
  columns: readonly ListColumn[],
  rows: readonly (readonly string[])[],
  total: readonly string[] | null,
): Table {
  const widths = columnTwips(columns.map((column) => column.width));
  const row = (texts: readonly string[], kind: 'head' | 'body' | 'total'): TableRow =>
    new TableRow({
      tableHeader: kind === 'head',
      cantSplit: true,
      children: columns.map(
        (column, i) =>
          new TableCell({
            width: { size: widths[i] ?? 0, type: WidthType.DXA },
            margins: { top: 30, bottom: 30, left: 60, right: 60 },
            borders: { top: RULE, bottom: RULE, left: RULE, right: RULE },
            verticalAlign: VerticalAlignTable.CENTER,
            children: [
              new Paragraph({
                style: 'TableText',
                alignment: kind === 'head' ? AlignmentType.CENTER : ALIGN[column.align],
                children: runs(texts[i] ?? '', kind !== 'body'),
              }),
            ],
          }),
      ),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      row(
        columns.map((column) => column.label),
        'head',
      ),
      ...rows.map((texts) => row(texts, 'body')),
      ...(total === null ? [] : [row(total, 'total')]),
    ],
  });
}
