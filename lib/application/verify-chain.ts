// Recomputes everything published from its bytes: documents, files, links of each chain, manifests of each region. Says what is broken.
import { chainLink } from '@/lib/application/make-edition';
import { verifyManifests } from '@/lib/application/verify-manifests';
import { database } from '@/lib/data/client';
import { editionDocument } from '@/lib/data/edition-store';
import { DOCUMENT_PATH } from '@/lib/data/erasure-store';
import { sha256Of } from '@/lib/data/snapshot-store';
import {
  type LinkedBody,
  type LinkedEdition,
  linkedEditions,
  publishedBodies,
  publishingRegions,
  storedBytes,
} from '@/lib/data/verify-store';
import { inChainOrder } from '@/lib/domain/disclosure/chain';
import { type DisclosureDocument, readDisclosureDocument } from '@/lib/domain/disclosure/model';

/** What a check of the whole store found. Sentences for people; `breaches` is empty when all is well. */
export interface StoreVerdict {
  readonly bodies: number;
  readonly editions: number;
  readonly files: number;
  readonly manifests: number;
  readonly breaches: readonly string[];
  /** Files whose bytes were erased by law: their hashes stand in the chain, and cannot be recomputed. */
  readonly erased: readonly string[];
  /** What is no breach, but worth knowing. */
  readonly notes: readonly string[];
}

/** What is gathered on the way. */
interface Findings {
  readonly breaches: string[];
  readonly erased: string[];
}

/** Checks every chain and every manifest. Reads each file once; nothing is changed. */
export async function verifyStore(): Promise<StoreVerdict> {
  const found: Findings = { breaches: [], erased: [] };
  const notes: string[] = [];
  const bytesChecked = new Map<string, Promise<string | null>>();
  const bodies = await publishedBodies(database);
  let editions = 0;
  let manifests = 0;
  for (const body of bodies) {
    const links = await linkedEditions(database, body.id);
    editions += links.length;
    verifyLinks(body, links, found);
    for (const edition of links) await verifyEdition(nameOf(body, edition), edition, bytesChecked, found);
  }
  for (const region of await publishingRegions(database)) {
    const verdict = await verifyManifests(region);
    manifests += verdict.manifests;
    found.breaches.push(...verdict.breaches);
    if (verdict.manifests === 0) notes.push(`${region.name}还没有公开清单：下一次公开时建立。`);
  }
  return { bodies: bodies.length, editions, files: bytesChecked.size, manifests, ...found, notes };
}

function nameOf(body: LinkedBody, { fiscalYear, no }: LinkedEdition): string {
  return `${body.name}（${body.code}）${fiscalYear} 年度第 ${no} 版`;
}

/** Each link follows from what it covers and names the one before; numbers of a year are complete. */
function verifyLinks(body: LinkedBody, editions: readonly LinkedEdition[], { breaches }: Findings): void {
  for (const edition of editions) {
    const link = chainLink(edition.documentSha256, edition.files, edition.previousChainSha256);
    if (link !== edition.chainSha256)
      breaches.push(`${nameOf(body, edition)}：链接码与文本、文件和上一版的校验码不符。`);
  }
  const { loose } = inChainOrder(
    editions.map((edition) => ({
      edition,
      chain: edition.chainSha256,
      previous: edition.previousChainSha256,
    })),
  );
  for (const { edition } of loose)
    breaches.push(`${nameOf(body, edition)}：不接在任何一版之后，链在此处断开。`);
  for (const year of new Set(editions.map(({ fiscalYear }) => fiscalYear))) {
    const numbers = editions.filter(({ fiscalYear }) => fiscalYear === year).map(({ no }) => no);
    const missing = numbers.findIndex((no, index) => no !== index + 1);
    if (missing >= 0) breaches.push(`${body.name}（${body.code}）${year} 年度缺第 ${missing + 1} 版。`);
  }
}

/** The document and every file have the bytes they were hashed from, or were erased by law. */
async function verifyEdition(
  name: string,
  edition: LinkedEdition,
  bytesChecked: Map<string, Promise<string | null>>,
  { breaches, erased }: Findings,
): Promise<void> {
  if (edition.erased.size > 0 && !edition.retracted)
    breaches.push(`${name}：有依法删除的文件，却没有撤下记录。`);
  const document = await editionDocument(database, edition.id);
  if (document !== null) {
    const wrong = documentBreach(document, edition);
    if (wrong) breaches.push(`${name}：${wrong}`);
  } else if (edition.erased.has(DOCUMENT_PATH)) erased.push(`${name}：文本依法删除。`);
  else breaches.push(`${name}：文本缺失。`);
  for (const { path, sha256, size } of edition.files) {
    const state = bytesChecked.get(sha256) ?? bytesState(sha256, size);
    bytesChecked.set(sha256, state);
    const wrong = await state;
    if (wrong === null) continue;
    if (wrong === GONE && edition.erased.has(path)) erased.push(`${name}：${path} 依法删除。`);
    else breaches.push(`${name}：${path} ${wrong}`);
  }
}

const GONE = '的内容缺失。';

/** What is wrong with the bytes under a hash; null when nothing is. */
async function bytesState(sha256: string, size: number): Promise<string | null> {
  const bytes = await storedBytes(database, sha256);
  if (bytes === undefined || bytes === null) return GONE;
  if (sha256Of(bytes) !== sha256) return '的内容与校验码不符，已被改动。';
  return bytes.byteLength === size ? null : '的大小与记录不符。';
}

/** A document that is not the one hashed, or says of itself something else than its row. */
function documentBreach(content: string, edition: LinkedEdition): string | null {
  if (sha256Of(content) !== edition.documentSha256) return '文本与校验码不符，已被改动。';
  const document = readOrNull(content);
  if (document === null) return '文本不能读取。';
  const { fiscalYear, origin, edition: own } = document;
  const same =
    fiscalYear === edition.fiscalYear &&
    origin === edition.origin &&
    own.number === edition.no &&
    new Date(own.publishedAt).getTime() === edition.publishedAt.getTime();
  return same ? null : '年度、版次、公开时间等登记内容与文本不符。';
}

function readOrNull(content: string): DisclosureDocument | null {
  try {
    return readDisclosureDocument(content);
  } catch {
    return null;
  }
}
