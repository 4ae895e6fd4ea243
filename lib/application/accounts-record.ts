// The accounts of a body's year as they stand: what was typed, or the sum of the units' approved accounts.
import {
  type AccountsBody,
  type AccountsHead,
  findAccounts,
  readAccounts,
  unitBodies,
} from '@/lib/data/accounts-store';
import { approvedSnapshot, type StoredAccounts } from '@/lib/data/accounts-snapshot-store';
import type { Db } from '@/lib/data/transaction';
import type { AccountsRecord } from '@/lib/domain/accounts/record';
import { snapshotRecord } from '@/lib/domain/accounts/snapshot';
import { sumUnits } from '@/lib/domain/accounts/sum-units';
import type { AccountsStatus } from '@/lib/domain/workflow/table';

/** Where a unit's accounts stand, for the department that sums them up. */
export interface UnitState {
  readonly body: AccountsBody;
  /** Null before somebody opened them. */
  readonly status: AccountsStatus | null;
  /** What is summed up; null until they are approved. */
  readonly approved: StoredAccounts | null;
}

/** The units of a department with their accounts of a year; none for a unit. */
export async function unitStates(db: Db, body: AccountsBody, fiscalYear: number): Promise<UnitState[]> {
  const states: UnitState[] = [];
  for (const unit of await unitBodies(db, body)) {
    const head = await findAccounts(db, unit, fiscalYear);
    states.push({
      body: unit,
      status: head?.status ?? null,
      approved: await approvedSnapshot(db, unit.id, fiscalYear),
    });
  }
  return states;
}

/** The record as it stands now. Of units that are summed up, those that are approved count. */
export async function currentAccounts(
  db: Db,
  head: AccountsHead,
  units: readonly UnitState[],
): Promise<AccountsRecord> {
  const own = await readAccounts(db, head);
  if (head.source === 'entered') return own;
  return sumUnits(
    own,
    units.flatMap(({ approved }) => (approved ? [snapshotRecord(approved.snapshot)] : [])),
  );
}
