// The authority matrix as finance people read it: one line per action and status, one column per role. For tests.
import { readFileSync } from 'node:fs';
import type { Role } from '@/lib/domain/workflow/actor';
import { type Action, STATUS_NAMES, STATUSES, type Status } from '@/lib/domain/workflow/table';

/** 准 allowed, 时 wrong status, 禁 no right, 无 not found. */
export type Verdict = '准' | '时' | '禁' | '无';

/** Who tries: one role over the thing, or somebody from outside. */
export type Who = Role | 'outsider';

/** One expected outcome. */
export interface AuthorityCase {
  readonly endorseRequired: boolean;
  readonly action: Action;
  /** Null for what is not about one evaluation. */
  readonly status: Status | null;
  readonly who: Who;
  readonly verdict: Verdict;
}

const COLUMNS: readonly Who[] = ['lead', 'clerk', 'publisher', 'finance', 'admin', 'outsider'];

/** All cases of authority.cases.csv. @throws when a line cannot be read: a case must never be skipped silently. */
export function authorityCases(): AuthorityCase[] {
  const text = readFileSync(new URL('../lib/domain/workflow/authority.cases.csv', import.meta.url), 'utf8');
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return lines.slice(1).flatMap((line) => {
    const [endorse, action, statusName, ...verdicts] = line.split(',');
    const status = STATUSES.find((candidate) => STATUS_NAMES[candidate] === statusName) ?? null;
    if (verdicts.length !== COLUMNS.length || (status === null && statusName !== '—'))
      throw new Error(`unreadable case: ${line}`);
    return COLUMNS.map((who, index) => {
      const verdict = verdicts[index];
      if (verdict !== '准' && verdict !== '时' && verdict !== '禁' && verdict !== '无')
        throw new Error(`unknown verdict in: ${line}`);
      return { endorseRequired: endorse === '是', action: action as Action, status, who, verdict };
    });
  });
}
