// Makes the files of a publication that was asked for, and then its edition: in the worker, or in this process. May run twice, or again after a death.
import { isDeepStrictEqual } from 'node:util';
import { type Clock, systemClock } from '@/lib/application/clock';
import { makeEdition, type MadeEdition } from '@/lib/application/make-edition';
import { publicationRequest, type SignedOff } from '@/lib/application/publication-request';
import { type EditionSource, type PartFailure, renderEdition } from '@/lib/application/render-edition';
import { recordAudit } from '@/lib/data/audit-store';
import { database } from '@/lib/data/client';
import {
  type EditionFile,
  type EditionHead,
  editionDocument,
  editionsOf,
  erasedAmong,
  lockBody,
  withHashes,
} from '@/lib/data/edition-store';
import {
  beginAttempt,
  endPublication,
  failPublication,
  lockPublication,
  noteProgress,
  type PublicationRecord,
} from '@/lib/data/publication-store';
import { type Db, inTransaction } from '@/lib/data/transaction';
import { readDisclosureDocument } from '@/lib/domain/disclosure/model';
import { type Failure, notFound } from '@/lib/domain/failure';
import { type Result, refused, success } from '@/lib/domain/result';
import { type Actor, SYSTEM } from '@/lib/domain/workflow/actor';
import { RenderFailure } from '@/lib/documents/render-failure';

/** A making that was begun so often and never came to an end takes the worker down each time. */
const MOST_ATTEMPTS = 5;

type Ended = Result<MadeEdition, Failure>;

/**
 * Renders a publication part by part, noting each, and then writes its edition in one transaction. What was done already
 * is answered as it was; what was given up stays so. A refusal whose `detail` is an Error is worth a line in the log.
 */
export async function renderPublication(id: string, clock: Clock = systemClock): Promise<Ended> {
  const taken = await takeUp(id, clock);
  if ('ended' in taken) return taken.ended;
  const source = readSource(taken);
  const files = await renderEdition(source, (progress) => noteProgress(database, id, progress));
  if (files.ok) return (await finish(id, source, files.value, clock)) ?? renderPublication(id, clock);
  const message = partFailureMessage(files.failure);
  await inTransaction((db) => noteFailure(db, id, message, clock()));
  return refused({ code: 'notReady', message, detail: files.failure.cause });
}

/** The sentence the publisher reads: which format, and where it lies. */
function partFailureMessage({ name, cause }: PartFailure): string {
  const place = cause instanceof RenderFailure ? `出错的位置：${cause.block}（${cause.reason}）。` : '';
  return `生成${name}时出错，没有公开任何内容。${place}请核对后重新办理；仍然出错的，请把这句话告诉系统管理员。`;
}

/** What is rendered, as stored. */
interface Taken extends Pick<EditionSource, 'earlier'> {
  readonly document: string;
  /** Null when there is none, or when it was taken back: it is not to be quoted. */
  readonly previous: string | null;
}

/** Takes a publication up, whether it waits or somebody who began it died. */
function takeUp(id: string, clock: Clock): Promise<Taken | { readonly ended: Ended }> {
  return inTransaction(async (db) => {
    const publication = await lockPublication(db, id);
    if (!publication) return { ended: refused(notFound('这次公开办理')) };
    const { document, bodyId, fiscalYear } = publication;
    if (document === null) return { ended: await outcomeOf(db, publication) };
    if (publication.attempts >= MOST_ATTEMPTS) {
      const ended = await giveUp(db, id, '生成过程多次中断，没有公开任何内容。请联系系统管理员。', clock);
      return { ended };
    }
    await beginAttempt(db, id);
    const earlier = await editionsOf(db, bodyId, fiscalYear);
    const last = earlier.at(-1);
    const previous = last && last.retraction === null ? await editionDocument(db, last.id) : null;
    return { document, earlier, previous };
  });
}

/** Read after the attempt was counted: a document that this program cannot read must not be begun for ever. */
function readSource({ document, earlier, previous }: Taken): EditionSource {
  return {
    document: readDisclosureDocument(document),
    earlier,
    previous: previous === null ? null : readDisclosureDocument(previous),
  };
}

const retracted = (editions: readonly EditionHead[]) =>
  editions.filter(({ retraction }) => retraction !== null).map(({ no }) => no);

/**
 * Writes the edition, unless somebody else has meanwhile. Null when an earlier edition was taken back since the files were begun: they list it as
 * valid, and what was corrected quotes it.
 */
function finish(
  id: string,
  { document, earlier }: EditionSource,
  files: readonly EditionFile[],
  clock: Clock,
): Promise<Ended | null> {
  return inTransaction(async (db) => {
    const known = await db.publication.findUnique({ where: { id }, select: { bodyId: true } });
    const body = known && (await lockBody(db, known.bodyId));
    const publication = await lockPublication(db, id);
    if (!body || !publication) return refused(notFound('这次公开办理'));
    if (publication.document === null) return outcomeOf(db, publication);
    const { no, fiscalYear } = publication;
    const now = await editionsOf(db, body.id, fiscalYear);
    const stand = now.length;
    if (stand + 1 !== no) {
      const message = `${fiscalYear} 年度已公开到第 ${stand} 版，这次办理的第 ${no} 版没有公开。请刷新页面后重新办理。`;
      return giveUp(db, id, message, clock);
    }
    if (!isDeepStrictEqual(retracted(now), retracted(earlier))) return null;
    const hashes = withHashes(files).map((file) => file.sha256);
    if ((await erasedAmong(db, hashes)) !== null) {
      return giveUp(db, id, '要公开的内容与一份已依法删除的文件相同，没有公开任何内容。请核对。', clock);
    }
    const request = publicationRequest.parse(publication.request);
    const moment = (entry: SignedOff) => ({ by: entry.by, at: new Date(entry.at) });
    const made = await makeEdition(requester(publication), db, {
      // The same id: whatever happens, no publication makes two editions.
      id,
      body,
      document,
      files,
      snapshots: new Map(Object.entries(request.snapshots)),
      signOffs: { confidentiality: moment(request.confidentiality), signOff: moment(request.signOff) },
    });
    await endPublication(db, id, made.id, clock());
    return success(made);
  });
}

/** Who asked for it: the audit log and the edition name them, whoever does the work. Their right was decided when they asked. */
function requester({ requestedBy }: PublicationRecord): Actor {
  return { userId: requestedBy, displayName: '', assignments: [] };
}

async function giveUp(db: Db, id: string, message: string, clock: Clock): Promise<Ended> {
  await noteFailure(db, id, message, clock());
  return refused({ code: 'notReady', message });
}

/** Gives a publication up, with its row in the audit log. The system's own: nobody asked for that. */
async function noteFailure(db: Db, id: string, message: string, at: Date): Promise<void> {
  const publication = await lockPublication(db, id);
  if (!publication || !(await failPublication(db, id, message, at))) return;
  const { regionCode, bodyId, fiscalYear, no } = publication;
  await recordAudit(
    SYSTEM,
    db,
    {
      action: 'failPublication',
      regionCode,
      objectKind: 'publication',
      objectId: id,
      reason: message,
      detail: { bodyId, fiscalYear, no },
    },
    at,
  );
}

/** What a publication that has come to an end came to. */
async function outcomeOf(db: Db, publication: PublicationRecord): Promise<Ended> {
  const edition =
    publication.editionId === null
      ? null
      : await db.edition.findUnique({
          where: { id: publication.editionId },
          select: { id: true, no: true, chainSha256: true },
        });
  return edition ? success(edition) : refused({ code: 'notReady', message: publication.failure ?? '' });
}
