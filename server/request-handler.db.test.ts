// One request through the small server over a real connection: headers, limits, other sites, health, readiness.
import { createServer, request as httpRequest, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { clientAddressHeader } from '@/lib/auth/client-address';
import { bodyLimit } from '@/server/body-limit';
import { requestHandler } from '@/server/request-handler';
import { testDatabase } from '@/testing/database';

const { asOwner } = testDatabase();

let server: Server;
/** What reached the pages behind the small server. */
let reached: { headers: IncomingHttpHeaders; received: number }[] = [];

beforeAll(async () => {
  server = createServer(
    requestHandler(async (request, response) => {
      const seen = { headers: { ...request.headers }, received: 0 };
      reached.push(seen);
      if (request.url === '/broken') throw new Error('name of a person');
      for await (const part of request) seen.received += (part as Buffer).length;
      response.writeHead(200, { 'Content-Type': 'text/plain' }).end('page');
    }),
  );
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
});

afterAll(() => new Promise((settle) => server.close(settle)));
beforeEach(() => {
  reached = [];
});

interface Asked {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  /** Sent part by part, without saying how long it is. */
  readonly parts?: readonly Buffer[];
}

function ask(path: string, { method = 'GET', headers = {}, parts }: Asked = {}) {
  const { port } = server.address() as AddressInfo;
  return new Promise<{ status: number; headers: IncomingHttpHeaders; text: string }>((settle, fail) => {
    const sent = httpRequest({ host: '127.0.0.1', port, path, method, headers, agent: false }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      answer.on('end', () => settle({ status: answer.statusCode ?? 0, headers: answer.headers, text }));
    });
    // The server hangs up on a body that is too long; what it answered before counts.
    sent.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE' && error.code !== 'ECONNRESET') fail(error);
    });
    for (const part of parts ?? []) sent.write(part);
    sent.end();
  });
}

it('leads a browser that asks for an icon to the one there is', async () => {
  const { status, headers } = await ask('/favicon.ico');
  expect([status, headers.location]).toEqual([308, '/icon.svg']);
});

describe('every answer', () => {
  it.each(['/', '/healthz', '/open/nothing', '/broken'])(
    'has its security headers and a number: %s',
    async (path) => {
      const { headers } = await ask(path);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'same-origin',
      });
      expect(headers['content-security-policy']).toMatch(/default-src 'self'.*object-src 'none'/);
      expect(headers['content-security-policy']).not.toMatch(/script-src[^;]*unsafe/);
      expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    },
  );

  it('lets the previewed document alone stand in a frame, of this site, without script', async () => {
    const year = '/desk/disclosure/4f6d/2021/preview';
    const { headers } = await ask(`${year}/document`);
    expect(headers['x-frame-options']).toBe('SAMEORIGIN');
    expect(headers['content-security-policy']).toMatch(/script-src 'none'.*frame-ancestors 'self'/);
    for (const path of [year, `${year}/document/x`, `/x${year}/document`]) {
      const other = await ask(path);
      expect(other.headers['x-frame-options']).toBe('DENY');
      expect(other.headers['content-security-policy']).toContain("frame-ancestors 'none'");
    }
  });

  it('names a fresh nonce, the same to the page and to the browser', async () => {
    const first = await ask('/');
    const second = await ask('/');
    const policies = [first, second].map(({ headers }) => String(headers['content-security-policy']));
    expect(policies).toEqual(reached.map(({ headers }) => headers['content-security-policy']));
    expect(policies[0]).toMatch(/'nonce-[0-9A-Za-z+/=]{24}'/);
    expect(policies[0]).not.toBe(policies[1]);
  });

  it('keeps what an error says to itself', async () => {
    const { status, text, headers } = await ask('/broken', { headers: { accept: 'text/html' } });
    expect(status).toBe(500);
    expect(text).toContain('系统出错');
    expect(text).toContain(headers['x-request-id']);
    expect(text).not.toContain('name of a person');
  });
});

describe('an address nothing can stand at', () => {
  it.each(['/desk/evaluations/%E0%A4%A', '/open/2020/a%00b', '/?q=%00', '/open/%'])(
    'is not found, and asks no page: %s',
    async (path) => {
      const { status, text } = await ask(path, { headers: { accept: 'text/html' } });
      expect(status).toBe(404);
      expect(text).toContain('没有找到这个页面');
      expect(reached).toEqual([]);
    },
  );

  it('is not confused with words that are spelled badly', async () => {
    for (const path of ['/?q=%E0%A4%A', '/?q=%25', '/open/%25']) {
      expect(await ask(path)).toMatchObject({ status: 200 });
    }
  });
});

it('a method that no page knows is refused before any page', async () => {
  expect(await ask('/desk', { method: 'TRACE' })).toMatchObject({ status: 405 });
  expect(reached).toEqual([]);
});

