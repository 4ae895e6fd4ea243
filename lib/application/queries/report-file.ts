// 评价报告 on the desk: the file as it was uploaded, for those who see the accounts.
import { type AccountsPlace, bodyInScope } from '@/lib/application/on-accounts';
import { database } from '@/lib/data/client';
import { artifactBytes } from '@/lib/data/edition-store';
import { reportsAmong } from '@/lib/data/report-store';
import { type Failure, notFound } from '@/lib/domain/failure';
import { type Result, refused, success } from '@/lib/domain/result';
import type { Actor } from '@/lib/domain/workflow/actor';

/** A report with its bytes. */
export interface ReportFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The file; "not found" outside the actor's reach, and for what this body never uploaded or had to be erased. */
export async function reportFile(
  actor: Actor,
  place: AccountsPlace,
  sha256: string,
): Promise<Result<ReportFile, Failure>> {
  const body = await bodyInScope(actor, database, place);
  const [report] = body ? await reportsAmong(database, body.id, [sha256]) : [];
  const bytes = report ? await artifactBytes(database, report.sha256) : null;
  if (!report || bytes === null) return refused(notFound('这份评价报告'));
  return success({ name: report.name, bytes: new Uint8Array(bytes) });
}
