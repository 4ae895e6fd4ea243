// The rows of a public table: those every year prints, and the subject rows of one body, parents included.
import type { CellId } from '../evaluation/cells';
import { WHOLE } from './cells';
import { subjectKind, subjectName } from './subjects';
import type { AccountsBlock, OpenRows, TableKind } from './tables';
import { CODE_LENGTHS } from './tables';

/** A row before its amounts: what identifies it and how it is called. */
export interface TableRow {
  /** The key of a row that every table prints; null for subjects. */
  readonly key: string | null;
  readonly code: string;
  readonly name: string;
}

/** Subject rows as typed: code → name, by `{table}/{side}`. */
export type TypedSubjects = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** The key of a block in TypedSubjects. */
export function blockKey(table: TableKind, side: string | null): string {
  return `${table}/${side ?? WHOLE}`;
}

/** Gathers the subject rows of all tables in one pass over the cells. */
export function typedSubjects(cells: ReadonlyMap<CellId, string>): TypedSubjects {
  const blocks = new Map<string, Map<string, string>>();
  for (const [cell, name] of cells) {
    if (name === '' || !cell.startsWith('subject/')) continue;
    const last = cell.lastIndexOf('/');
    const block = cell.slice('subject/'.length, last);
    const rows = blocks.get(block);
    if (rows) rows.set(cell.slice(last + 1), name);
    else blocks.set(block, new Map([[cell.slice(last + 1), name]]));
  }
  return blocks;
}

/** True when the digits are a subject of these rows: as many as a level has. */
export function fitsRows(open: OpenRows, code: string): boolean {
  return (CODE_LENGTHS[open] as readonly number[]).includes(code.length);
}

/**
 * The rows of one block in printed order: open rows by code, above or below the fixed ones. The upper levels of a typed code
 * are there by themselves; their names come from the subject list of the year, or are empty where it does not know them.
 */
export function rowsOf(
  block: AccountsBlock,
  typed: ReadonlyMap<string, string> | undefined,
  fiscalYear: number,
): TableRow[] {
  const fixed = block.rows.map(({ key, name }) => ({ key, code: '', name }));
  const { open } = block;
  if (!open || !typed) return fixed;
  const names = new Map<string, string>();
  for (const [code, name] of typed) {
    if (!fitsRows(open.kind, code)) continue;
    names.set(code, name.trim());
    for (let parent = code.slice(0, -2); parent.length >= 3; parent = parent.slice(0, -2)) {
      if (names.has(parent)) break;
      names.set(
        parent,
        typed.get(parent)?.trim() || (subjectName(subjectKind(open.kind), parent, fiscalYear) ?? ''),
      );
    }
  }
  const subjects = [...names]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, name]) => ({ key: null, code, name }));
  return open.at === 'top' ? [...subjects, ...fixed] : [...fixed, ...subjects];
}
