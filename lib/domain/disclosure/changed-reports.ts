// 更正了什么, in the attached 评价报告: which were put in, taken out or exchanged for another file.
import { type Change, replaced } from './change';
import type { DisclosureDocument } from './model';
import type { DocumentReport } from './reports';

/** The attachments that differ, by number. A file under another name alone is told by the sentence that names it. */
export function changedReports(before: DisclosureDocument, now: DisclosureDocument): Change[] {
  const old = before.reports ?? [];
  const fresh = now.reports ?? [];
  return Array.from({ length: Math.max(old.length, fresh.length) }).flatMap((_, at) => {
    const [from, to] = [old[at], fresh[at]];
    if (from?.sha256 === to?.sha256) return [];
    return [replaced('text', `附件${at + 1}：评价报告`, fileText(from), fileText(to))];
  });
}

/** Two files of one name are told apart by the beginning of their hashes. */
function fileText(report: DocumentReport | undefined): string | null {
  return report ? `${report.name}（校验值 ${report.sha256.slice(0, 16)}）` : null;
}
