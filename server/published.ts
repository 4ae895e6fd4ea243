// Serves published files from memory: found by path, kept by hash, sent compressed where the browser takes it.
import { LRUCache } from 'lru-cache';
import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { encodingsOf } from '@/lib/application/encodings';
import { pathOf } from '@/server/access-log';

/** Where a published path leads at this moment. */
export interface PublishedFile {
  readonly sha256: string;
  /** Media type, with charset for text. */
  readonly type: string;
  /** True when the path will never stand for other bytes (`/open/…/v{n}/…`). */
  readonly immutable: boolean;
  /** Offered as the name to save under; without one the browser shows the file. */
  readonly downloadName?: string;
  /** The content itself, where it is kept under no hash: a manifest, or the page of what was taken back. */
  readonly text?: string;
  /** 410 for what was taken back; 200 when absent. */
  readonly status?: 410;
}

/** Where published files come from. */
export interface PublishedSource {
  /** The file a decoded path stands for; null when none was published there. */
  locate(path: string): Promise<PublishedFile | null>;
  /** The bytes with this hash; null when they are missing, which is damage. */
  load(sha256: string): Promise<Uint8Array | null>;
}

type Encoding = 'identity' | 'br' | 'gzip';
type Variants = Readonly<Record<Encoding, Buffer>>;

const memoryLimit = 96 * 1024 * 1024;
/** A retracted edition is gone from every server after this long; its path is asked again that often. */
const locationLife = 2_000;
/** Quality 11 would hold up the first reader for seconds; 6 is within a few percent of it on forms. */
const compressionLevel = 6;

async function variantsOf(bytes: Uint8Array, type: string): Promise<Variants> {
  const identity = Buffer.from(bytes);
  const { br, gzip } = await encodingsOf(identity, type, compressionLevel);
  return { identity, br: br ?? identity, gzip: gzip ?? identity };
}

/** The best encoding a client takes; `q=0` is a refusal. */
export function negotiate(acceptEncoding: string): Encoding {
  const taken = new Set(
    acceptEncoding
      .toLowerCase()
      .split(',')
      .map((part) => part.trim())
      .filter((part) => !/;\s*q=0(\.0*)?$/.test(part))
      .map((part) => part.split(';', 1)[0]),
  );
  if (taken.has('br')) return 'br';
  return taken.has('gzip') ? 'gzip' : 'identity';
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

/**
 * A handler for everything under `/open/`: true when it answered, false when nothing is published at the path and the
 * pages may try. Throws when the source fails, or its bytes do not have the hash they are kept under.
 */
export function publishedHandler(source: PublishedSource) {
  const locations = new LRUCache<string, PublishedFile>({ max: 20_000, ttl: locationLife });
  const contents = new LRUCache<string, Variants, PublishedFile>({
    maxSize: memoryLimit,
    sizeCalculation: ({ identity, br, gzip: gz }) => identity.length + br.length + gz.length,
    // Readers who come at once wait for one load.
    fetchMethod: async (sha256, _stale, { context: file }) => {
      const bytes = file.text === undefined ? await source.load(sha256) : Buffer.from(file.text);
      if (bytes === null) return undefined;
      if (createHash('sha256').update(bytes).digest('hex') !== sha256)
        throw new Error(`damaged artifact ${sha256}`);
      return variantsOf(bytes, file.type);
    },
  });

  async function locate(path: string): Promise<PublishedFile | null> {
    const known = locations.get(path);
    if (known) return known;
    const file = await source.locate(path);
    // A path whose file changes (the latest edition) is asked each time: a correction shows at once.
    if (file?.immutable) locations.set(path, file);
    return file;
  }

  return async function servePublished(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const path = decoded(pathOf(request));
    if (path === null || !path.startsWith('/open/')) return false;
    if (request.method !== 'GET' && request.method !== 'HEAD') return false;
    const file = await locate(path);
    if (file === null) return false;
    const variants = await contents.fetch(file.sha256, { context: file });
    if (variants === undefined) throw new Error(`missing artifact ${file.sha256}`);
    send(request, response, file, variants);
    return true;
  };
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  file: PublishedFile,
  variants: Variants,
): void {
  const wanted = negotiate(String(request.headers['accept-encoding'] ?? ''));
  const encoding = variants[wanted].length < variants.identity.length ? wanted : 'identity';
  const body = variants[encoding];
  const etag = encoding === 'identity' ? `"${file.sha256}"` : `"${file.sha256}-${encoding}"`;
  response.setHeader('ETag', etag);
  response.setHeader('Vary', 'Accept-Encoding');
  response.setHeader(
    'Cache-Control',
    // The address never stands for other bytes, but for none once they were taken back: readers ask again after a minute.
    file.immutable ? 'public, max-age=60' : 'public, no-cache',
  );
  const known = String(request.headers['if-none-match'] ?? '');
  if (file.status === undefined && isKnown(known, etag)) {
    response.writeHead(304).end();
    return;
  }
  response.setHeader('Content-Type', file.type);
  response.setHeader('Content-Length', body.length);
  if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding);
  if (file.downloadName !== undefined) {
    response.setHeader(
      'Content-Disposition',
      `attachment; filename*=UTF-8''${encodeURIComponent(file.downloadName)}`,
    );
  }
  response.writeHead(file.status ?? 200);
  response.end(request.method === 'HEAD' ? undefined : body);
}

function isKnown(ifNoneMatch: string, etag: string): boolean {
  return ifNoneMatch === '*' || ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}
