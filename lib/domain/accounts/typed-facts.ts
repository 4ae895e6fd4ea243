// The figures beside the tables as the interchange format carries them, and the way back from a fact's path to its cell.
import type { CellId } from '../evaluation/cells';
import type { Disclosure } from '../interchange/disclosure';
import { FACT_LISTS } from '../interchange/facts';
import { factCell, itemCell, parseAccountsCell, textCell } from './cells';
import { accountsText, type AccountsRecord } from './record';

type Facts = NonNullable<Disclosure['facts']>;

/** What was typed beside the tables, with the cell of each path below `facts`. */
export interface TypedFacts {
  readonly facts: Facts;
  readonly cellAt: ReadonlyMap<string, CellId>;
}

/** Facts and entries of lists as they were typed; empty cells are absent. Entries stand in the order of their row ids. */
export function typedFacts(record: AccountsRecord): TypedFacts {
  const facts: Facts = {};
  const cellAt = new Map<string, CellId>();
  const entries = new Map<string, Map<string, [field: string, text: string][]>>();
  for (const [id, text] of record.cells) {
    const cell = parseAccountsCell(id);
    if (cell?.of === 'fact') {
      put(facts, cell.key, text);
      cellAt.set(`facts.${cell.key}`, factCell(cell.key));
    } else if (cell?.of === 'item' && cell.list in FACT_LISTS) {
      const rows = entries.get(cell.list) ?? new Map<string, [string, string][]>();
      rows.set(cell.row, [...(rows.get(cell.row) ?? []), [cell.field, text]]);
      entries.set(cell.list, rows);
    }
  }
  for (const [list, rows] of entries) {
    const ordered = [...rows].sort(([a], [b]) => (a < b ? -1 : 1));
    put(
      facts,
      list,
      ordered.map(([, fields]) => Object.fromEntries(fields)),
    );
    for (const [i, [row, fields]] of ordered.entries())
      for (const [field] of fields) cellAt.set(`facts.${list}[${i}].${field}`, itemCell(list, row, field));
  }
  return { facts, cellAt };
}

type Json = Facts[string];

/** Puts a value at a path of keys; a key that is taken by a value of its own keeps it. */
function put(facts: Facts, path: string, value: Json): void {
  const steps = path.split('.');
  let place: Record<string, Json> = facts;
  for (const step of steps.slice(0, -1)) {
    const next = (place[step] ??= {});
    if (typeof next !== 'object' || next === null || Array.isArray(next)) return;
    place = next;
  }
  place[steps.at(-1) ?? path] = value;
}

/** One unit of 纳入决算范围的单位: `示范区中小企业服务中心｜事业`. */
export interface NamedUnit {
  readonly name: string;
  readonly nature: string | null;
}

/** The units a department's accounts cover, one a line. */
export function namedUnits(record: AccountsRecord): NamedUnit[] {
  return accountsText(record, textCell('units'))
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const [name = '', nature = ''] = line.split(/[｜|]/).map((part) => part.trim());
      return { name, nature: nature || null };
    });
}
