// The document of a body's year: what its next edition prints, composed from approved records alone.
import type { BodyRecord, EditionHead } from '@/lib/data/edition-store';
import type { StoredSnapshot } from '@/lib/data/snapshot-store';
import { buildDisclosure, type DisclosureInput, type OmittedProject } from '@/lib/domain/disclosure/build';
import type { DisclosureDocument } from '@/lib/domain/disclosure/model';

/** What a document is composed of. */
export interface YearInput {
  readonly body: BodyRecord;
  readonly fiscalYear: number;
  readonly origin: DisclosureInput['origin'];
  /** In printed order. */
  readonly snapshots: readonly StoredSnapshot[];
  readonly omitted: readonly OmittedProject[];
  /** The editions of the year that exist already, oldest first. */
  readonly earlier: readonly EditionHead[];
  /** Why it replaces the edition before; null for the first. */
  readonly reason: string | null;
  readonly at: Date;
}

/** Composes the document of the next edition of a year. */
export function composeYear(input: YearInput): DisclosureDocument {
  const { body, fiscalYear, earlier, at, reason } = input;
  const last = earlier.at(-1);
  return buildDisclosure({
    origin: input.origin,
    demo: body.region.demo,
    fiscalYear,
    region: {
      code: body.region.code,
      name: body.region.name,
      financeOffice: body.region.financeOffice,
      showFindings: body.region.showFindings,
    },
    department: { code: body.code, name: body.name },
    edition: {
      number: (last?.no ?? 0) + 1,
      publishedAt: at,
      correction: last && reason !== null ? { replaces: last.no, reason } : null,
    },
    projects: input.snapshots.map((stored) => stored.snapshot),
    omitted: input.omitted,
  });
}
