// Where accounts stand, in a word.
import { type AccountsStatus, STATUS_NAMES } from '@/lib/domain/workflow/table';

/** The word of a status; accounts nobody opened have none. */
export function accountsStatusName(status: AccountsStatus | null): string {
  if (status === null) return '未填报';
  return status === 'approved' ? '已批复' : STATUS_NAMES[status];
}
