// 评价报告: keeps one uploaded PDF for a body. Which evaluation it belongs to is said by the cell that names it, an edit like any other.
import { type Clock, systemClock } from '@/lib/application/clock';
import { type AccountsPlace, auditAccounts, onAccounts } from '@/lib/application/on-accounts';
import { erasedAmong } from '@/lib/data/edition-store';
import { insertReport } from '@/lib/data/report-store';
import { sha256Of } from '@/lib/data/snapshot-store';
import { reportName, reportRefusal, reportText } from '@/lib/domain/accounts/report-reference';
import type { Failure } from '@/lib/domain/failure';
import { type Result, refused, success } from '@/lib/domain/result';
import type { Actor } from '@/lib/domain/workflow/actor';

/** What an upload is answered with: the text that the cell then holds. */
export interface UploadedReport {
  readonly reference: string;
}

/**
 * Keeps the file for who may write the disclosure's words, at any status of the accounts. Refused for what is no whole PDF, for more
 * than 20 MB, and for bytes that had to be erased by law. The same bytes sent again are the same file.
 */
export function uploadReport(
  actor: Actor,
  place: AccountsPlace,
  bytes: Uint8Array<ArrayBuffer>,
  typedName: string,
  clock: Clock = systemClock,
): Promise<Result<UploadedReport, Failure>> {
  return onAccounts(actor, place, 'writeDisclosure', clock, async (context) => {
    const { db, head, at } = context;
    const why = reportRefusal(bytes);
    if (why !== null) return refused({ code: 'invalid', message: why });
    const report = { sha256: sha256Of(bytes), size: bytes.byteLength, name: reportName(typedName) };
    if ((await erasedAmong(db, [report.sha256])) !== null) {
      const message = '这份文件已依法删除，不能再次上传。请核对后另行选择。';
      return refused({ code: 'invalid', message });
    }
    const owner = { regionCode: head.regionCode, bodyId: head.body.id };
    await insertReport(db, owner, { ...report, bytes }, { by: actor.userId ?? '', at });
    await auditAccounts(actor, context, { action: 'uploadReport', detail: report });
    return success({ reference: reportText(report) });
  });
}
