// A public table as a grid: many-level heads, 栏次, the halves of a side-by-side table in one grid, and the frame of an empty one.
import { formatFen } from '../format';
import type { BlockOf } from '../disclosure/model';
import type { BookTable } from './book';
import { subjectCell } from './cells';
import { headOf, ordersOf } from './numbering';
import { type Line, levelled, printedBlocks, type PrintedRow } from './printed-rows';
import type { Amount, Reckoning } from './reckoning';
import { reckon } from './reckoning';
import type { AccountsRecord } from './record';
import type { TableGrid, TableGridCell } from './table-grid';
import { type BodyKind, BODY_WORDS, notesOf } from './table-notes';
import type { AccountsBlock, AccountsColumn, TableKind } from './tables';

/** The columns of one half before its amounts. */
interface Stub {
  readonly code: boolean;
  /** 行次. */
  readonly line: boolean;
}

/** How a kind of table is set: what stands beside the amounts, whether columns are counted, and relative widths. */
interface Setting extends Stub {
  /** Heads of the halves; none for a plain table. */
  readonly sides: readonly string[];
  readonly item: string;
  readonly codeHead: string;
  readonly nameHead: string;
  readonly counted: boolean;
  /** Widths of code, name and 行次; the amounts share the rest. */
  readonly widths: { readonly code: number; readonly name: number; readonly line: number };
}

const FUNCTIONAL: Setting = {
  sides: [],
  code: true,
  line: false,
  item: '项目',
  codeHead: '功能分类科目编码',
  nameHead: '科目名称',
  counted: true,
  widths: { code: 12, name: 25, line: 0 },
};
const BESIDE: Setting = {
  ...FUNCTIONAL,
  sides: ['收入', '支出'],
  code: false,
  line: true,
  nameHead: '项目',
  widths: { code: 0, name: 32, line: 5 },
};

const SETTINGS: Readonly<Record<TableKind, Setting>> = {
  incomeExpenditureTotal: BESIDE,
  income: FUNCTIONAL,
  expenditure: FUNCTIONAL,
  fiscalTotal: { ...BESIDE, widths: { code: 0, name: 20, line: 4 } },
  generalBudgetExpenditure: FUNCTIONAL,
  generalBudgetBasic: {
    ...FUNCTIONAL,
    sides: ['人员经费', '公用经费'],
    codeHead: '科目编码',
    counted: false,
    widths: { code: 10, name: 26, line: 0 },
  },
  threePublic: { ...FUNCTIONAL, code: false, widths: { code: 0, name: 0, line: 0 } },
  governmentFund: FUNCTIONAL,
  stateCapital: FUNCTIONAL,
};

/** Lays one table out. Every place of the grid is covered exactly once. */
export function layoutTable(reckoning: Reckoning, kind: TableKind): TableGrid {
  const table = reckoning.book.get(kind);
  if (!table) throw new RangeError(`no table ${kind}`);
  const setting = SETTINGS[kind];
  const blocks = printedBlocks(table);
  const cells: TableGridCell[] = [];
  const halves = halvesOf(
    setting,
    blocks.map(({ shape }) => shape),
  );
  const headRows = layHead(cells, setting, halves);
  const lines = linesOf(table, levelled(blocks));
  lines.forEach((line, i) =>
    layLine(cells, table, { setting, halves, line, i, lines: lines.length, headRows }),
  );
  return {
    columnCount: halves.reduce((sum, { width }) => sum + width, 0),
    rowCount: headRows + lines.length,
    columnWidths: widthsOf(setting, halves),
    headRows,
    cells: cells.sort((a, b) => a.row - b.row || a.column - b.column),
  };
}

/** The nine tables of a record as blocks, in the order and with the numbers of its year. */
export function tableBlocks(
  record: AccountsRecord,
  body: BodyKind = 'department',
  reckoning: Reckoning = reckon(record),
): BlockOf<'table'>[] {
  const [order = []] = ordersOf(record.fiscalYear);
  return order.map((kind) => {
    const { no, printedNo, title } = headOf(kind, record.fiscalYear);
    return {
      kind: 'table',
      table: kind,
      anchor: tableAnchor(no),
      printedNo,
      title,
      unitName: `${BODY_WORDS[body]}：${record.bodyName}`,
      unit: '金额单位：万元',
      grid: layoutTable(reckoning, kind),
      notes: notesOf(kind, reckoning.book.get(kind)?.state ?? 'none', body),
    };
  });
}

