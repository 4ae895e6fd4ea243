// The files of editions, by public path and by hash.
import { database } from '@/lib/data/client';

/** The file at `path` of the newest edition that has one there. */
export async function findPublished(path: string): Promise<{ sha256: string; mediaType: string } | null> {
  return database.editionArtifact.findFirst({
    where: { path },
    orderBy: { edition: { no: 'desc' } },
    select: { sha256: true, mediaType: true },
  });
}

/** The bytes of an artifact, or null. */
export async function readArtifact(sha256: string): Promise<Uint8Array | null> {
  const artifact = await database.artifact.findUnique({ where: { sha256 }, select: { bytes: true } });
  return artifact?.bytes ?? null;
}
