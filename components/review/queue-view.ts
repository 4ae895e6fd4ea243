// What of the queue is shown, and in which order. It stands in the address, so that the way back from a form leads to the same list.
import { type Chip, type ChipKey, CHIPS, chipOf } from '@/components/review/queue-chips';
import { GROUPS, groupOf, type QueueRow } from '@/components/review/queue-row';

/** Columns that sort, with what they sort by; null stands last either way. */
const SORT_KEYS = {
  project: (row) => row.projectName,
  unit: (row) => row.unitName ?? row.departmentName,
  budget: (row) => row.budget,
  rate: (row) => row.rate,
  total: (row) => (row.started ? row.total : null),
  // One 硬伤 outweighs any number of 疑点.
  findings: (row) => row.errors * 10_000 + row.warnings,
  round: (row) => row.submissions,
  waited: (row) => row.waitingDays,
  status: (row) => GROUPS.findIndex(({ key }) => key === groupOf(row)),
} as const satisfies Record<string, (row: QueueRow) => string | number | null>;

export type SortColumn = keyof typeof SORT_KEYS;

/** A chip, words searched for, and an order. */
export interface QueueView {
  readonly chip: ChipKey;
  readonly words: string;
  readonly sort: { readonly column: SortColumn; readonly desc: boolean };
}

/** Who has waited longest stands first. */
const LONGEST_FIRST: QueueView['sort'] = { column: 'waited', desc: true };

function isSortColumn(name: string): name is SortColumn {
  return Object.hasOwn(SORT_KEYS, name);
}

/** A view from an address; whatever it does not understand is left at its default. */
export function readView(query: Pick<URLSearchParams, 'get'>): QueueView {
  const sort = query.get('sort') ?? '';
  const column = sort.replace(/^-/, '');
  return {
    chip: chipOf(query.get('chip')).key,
    words: query.get('q') ?? '',
    sort: isSortColumn(column) ? { column, desc: sort.startsWith('-') } : LONGEST_FIRST,
  };
}

/** The query of an address that shows a view; '' for the one the page opens with. `place` (year, region) is kept. */
export function viewQuery(view: QueueView, place: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams(place);
  if (view.chip !== CHIPS[0].key) query.set('chip', view.chip);
  if (view.words.trim() !== '') query.set('q', view.words.trim());
  const { column, desc } = view.sort;
  if (column !== LONGEST_FIRST.column || desc !== LONGEST_FIRST.desc) {
    query.set('sort', `${desc ? '-' : ''}${column}`);
  }
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

// Names by pinyin, as every list of a Chinese office.
const collator = new Intl.Collator('zh-Hans-CN', { numeric: true });

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
}

function matches(row: QueueRow, words: string): boolean {
  const text = [row.projectName, row.projectCode, row.unitName ?? '', row.departmentName]
    .join(' ')
    .toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function inOrder(rows: readonly QueueRow[], { column, desc }: QueueView['sort']): QueueRow[] {
  const key: (row: QueueRow) => string | number | null = SORT_KEYS[column];
  return [...rows].sort((left, right) => {
    const a = key(left);
    const b = key(right);
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return desc ? compare(b, a) : compare(a, b);
  });
}

/** The rows of a view, in its order; equal ones stay as they came. */
export function rowsOf(rows: readonly QueueRow[], view: QueueView): QueueRow[] {
  const { holds } = chipOf(view.chip);
  return inOrder(
    rows.filter((row) => holds(row) && matches(row, view.words)),
    view.sort,
  );
}

/** How many rows each chip holds, whatever is searched for. */
export function chipCounts(rows: readonly QueueRow[]): { chip: Chip; count: number }[] {
  return CHIPS.map((chip) => ({ chip, count: rows.filter(chip.holds).length })).filter(
    ({ chip, count }) => !chip.rare || count > 0,
  );
}

/** A form beside the one that is read. */
export type Neighbour = Pick<QueueRow, 'id' | 'projectName'>;

/**
 * The forms before and after one in the order of the list it was opened from. The form itself keeps its place even after a decision has
 * taken it out of that list. Rows without a snapshot (`submissions` 0) cannot be read and are passed over.
 */
export function neighbours(
  rows: readonly QueueRow[],
  view: QueueView,
  id: string,
): { before: Neighbour | null; after: Neighbour | null; position: number; count: number } {
  const shown = new Set(rowsOf(rows, view).map((row) => row.id));
  const readable = rows.filter((row) => (shown.has(row.id) && row.submissions > 0) || row.id === id);
  const ordered = inOrder(readable, view.sort);
  const at = ordered.findIndex((row) => row.id === id);
  const named = (row: QueueRow | undefined) => (row ? { id: row.id, projectName: row.projectName } : null);
  return {
    before: at > 0 ? named(ordered[at - 1]) : null,
    after: at >= 0 ? named(ordered[at + 1]) : null,
    position: at + 1,
    count: ordered.length,
  };
}
