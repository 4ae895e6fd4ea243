// The demo: whether it is wanted, the password of its accounts, and the command that loads it.
// @ts-check
import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { readIfPresent, writePrivately } from './secrets.mjs';
import { root } from './settings.mjs';

export const demoAccounts = ['lead', 'clerk', 'finance', 'publisher', 'admin', 'mzclerk', 'mzpublisher'];

/** Without letters and digits that look alike: the password is read off a terminal and typed. */
const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789';

/** Small letters, digits and dashes, so that it passes the rule for passwords (lib/auth/password-rules.ts). */
function randomPassword() {
  for (;;) {
    const drawn = Array.from({ length: 12 }, () => alphabet[randomInt(alphabet.length)]).join('');
    if (/\d/.test(drawn) && /[a-z]/.test(drawn)) return drawn.replace(/(.{4})(?=.)/g, '$1-');
  }
}

/** @param {string} dataDir */
const passwordFile = (dataDir) => join(dataDir, 'demo-password');

/** The password of the demo accounts, or null before the first load. @param {string} dataDir */
export function keptDemoPassword(dataDir) {
  return readIfPresent(passwordFile(dataDir))?.trim() || null;
}

/**
 * @template T
 * @param {string} ownerUrl
 * @param {(client: import('pg').Client) => Promise<T>} work
 * @returns {Promise<T>}
 */
async function asOwner(ownerUrl, work) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'mingji-start' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * Decides whether this start loads the demo, and notes it in the database, where readyz looks.
 * @param {object} options
 * @param {string} options.ownerUrl
 * @param {boolean | null} options.asked `--demo`, `--no-demo`, or neither
 * @param {boolean} options.byDefault an empty database gets the demo without being asked
 * @param {boolean} options.passwordChanged the accounts have to be given another password
 * @returns {Promise<{ load: boolean, accounts: boolean }>} `accounts`: whether the demo's accounts exist already
 */
export function decideDemo({ ownerUrl, asked, byDefault, passwordChanged }) {
  return asOwner(ownerUrl, async (client) => {
    const { rows } = await client.query(
      `select exists (select from demo_load) as decided,
              exists (select from demo_load where name = 'demo' and finished_at is null) as unfinished,
              not exists (select from region) as empty,
              exists (select from demo_load where name = 'demo') as requested`,
    );
    const { decided, unfinished, empty, requested } = rows[0];
    if (asked === false) {
      // Kept, so that the next plain start does not take the still empty database for a new one.
      await client.query(
        `insert into demo_load (name, finished_at) values ('declined', now()) on conflict (name) do nothing`,
      );
      await client.query(`delete from demo_load where name = 'demo' and finished_at is null`);
      return { load: false, accounts: requested && !unfinished };
    }
    const load =
      asked === true || unfinished || (requested && passwordChanged) || (byDefault && !decided && empty);
    if (load) {
      await client.query(
        `insert into demo_load (name) values ('demo')
         on conflict (name) do update set requested_at = now(), finished_at = null`,
      );
    }
    return { load, accounts: requested };
  });
}

/**
 * Loads the demo with the command `mingji demo load`, which may be run again and then only completes what is missing;
 * it notes in the database when it is through. The password is kept first: an interrupted load has made some accounts.
 * @param {object} options
 * @param {string} options.dataDir
 * @param {string} options.password
 * @param {NodeJS.ProcessEnv} options.env
 * @returns {{ done: Promise<boolean>, stop: () => void }} `done`: true when it was loaded
 */
export function loadDemo({ dataDir, password, env }) {
  writePrivately(passwordFile(dataDir), `${password}\n`);
  const child = spawn(process.execPath, [join(root, 'cli', 'mingji.mjs'), 'demo', 'load'], {
    cwd: root,
    env: { ...env, DEMO_PASSWORD: password },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  /** @type {Promise<boolean>} */
  const done = new Promise((settle) => {
    child.once('error', () => settle(false));
    child.once('exit', (code) => settle(code === 0));
  });
  return { done, stop: () => void child.kill('SIGTERM') };
}

/** The password this start uses: the one set in the environment, the kept one, or a new one. @param {string} dataDir */
export function demoPassword(dataDir) {
  return process.env.DEMO_PASSWORD?.trim() || keptDemoPassword(dataDir) || randomPassword();
}

/**
 * Whether the demo accounts have to be given the password of this start. On a database of their own several servers
 * have a DATA_DIR each: only DEMO_PASSWORD tells them all the same.
 * @param {string} dataDir
 * @param {boolean} embedded
 */
export function mustChangePassword(dataDir, embedded) {
  const kept = keptDemoPassword(dataDir);
  const wanted = process.env.DEMO_PASSWORD?.trim();
  return wanted ? wanted !== kept : embedded && kept === null;
}
