// The rows of one recognised sheet → cells of the accounts. Rows are known by code or name, columns by their heads.
import { amountCell, subjectCell } from '../../domain/accounts/cells';
import type { ImportedCell, UnmatchedCell } from '../../domain/accounts/imported';
import { isOfWhich, plainName, rowKey, threePublicKey } from '../../domain/accounts/recognise';
import {
  type AccountsBlock,
  ACCOUNTS_TABLES,
  CODE_LENGTHS,
  type TableKind,
} from '../../domain/accounts/tables';
import { type MoneyUnit, normaliseDigits } from '../../domain/amount';
import { isBlank } from '../../domain/checks/blank';
import { amountText } from './amount-text';
import type { ClassCodes } from './class-codes';
import { addressOf, type OriginCell, type SheetGrid } from './sheet-grid';
import type { ColumnGroup, MoneyColumn, TableHeads } from './table-heads';
import { blockOf, blockOfCode, type CodePart, codeOf, keysByHeads } from './table-places';

/** What a sheet gave. */
export interface ReadTable {
  readonly cells: readonly ImportedCell[];
  readonly unmatched: readonly UnmatchedCell[];
}

/** How a sheet is to be read. */
export interface TableOrder {
  readonly kind: TableKind;
  readonly unit: MoneyUnit;
  readonly heads: TableHeads;
  readonly classes: ClassCodes;
}

const COUNTING = /^(?:栏次|行次)$/;
/** Lines under a table that belong to no row. */
const NOTE = /^(?:注|备注|说明|附注|填表|制表|审核|单位负责人|财务负责人|本部门|本单位|本表|我部门|我单位)/;

/** Reads the body of a sheet. */
export function readTable(grid: SheetGrid, order: TableOrder): ReadTable {
  const reader = new TableReader(grid, order);
  for (let row = order.heads.bodyRow; row < grid.rowCount; row += 1) reader.readRow(row);
  return { cells: [...reader.cells.values()], unmatched: reader.unmatched };
}

/** A group of columns with the block it holds (null: told row by row) and the key of each column of money. */
interface PlacedGroup {
  readonly group: ColumnGroup;
  readonly block: AccountsBlock | null;
  /** Codes of the levels above, where 类, 款 and 项 have columns of their own and upper levels are not repeated. */
  readonly above: string[];
}

class TableReader {
  readonly cells = new Map<string, ImportedCell>();
  readonly unmatched: UnmatchedCell[] = [];
  private readonly groups: readonly PlacedGroup[];
  /** Keys of the rows read so far, by side, each with its row: a name merged over two groups is met twice on one row. */
  private readonly taken = new Map<AccountsBlock, Map<string, number>>();
  private readonly keys = new Map<string, (string | null)[]>();

  constructor(
    private readonly grid: SheetGrid,
    private readonly order: TableOrder,
  ) {
    const { blocks } = ACCOUNTS_TABLES[order.kind];
    this.groups = order.heads.groups.map((group, i) => ({
      group,
      block: blockOf(order.kind, blocks, group, order.heads.groups.length, i),
      above: [],
    }));
    for (const block of blocks) this.taken.set(block, new Map());
    for (const { group, block } of this.groups) if (block) this.tellStrangeColumns(group, block);
  }

  readRow(row: number): void {
    if (this.isCounting(row) || this.isNote(row)) return;
    this.groups.forEach((placed) => this.readGroup(placed, row));
  }

  /** 栏次 under its name, or the bare numbers 1, 2, 3 … across the columns. */
  private isCounting(row: number): boolean {
    const cells = this.grid.beginningOn(row);
    if (cells.some(({ text }) => COUNTING.test(plainName(text)))) return true;
    if (row > this.order.heads.bodyRow || cells.length < 3) return false;
    return cells.every(({ text }, i) => Number(normaliseDigits(text).replace(/[（()）]/g, '')) === i + 1);
  }

  private isNote(row: number): boolean {
    return NOTE.test(plainName(this.grid.beginningOn(row)[0]?.text ?? ''));
  }

  private readGroup(placed: PlacedGroup, row: number): void {
    const { group } = placed;
    const labels = this.labelsOf(group, row);
    const money = group.money.flatMap((column) => {
      const cell = this.grid.at(row, column.column);
      return cell && cell.row === row && cell.column === column.column && !isBlank(cell.text)
        ? [{ column, cell }]
        : [];
    });
    if (this.order.kind === 'threePublic') {
      for (const { column, cell } of money) this.readThreePublic(column, labels.name, cell);
      return;
    }
    if (labels.cells.length === 0 && money.length === 0) return;
    const code = codeOf(labels.digits, group, placed.above);
    const found = this.rowOf(placed, code, labels.name, row);
    if (typeof found === 'string') {
      const [first] = labels.cells;
      const cells = first ? [first, ...money.map(({ cell }) => cell)] : money.map(({ cell }) => cell);
      // A name alone, without figures, takes nothing away by being left.
      if (money.length > 0) for (const cell of cells) this.tell(cell, found);
      return;
    }
    const { block, key } = found;
    const { kind, unit } = this.order;
    if (found.name !== null && labels.cells[0])
      this.put(labels.cells.at(-1) ?? labels.cells[0], subjectCell(kind, block.side, key), found.name);
    const keys = this.keysOf(group, block);
    for (const { column, cell } of money) {
      const columnKey = keys[group.money.indexOf(column)];
      if (columnKey === null || columnKey === undefined) continue;
      const text = amountText(cell.text, unit);
      if (text === null) this.tell(cell, '不是金额');
      else this.put(cell, amountCell(kind, block.side, key, columnKey), text);
    }
  }

