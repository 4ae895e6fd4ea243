// The draft of a year's accounts: the generic draft of cells, with record and sums beside.
import { CellDraft } from '@/components/drafting/cell-draft';
import type { AccountsOpenness } from '@/lib/domain/accounts/edits';
import type { Reckoning } from '@/lib/domain/accounts/reckoning';
import type { AccountsRecord } from '@/lib/domain/accounts/record';
import { AccountsSheet } from './accounts-sheet';

/** The accounts of one body and year in one tab. */
export class AccountsDraft extends CellDraft<AccountsSheet> {
  constructor(record: AccountsRecord, openness: AccountsOpenness) {
    super(record.cells, new AccountsSheet(record, openness));
  }

  /** The accounts with the texts of this moment. The same object may show other texts later. */
  get record(): AccountsRecord {
    return this.sheet.record;
  }

  /** All tables with their sums; another object after each change of an amount. */
  get reckoning(): Reckoning {
    return this.sheet.reckoning;
  }

  /** Grows when rows come or go, and when a table gets its first figure or loses its last. */
  get structure(): number {
    return this.sheet.structure;
  }
}
