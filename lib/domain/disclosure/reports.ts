// 评价报告 as attachments of an edition: which files, under which number and path.
import { z } from 'zod';
import type { ReportReference } from '../accounts/report-reference';

/** One report as the document keeps it: file and number are frozen with the text that names them. */
export const documentReportSchema = z.strictObject({
  /** 附件 1, 2, …; also the file's name in the edition. */
  no: z.int().min(1),
  name: z.string().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Bytes. */
  size: z.int().min(1),
});
export type DocumentReport = z.infer<typeof documentReportSchema>;

/** The reports that evaluations name, numbered in printed order; a file that several name is one attachment, under its first name. */
export function reportsOf(
  evaluations: readonly { readonly report: ReportReference | null }[],
): DocumentReport[] {
  const files = new Map<string, ReportReference>();
  for (const { report } of evaluations)
    if (report !== null && !files.has(report.sha256)) files.set(report.sha256, report);
  return [...files.values()].map(({ name, sha256, size }, index) => ({ no: index + 1, name, sha256, size }));
}

/** Where an edition keeps a report: `reports/1.pdf`. */
export function reportPath(no: number): string {
  return `reports/${no}.pdf`;
}

/** The number in a path of {@link reportPath}; null for any other path. */
export function reportNo(path: string): number | null {
  const no = /^reports\/([1-9]\d{0,3})\.pdf$/.exec(path)?.[1];
  return no === undefined ? null : Number(no);
}
