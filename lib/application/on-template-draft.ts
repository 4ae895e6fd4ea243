// The frame of every use case on a draft of a region's own 年度表样: lock, scope, what the person saw, work, all in one transaction.
import { z } from 'zod';
import type { Clock } from '@/lib/application/clock';
import { atomically } from '@/lib/application/on-evaluation';
import { mayKeepUp } from '@/lib/application/set-up';
import { lockTemplateDraft, type TemplateDraftRecord } from '@/lib/data/template-draft-store';
import type { Db } from '@/lib/data/transaction';
import { type Failure, notFound } from '@/lib/domain/failure';
import { type Result, refused } from '@/lib/domain/result';
import { type Json, valueAt } from '@/lib/domain/template/draft-value';
import type { Actor } from '@/lib/domain/workflow/actor';

/** The name of a draft as typed so far. */
export function nameOfDraft(content: Json): string {
  const name = valueAt(content, ['name']);
  return typeof name === 'string' && name.trim() !== '' ? name.trim() : '未命名';
}

/** The words by which refusals name a draft. */
export function draftName(content: Json): string {
  return `「${nameOfDraft(content)}」表样草稿`;
}

/** What the work of a use case is given. */
export interface TemplateDraftContext {
  readonly db: Db;
  readonly record: TemplateDraftRecord;
  readonly at: Date;
}

/** Why a draft no longer takes changes; null while it does. */
export function closedDraft(record: TemplateDraftRecord): Failure | null {
  if (record.state === 'open') return null;
  const how = record.state === 'published' ? '已经发布' : '已被放弃';
  return {
    code: 'closed',
    message: `${draftName(record.content)}${how}，不能再改。请回到「年度表样」，以已发布的版本为基础新建。`,
  };
}

/** Somebody else saved the draft since the person looked. */
export function staleDraft(record: TemplateDraftRecord): Failure {
  return {
    code: 'stale',
    message: `${draftName(record.content)}在您打开之后由${record.updatedBy}改过，为免互相覆盖，没有保存。请先把您改的内容记下，刷新页面后再改。`,
    detail: { seq: record.seq },
  };
}

/** Locks the draft, asks the workflow table in its region, then runs `work`. A malformed or foreign id is "not found". */
export async function onTemplateDraft<T>(
  actor: Actor,
  id: string,
  clock: Clock,
  work: (context: TemplateDraftContext) => Promise<Result<T, Failure>>,
): Promise<Result<T, Failure>> {
  const missing = notFound('这份表样草稿');
  if (!z.uuid().safeParse(id).success) return refused(missing);
  return atomically(async (db) => {
    const record = await lockTemplateDraft(db, id);
    if (!record) return refused(missing);
    const no = mayKeepUp(actor, 'manageTemplates', record.regionCode, '这份表样草稿');
    if (no) return refused(no);
    const closed = closedDraft(record);
    return closed ? refused(closed) : work({ db, record, at: clock() });
  });
}
