// The one workflow table: who may do what, from which status, and where it leads. `refusal` explains a no.
import { type Failure, notFound } from '../failure';
import type { Role } from './actor';

/** Statuses of an evaluation (绩效自评). */
export const STATUSES = ['draft', 'endorsing', 'submitted', 'returned', 'approved'] as const;
export type Status = (typeof STATUSES)[number];

/** How a status is called on the screen. */
export const STATUS_NAMES: Record<Status, string> = {
  draft: '填报中',
  endorsing: '待部门审核',
  submitted: '待财政审核',
  returned: '退回修改',
  approved: '审核通过',
};

/** One line of the table. */
export interface WorkflowRow {
  readonly action: Action;
  /** The verb on the button. */
  readonly name: string;
  readonly roles: readonly Role[];
  /** Statuses it may start from; null for what is not about one evaluation. */
  readonly from: readonly Status[] | null;
  /** Where it leads; absent when the status stays. */
  readonly to?: Status;
  /** The row counts only where the region asks for endorsement (true) or does not (false). */
  readonly endorsement?: boolean;
}

export type Action =
  | 'view'
  | 'fill'
  | 'explain'
  | 'submit'
  | 'withdraw'
  | 'endorse'
  | 'return'
  | 'approve'
  | 'reopen'
  | 'viewAccounts'
  | 'fillAccounts'
  | 'submitAccounts'
  | 'withdrawAccounts'
  | 'returnAccounts'
  | 'approveAccounts'
  | 'reopenAccounts'
  | 'writeDisclosure'
  | 'viewDisclosure'
  | 'publish'
  | 'retract'
  | 'manageUsers'
  | 'managePeriods'
  | 'manageProjects'
  | 'manageTemplates'
  | 'moveForm'
  | 'viewAudit';

const fillers: readonly Role[] = ['lead', 'clerk'];
const open: readonly Status[] = ['draft', 'returned'];

/** Statuses of a body's accounts (决算资料): those of an evaluation, without endorsement inside the department. */
export const ACCOUNTS_STATUSES = ['draft', 'submitted', 'returned', 'approved'] as const satisfies Status[];
export type AccountsStatus = (typeof ACCOUNTS_STATUSES)[number];

/** Who may do what with the accounts of a body's year. */
const ACCOUNTS_WORKFLOW: readonly WorkflowRow[] = [
  {
    action: 'viewAccounts',
    name: '查看决算资料',
    roles: ['clerk', 'publisher', 'finance'],
    from: ACCOUNTS_STATUSES,
  },
  { action: 'fillAccounts', name: '填写', roles: ['clerk'], from: open },
  { action: 'submitAccounts', name: '提交审核', roles: ['clerk'], from: open, to: 'submitted' },
  { action: 'withdrawAccounts', name: '撤回', roles: ['clerk'], from: ['submitted'], to: 'draft' },
  { action: 'returnAccounts', name: '退回', roles: ['finance'], from: ['submitted'], to: 'returned' },
  { action: 'approveAccounts', name: '批复', roles: ['finance'], from: ['submitted'], to: 'approved' },
  { action: 'reopenAccounts', name: '重新打开', roles: ['finance'], from: ['approved'], to: 'draft' },
  // The disclosure's own words are no part of what finance approves: they are open whatever the figures' status is.
  {
    action: 'writeDisclosure',
    name: '撰写公开文字',
    roles: ['clerk', 'publisher'],
    from: ACCOUNTS_STATUSES,
  },
];

