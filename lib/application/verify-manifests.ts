// Recomputes the 公开清单 of a region: its links, and that nothing it ever listed has vanished or changed since.
import { isDeepStrictEqual } from 'node:util';
import { manifestBodies } from '@/lib/application/region-manifest';
import { database } from '@/lib/data/client';
import { listedEditions, type ManifestRow, manifestsOf } from '@/lib/data/manifest-store';
import { sha256Of } from '@/lib/data/snapshot-store';
import { type Manifest, manifestSchema } from '@/lib/domain/disclosure/manifest';

type Listed = Manifest['bodies'][number]['editions'][number];

/** Checks a region's manifests, oldest first, and the newest against the store. */
export async function verifyManifests(region: {
  readonly code: string;
  readonly name: string;
}): Promise<{ readonly manifests: number; readonly breaches: readonly string[] }> {
  const rows = await manifestsOf(database, region.code);
  const breaches: string[] = [];
  let before: Manifest | null = null;
  for (const [index, row] of rows.entries()) {
    const name = `${region.name}第 ${row.no} 份公开清单`;
    const manifest = readManifest(row);
    const link = linkBreach(row, index, rows[index - 1] ?? null, manifest);
    if (link) breaches.push(`${name}：${link}`);
    if (manifest === null) continue;
    if (before !== null) breaches.push(...vanished(before, manifest).map((what) => `${name}：${what}`));
    before = manifest;
  }
  if (before !== null) {
    const stored = manifestBodies(await listedEditions(database, region.code));
    if (!isDeepStrictEqual(withoutNames(before.bodies), withoutNames(stored)))
      breaches.push(`${region.name}：最新的公开清单与库中的公开版本不一致。`);
  }
  return { manifests: rows.length, breaches };
}

function readManifest({ content }: ManifestRow): Manifest | null {
  try {
    const read = manifestSchema.safeParse(JSON.parse(content));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

function linkBreach(
  row: ManifestRow,
  index: number,
  before: ManifestRow | null,
  manifest: Manifest | null,
): string | null {
  if (sha256Of(row.content) !== row.sha256) return '内容与校验码不符，已被改动。';
  if (manifest === null) return '内容不能读取。';
  const previous = before?.sha256 ?? null;
  const inOrder =
    row.no === index + 1 &&
    row.previousSha256 === previous &&
    manifest.no === row.no &&
    manifest.previous === previous &&
    manifest.region.code === row.regionCode;
  return inOrder ? null : '不接在上一份之后，或缺少中间的清单。';
}

/** What an older manifest lists and a newer one lists no longer, or otherwise. What was taken back or erased stays so. */
function vanished(older: Manifest, newer: Manifest): string[] {
  const now = new Map(entriesOf(newer).map(([key, edition]) => [key, edition]));
  return entriesOf(older).flatMap(([key, edition]) => {
    const same = now.get(key);
    if (!same) return [`${key}不再列出。`];
    const kept =
      same.document === edition.document &&
      same.chain === edition.chain &&
      same.previous === edition.previous &&
      same.publishedAt === edition.publishedAt &&
      (edition.state === 'published' || same.state === 'retracted') &&
      edition.erased.every((path) => same.erased.includes(path));
    return kept ? [] : [`${key}与以前列出的不同。`];
  });
}

function entriesOf({ bodies }: Manifest): [string, Listed][] {
  return bodies.flatMap(({ code, editions }) =>
    editions.map((edition): [string, Listed] => [`${code} ${edition.year} 年度第 ${edition.no} 版`, edition]),
  );
}

/** Names may change later; everything else may not. */
function withoutNames(bodies: Manifest['bodies']): unknown {
  return bodies.map(({ code, editions }) => ({ code, editions }));
}
