// Writes an edition: document, files, search rows, chain, manifest. The caller holds the body's lock and has decided that it may be.
import { enqueue } from '@/lib/application/enqueue';
import { appendManifest } from '@/lib/application/region-manifest';
import { recordAudit } from '@/lib/data/audit-store';
import {
  type BodyRecord,
  type EditionFile,
  editionsOf,
  insertFiles,
  lastLinkOf,
  withHashes,
} from '@/lib/data/edition-store';
import { sha256Of } from '@/lib/data/snapshot-store';
import type { Db } from '@/lib/data/transaction';
import { canonicalJson } from '@/lib/domain/canonical-json';
import type { DisclosureDocument } from '@/lib/domain/disclosure/model';
import type { Actor } from '@/lib/domain/workflow/actor';

/** 保密审查 and 负责人审签: who, and when. */
export interface SignOffs {
  readonly confidentiality: { readonly by: string; readonly at: Date };
  readonly signOff: { readonly by: string; readonly at: Date };
}

/** What an edition consists of. */
export interface EditionInput {
  readonly id: string;
  readonly body: BodyRecord;
  readonly document: DisclosureDocument;
  /** What was rendered from the document. */
  readonly files: readonly EditionFile[];
  /** The snapshot each project was printed from, by project code. */
  readonly snapshots: ReadonlyMap<string, string>;
  readonly signOffs: SignOffs | null;
}

/** An edition as it was made. */
export interface MadeEdition {
  readonly id: string;
  readonly no: number;
  readonly chainSha256: string;
}

/**
 * Writes the edition, its files, its search rows and the region's next manifest, and calls for the copy on disk. The chain link is the hash over the
 * document's hash, every file's hash and the link before, so that nothing can be changed, left out or put in later without breaking it.
 * @throws when the document's number is not the next one.
 */
export async function makeEdition(actor: Actor, db: Db, input: EditionInput): Promise<MadeEdition> {
  const { id, body, document } = input;
  const { fiscalYear } = document;
  const at = new Date(document.edition.publishedAt);
  const reason = document.edition.correction?.reason ?? null;
  const last = (await editionsOf(db, body.id, fiscalYear)).at(-1);
  const no = document.edition.number;
  if (no !== (last?.no ?? 0) + 1) throw new RangeError(`edition ${no} does not follow ${last?.no ?? 0}`);
  const content = canonicalJson(document);
  const documentSha256 = sha256Of(content);
  const files = withHashes(input.files);
  const previous = await lastLinkOf(db, body.id);
  const chainSha256 = chainLink(documentSha256, files, previous);
  await db.edition.create({
    data: {
      id,
      regionCode: body.regionCode,
      bodyId: body.id,
      fiscalYear,
      no,
      origin: document.origin,
      title: document.title,
      document: content,
      documentSha256,
      previousChainSha256: previous,
      chainSha256,
      replacesId: last?.id ?? null,
      reason,
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
      snapshotId: printedFrom(input.snapshots, project.code),
    })),
  });
  await recordAudit(
    actor,
    db,
    {
      action: document.origin === 'historic' ? 'recordHistoric' : last ? 'correct' : 'publish',
      regionCode: body.regionCode,
      objectKind: 'edition',
      objectId: id,
      ...(reason === null ? {} : { reason }),
      detail: { body: body.code, fiscalYear, no, chainSha256, omitted: document.totals.omitted },
    },
    at,
  );
  await appendManifest(db, body.regionCode, at);
  // The site itself serves from the database: the copy on disk may come later, or never.
  await enqueue(db, 'mirror', { body: body.code, fiscalYear }, { key: `mirror:${body.code}:${fiscalYear}` });
  return { id, no, chainSha256 };
}

function printedFrom(snapshots: ReadonlyMap<string, string>, project: string): string {
  const snapshot = snapshots.get(project);
  if (snapshot === undefined) throw new RangeError(`project ${project} is printed from no snapshot`);
  return snapshot;
}

/** The link of an edition: over its document's hash, its files' hashes by path, and the link before. */
export function chainLink(
  document: string,
  files: readonly { readonly path: string; readonly sha256: string }[],
  previous: string | null,
): string {
  return sha256Of(
    canonicalJson({
      document,
      files: Object.fromEntries(files.map((file) => [file.path, file.sha256])),
      previous,
    }),
  );
}
