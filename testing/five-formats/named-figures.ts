// Figures of a read grid by the names that stand beside and above them, so that all formats can be held against each other.

/** A cell as far as naming goes. */
interface Named {
  readonly text: string;
}

const NAMES = new Set(['项目', '科目名称']);
const BESIDE = new Set([...NAMES, '科目编码', '功能分类科目编码', '行次']);
/** What the one row of a table is called that has no names. */
const NAMELESS = '金额';

/** Numbers a name that was there before: 「一般公共预算财政拨款」（2）. */
export class Occurrences {
  readonly #seen = new Map<string, number>();

  /** The name itself the first time. */
  next(name: string): string {
    const times = (this.#seen.get(name) ?? 0) + 1;
    this.#seen.set(name, times);
    return times === 1 ? name : `${name}（${times}）`;
  }
}

/**
 * The figures of a public table: `公开04表「本年支出合计」支出·决算数·合计`. `grid`: the text covering each place; its first `headRows`
 * rows are heads.
 */
export function tableFigures<Cell extends Named>(
  table: string,
  grid: readonly (readonly Cell[])[],
  headRows: number,
): [place: string, cell: Cell][] {
  const heads = (grid[0] ?? []).map((_, column) => headsOf(grid.slice(0, headRows), column));
  const once = new Occurrences();
  return grid.slice(headRows).flatMap((line) =>
    line.flatMap((cell, column): [string, Cell][] => {
      const own = heads[column] ?? [];
      if (BESIDE.has(own.at(-1) ?? '')) return [];
      const named = heads.findLastIndex((head, i) => i < column && NAMES.has(head.at(-1) ?? ''));
      const name = named < 0 ? NAMELESS : (line[named]?.text ?? '');
      if (name === '') return [];
      return [[once.next(`${table}「${name}」${own.join('·')}`), cell]];
    }),
  );
}

/** The heads above a column, outermost first; 栏次 and its numbers are none. */
function headsOf(rows: readonly (readonly Named[])[], column: number): string[] {
  const texts = rows.map((row) => row[column]?.text ?? '');
  return texts.filter(
    (text, i) => text !== '' && text !== '栏次' && !/^\d+$/.test(text) && text !== texts[i - 1],
  );
}

/** The cells of a list: `《项目支出绩效自评汇总表》第 2 行「执行率」`. The unit behind a head is left out. */
export function listFigures(
  title: string,
  grid: readonly (readonly string[])[],
): [place: string, text: string][] {
  const [heads = [], ...rows] = grid;
  return rows.flatMap((row, i) =>
    row.map((text, column): [string, string] => [listPlace(title, i + 1, heads[column] ?? ''), text]),
  );
}

/** The place of one cell of a list or of one value of a chart. */
export function listPlace(title: string, row: number, head: string): string {
  return `《${title}》第 ${row} 行「${head.replace(/（[^（）]*）$/, '')}」`;
}

/** Every place of the n-th form: `自评表 3 第 4 行第 2 列`. */
export function formFigures(
  no: number,
  grid: readonly (readonly string[])[],
): [place: string, text: string][] {
  return grid.flatMap((line, row) =>
    line.map((text, column): [string, string] => [`自评表 ${no} 第 ${row + 1} 行第 ${column + 1} 列`, text]),
  );
}

/** A read table with merged cells as a grid: the text covering each place. @throws Error where two cells cover one place. */
export function spread(
  rows: readonly (readonly { readonly text: string; readonly rows: number; readonly columns: number }[])[],
): string[][] {
  const grid: string[][] = rows.map(() => []);
  rows.forEach((cells, row) => {
    let column = 0;
    for (const cell of cells) {
      while (grid[row]?.[column] !== undefined) column += 1;
      for (let r = row; r < row + cell.rows; r += 1) {
        const line = grid[r];
        if (!line) throw new Error(`a cell of row ${row} reaches below its table`);
        for (let c = column; c < column + cell.columns; c += 1) {
          if (line[c] !== undefined) throw new Error(`two cells at ${r}, ${c}`);
          line[c] = cell.text;
        }
      }
      column += cell.columns;
    }
  });
  return grid;
}
