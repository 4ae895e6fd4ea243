// Public tables, lists of figures and forms of two editions, cell by cell, each cell named by its row and column.
import type { TableGrid, TableGridCell } from '../accounts/table-grid';
import type { FormLayout, LayoutCell } from '../form-layout/layout-types';
import { type Change, type ChangePart, replaced } from './change';
import { changedTexts } from './changed-texts';
import type { BlockOf } from './model';
import { align } from './sequence-alignment';

/** A cell that can be told again in the other edition. */
interface NamedCell {
  readonly key: string;
  readonly name: string;
  readonly text: string;
  /** Stands there whenever its row does, and says nothing by itself. */
  readonly isZero: boolean;
}

/** Cells of the newer edition in its order; what only the older one had follows. */
function changedCells(part: ChangePart, before: readonly NamedCell[], now: readonly NamedCell[]): Change[] {
  const [old, fresh] = [new Map(before.map((c) => [c.key, c])), new Map(now.map((c) => [c.key, c]))];
  const changes: Change[] = [];
  for (const cell of fresh.values()) {
    const was = old.get(cell.key);
    if (was ? was.text !== cell.text : !cell.isZero)
      changes.push(replaced(part, cell.name, was?.text ?? null, cell.text));
  }
  for (const cell of old.values()) {
    if (!fresh.has(cell.key) && !cell.isZero) changes.push(replaced(part, cell.name, cell.text, null));
  }
  return changes.filter(({ from, to }) => from !== null || to !== null);
}

/** The n-th cell of its name has n in its key, so that no two are the same. */
function counted(cells: readonly NamedCell[]): NamedCell[] {
  const seen = new Map<string, number>();
  return cells.map((cell) => {
    const n = (seen.get(cell.key) ?? 0) + 1;
    seen.set(cell.key, n);
    return { ...cell, key: `${cell.key} ${n}` };
  });
}

/** One public table. */
export function changedTable(before: BlockOf<'table'> | null, now: BlockOf<'table'> | null): Change[] {
  const block = now ?? before;
  if (block === null) return [];
  const place = `${block.printedNo} ${block.title}`;
  if (before === null || now === null) {
    return [replaced('table', place, before === null ? null : '整张表', now === null ? null : '整张表')];
  }
  const head = `${before.unitName} ${before.unit}`;
  return [
    ...(head === `${now.unitName} ${now.unit}`
      ? []
      : [replaced('table', `${place} 表头`, head, `${now.unitName} ${now.unit}`)]),
    ...changedCells('table', tableCells(before.grid, place), tableCells(now.grid, place)),
    ...changedTexts('table', `${place} 表下说明`, before.notes, now.notes),
  ];
}

function tableCells(grid: TableGrid, place: string): NamedCell[] {
  const isName = ({ role, cell }: TableGridCell) =>
    role === 'label' || (role === 'total' && !cell?.startsWith('amount/'));
  const names = grid.cells.filter((cell) => cell.row >= grid.headRows && cell.text !== '' && isName(cell));
  const heads = grid.cells.filter((cell) => cell.row < grid.headRows);
  const cells = grid.cells.flatMap((cell): NamedCell[] => {
    if (cell.row < grid.headRows) {
      return [{ key: `head ${cell.text}`, name: `${place} 栏目`, text: cell.text, isZero: false }];
    }
    // Line numbers move with every row that is put in.
    if (cell.cell === null && (cell.role === 'blank' || cell.text === '')) return [];
    const row = names.findLast((name) => besides(name, cell));
    const columns = heads.filter(
      ({ column, columnSpan }) => column <= cell.column && column + columnSpan > cell.column,
    );
    if (isName(cell)) {
      // A subject's code is part of the ids of its figures: they tell that it changed.
      if (/^\d+$/.test(cell.text)) return [];
      return [
        { key: cell.cell ?? `name ${cell.text}`, name: `${place} 行名`, text: cell.text, isZero: false },
      ];
    }
    // Neither the line that numbers the columns nor a head over both a word and itself says more.
    const column = [...new Set(columns.map(({ text }) => text))].filter((text) => /\D/.test(text)).join('·');
    const name = `${place}${row ? `「${row.text}」` : ' '}${column}`;
    return [{ key: cell.cell ?? name, name, text: cell.text, isZero: (cell.value ?? 0) === 0 }];
  });
  return counted(cells);
}