/** The anchor of a table in a document, by its number of the year: `t-01`. */
export function tableAnchor(no: string): string {
  return `t-${no}`;
}

/** The text an amount is printed as: 1,311.57; what is no amount stays as it was typed. */
export function printedAmount({ text, fen }: Amount): string {
  return fen === null ? text : formatFen(fen, '万元');
}

interface Half extends Stub {
  readonly shape: AccountsBlock;
  /** The first column of the grid, and how many it takes. */
  readonly left: number;
  readonly width: number;
  /** Columns before the amounts. */
  readonly stub: number;
  /** The amounts' first number in 栏次. */
  readonly firstNo: number;
}

function halvesOf(setting: Setting, shapes: readonly AccountsBlock[]): Half[] {
  let left = 0;
  let firstNo = 1;
  const hasName = setting.widths.name > 0;
  return shapes.map((shape) => {
    const stub = Number(setting.code) + Number(hasName) + Number(setting.line);
    const half = {
      shape,
      left,
      stub,
      firstNo,
      width: stub + shape.columns.length,
      code: setting.code,
      line: setting.line,
    };
    left += half.width;
    firstNo += shape.columns.length;
    return half;
  });
}

const box = (
  row: number,
  column: number,
  rowSpan: number,
  columnSpan: number,
  more: Pick<TableGridCell, 'role' | 'text'> & Partial<TableGridCell>,
): TableGridCell => ({
  row,
  column,
  rowSpan,
  columnSpan,
  value: null,
  align: 'center',
  cell: null,
  ...more,
});

/** Heads, and 栏次 below them; returns how many rows they take. */
function layHead(cells: TableGridCell[], setting: Setting, halves: readonly Half[]): number {
  const top = setting.sides.length > 0 ? 1 : 0;
  const deepest = Math.max(...halves.flatMap(({ shape }) => shape.columns.map(({ title }) => title.length)));
  // 项目 stands above code and name.
  const levels = Math.max(deepest, setting.code && top === 0 ? 2 : 1);
  halves.forEach((half, i) => {
    const { left, width, stub, shape } = half;
    const side = setting.sides[i];
    if (side !== undefined) cells.push(box(0, left, 1, width, { role: 'head', text: side }));
    layStubHead(cells, setting, half, top, levels);
    layColumnHeads(cells, shape.columns, { top, levels, left: left + stub });
    if (!setting.counted) return;
    const row = top + levels;
    const label = stub - Number(setting.line);
    if (label > 0) cells.push(box(row, left, 1, label, { role: 'head', text: '栏次' }));
    if (setting.line) cells.push(box(row, left + label, 1, 1, { role: 'head', text: '' }));
    shape.columns.forEach((_, c) =>
      cells.push(box(row, left + stub + c, 1, 1, { role: 'head', text: String(half.firstNo + c) })),
    );
  });
  return top + levels + Number(setting.counted);
}

function layStubHead(
  cells: TableGridCell[],
  setting: Setting,
  { left, stub, code, line }: Half,
  top: number,
  levels: number,
): void {
  if (stub === 0) return;
  const head = (row: number, column: number, rowSpan: number, columnSpan: number, text: string) =>
    cells.push(box(row, column, rowSpan, columnSpan, { role: 'head', text }));
  if (code) {
    const above = top === 0 ? 1 : 0;
    if (above > 0) head(top, left, 1, 2, setting.item);
    head(top + above, left, levels - above, 1, setting.codeHead);
    head(top + above, left + 1, levels - above, 1, setting.nameHead);
    return;
  }
  head(top, left, levels, 1, setting.nameHead);
  if (line) head(top, left + 1, levels, 1, '行次');
}