describe('what a client says about itself', () => {
  it('is replaced by what we know', async () => {
    await ask('/', {
      headers: {
        'x-forwarded-for': '203.0.113.9',
        'x-forwarded-host': 'evil.example',
        'x-real-ip': '203.0.113.9',
        [clientAddressHeader]: '203.0.113.9',
        'x-middleware-subrequest': 'middleware',
        'x-request-id': 'chosen-by-client',
        'content-security-policy': "script-src 'nonce-chosen'",
      },
    });
    const headers = reached[0]?.headers ?? {};
    expect(headers[clientAddressHeader]).toBe('127.0.0.1');
    expect(JSON.stringify(headers)).not.toMatch(/203\.0\.113|evil|middleware|chosen/);
  });
});

describe('a change', () => {
  const from = (origin: string) => ({ method: 'POST', headers: { origin } });

  it('is taken from our own pages, under every name of ours', async () => {
    const { port } = server.address() as AddressInfo;
    for (const origin of ['http://127.0.0.1:3000', 'http://localhost:3000', `http://127.0.0.1:${port}`]) {
      expect(await ask('/', from(origin))).toMatchObject({ status: 200 });
    }
  });

  it('is refused from other sites', async () => {
    const elsewhere: Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
    ];
    for (const headers of elsewhere) {
      expect(await ask('/', { method: 'POST', headers })).toMatchObject({ status: 403 });
    }
    expect(reached).toEqual([]);
  });
});

describe('a body', () => {
  const kilobytes = (count: number) => Array.from({ length: count }, () => Buffer.alloc(1024, 'x'));

  it('of the greatest length arrives whole', async () => {
    expect(await ask('/', { method: 'POST', parts: kilobytes(1024) })).toMatchObject({ status: 200 });
    expect(reached[0]?.received).toBe(bodyLimit);
  });

  it('that is announced as longer is not even read', async () => {
    const headers = { 'content-length': String(bodyLimit + 1) };
    const { status, text } = await ask('/', { method: 'POST', headers });
    expect(status).toBe(413);
    expect(text).toContain('1 MB');
    expect(reached).toEqual([]);
  });

  it('that turns out longer is cut off', async () => {
    const { status } = await ask('/', { method: 'POST', parts: kilobytes(1025) });
    expect(status).toBe(413);
    expect(reached[0]?.received ?? 0).toBeLessThanOrEqual(bodyLimit);
  });
});

describe('/readyz', () => {
  const state = async () => {
    const { status, text } = await ask('/readyz');
    return { status, ...JSON.parse(text).checks };
  };
  const alive = () =>
    asOwner(
      `insert into worker_heartbeat values ('w', now()) on conflict (worker_id) do update set seen_at = now()`,
    );

  beforeEach(alive);
  afterEach(() => asOwner(`delete from demo_load`));

  it('says yes when everything is there', async () => {
    expect(await state()).toEqual({
      status: 200,
      database: 'ok',
      migrations: 'ok',
      demo: 'ok',
      worker: 'ok',
    });
  });

  it('says no while the worker is silent', async () => {
    await asOwner(`update worker_heartbeat set seen_at = now() - interval '20 seconds'`);
    expect(await state()).toMatchObject({ status: 503, worker: expect.stringContaining('没有运行') });
  });

  it('says no until a demo that was asked for is loaded', async () => {
    await asOwner(`insert into demo_load (name) values ('demo')`);
    expect(await state()).toMatchObject({ status: 503, demo: expect.stringContaining('尚未载入') });
    await asOwner(`update demo_load set finished_at = now()`);
    expect(await state()).toMatchObject({ status: 200 });
  });

  it('says no while a migration is missing', async () => {
    const [row] = await asOwner<{ id: string }>(
      'select id from _prisma_migrations order by started_at desc limit 1',
    );
    await asOwner('update _prisma_migrations set finished_at = null where id = $1', [row?.id]);
    expect(await state()).toMatchObject({ status: 503, migrations: expect.stringContaining('尚未升级') });
    await asOwner('update _prisma_migrations set finished_at = now() where id = $1', [row?.id]);
  });
});

it('lets an address look a hash up 120 times a minute, and then asks it to wait', async () => {
  const looked = await Promise.all(
    Array.from({ length: 121 }, () => ask(`/api/v1/verify?sha256=${'0'.repeat(64)}`)),
  );
  const refused = looked.filter(({ status }) => status === 429);
  expect(refused).toHaveLength(1);
  expect(refused[0]?.headers['retry-after']).toMatch(/^\d+$/);
  expect(refused[0]?.text).toContain('每分钟最多核对 120 次');
  expect(looked.filter(({ status, text }) => status === 200 && text === 'page')).toHaveLength(120);
});

it('counts a hash typed into the page like one asked of the interface; the page alone stays open', async () => {
  // The address has used its minute up above.
  const typed = await ask(`/verify?sha256=${'0'.repeat(64)}`);
  expect(typed.status).toBe(429);
  expect(typed.text).toContain('每分钟最多核对 120 次');
  expect(await ask('/verify')).toMatchObject({ status: 200, text: 'page' });
});
