// The environment: defaults, each wrong variable named with the way out, what follows from the public address.
import { describe, expect, it } from 'vitest';
import { EnvError, isLoopback, parseAtStart, parseEnv } from '@/lib/env';

const secret = 's'.repeat(32);
const needed = { DATABASE_URL: 'postgresql://web:p@127.0.0.1:5432/mingji', SESSION_SECRET: secret };

function problemsOf(work: () => unknown): readonly string[] {
  try {
    work();
  } catch (error) {
    if (error instanceof EnvError) return error.problems;
    throw error;
  }
  return [];
}

describe('a running process', () => {
  it('needs a database and a secret, and has a default for everything else', () => {
    const env = parseEnv(needed);
    expect(env).toMatchObject({
      PORT: 3000,
      HOST: '127.0.0.1',
      PUBLIC_URL: 'http://127.0.0.1:3000',
      DATABASE_OWNER_URL: needed.DATABASE_URL,
      LOG_LEVEL: 'info',
      TRUST_PROXY: 0,
      secureCookies: false,
    });
    expect(problemsOf(() => parseEnv({}))).toHaveLength(2);
  });

  it('takes a blank variable for one that is not set', () => {
    expect(parseEnv({ ...needed, PORT: ' ', HOST: '' })).toMatchObject({ PORT: 3000, HOST: '127.0.0.1' });
  });

  it('names every wrong variable at once', () => {
    const problems = problemsOf(() =>
      parseEnv({
        DATABASE_URL: 'mysql://db/mingji',
        SESSION_SECRET: 'short',
        PORT: '70000',
        HOST: 'a b',
        PUBLIC_URL: 'https://example.gov.cn/mingji',
        DEMO_PASSWORD: 'short',
        LOG_LEVEL: 'loud',
        MINGJI_CLOCK: '2021-03-15 09:00',
        TRUST_PROXY: 'yes',
      }),
    );
    const names = problems.map((problem) => /^[A-Z_]+/.exec(problem)?.[0]);
    expect(names).toEqual([
      'DATABASE_URL',
      'PORT',
      'HOST',
      'PUBLIC_URL',
      'SESSION_SECRET',
      'DEMO_PASSWORD',
      'LOG_LEVEL',
      'MINGJI_CLOCK',
      'TRUST_PROXY',
    ]);
  });

  it('marks cookies as Secure exactly under https', () => {
    expect(parseEnv({ ...needed, PUBLIC_URL: 'https://jixiao.example.gov.cn' })).toMatchObject({
      secureCookies: true,
      origins: ['https://jixiao.example.gov.cn'],
    });
  });

  it('is reached under all names of this machine when it listens on loopback', () => {
    expect(parseEnv({ ...needed, PORT: '3100' }).origins).toEqual([
      'http://127.0.0.1:3100',
      'http://localhost:3100',
      'http://[::1]:3100',
    ]);
  });
});

describe('npm start', () => {
  it('needs nothing', () => {
    expect(parseAtStart({})).toEqual({
      host: '127.0.0.1',
      port: 3000,
      publicUrl: 'http://127.0.0.1:3000',
      plainHttpAbroad: false,
      database: null,
    });
  });

  it('asks for the secret when the database is one of our own', () => {
    const { SESSION_SECRET: _, ...withoutSecret } = needed;
    expect(problemsOf(() => parseAtStart(withoutSecret))).toEqual([
      expect.stringContaining('SESSION_SECRET'),
    ]);
    expect(parseAtStart(needed).database).toEqual({
      appUrl: needed.DATABASE_URL,
      ownerUrl: needed.DATABASE_URL,
    });
    expect(problemsOf(() => parseAtStart({ DATABASE_OWNER_URL: needed.DATABASE_URL }))).toHaveLength(1);
  });

  it.each([
    ['listens abroad', { HOST: '0.0.0.0' }, true],
    ['is announced abroad', { PUBLIC_URL: 'http://jixiao.example.gov.cn' }, true],
    ['stands behind https', { HOST: '0.0.0.0', PUBLIC_URL: 'https://jixiao.example.gov.cn' }, false],
    ['stays at home', { HOST: 'localhost' }, false],
  ])('warns of plain http when the site %s: %j → %s', (_what, variables, warns) => {
    expect(parseAtStart(variables).plainHttpAbroad).toBe(warns);
  });
});

it.each([
  ['127.0.0.1', true],
  ['127.8.8.8', true],
  ['localhost', true],
  ['::1', true],
  ['[::1]', true],
  ['0.0.0.0', false],
  ['127.0.0.1.example.org', false],
  ['192.168.1.7', false],
])('%s reachable from this machine only: %s', (host, expected) => {
  expect(isLoopback(host)).toBe(expected);
});
