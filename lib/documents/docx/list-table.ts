// A plain table of words and figures: one row of heads that repeats on each page, an optional total.
import { gridTable, type WordCell } from './grid-table';
import { TEXT_WIDTH } from './office-style';

/** A column: its head, how its cells stand, and its share of the width. */
export interface ListColumn {
  readonly label: string;
  readonly align: 'left' | 'center' | 'right';
  readonly width: number;
}

/** The table; `caption` is read out, not printed. */
export function listTable(
  columns: readonly ListColumn[],
  rows: readonly (readonly string[])[],
  total: readonly string[] | null,
  caption: string,
): string {
  const lines = [columns.map(({ label }) => label), ...rows, ...(total === null ? [] : [total])];
  const last = lines.length - 1;
  const cells = lines.flatMap((line, row) =>
    columns.map(({ align }, column): WordCell => {
      const head = row === 0;
      const place = { row, column, rowSpan: 1, columnSpan: 1 };
      const bold = head || (total !== null && row === last);
      return { ...place, text: line[column] ?? '', align: head ? 'center' : align, bold };
    }),
  );
  return gridTable({
    grid: { rowCount: lines.length, columnCount: columns.length, cells },
    columnWidths: columns.map(({ width }) => width),
    width: TEXT_WIDTH,
    style: 'TableText',
    caption,
    headRows: 1,
    rowHeight: 300,
    padding: { vertical: 30, horizontal: 60 },
  });
}
