// Uploaded 评价报告 in the store: which files a body has. Append-only; the bytes lie among the artifacts, once.
import { insertArtifacts } from '@/lib/data/edition-store';
import type { Db } from '@/lib/data/transaction';

/** A report of a body. */
export interface ReportRecord {
  readonly sha256: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
}

/** Keeps a report of a body; one that the body has already stays as it was named first. */
export async function insertReport(
  db: Db,
  owner: { readonly regionCode: string; readonly bodyId: string },
  report: ReportRecord & { readonly bytes: Uint8Array<ArrayBuffer> },
  uploaded: { readonly by: string; readonly at: Date },
): Promise<void> {
  const { bytes, ...record } = report;
  await insertArtifacts(db, [{ sha256: record.sha256, bytes }]);
  await db.reportFile.createMany({
    data: [{ ...owner, ...record, uploadedBy: uploaded.by, uploadedAt: uploaded.at }],
    skipDuplicates: true,
  });
}

/** Of these hashes, the reports that a body has and whose bytes are there. */
export async function reportsAmong(
  db: Db,
  bodyId: string,
  hashes: readonly string[],
): Promise<ReportRecord[]> {
  return db.reportFile.findMany({
    where: { bodyId, sha256: { in: [...hashes] }, artifact: { bytes: { not: null } } },
    select: { sha256: true, name: true, size: true },
  });
}
