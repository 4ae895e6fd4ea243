// 操作日志 of a region, newest first: who did what to which thing.
import { mayKeepUp } from '@/lib/application/set-up';
import { namesOfAudited } from '@/lib/data/audit-names';
import { database } from '@/lib/data/client';
import { formatDate, formatTime } from '@/lib/domain/format';
import type { Failure } from '@/lib/domain/failure';
import { type Result, refused, success } from '@/lib/domain/result';
import { type Actor, type Role, ROLE_NAMES } from '@/lib/domain/workflow/actor';
import { WORKFLOW } from '@/lib/domain/workflow/table';

/** One line of the log, in words. */
export interface AuditLine {
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly action: string;
  readonly object: string;
  readonly reason: string | null;
}

/** Actions that are no verb of the workflow table. */
const OTHER_ACTIONS: Readonly<Record<string, string>> = {
  signIn: '登录',
  signOut: '退出',
  signInLocked: '输错密码被锁定',
  changePassword: '修改密码',
  resetPassword: '重置密码',
  unlockUser: '解除锁定',
  createUser: '新建用户',
  grantRole: '授予权限',
  revokeRole: '收回权限',
  createRegion: '建立地区',
  createDepartment: '新增部门',
  createUnit: '新增单位',
  openYear: '设置年度',
  createProject: '登记项目',
  recordHistoric: '录入历史公开数据',
  removeDemo: '移除演示数据',
  correct: '更正公开',
};

/** Lines on one page. */
const PAGE = 50;

/** How an audited action is called on the screen. */
export function actionName(action: string): string {
  return OTHER_ACTIONS[action] ?? WORKFLOW.find((row) => row.action === action)?.name ?? action;
}

function textOf(detail: unknown, key: string): string | null {
  if (typeof detail !== 'object' || detail === null) return null;
  const value: unknown = Reflect.get(detail, key);
  return typeof value === 'string' ? value : null;
}

/**
 * A page of the log; `before` is the id of the last line of the page before it. `older` is the id to go on from, or
 * null when there is nothing older.
 */
export async function auditLog(
  actor: Actor,
  regionCode: string,
  before: bigint | null,
): Promise<Result<{ lines: AuditLine[]; older: string | null }, Failure>> {
  const no = mayKeepUp(actor, 'viewAudit', regionCode, '本地区的操作日志');
  if (no) return refused(no);
  const rows = await database.auditEvent.findMany({
    where: { regionCode, ...(before === null ? {} : { id: { lt: before } }) },
    orderBy: { id: 'desc' },
    take: PAGE + 1,
    include: { actor: { select: { name: true, username: true } } },
  });
  const shown = rows.slice(0, PAGE);
  const names = await namesOfAudited(database, shown);
  const lines = shown.map((row) => {
    const role = textOf(row.detail, 'role');
    const object = names.get(`${row.objectKind}/${row.objectId}`) ?? row.objectId;
    return {
      id: String(row.id),
      at: `${formatDate(row.at)} ${formatTime(row.at)}`,
      by: row.actor ? `${row.actor.name}（${row.actor.username ?? ''}）` : '系统',
      action: actionName(row.action),
      object: role ? `${object}：${ROLE_NAMES[role as Role] ?? role}` : object,
      reason: row.reason,
    };
  });
  const last = shown.at(-1);
  return success({ lines, older: rows.length > PAGE && last ? String(last.id) : null });
}
