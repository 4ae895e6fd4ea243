// The head of a public table on a sheet: where it stands, which columns name rows and which hold money, and under which heads.
import { plainName } from '../../domain/accounts/recognise';
import type { TableKind } from '../../domain/accounts/tables';
import { normaliseDigits } from '../../domain/amount';
import { headWords } from './recognise-sheet';
import type { SheetGrid } from './sheet-grid';

/** A column of money under its heads, outermost first. */
export interface MoneyColumn {
  readonly column: number;
  readonly title: readonly string[];
}

/** A column of codes or names. `level`: 0 for 类, 1 for 款, 2 for 项, null where codes are not divided. */
export interface LabelColumn {
  readonly column: number;
  readonly level: number | null;
}

/** Columns that belong together: names and the money beside them. A side-by-side table has several. */
export interface ColumnGroup {
  readonly labels: readonly LabelColumn[];
  readonly money: readonly MoneyColumn[];
  /** All heads above the group. */
  readonly heads: ReadonlySet<string>;
}

/** The head of a table. */
export interface TableHeads {
  readonly groups: readonly ColumnGroup[];
  /** The first row below the heads; 栏次 may still follow. */
  readonly bodyRow: number;
}

const CODE = /(?:编码|代码|编号)$|^[类款项]$/;
const NAME =
  /^(?:项目|科目|科目名称|名称|项目名称|预算科目|收入项目|支出项目|.*科目名称|支出(?:功能|经济)分类|(?:功能|经济)分类)$/;
const LINE_NUMBER = /^(?:行次|栏次|序号)$/;
const LEVELS = ['类', '款', '项'];
/** Rows that one head may take. */
const DEEPEST = 6;

/** A head as it is compared: no ordinals, brackets with units or explanations at its end, no year. */
export function headText(text: string): string {
  const plain = plainName(normaliseDigits(text)).replace(/[#*＊]/g, '');
  const bare = plain.replace(/^(?:（[^（）]*）)+|(?:（(?:单位[:：])?[亿千百万]?元）|（按[^（）]*）)$/g, '');
  return bare.replace(/^(?:(?:19|20)\d{2}年度?|本年度?)(?=决算数|预算数)/, '');
}

/** The head of a sheet's table; null where there is none. */
export function tableHeads(grid: SheetGrid, kind: TableKind): TableHeads | null {
  const words = headWords(kind);
  const isLabelHead = (text: string) => CODE.test(headText(text)) || NAME.test(headText(text));
  const isHead = (text: string) =>
    isLabelHead(text) || LINE_NUMBER.test(headText(text)) || words.has(headText(text));
  const texts = (row: number) => grid.beginningOn(row).map(({ text }) => text);
  const bottom = (row: number) =>
    Math.max(row, ...grid.beginningOn(row).map((cell) => cell.row + cell.rowSpan - 1));
  let from = -1;
  for (let row = 0; row < grid.rowCount && from < 0; row += 1) {
    const here = texts(row);
    const named = here.some(isLabelHead) && here.filter(isHead).length > 1;
    if (named || (here.length > 1 && here.every(isHead))) from = row;
  }
  if (from < 0) return null;
  while (from > 0 && texts(from - 1).length > 0 && texts(from - 1).every(isHead)) from -= 1;
  let to = bottom(from);
  for (let row = from + 1; row < from + DEEPEST; row += 1) {
    const here = grid.beginningOn(row);
    const labelled = here.some(({ text }) => isLabelHead(text));
    // Lower heads of columns whose names stand above them; a row that names itself is none.
    const columns = here.length > 0 && row <= to + 1 && here.every(({ text }) => isHead(text));
    const names = here.some(({ text, column }) => {
      const above = grid.at(from, column);
      return !isLabelHead(text) && above !== undefined && isLabelHead(above.text);
    });
    if (labelled || (row <= to && here.length > 0) || (columns && !names)) to = Math.max(to, bottom(row));
  }
  const groups = groupsOf(grid, from, to);
  return groups.some(({ money }) => money.length > 0) ? { groups, bodyRow: to + 1 } : null;
}

function titleOf(grid: SheetGrid, column: number, from: number, to: number): string[] {
  const title: string[] = [];
  let last: unknown;
  for (let row = from; row <= to; row += 1) {
    const cell = grid.at(row, column);
    if (!cell || cell === last) continue;
    last = cell;
    title.push(headText(cell.text));
  }
  return title;
}

function groupsOf(grid: SheetGrid, from: number, to: number): ColumnGroup[] {
  const groups: { labels: LabelColumn[]; money: MoneyColumn[]; heads: Set<string> }[] = [];
  let open: (typeof groups)[number] | null = null;
  for (let column = 0; column < grid.columnCount; column += 1) {
    const title = titleOf(grid, column, from, to);
    const innermost = title.at(-1) ?? '';
    if (innermost === '' || LINE_NUMBER.test(innermost)) continue;
    const isLabel = CODE.test(innermost) || NAME.test(innermost);
    if (open === null || (isLabel && open.money.length > 0)) {
      open = { labels: [], money: [], heads: new Set() };
      groups.push(open);
    }
    for (const head of title) open.heads.add(head);
    if (isLabel) {
      const level = LEVELS.indexOf(innermost);
      open.labels.push({ column, level: level < 0 ? null : level });
    } else open.money.push({ column, title });
  }
  return groups;
}
