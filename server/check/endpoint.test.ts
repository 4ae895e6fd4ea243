// POST /api/v1/check over a real connection, with the real thread: reports, refusals with their reasons, limits.
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkEndpoint } from './endpoint';
import { CheckQueue } from './queue';

/** The thread's program, bundled as the build does it. */
function bundleThread(): string {
  const require = createRequire(import.meta.url);
  const esbuild: typeof import('esbuild') = createRequire(require.resolve('tsx/package.json'))('esbuild');
  const { outputFiles } = esbuild.buildSync({
    entryPoints: [fileURLToPath(new URL('./thread.ts', import.meta.url))],
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

let server: Server;
const program = bundleThread();
const queue = new CheckQueue(() => new Worker(program, { eval: true, env: {} }));
let limited: ReturnType<typeof checkEndpoint>;

beforeAll(async () => {
  const open = checkEndpoint(queue, 1000);
  limited = checkEndpoint(queue, 2);
  server = createServer((request, response) => {
    void (request.url === '/limited' ? limited : open)(request, response);
  });
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
});

afterAll(async () => {
  await queue.stop();
  await new Promise((settle) => server.close(settle));
});

function post(body: string | Uint8Array<ArrayBuffer>, path = '/'): Promise<Response> {
  const { port } = server.address() as AddressInfo;
  return fetch(`http://127.0.0.1:${port}${path}`, { method: 'POST', body });
}

const form = {
  schema: 'mingji.evaluation/1',
  template: 'national-2017',
  fiscalYear: 2021,
  project: { name: '企业技术改造补助' },
  funds: [
    { source: 'total', label: '年度资金总额', budget: 5, executed: 0.5, weight: 10, rate: '10%', score: 9 },
  ],
};

describe('a check over the network', () => {
  it('answers with the findings, as the command line prints them', async () => {
    const answer = await post(JSON.stringify(form));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const report = await answer.json();
    expect(report).toMatchObject({
      document: { schema: 'mingji.evaluation/1', name: '企业技术改造补助' },
      computed: { executionRate: 0.1, executionScore: 1 },
    });
    expect(report.findings).toContainEqual(
      expect.objectContaining({ rule: 'SE-11', at: 'funds[0].score', printed: '9', expected: '1.00' }),
    );
  });

  it.each([
    ['nothing', '', '文件是空的'],
    ['half a file', '{"schema":', '不是完整的 JSON 文件'],
    ['another format', '{"schema":"other/1"}', 'schema：是“other/1”，应为'],
    ['an unknown key', JSON.stringify({ ...form, extra: 1 }), 'extra'],
    ['NaN', '{"schema":"mingji.evaluation/1","funds":[{"budget":NaN}]}', '不是完整的 JSON 文件'],
    [
      'a date where a number stands',
      JSON.stringify({ ...form, fiscalYear: '2021-01-01T00:00:00Z' }),
      'fiscalYear',
    ],
    ['a nesting that never ends', `${'['.repeat(200_000)}`, '内容嵌套超过 40 层'],
    [
      'rows beyond counting',
      `{"schema":"mingji.evaluation/1","indicators":[${'{},'.repeat(1_000_000)}{}]}`,
      'indicators',
    ],
  ])('says what is wrong with %s', async (_, body, reason) => {
    const answer = await post(body);
    expect(answer.status).toBe(400);
    const { unreadable, document } = await answer.json();
    expect(unreadable).toContain(reason);
    expect(document).toEqual({ schema: null, name: null });
  });

  it('says so when a file is no UTF-8', async () => {
    const answer = await post(new Uint8Array([0xd6, 0xd0, 0xff]));
    expect([answer.status, (await answer.json()).unreadable]).toEqual([
      400,
      '文件不是 UTF-8 编码，请另存为 UTF-8 后再试',
    ]);
  });

  it('asks an address that comes too often to wait', async () => {
    const answers = [];
    for (let i = 0; i < 3; i++) answers.push(await post(JSON.stringify(form), '/limited'));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 429]);
    const last = await answers[2]?.json();
    expect(Number(answers[2]?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(last?.error.title).toBe('提交过于频繁');
  });

  it('takes nothing but POST', async () => {
    const { port } = server.address() as AddressInfo;
    const answer = await fetch(`http://127.0.0.1:${port}/`);
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST']);
  });
});
