// An edition from frozen snapshots: document, files, hashes, chain. The caller holds the body's lock and has decided that it may be.
import { randomUUID } from 'node:crypto';
import { enqueue } from '@/lib/application/enqueue';
import { renderEdition } from '@/lib/application/render-edition';
import { recordAudit } from '@/lib/data/audit-store';
import { type BodyRecord, editionsOf, insertFiles, lastLinkOf, withHashes } from '@/lib/data/edition-store';
import { sha256Of, type StoredSnapshot } from '@/lib/data/snapshot-store';
import type { Db } from '@/lib/data/transaction';
import { canonicalJson } from '@/lib/domain/canonical-json';
import { buildDisclosure, type OmittedProject } from '@/lib/domain/disclosure/build';
import type { Actor } from '@/lib/domain/workflow/actor';

/** 保密审查 and 负责人审签: who, and when. */
export interface SignOffs {
  readonly confidentiality: { readonly by: string; readonly at: Date };
  readonly signOff: { readonly by: string; readonly at: Date };
}

/** What an edition is made of. */
export interface EditionInput {
  readonly body: BodyRecord;
  readonly fiscalYear: number;
  readonly origin: 'published' | 'historic';
  readonly snapshots: readonly StoredSnapshot[];
  readonly omitted: readonly OmittedProject[];
  /** Why it replaces the edition before; null for the first. */
  readonly reason: string | null;
  readonly signOffs: SignOffs | null;
  readonly at: Date;
}

/** An edition as it was made. */
export interface MadeEdition {
  readonly id: string;
  readonly no: number;
  readonly chainSha256: string;
}

/**
 * Writes the edition, its files and its search rows, and calls for the copy on disk. The chain link is the hash over the document's hash, every file's hash and the link before,
 * so that nothing can be changed, left out or put in later without breaking it.
 */
export async function makeEdition(actor: Actor, db: Db, input: EditionInput): Promise<MadeEdition> {
  const { body, fiscalYear, at } = input;
  const earlier = await editionsOf(db, body.id, fiscalYear);
  const last = earlier.at(-1);
  const no = (last?.no ?? 0) + 1;
  const document = buildDisclosure({
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
      number: no,
      publishedAt: at,
      correction: last && input.reason !== null ? { replaces: last.no, reason: input.reason } : null,
    },
    projects: input.snapshots.map((stored) => stored.snapshot),
    omitted: input.omitted,
  });
  const content = canonicalJson(document);
  const documentSha256 = sha256Of(content);
  const files = withHashes(await renderEdition(document, earlier));
  const previous = await lastLinkOf(db, body.id);
  const chainSha256 = sha256Of(
    canonicalJson({
      document: documentSha256,
      files: Object.fromEntries(files.map((file) => [file.path, file.sha256])),
      previous,
    }),
  );
  const id = randomUUID();
  await db.edition.create({
    data: {
      id,
      regionCode: body.regionCode,
      bodyId: body.id,
      fiscalYear,
      no,
      origin: input.origin,
      document: content,
      documentSha256,
      previousChainSha256: previous,
      chainSha256,
      replacesId: last?.id ?? null,
      reason: input.reason,
      confidentialityBy: input.signOffs?.confidentiality.by ?? null,
      confidentialityAt: input.signOffs?.confidentiality.at ?? null,
      signedOffBy: input.signOffs?.signOff.by ?? null,
      signedOffAt: input.signOffs?.signOff.at ?? null,
      publishedBy: actor.userId,
      publishedAt: at,
    },
  });
  await insertFiles(db, { id, regionCode: body.regionCode }, files);
  await db.editionProject.createMany({
    data: document.projects.map((project, position) => ({
      editionId: id,
      regionCode: body.regionCode,
      code: project.code,
      position,
      name: project.name,
      budget: project.budget.value === null ? null : BigInt(project.budget.value),
      executed: project.executed.value === null ? null : BigInt(project.executed.value),
      score: project.score.value,
      grade: project.grade,
      snapshotId: input.snapshots[position]?.id ?? '',
    })),
  });
  await recordAudit(
    actor,
    db,
    {
      action: input.origin === 'historic' ? 'recordHistoric' : last ? 'correct' : 'publish',
      regionCode: body.regionCode,
      objectKind: 'edition',
      objectId: id,
      ...(input.reason === null ? {} : { reason: input.reason }),
      detail: { body: body.code, fiscalYear, no, chainSha256, omitted: input.omitted.length },
    },
    at,
  );
  // The site itself serves from the database: the copy on disk may come later, or never.
  await enqueue(db, 'mirror', { body: body.code, fiscalYear }, { key: `mirror:${body.code}:${fiscalYear}` });
  return { id, no, chainSha256 };
}
