// Writes the next 公开清单 of a region. Part of every transaction that publishes, takes back or erases.
import {
  insertManifest,
  type ListedEdition,
  listedEditions,
  lockManifest,
  newestManifest,
} from '@/lib/data/manifest-store';
import type { Db } from '@/lib/data/transaction';
import { canonicalJson } from '@/lib/domain/canonical-json';
import { inChainOrder } from '@/lib/domain/disclosure/chain';
import { type Manifest, manifestSchema } from '@/lib/domain/disclosure/manifest';

/** Lists what the region has published as it stands in this transaction, and appends it. @throws when there is no such region. */
export async function appendManifest(db: Db, regionCode: string, at: Date): Promise<void> {
  const region = await lockManifest(db, regionCode);
  if (!region) throw new RangeError(`no region ${regionCode}`);
  const last = await newestManifest(db, regionCode);
  const no = (last?.no ?? 0) + 1;
  const previous = last?.sha256 ?? null;
  const manifest = {
    schema: 'mingji.manifest/1',
    region,
    no,
    at: at.toISOString(),
    previous,
    bodies: manifestBodies(await listedEditions(db, regionCode)),
  } satisfies Manifest;
  const content = canonicalJson(manifestSchema.parse(manifest));
  await insertManifest(db, { regionCode, no, content, previousSha256: previous, at });
}

/** Editions as a manifest lists them: by body, in the order of their links. */
export function manifestBodies(editions: readonly ListedEdition[]): Manifest['bodies'] {
  const codes = [...new Set(editions.map((edition) => edition.bodyCode))];
  return codes.map((code) => {
    const ofBody = editions.filter((edition) => edition.bodyCode === code);
    const { ordered, loose } = inChainOrder(
      ofBody.map((edition) => ({
        edition,
        chain: edition.chainSha256,
        previous: edition.previousChainSha256,
      })),
    );
    return {
      code,
      name: ofBody[0]?.bodyName ?? code,
      editions: [...ordered, ...loose].map(({ edition }) => listed(edition)),
    };
  });
}

function listed(edition: ListedEdition): Manifest['bodies'][number]['editions'][number] {
  return {
    year: edition.fiscalYear,
    no: edition.no,
    origin: edition.origin === 'historic' ? 'historic' : 'published',
    publishedAt: edition.publishedAt.toISOString(),
    document: edition.documentSha256,
    previous: edition.previousChainSha256,
    chain: edition.chainSha256,
    state: edition.retraction === null ? 'published' : 'retracted',
    retractedAt: edition.retraction?.at.toISOString() ?? null,
    erased: [...edition.erased],
  };
}