/** Whether a name stands to the left of a cell, in its row. */
function besides(name: TableGridCell, cell: TableGridCell): boolean {
  return name.column < cell.column && name.row <= cell.row && name.row + name.rowSpan > cell.row;
}

/** A list of figures, row by row: a row that came or went is one change, in others each figure is. */
export function changedFigures(before: BlockOf<'figures'> | null, now: BlockOf<'figures'> | null): Change[] {
  const [old, fresh] = [figureRows(before), figureRows(now)];
  return align([...old], [...fresh], ([key]) => key).flatMap((pair) => {
    const [, was] = pair.before ?? [];
    const [, is] = pair.now ?? [];
    const row = is ?? was;
    if (!row) return [];
    if (!was || !is)
      return [replaced('table', row.name, was ? wholeRow(was) : null, is ? wholeRow(is) : null)];
    return changedCells('table', namedFigures(was), namedFigures(is));
  });
}

/** A row of a list: its name in words, and its figures by their heads. */
interface FigureRow {
  readonly name: string;
  readonly figures: readonly (readonly [head: string, text: string])[];
}

function figureRows(block: BlockOf<'figures'> | null): Map<string, FigureRow> {
  const { caption, columns, rows, total } = block ?? { caption: '', columns: [], rows: [], total: null };
  // The first column of words names the row; numbers of lines move.
  const named = columns.findIndex(({ align: to }) => to === 'left');
  const found = new Map<string, FigureRow>();
  for (const line of [...rows, ...(total === null ? [] : [total])]) {
    const name = `${caption}「${line[named] ?? ''}」`;
    const figures = line.flatMap((text, i) => {
      const head = columns[i]?.label ?? '';
      return i === named || head === '序号' ? [] : [[head, text] as const];
    });
    let key = name;
    for (let n = 2; found.has(key); n += 1) key = `${name} ${n}`;
    found.set(key, { name, figures });
  }
  return found;
}

function wholeRow({ figures }: FigureRow): string {
  return figures.flatMap(([head, text]) => (text === '' ? [] : [`${head} ${text}`])).join('，') || '整行';
}

function namedFigures({ name, figures }: FigureRow): NamedCell[] {
  return figures.map(([head, text]) => ({
    key: head,
    name: `${name}${head}`,
    text,
    isZero: text === '',
  }));
}

/** One 自评表; `place` begins the names of its cells. */
export function changedForm(before: FormLayout | null, now: FormLayout | null, place: string): Change[] {
  if (before === null || now === null) {
    return [replaced('form', place, before === null ? null : '整张表', now === null ? null : '整张表')];
  }
  const old = formCells(before, place, byId);
  const fresh = formCells(now, place, byId);
  const known = new Set(old.map(({ key }) => key));
  const shared = fresh.filter(({ key }) => known.has(key)).length;
  // Typed in anew, every row has a new id: then the places on the paper are compared.
  const rewritten = 2 * shared < Math.min(old.length, fresh.length);
  if (!rewritten) return changedCells('form', old, fresh);
  return changedCells('form', formCells(before, place, byPlace), formCells(now, place, byPlace));
}

const byId = ({ cellIds, computed }: LayoutCell) =>
  cellIds.length > 0 ? cellIds.join(' ') : JSON.stringify(computed);
const byPlace = ({ row, column }: LayoutCell) => `${row} ${column}`;

function formCells(layout: FormLayout, place: string, key: (cell: LayoutCell) => string): NamedCell[] {
  const shown = layout.cells.filter(({ cellIds, computed }) => cellIds.length > 0 || computed !== undefined);
  return counted(
    shown.map((cell) => ({
      key: key(cell),
      name: `${place} ${cell.description ?? labelOf(layout, cell)}`.trim(),
      text: `${cell.lead ?? ''}${cell.text}`,
      isZero: cell.text === '',
    })),
  );
}

/** What stands to the left of a cell without a description of its own, and above it. */
function labelOf(layout: FormLayout, cell: LayoutCell): string {
  const left = layout.cells.findLast(
    (other) =>
      other.column < cell.column &&
      other.text !== '' &&
      other.row <= cell.row &&
      other.row + other.rowSpan > cell.row,
  );
  const above = layout.cells.findLast(
    (other) =>
      other.role === 'head' &&
      other.scope === 'col' &&
      other.row < cell.row &&
      other.column <= cell.column &&
      other.column + other.columnSpan >= cell.column + cell.columnSpan,
  );
  return `「${left?.text ?? '表内'}」${above?.text ?? ''}`;
}
