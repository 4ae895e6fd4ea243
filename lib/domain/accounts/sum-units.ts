// 部门决算 out of its 单位决算: what is added up, and what stays the department's own.
import { type Fen, parseScaled } from '../amount';
import type { CellId } from '../evaluation/cells';
import { formatFenExact } from '../format';
import { FACTS, type FactKind } from '../interchange/facts';
import { type AccountsCell, accountsValue, fieldOf, isMoneyCell, parseAccountsCell } from './cells';
import { reckon } from './reckoning';
import type { AccountsRecord } from './record';

/** Figures that are money or counts and yet do not add up: prices, and an average. */
const NOT_ADDED: ReadonlySet<string> = new Set([
  'stateAssets.generalEquipmentThreshold',
  'stateAssets.specialEquipmentThreshold',
  'threePublic.detail.vehicles.operationPerVehicle',
]);

/** Lists whose rows are known by what they are (a kind of vehicle, a code), so that the same row of two units is one row. */
const ADDED_LISTS: ReadonlySet<string> = new Set(['stateAssets.vehicles', 'generalPublicBudget.subjects']);

/** True for what a department that sums up its units takes from them: tables, money, counts, numbers of staff. */
export function isSummedUp(cell: AccountsCell): boolean {
  switch (cell.of) {
    case 'amount':
    case 'subject':
      return true;
    case 'fact':
    case 'before':
      return !NOT_ADDED.has(cell.key) && adds(FACTS[cell.key as keyof typeof FACTS].kind);
    case 'item':
      return ADDED_LISTS.has(cell.list) && adds(fieldOf(cell.list, cell.field)?.kind);
    case 'text':
      return cell.name.startsWith('staffing.');
    default:
      return false;
  }
}

function adds(kind: FactKind | undefined): boolean {
  return kind === 'money' || kind === 'count';
}

/**
 * The department's accounts as the sum of its units' accounts. Amounts are added cell by cell as they are reckoned (what one unit
 * typed and another left to be added up goes together), subject rows are united, money and counts beside the tables are added.
 * Words, reasons, years, percentages and 部门评价 stay the department's own (`own`); what it once typed into the cells that are
 * summed up does not count. Money that one unit passes on to another is not taken out: a department with such transfers enters
 * its accounts itself.
 */
export function sumUnits(own: AccountsRecord, units: readonly AccountsRecord[]): AccountsRecord {
  const cells = new Map<CellId, string>();
  for (const [id, text] of own.cells) {
    const cell = parseAccountsCell(id);
    if (cell && !isSummedUp(cell)) cells.set(id, text);
  }
  const money = new Map<CellId, number>();
  const counts = new Map<CellId, number>();
  const add = (sums: Map<CellId, number>, id: CellId, value: number) =>
    sums.set(id, (sums.get(id) ?? 0) + value);
  const reckonings = units.map(reckon);
  const summed = new Map<CellId, AccountsCell>();
  for (const { cells: typed } of units) {
    for (const [id, text] of typed) {
      const cell = parseAccountsCell(id);
      if (!cell || !isSummedUp(cell)) continue;
      if (cell.of === 'subject') {
        if (!cells.has(id)) cells.set(id, text);
      } else if (cell.of === 'amount') summed.set(id, cell);
      else if (isMoneyCell(cell)) add(money, id, accountsValue(cell, text) ?? 0);
      else add(counts, id, parseScaled(text, 0) ?? 0);
    }
  }
  for (const id of summed.keys())
    for (const { amount } of reckonings) {
      const fen = amount(id)?.fen ?? null;
      if (fen !== null) add(money, id, fen);
    }
  for (const [id, fen] of money) cells.set(id, formatFenExact(fen as Fen, '万元'));
  for (const [id, count] of counts) cells.set(id, String(count));
  return { ...own, cells };
}