/** Everything anybody may do. Nothing else decides about rights. */
export const WORKFLOW: readonly WorkflowRow[] = [
  { action: 'view', name: '查看', roles: ['lead', 'clerk', 'publisher', 'finance'], from: STATUSES },
  { action: 'fill', name: '填写', roles: fillers, from: open },
  { action: 'explain', name: '写审核说明', roles: fillers, from: open },
  { action: 'submit', name: '提交审核', roles: fillers, from: open, to: 'submitted', endorsement: false },
  { action: 'submit', name: '提交审核', roles: fillers, from: open, to: 'endorsing', endorsement: true },
  { action: 'withdraw', name: '撤回', roles: fillers, from: ['endorsing', 'submitted'], to: 'draft' },
  {
    action: 'endorse',
    name: '部门审核通过',
    roles: ['clerk'],
    from: ['endorsing'],
    to: 'submitted',
    endorsement: true,
  },
  {
    action: 'return',
    name: '退回',
    roles: ['clerk'],
    from: ['endorsing'],
    to: 'returned',
    endorsement: true,
  },
  { action: 'return', name: '退回', roles: ['finance'], from: ['submitted'], to: 'returned' },
  { action: 'approve', name: '审核通过', roles: ['finance'], from: ['submitted'], to: 'approved' },
  { action: 'reopen', name: '重新打开', roles: ['finance'], from: ['approved'], to: 'draft' },
  // Which form a year uses is finance's to say; the department's clerk may bring its own open drafts over. Not the filler of one project.
  { action: 'moveForm', name: '迁移到新表样', roles: ['clerk', 'finance'], from: open },
  ...ACCOUNTS_WORKFLOW,
  { action: 'viewDisclosure', name: '查看决算公开', roles: ['clerk', 'publisher', 'finance'], from: null },
  { action: 'publish', name: '公开', roles: ['publisher'], from: null },
  // Whoever published may take it back; finance answers for the region's portal.
  { action: 'retract', name: '撤下', roles: ['publisher', 'finance'], from: null },
  { action: 'manageUsers', name: '管理用户与权限', roles: ['admin'], from: null },
  { action: 'managePeriods', name: '设置年度', roles: ['finance', 'admin'], from: null },
  { action: 'manageProjects', name: '维护单位与项目', roles: ['finance', 'admin'], from: null },
  { action: 'manageTemplates', name: '维护年度表样', roles: ['finance', 'admin'], from: null },
  { action: 'viewAudit', name: '查看操作日志', roles: ['finance', 'admin'], from: null },
];

/** What is asked of the table. */
export interface Attempt {
  readonly action: Action;
  readonly roles: readonly Role[];
  /** The evaluation's status; null for what is not about one evaluation. */
  readonly status: Status | null;
  /** The region's setting: departments endorse before finance reviews. */
  readonly endorseRequired: boolean;
}

/** The row that allows an attempt; undefined when none does. */
export function allowedBy(
  attempt: Attempt,
  table: readonly WorkflowRow[] = WORKFLOW,
): WorkflowRow | undefined {
  return table.find(
    (row) =>
      row.action === attempt.action &&
      (row.endorsement === undefined || row.endorsement === attempt.endorseRequired) &&
      row.roles.some((role) => attempt.roles.includes(role)) &&
      (row.from === null || (attempt.status !== null && row.from.includes(attempt.status))),
  );
}

/**
 * Why an attempt is refused; null when it is allowed. Who holds no role over the thing, or may not even look at it, gets "not found":
 * a refusal must not tell what exists.
 */
export function refusal(
  attempt: Attempt,
  what: string,
  table: readonly WorkflowRow[] = WORKFLOW,
): Failure | null {
  if (allowedBy(attempt, table)) return null;
  const isAccounts = ACCOUNTS_WORKFLOW.some(({ action }) => action === attempt.action);
  const look = { ...attempt, action: isAccounts ? 'viewAccounts' : 'view' } as const;
  const hidden = attempt.status !== null && !allowedBy(look, table);
  if (attempt.roles.length === 0 || hidden) return notFound(what);
  const rows = table.filter(
    (row) =>
      row.action === attempt.action &&
      (row.endorsement ?? attempt.endorseRequired) === attempt.endorseRequired &&
      row.roles.some((role) => attempt.roles.includes(role)),
  );
  if (rows.length === 0 || attempt.status === null) {
    const name = WORKFLOW.find((row) => row.action === attempt.action)?.name ?? '办理';
    return {
      code: 'forbidden',
      message: `您没有「${name}」${what}的权限。如确需办理，请联系本地区系统管理员授权。`,
    };
  }
  return {
    code: 'wrongStatus',
    message: `${what}现在是「${STATUS_NAMES[attempt.status]}」，不能「${rows[0]?.name}」。请刷新页面查看最新状态。`,
  };
}
