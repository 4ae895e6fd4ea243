// The public copy on disk against a real database and a real job queue: the same bytes as the artifacts, and nothing else.
import { existsSync, mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { Logger, runTaskListOnce } from 'graphile-worker';
import pg from 'pg';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { approve } from '@/lib/application/decide';
import { mirrorYear, publicFolder, rebuildPublic } from '@/lib/application/public-mirror';
import { publish } from '@/lib/application/publish';
import { renderPublication } from '@/lib/application/render-publication';
import { loadPublished, locatePublished } from '@/lib/application/queries/published-file';
import { submit } from '@/lib/application/submit';
import { database } from '@/lib/data/client';
import { filesUnder } from '@/lib/data/public-folder';
import { removeDemo } from '@/prisma/demo/remove';
import { taskList } from '@/server/task-list';
import { testDatabase } from '@/testing/database';
import { failure, fillAll, SEED_DAY, type Seed, seed, seedProject, storedForm, value } from '@/testing/seed';

const folder = publicFolder(process.env.DATA_DIR ?? '');
const { asOwner, ownerUrl } = testDatabase();

let world: Seed;
let code: string;
let second: string;
beforeEach(async () => {
  world = await seed({ demo: true });
  second = (await seedProject(world, 'P-2', '办公用房修缮项目')).evaluationId;
  code = (await database.disclosingBody.findUniqueOrThrow({ where: { id: world.bodyId } })).code;
});

async function approved(evaluationId: string): Promise<void> {
  await fillAll(world.clerk, evaluationId);
  const { seq } = await storedForm(world.clerk, evaluationId);
  const submission = randomUUID();
  const { snapshot } = value(await submit(world.clerk, evaluationId, { v: 1, seq, submission }, SEED_DAY));
  value(await approve(world.finance, evaluationId, { v: 1, snapshot }, SEED_DAY));
}

async function send(edition: number, leftOut: string[] = []) {
  const signed = { by: '办公室', at: '2022-03-18T09:00:00+08:00' };
  const request = {
    v: 1 as const,
    edition,
    confidentiality: signed,
    signOff: signed,
    leftOut: leftOut.map((project) => ({ project, reason: '自评有误，重新填报' })),
    reason: edition === 1 ? null : '更正',
  };
  const asked = await publish(world.publisher, world.bodyId, 2021, request, SEED_DAY);
  return asked.ok ? renderPublication(asked.value.publication, SEED_DAY) : asked;
}

/** Waiting jobs of this world's body. */
async function jobs(): Promise<unknown[]> {
  const rows = await asOwner<{ payload: unknown }>(
    `SELECT payload FROM graphile_worker._private_jobs WHERE payload ->> 'body' = $1`,
    [code],
  );
  return rows.map((row) => row.payload);
}

const owner = new pg.Pool({ connectionString: ownerUrl, max: 2 });
afterAll(() => owner.end());

/** Does what the worker does with the jobs that wait. */
async function work(): Promise<void> {
  const client = await owner.connect();
  await runTaskListOnce({ logger: new Logger(() => () => {}) }, taskList, client);
  client.release();
}

/** Everything of this body on disk without the compressed forms: address → bytes. */
async function copied(): Promise<Map<string, Buffer>> {
  const home = join(folder, 'open', '2021', code);
  const paths = [...(await filesUnder(home)).keys()].filter((path) => !/\.(br|gz)$/.test(path));
  return new Map(
    paths.map((path) => [
      `/open/2021/${code}/${path}`.replace(/\/index\.html$/, ''),
      readFileSync(join(home, path)),
    ]),
  );
}

/** The addresses on disk; each has the bytes that the site serves there, and compressed forms of the same. */
async function sameAsServed(): Promise<string[]> {
  const found = await copied();
  for (const [address, bytes] of found) {
    const place = await locatePublished(address);
    expect(place, address).not.toBeNull();
    const artifact = Buffer.from((await loadPublished(place?.sha256 ?? '')) ?? []);
    expect(bytes.equals(artifact), address).toBe(true);
    const file = join(folder, address, /\.\w+$/.test(address) ? '' : 'index.html').replace(/\/$/, '');
    if (!place?.type.startsWith('text/') || bytes.length < 1024) continue;
    expect(brotliDecompressSync(readFileSync(`${file}.br`)).equals(artifact), address).toBe(true);
    expect(gunzipSync(readFileSync(`${file}.gz`)).equals(artifact), address).toBe(true);
  }
  return [...found.keys()].map((address) => address.replace(`/open/2021/${code}`, '')).sort();
}

/** What is kept of an edition, as addresses. */
async function filesOf(no: number): Promise<string[]> {
  const rows = await asOwner<{ path: string }>(
    `SELECT path FROM edition_artifact a JOIN edition e ON e.id = a.edition_id WHERE e.body_id = $1 AND e.no = $2`,
    [world.bodyId, no],
  );
  return rows.map(({ path }) => {
    const address = path.startsWith('disclosure.') ? path : path.replace(/(^|\/)index\.html$|\.html$/, '');
    return address === '' ? `/v${no}` : `/v${no}/${address}`;
  });
}

test('publishing calls for the copy in its own transaction, and serves without it', async () => {
  await approved(world.evaluationId);
  failure(await send(1));
  expect(await jobs()).toEqual([]);
  value(await send(1, ['P-2']));
  expect(await jobs()).toEqual([{ body: code, fiscalYear: 2021 }]);
  expect(await copied()).toEqual(new Map());
  expect(await locatePublished(`/open/2021/${code}`)).not.toBeNull();
});

test('the worker writes every file of the edition and the latest pages, byte for byte', async () => {
  await approved(world.evaluationId);
  await approved(second);
  value(await send(1));
  await work();
  expect(await jobs()).toEqual([]);
  expect(await sameAsServed()).toEqual(['', '/p/P-1', '/p/P-2', ...(await filesOf(1))].sort());
});

test('a correction replaces the latest pages, takes away those it leaves out, and keeps the old edition', async () => {
  await approved(world.evaluationId);
  await approved(second);
  value(await send(1));
  await work();
  await asOwner(`UPDATE evaluation SET status = 'returned' WHERE id = $1`, [second]);
  value(await send(2, ['P-2']));
  // Latest pages of the same length as the new ones: only their bytes tell them apart.
  for (const page of ['index.html', 'p/P-1/index.html']) {
    const [row] = await asOwner<{ size: number }>(
      `SELECT size FROM edition_artifact a JOIN edition e ON e.id = a.edition_id WHERE e.body_id = $1 AND e.no = 2 AND path = $2`,
      [world.bodyId, page.replace(/\/index/, '')],
    );
    expect(row?.size).toBeGreaterThan(0);
    writeFileSync(join(folder, 'open', '2021', code, page), 'x'.repeat(row?.size ?? 0));
  }
  await work();
  const expected = ['', '/changes', '/p/P-1', ...(await filesOf(1)), ...(await filesOf(2))].sort();
  expect(await sameAsServed()).toEqual(expected);
  expect(expected).toContain('/v1/p/P-2');
  expect(existsSync(join(folder, 'open', '2021', code, 'p', 'P-2'))).toBe(false);
  // A job that was already done, and several at once, change nothing.
  const year = { body: code, fiscalYear: 2021 };
  await Promise.all(Array.from({ length: 4 }, () => mirrorYear(folder, year, { afresh: true })));
  expect(await sameAsServed()).toEqual(expected);
});

test('a rebuild repairs what was damaged, lost, added or left half written, and leaves foreign files alone', async () => {
  await approved(world.evaluationId);
  value(await send(1, ['P-2']));
  await work();
  const expected = await sameAsServed();
  const home = join(folder, 'open', '2021', code);
  const put = (path: string, text: string) => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  };
  put(join(home, 'v1', 'disclosure.html'), 'damaged');
  put(join(home, 'v1', 'disclosure.html.br'), 'damaged');
  rmSync(join(home, 'p'), { recursive: true });
  put(join(home, 'v9', 'disclosure.html'), 'never published');
  put(join(folder, 'open', '2019', 'nobody', 'index.html'), 'never published');
  put(join(folder, 'robots.txt'), 'of the web server');
  const [old, fresh] = [`.index.html.${randomUUID()}.part`, `.index.html.${randomUUID()}.part`];
  put(join(home, old), 'left by a killed worker');
  utimesSync(join(home, old), new Date('2022-01-01'), new Date('2022-01-01'));
  put(join(home, fresh), 'being written');
  const { years, editions, files } = await rebuildPublic(folder);
  expect(await sameAsServed()).toEqual(expected);
  expect(existsSync(join(folder, 'open', '2019', 'nobody'))).toBe(false);
  expect(readFileSync(join(folder, 'robots.txt'), 'utf8')).toBe('of the web server');
  expect([existsSync(join(home, old)), existsSync(join(home, fresh))]).toEqual([false, true]);
  const [row] = await asOwner<{ years: number; editions: number }>(
    `SELECT count(DISTINCT (body_id, fiscal_year))::int AS years, count(*)::int AS editions FROM edition`,
  );
  expect({ years, editions }).toEqual(row);
  expect(files).toBeGreaterThanOrEqual(expected.length);
});

test('what the demo published leaves the disk after the demo is removed', async () => {
  await approved(world.evaluationId);
  value(await send(1, ['P-2']));
  await work();
  expect((await copied()).size).toBeGreaterThan(0);
  await removeDemo();
  await work();
  expect(await filesUnder(join(folder, 'open'))).toEqual(new Map());
});
