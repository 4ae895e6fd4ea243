// The static export behind a server that knows nothing of us: every link leads somewhere, every file has the published bytes.
import { mkdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exportPortal } from '@/lib/application/export-portal';
import { loadPublished, locatePublished } from '@/lib/application/queries/published-file';
import { retractEdition } from '@/lib/application/retract-edition';
import { filesUnder } from '@/lib/data/public-folder';
import { testDatabase } from '@/testing/database';
import { approveAll, bodyCode, makeNext } from '@/testing/published-year';
import { failure, SEED_DAY, type Seed, seed, seedProject, value } from '@/testing/seed';

const scratch = process.env.DATA_DIR ?? '';
const folder = join(scratch, 'site');
const out = (more: object = {}) => exportPortal({ folder, region: null, publicUrl: null, ...more });

let world: Seed;
let other: Seed;
let code: string;
let server: Server;

beforeAll(async () => {
  world = await seed({ demo: true });
  code = await bodyCode(world);
  const second = (await seedProject(world, 'P-2', '办公用房修缮项目')).evaluationId;
  await approveAll(world);
  await approveAll(world, second);
  value(await makeNext(world));
  // The second edition leaves P-2 out; the third is taken back.
  await testDatabase().asOwner(`UPDATE evaluation SET status = 'returned' WHERE id = '${second}'`);
  const leftOut = [{ project: 'P-2', reason: '自评有误，重新填报' }];
  value(await makeNext(world, { edition: 2, leftOut, reason: '撤出正在更正的项目' }));
  value(await makeNext(world, { edition: 3, leftOut, reason: '误操作' }));
  const named = { bodyId: world.bodyId, fiscalYear: 2021 };
  value(await retractEdition(world.finance, { ...named, no: 3 }, '重复公开。', SEED_DAY));
  other = await seed();
  await approveAll(other);
  value(await makeNext(other));
  value(
    await retractEdition(
      other.finance,
      { ...named, bodyId: other.bodyId, no: 1 },
      '误含个人信息。',
      SEED_DAY,
    ),
  );
  server = createServer((request, response) => serve(request.url ?? '/', response));
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
});
afterAll(() => new Promise((settle) => server.close(settle)));

/** As plain as a server can be: files, and `index.html` of folders after a redirect to the slash. */
function serve(url: string, response: import('node:http').ServerResponse): void {
  const path = decodeURIComponent(new URL(url, 'http://site').pathname);
  const file = join(folder, path);
  const seen = statSync(file, { throwIfNoEntry: false });
  if (seen?.isDirectory() && !path.endsWith('/')) {
    response.writeHead(301, { Location: `${path}/` }).end();
    return;
  }
  const target = seen?.isDirectory() ? join(file, 'index.html') : file;
  if (!statSync(target, { throwIfNoEntry: false })?.isFile()) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200).end(readFileSync(target));
}

/** Follows every link of every page, those that only a bookmark leads to among them: what was reached, and what leads nowhere. */
async function crawl(): Promise<{ reached: string[]; broken: string[]; outside: string[] }> {
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  const pages = [...(await filesUnder(folder)).keys()].filter((path) => path.endsWith('.html'));
  const waiting = ['/', ...pages.map((path) => `/${path}`)];
  const seen = new Set(waiting);
  const outside = new Set<string>();
  const broken: string[] = [];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const answer = await fetch(origin + path);
    if (!answer.ok) broken.push(path);
    const text = await answer.text();
    if (!answer.ok || !text.startsWith('<!doctype html>')) continue;
    for (const [, link = ''] of text.matchAll(/\s(?:href|src|action)="([^"]*)"/g)) {
      const target = new URL(link.replaceAll('&amp;', '&'), answer.url);
      const next = target.pathname + target.search;
      if (target.origin !== origin) outside.add(target.href);
      else if (!seen.has(next)) waiting.push(next);
      seen.add(next);
      // A link within the page leads to something on it.
      if (
        target.origin === origin &&
        target.pathname === new URL(answer.url).pathname &&
        target.hash !== ''
      ) {
        if (!text.includes(`id="${decodeURIComponent(target.hash.slice(1))}"`))
          broken.push(path + target.hash);
      }
    }
  }
  return { reached: [...seen], broken, outside: [...outside] };
}