  private readThreePublic(column: MoneyColumn, name: string, cell: OriginCell): void {
    const key = threePublicKey(column.title, name);
    const text = amountText(cell.text, this.order.unit);
    if (key === null) this.tell(cell, '看不出是“三公”经费的哪一项');
    else if (text === null) this.tell(cell, '不是金额');
    else this.put(cell, amountCell('threePublic', null, 'amounts', key), text);
  }

  /** The texts of a row's label columns, digits apart from words; a merged cell counts once. */
  private labelsOf(
    group: ColumnGroup,
    row: number,
  ): { name: string; digits: CodePart[]; cells: OriginCell[] } {
    const cells: OriginCell[] = [];
    const digits: CodePart[] = [];
    let name = '';
    for (const { column, level } of group.labels) {
      const cell = this.grid.at(row, column);
      if (!cell || cells.includes(cell) || isBlank(cell.text)) continue;
      cells.push(cell);
      const plain = normaliseDigits(cell.text).replace(/[\s.·-]/g, '');
      if (/^\d{1,7}$/.test(plain)) {
        digits.push({ text: plain, level });
        continue;
      }
      const joined = /^[[［【（(]?(\d{3}(?:\d{2}){0,2})[\]］】）)]?[\s、.．-]*(\D.*)$/.exec(
        normaliseDigits(cell.text),
      );
      if (joined?.[1] && joined[2] && digits.length === 0) digits.push({ text: joined[1], level: null });
      name ||= joined?.[2] && digits.length > 0 ? joined[2] : cell.text;
    }
    return { name, digits, cells };
  }

  /** Which row of which block a line is; a sentence where nobody can tell. `name` for rows of subjects. */
  private rowOf(
    { block }: PlacedGroup,
    code: string | null,
    name: string,
    row: number,
  ): { block: AccountsBlock; key: string; name: string | null } | string {
    const { kind, classes } = this.order;
    const candidates = block ? [block] : ACCOUNTS_TABLES[kind].blocks;
    if (code === null)
      for (const one of candidates) {
        const taken = this.taken.get(one);
        const above = [...(taken ?? [])].flatMap(([key, at]) => (at < row ? [key] : []));
        const key = rowKey(one, name, new Set(above));
        if (key === null) continue;
        taken?.set(key, row);
        return { block: one, key, name: null };
      }
    if (isOfWhich(name) && code === null) return '“其中”行不单独导入';
    const own = block ?? blockOfCode(kind, code);
    if (!own?.open) return name === '' ? '没有行名' : '没有这一行';
    const named = code === null && own.open.kind === 'class' ? classes.find(name) : null;
    const digits = code ?? named?.code ?? null;
    if (digits === null) return own.open.kind === 'class' ? '没有名为此的支出功能分类' : '没有科目编码';
    const lengths: readonly number[] = CODE_LENGTHS[own.open.kind];
    if (!lengths.includes(digits.length)) return `科目编码“${digits}”位数不对`;
    return { block: own, key: digits, name: named?.name ?? (plainName(name) || digits) };
  }

  private keysOf(group: ColumnGroup, block: AccountsBlock): (string | null)[] {
    const at = `${group.money[0]?.column ?? ''}/${block.side ?? ''}`;
    const known = this.keys.get(at) ?? keysByHeads(group, block);
    this.keys.set(at, known);
    return known;
  }

  private tellStrangeColumns(group: ColumnGroup, block: AccountsBlock): void {
    if (this.order.kind === 'threePublic') return;
    this.keysOf(group, block).forEach((key, i) => {
      const column = group.money[i];
      if (key !== null || !column) return;
      for (let row = this.order.heads.bodyRow; row < this.grid.rowCount; row += 1) {
        const cell = this.grid.at(row, column.column);
        if (!cell || cell.column !== column.column || cell.row !== row || isBlank(cell.text)) continue;
        if (this.isCounting(row)) continue;
        this.tell(cell, `不认识列名“${column.title.join('—')}”`);
      }
    });
  }

  private put(origin: OriginCell, cell: ImportedCell['cell'], text: string): void {
    const at = addressOf(origin.row, origin.column);
    const before = this.cells.get(cell);
    if (before && before.text !== text) this.tell(origin, `与 ${before.at} 重复而不一致`);
    else if (!before) this.cells.set(cell, { cell, text, at });
  }

  private tell({ row, column, text }: OriginCell, why: string): void {
    this.unmatched.push({ sheet: this.grid.sheet.name, at: addressOf(row, column), text, why });
  }
}
