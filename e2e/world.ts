// Regions of a journey's own inside the running installation: seeded through the use cases, with people who can sign in.
import { randomUUID } from 'node:crypto';
import type { Browser, BrowserContext } from '@playwright/test';
import { hashPassword } from 'better-auth/crypto';
import pg from 'pg';
import { startCluster } from '../scripts/postgres.mjs';

const PASSWORD = 'Quanxian-2021-jz';

let opened: Promise<{ owner: pg.Pool; seed: typeof import('../testing/seed') }> | undefined;

/**
 * Attaches to the database of the running installation: `owner` for a look behind the curtain, `seed` to make things by the use cases.
 * The environment is set first, because the use cases read it when they are loaded.
 */
export function world(): Promise<{ owner: pg.Pool; seed: typeof import('../testing/seed') }> {
  opened ??= (async () => {
    const dataDir = process.env.MINGJI_E2E_DATA_DIR ?? '';
    const cluster = await startCluster({ dataDir });
    Object.assign(process.env, {
      DATABASE_URL: cluster.appUrl,
      DATABASE_OWNER_URL: cluster.ownerUrl,
      SESSION_SECRET: randomUUID().repeat(2),
      DATA_DIR: dataDir,
    });
    return {
      owner: new pg.Pool({ connectionString: cluster.ownerUrl, max: 4 }),
      seed: await import('../testing/seed'),
    };
  })();
  return opened;
}

/** Gives a seeded person an account and signs in over HTTP; returns the session's cookies as one header. */
export async function signedInCookie(baseURL: string | undefined, userId: string | null): Promise<string> {
  const { owner } = await world();
  const userName = `qx${randomUUID().slice(0, 8)}`;
  await owner.query('UPDATE auth_user SET username = $2 WHERE id = $1', [userId, userName]);
  await owner.query(
    `INSERT INTO auth_account (id, account_id, provider_id, user_id, password) VALUES ($1, $2, 'credential', $2, $3)`,
    [randomUUID(), userId, await hashPassword(PASSWORD)],
  );
  const response = await fetch(`${baseURL}/sign-in/submit`, {
    method: 'POST',
    headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ userName, password: PASSWORD }),
  });
  if (!response.ok) throw new Error(`cannot sign in: ${await response.text()}`);
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

/** A browser of that person's own. */
export async function browserOf(
  browser: Browser,
  baseURL: string | undefined,
  userId: string | null,
): Promise<BrowserContext> {
  const cookie = await signedInCookie(baseURL, userId);
  const context = await browser.newContext({
    baseURL,
    locale: 'zh-CN',
    viewport: { width: 1280, height: 800 },
  });
  await context.addCookies(cookiesOf(cookie, baseURL));
  return context;
}

/** A cookie header as Playwright wants it. */
export function cookiesOf(
  header: string,
  baseURL: string | undefined,
): { name: string; value: string; url: string }[] {
  return header.split('; ').map((pair) => {
    const at = pair.indexOf('=');
    return { name: pair.slice(0, at), value: pair.slice(at + 1), url: baseURL ?? '' };
  });
}