test('no link leads nowhere, and none leads out of a site that stands alone', async () => {
  value(await out());
  const { reached, broken, outside } = await crawl();
  expect({ broken, outside }).toEqual({ broken: [], outside: [] });
  const home = `/open/2021/${code}`;
  for (const path of [home, `${home}/p/P-1`, `${home}/v2/disclosure.pdf`, `${home}/v1/disclosure.html`])
    expect(reached).toContain(path);
  // From the first edition's pages, whose links name no number.
  expect(readFileSync(join(folder, `${home}/p/P-2/index.html`), 'utf8')).toContain(`${home}/v1/p/P-2`);
  expect(reached).toContain('/verify');
});

test('files are the published ones, byte for byte; what was taken back is a page that says so', async () => {
  value(await out());
  const home = join(folder, 'open', '2021', code);
  for (const path of ['v1/disclosure.docx', 'v2/disclosure.xlsx', 'v2/p/P-1/index.html', 'index.html']) {
    const place = await locatePublished(`/open/2021/${code}/${path}`.replace(/\/index\.html$/, ''));
    const bytes = Buffer.from((await loadPublished(place?.sha256 ?? '')) ?? []);
    expect(readFileSync(join(home, path)).equals(bytes), path).toBe(true);
  }
  const paths = [...(await filesUnder(home)).keys()];
  expect(paths.filter((path) => path.startsWith('v3/')).toSorted()).toEqual([
    'v3/changes/index.html',
    'v3/disclosure.html',
    'v3/index.html',
    'v3/p/P-1/index.html',
  ]);
  expect(readFileSync(join(home, 'v3', 'index.html'), 'utf8')).toContain('重复公开。');
  const taken = join(folder, 'open', '2021', await bodyCode(other));
  expect(readFileSync(join(taken, 'index.html'), 'utf8')).toContain('误含个人信息。');
  const start = readFileSync(join(folder, 'index.html'), 'utf8');
  expect(start).toContain(`href="/open/2021/${code}"`);
  expect(start).not.toContain(await bodyCode(other));
  const manifest = JSON.parse(
    readFileSync(join(folder, 'open', 'manifest', `${world.regionCode}.json`), 'utf8'),
  );
  expect(manifest).toMatchObject({ no: 4, bodies: [{ code }] });
});

test('with an address of the site, what needs it is linked there', async () => {
  value(await out({ publicUrl: 'https://jixiao.example.gov.cn' }));
  const { broken, outside } = await crawl();
  expect(broken).toEqual([]);
  expect(outside.toSorted()).toEqual([
    'https://jixiao.example.gov.cn/',
    'https://jixiao.example.gov.cn/check',
    'https://jixiao.example.gov.cn/verify',
  ]);
});

test('one region alone, over an older export: what is not in it any more goes', async () => {
  value(await out());
  writeFileSync(join(folder, 'stray.txt'), 'left over');
  value(await out({ region: other.regionCode }));
  const paths = [...(await filesUnder(folder)).keys()];
  expect(paths).not.toContain('stray.txt');
  expect(paths.filter((path) => path.includes(code))).toEqual([]);
  expect(paths).toContain(`open/manifest/${other.regionCode}.json`);
  expect(readFileSync(join(folder, 'index.html'), 'utf8')).toContain('还没有部门公开');
  expect(failure(await out({ region: '000000' })).code).toBe('notFound');
});

test('nothing is written into a folder of others, over a file, or through a link that leads out', async () => {
  const full = join(scratch, 'full');
  mkdirSync(full);
  writeFileSync(join(full, 'theirs.txt'), 'theirs');
  expect(failure(await out({ folder: full })).message).toContain('里有其他文件，没有导出');
  expect([...(await filesUnder(full)).keys()]).toEqual(['theirs.txt']);
  expect(failure(await out({ folder: join(full, 'theirs.txt') })).message).toContain('不是文件夹');
  value(await out());
  const elsewhere = join(scratch, 'elsewhere');
  mkdirSync(elsewhere);
  rmSync(join(folder, 'open'), { recursive: true });
  symlinkSync(elsewhere, join(folder, 'open'));
  await expect(out()).rejects.toThrow(RangeError);
  expect(await filesUnder(elsewhere)).toEqual(new Map());
});
