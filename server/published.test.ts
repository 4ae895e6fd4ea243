// Published bytes over a real connection: compression, validators, downloads, damage, and how often the source is asked.
import { createHash } from 'node:crypto';
import { createServer, request as httpRequest, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { negotiate, type PublishedFile, publishedHandler } from '@/server/published';

const page = Buffer.from(`<!doctype html>${'绩效自评 '.repeat(500)}`);
const word = Buffer.from('PK not text'.repeat(500));
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

const contents = new Map([
  [hashOf(page), page],
  [hashOf(word), word],
  ['0'.repeat(64), Buffer.from('not what the hash says')],
]);
const files = new Map<string, PublishedFile>();
const asked = { paths: 0, bytes: 0 };
let server: Server;

beforeAll(async () => {
  const serve = publishedHandler({
    async locate(path) {
      asked.paths += 1;
      return files.get(path) ?? null;
    },
    async load(sha256) {
      asked.bytes += 1;
      return contents.get(sha256) ?? null;
    },
  });
  server = createServer((request, response) => {
    serve(request, response).then(
      (served) => served || response.writeHead(404).end('next'),
      (error: Error) => response.writeHead(500).end(error.message),
    );
  });
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
});

afterAll(() => new Promise((settle) => server.close(settle)));

const html = { sha256: hashOf(page), type: 'text/html; charset=utf-8' };

beforeEach(() => {
  Object.assign(asked, { paths: 0, bytes: 0 });
  files.set('/open/2020/gxj', { ...html, immutable: false });
  files.set('/open/2020/gxj/v1/disclosure.html', { ...html, immutable: true });
  files.set('/open/2020/gxj/v1/disclosure.docx', {
    sha256: hashOf(word),
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    immutable: true,
    downloadName: '2020年决算公开.docx',
  });
});

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Not fetch: it would undo the compression that is looked at here. */
function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const { port } = server.address() as AddressInfo;
  return new Promise((settle, fail) => {
    const sent = httpRequest({ host: '127.0.0.1', port, path, method, headers, agent: false }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () =>
        settle({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }),
      );
    });
    sent.on('error', fail);
    sent.end();
  });
}

describe('the bytes', () => {
  it('arrive as they are without compression', async () => {
    const { status, headers, body } = await get('/open/2020/gxj');
    expect(status).toBe(200);
    expect(headers).toMatchObject({ 'content-type': html.type, vary: 'Accept-Encoding' });
    expect(headers['content-encoding']).toBeUndefined();
    expect(body.equals(page)).toBe(true);
  });

  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const)('arrive the same through %s', async (encoding, undo) => {
    const { headers, body } = await get('/open/2020/gxj', { 'accept-encoding': encoding });
    expect(headers['content-encoding']).toBe(encoding);
    expect(body.length).toBeLessThan(page.length / 2);
    expect(Number(headers['content-length'])).toBe(body.length);
    expect(undo(body).equals(page)).toBe(true);
  });

  it('of a file that is compressed already are left alone, and offered under its name', async () => {
    const { headers, body } = await get('/open/2020/gxj/v1/disclosure.docx', { 'accept-encoding': 'br' });
    expect(headers['content-encoding']).toBeUndefined();
    expect(body.equals(word)).toBe(true);
    expect(decodeURIComponent(String(headers['content-disposition']))).toContain('2020年决算公开.docx');
  });

  it('stay away for HEAD, with the same headers', async () => {
    const full = await get('/open/2020/gxj');
    const head = await get('/open/2020/gxj', {}, 'HEAD');
    expect(head.body).toHaveLength(0);
    expect(head.headers).toMatchObject({
      'content-length': String(full.body.length),
      etag: full.headers.etag,
    });
  });

  it('that do not have their hash are never sent', async () => {
    files.set('/open/damaged', { sha256: '0'.repeat(64), type: 'text/plain', immutable: true });
    expect(await get('/open/damaged')).toMatchObject({ status: 500 });
    files.set('/open/lost', { sha256: '1'.repeat(64), type: 'text/plain', immutable: true });
    expect(await get('/open/lost')).toMatchObject({ status: 500 });
  });
});

describe('a reader who has them already', () => {
  it.each(['identity', 'br', 'gzip'])('is told so (%s)', async (encoding) => {
    const accept = { 'accept-encoding': encoding };
    const { headers } = await get('/open/2020/gxj', accept);
    const again = await get('/open/2020/gxj', { ...accept, 'if-none-match': `"other", W/${headers.etag}` });
    expect(again).toMatchObject({ status: 304 });
    expect(again.body).toHaveLength(0);
    expect(again.headers.etag).toBe(headers.etag);
  });

  it('gets the corrected ones', async () => {
    const { headers } = await get('/open/2020/gxj');
    files.set('/open/2020/gxj', { sha256: hashOf(word), type: 'text/plain', immutable: false });
    const again = await get('/open/2020/gxj', { 'if-none-match': String(headers.etag) });
    expect(again.status).toBe(200);
    expect(again.body.equals(word)).toBe(true);
  });

  it('keeps for good only what names its edition', async () => {
    const latest = await get('/open/2020/gxj');
    const edition = await get('/open/2020/gxj/v1/disclosure.html');
    expect(latest.headers['cache-control']).toBe('public, no-cache');
    expect(edition.headers['cache-control']).toBe('public, max-age=60');
  });
});

describe('the source', () => {
  it('is asked for bytes once, by however many readers', async () => {
    const fresh = Buffer.from('once'.repeat(1000));
    contents.set(hashOf(fresh), fresh);
    files.set('/open/once', { sha256: hashOf(fresh), type: 'text/plain', immutable: true });
    await Promise.all(Array.from({ length: 20 }, () => get('/open/once')));
    expect(asked.bytes).toBe(1);
  });

  it.each([['/open/2021/nothing'], ['/open/%E0%A4%A'], ['/desk'], ['/opening']])(
    'has nothing at %s, and the pages may try',
    async (path) => {
      expect(await get(path)).toMatchObject({ status: 404, body: Buffer.from('next') });
    },
  );

  it('is not asked about changes', async () => {
    expect(await get('/open/2020/gxj', {}, 'POST')).toMatchObject({ status: 404 });
    expect(asked.paths).toBe(0);
  });
});

it.each([
  ['gzip, deflate, br', 'br'],
  ['gzip;q=1.0, br;q=0', 'gzip'],
  ['BR', 'br'],
  ['br;q=0.0, gzip;q=0', 'identity'],
  ['', 'identity'],
  ['deflate', 'identity'],
])('takes of “%s” %s', (accepted, encoding) => {
  expect(negotiate(accepted)).toBe(encoding);
});
