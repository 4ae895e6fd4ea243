// The document of a body's year: what its next edition prints, composed from approved records alone, and what the rules say of it.
import { approvedAccounts } from '@/lib/application/approved-accounts';
import type { BodyRecord, EditionHead } from '@/lib/data/edition-store';
import { chosenOutline } from '@/lib/data/outline-store';
import { reportsAmong } from '@/lib/data/report-store';
import type { StoredSnapshot } from '@/lib/data/snapshot-store';
import type { Db } from '@/lib/data/transaction';
import { buildDisclosure, type DisclosureInput, type OmittedProject } from '@/lib/domain/disclosure/build';
import { type Composed, composeDisclosure } from '@/lib/domain/disclosure/compose';
import { documentFromPrinted } from '@/lib/domain/disclosure/from-printed';
import type { DisclosureDocument } from '@/lib/domain/disclosure/model';
import { outlineFor } from '@/lib/domain/disclosure/outlines/built-in';
import {
  type DisclosureFindings,
  disclosureFindings,
  publicationRefusal,
} from '@/lib/domain/disclosure/publication-findings';
import type { Failure } from '@/lib/domain/failure';
import type { Disclosure } from '@/lib/domain/interchange/disclosure';
import { ACCOUNTS_STATUSES, STATUS_NAMES } from '@/lib/domain/workflow/table';

/** What a document is composed of. */
export interface YearInput {
  readonly body: BodyRecord;
  readonly fiscalYear: number;
  readonly origin: DisclosureInput['origin'];
  /** In printed order. */
  readonly snapshots: readonly Pick<StoredSnapshot, 'snapshot'>[];
  readonly omitted: readonly OmittedProject[];
  /** The editions of the year that exist already, oldest first. */
  readonly earlier: readonly EditionHead[];
  /** Why it replaces the edition before; null for the first. */
  readonly reason: string | null;
  readonly at: Date;
}

/** A year as it would be published. */
export interface AnnualDocument {
  readonly document: DisclosureDocument;
  /** The whole annual disclosure behind it; null for a year without approved accounts, which prints its evaluations alone. */
  readonly annual: { readonly composed: Composed; readonly findings: DisclosureFindings } | null;
  /** Why it cannot be published as it is: errors, and warnings without an answer. */
  readonly refusal: Failure | null;
}

/** The evaluations of a year alone: years without approved accounts, and years taken over form by form. */
export function composeYear(input: YearInput): DisclosureDocument {
  return buildDisclosure(headOf(input));
}

/** A year as it was printed before Mingji: text, tables and forms, with the names of the store. @throws RangeError when forms and snapshots are not equally many */
export function printedYear(input: YearInput, disclosure: Disclosure): DisclosureDocument {
  return documentFromPrinted({ ...headOf(input), disclosure });
}

/** The next edition of a year: the whole annual disclosure where finance has approved the accounts, else the evaluations alone. */
export async function annualDocument(db: Db, input: YearInput): Promise<AnnualDocument> {
  const { body, fiscalYear } = input;
  const accounts = await approvedAccounts(db, body.id, fiscalYear);
  if (!accounts) {
    return { document: composeYear(input), annual: null, refusal: await underReview(db, body, fiscalYear) };
  }
  const before = await approvedAccounts(db, body.id, fiscalYear - 1);
  const composed = composeDisclosure({
    ...headOf(input),
    outline: outlineFor(fiscalYear, await chosenOutline(db, body.regionCode, fiscalYear)),
    accounts: accounts.record,
    before: before?.record ?? null,
    bodyKind: accounts.bodyKind,
  });
  const findings = disclosureFindings(composed);
  return {
    document: composed.document,
    annual: { composed, findings },
    refusal:
      publicationRefusal(findings.findings, accounts.record.cells) ??
      (await missingReport(db, body, composed.document)),
  };
}

/** A reference is a text like any other: only what this body uploaded, and has still, is published under its name. */
async function missingReport(
  db: Db,
  body: BodyRecord,
  { reports = [] }: DisclosureDocument,
): Promise<Failure | null> {
  const kept = await reportsAmong(
    db,
    body.id,
    reports.map(({ sha256 }) => sha256),
  );
  const missing = reports.find(
    (named) => !kept.some(({ sha256, size }) => sha256 === named.sha256 && size === named.size),
  );
  if (!missing) return null;
  const message = `部门评价的评价报告「${missing.name}」不在系统内，暂不能公开。请在“文字说明”中重新选择文件，或者去掉。`;
  return { code: 'notReady', message };
}

/** Accounts that were handed in once and are not approved now: an edition without them would take the tables back. */
async function underReview(db: Db, body: BodyRecord, fiscalYear: number): Promise<Failure | null> {
  const where = { bodyId_fiscalYear: { bodyId: body.id, fiscalYear } };
  const accounts = await db.finalAccounts.findUnique({
    where,
    select: { status: true, _count: { select: { accountsSnapshot: true } } },
  });
  const status = ACCOUNTS_STATUSES.find((known) => known === accounts?.status);
  if (!accounts || !status || accounts._count.accountsSnapshot === 0) return null;
  const message = `${body.name} ${fiscalYear} 年度决算资料现在是「${STATUS_NAMES[status]}」，请等财政部门批复后再公开。`;
  return { code: 'notReady', message };
}

function headOf(input: YearInput): DisclosureInput {
  const { body, fiscalYear, earlier, at, reason } = input;
  const last = earlier.at(-1);
  return {
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
  };
}
