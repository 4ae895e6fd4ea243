// What stands at the addresses of an edition that was taken back: that it was, when and why, and where the valid one is.
import type { EditionPlace, Retraction } from '@/lib/data/edition-store';
import { renderRetractedPage } from '@/lib/documents/html/retracted-page';

/** An edition that was taken back. */
export interface RetractedEdition extends EditionPlace {
  readonly retraction: Retraction;
}

/** True for an edition that was taken back. */
export function isRetracted(edition: EditionPlace): edition is RetractedEdition {
  return edition.retraction !== null;
}

/** The page, the same at every address of the edition. */
export function retractionPage(edition: RetractedEdition): string {
  const { title, no, fiscalYear, bodyCode, bodyName, retraction } = edition;
  return renderRetractedPage({
    title: title || `${bodyName}${fiscalYear}年度公开`,
    no,
    fiscalYear,
    department: { code: bodyCode, name: bodyName },
    region: { name: edition.regionName, financeOffice: edition.financeOffice },
    demo: edition.demo,
    publishedAt: edition.publishedAt.toISOString(),
    retractedAt: retraction.at.toISOString(),
    reason: retraction.reason,
    valid: edition.shown,
  });
}