/** Heads of the amounts: columns under one head share it, and a head without others below reaches down to the amounts. */
function layColumnHeads(
  cells: TableGridCell[],
  columns: readonly AccountsColumn[],
  { top, levels, left }: { readonly top: number; readonly levels: number; readonly left: number },
): void {
  for (let level = 0; level < levels; level += 1) {
    for (let c = 0; c < columns.length; ) {
      const title = columns[c]?.title ?? [];
      const text = title[level];
      const shared = (other: AccountsColumn | undefined) =>
        other !== undefined &&
        other.title.length > level + 1 &&
        title.slice(0, level + 1).every((word, i) => word === other.title[i]);
      let span = 1;
      if (title.length > level + 1) while (shared(columns[c + span])) span += 1;
      if (text !== undefined) {
        const rowSpan = title.length === level + 1 ? levels - level : 1;
        cells.push(box(top + level, left + c, rowSpan, span, { role: 'head', text }));
      }
      c += span;
    }
  }
}

/** The lines of a table; an empty frame of subjects keeps one blank line, so that it is seen to be a table. */
function linesOf(table: BookTable<Amount>, lines: Line<Amount>[]): Line<Amount>[] {
  const bare = table.state === 'none' && table.kind !== 'threePublic' && lines.length <= 1;
  if (!bare) return lines;
  const blank = table.blocks.map(() => null);
  return table.blocks.length > 1 ? [blank, ...lines] : [...lines, blank];
}

interface LinePlace {
  readonly setting: Setting;
  readonly halves: readonly Half[];
  readonly line: Line<Amount>;
  readonly i: number;
  /** How many lines there are: 行次 goes on in the right half. */
  readonly lines: number;
  readonly headRows: number;
}

function layLine(cells: TableGridCell[], table: BookTable<Amount>, place: LinePlace): void {
  const { halves, line, i, lines, headRows } = place;
  const row = headRows + i;
  halves.forEach((half, h) => {
    const printed = line[h] ?? null;
    layLabels(cells, table.kind, { half, printed, row });
    if (half.line) {
      const no = String(h * lines + i + 1);
      cells.push(box(row, half.left + 1, 1, 1, { role: 'label', text: no }));
    }
    half.shape.columns.forEach(({ key }, c) => {
      const amount = printed?.row.cells.get(key);
      const column = half.left + half.stub + c;
      if (!printed || !amount) {
        cells.push(box(row, column, 1, 1, { role: 'blank', text: '', align: 'right' }));
        return;
      }
      cells.push(
        box(row, column, 1, 1, {
          role: printed.role === 'item' ? 'amount' : 'total',
          text: printedAmount(amount),
          value: amount.fen,
          align: 'right',
          cell: amount.cell,
        }),
      );
    });
  });
}

function layLabels(
  cells: TableGridCell[],
  kind: TableKind,
  { half, printed, row }: { half: Half; printed: PrintedRow<Amount> | null; row: number },
): void {
  const labels = half.stub - Number(half.line);
  if (labels === 0) return;
  const { left } = half;
  if (!printed) {
    for (let c = 0; c < labels; c += 1)
      cells.push(box(row, left + c, 1, 1, { role: 'blank', text: '', align: 'left' }));
    return;
  }
  const { name, role } = printed;
  const { key, code } = printed.row;
  if (key !== null) {
    const sums = role !== 'item';
    cells.push(
      box(row, left, 1, labels, {
        role: sums ? 'total' : 'label',
        text: name,
        align: sums ? 'center' : 'left',
      }),
    );
    return;
  }
  const cell = subjectCell(kind, half.shape.side, code);
  if (half.code) cells.push(box(row, left, 1, 1, { role: 'label', text: code, align: 'left', cell: null }));
  cells.push(box(row, left + labels - 1, 1, 1, { role: 'label', text: name, align: 'left', cell }));
}

/** Whole numbers that add to 100. */
function widthsOf({ widths, code, line }: Setting, halves: readonly Half[]): number[] {
  const stub = [
    ...(code ? [widths.code] : []),
    ...(widths.name > 0 ? [widths.name] : []),
    ...(line ? [widths.line] : []),
  ];
  const amounts = halves.reduce((sum, { shape }) => sum + shape.columns.length, 0);
  const rest = 100 - halves.length * stub.reduce((sum, width) => sum + width, 0);
  let dealt = 0;
  return halves.flatMap(({ shape }) => [
    ...stub,
    ...shape.columns.map(() => {
      const before = Math.floor((rest * dealt) / amounts);
      dealt += 1;
      return Math.floor((rest * dealt) / amounts) - before;
    }),
  ]);
}
