// Where accounts stand, in a word.
import { type AccountsStatus, STATUS_NAMES } from '@/lib/domain/workflow/table';

/** The word of a status; accounts nobody opened have none. */
export function accountsStatusName(status: AccountsStatus | null): string {
  return status === null ? '未填报' : STATUS_NAMES[status];
}
