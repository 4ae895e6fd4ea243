// What the small server sends for a public address: bytes of an edition, found by the path they were published under.
import { findPublished, readArtifact } from '@/lib/data/published-files';

/** A file of an edition as it stands at a path now. */
export interface PublishedPath {
  readonly sha256: string;
  readonly type: string;
  /** True when the path names the edition, and so can never stand for other bytes. */
  readonly immutable: boolean;
}

const namesEdition = /\/v[1-9]\d*\//;

/** The newest edition's file at `path` (decoded, with its leading slash), or null. */
export async function locatePublished(path: string): Promise<PublishedPath | null> {
  const file = await findPublished(path);
  return file && { sha256: file.sha256, type: file.mediaType, immutable: namesEdition.test(path) };
}

/** The bytes kept under a hash, or null. */
export async function loadPublished(sha256: string): Promise<Uint8Array | null> {
  return readArtifact(sha256);
}
