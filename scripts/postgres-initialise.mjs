// Makes a new, empty cluster.
// @ts-check
import { spawnSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { giveTo, runAs } from './postgres-account.mjs';
import { programPath } from './postgres-binaries.mjs';

/** UTF-8 character classes: with lc_ctype C, PostgreSQL takes no Chinese character for a letter (STACK: trigrams). */
const locales = process.platform === 'win32' ? ['C'] : ['C.UTF-8', 'C.utf8', 'en_US.UTF-8', 'UTF-8'];

/** Nothing of our own environment reaches the server; Windows programs do not start without some of it. */
export function childEnv() {
  const inherited = process.platform === 'win32' ? process.env : {};
  return { ...inherited, NODE_ENV: process.env.NODE_ENV, PATH: process.env.PATH ?? '', LC_ALL: 'C' };
}

/**
 * Makes a new cluster. Done in a neighbouring folder and renamed, so that an interrupted start leaves none half made.
 * @param {{ folder: string, native: string, account: import('./postgres-account.mjs').Account, password: string, durable: boolean }} options
 */
export function initialise({ folder, native, account, password, durable }) {
  const unfinished = `${folder}.new`;
  const passwordFile = `${folder}.password`;
  try {
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
    giveTo(passwordFile, account);
    let complaint = '';
    for (const locale of locales) {
      rmSync(unfinished, { recursive: true, force: true });
      mkdirSync(unfinished, { mode: 0o700 });
      giveTo(unfinished, account);
      const made = spawnSync(
        programPath(native, 'initdb'),
        [
          `--pgdata=${unfinished}`,
          '--username=postgres',
          '--auth=scram-sha-256',
          `--pwfile=${passwordFile}`,
          '--encoding=UTF8',
          `--locale=${locale}`,
          ...(durable ? [] : ['--no-sync']),
        ],
        { ...runAs(account), cwd: '/', env: childEnv(), encoding: 'utf8' },
      );
      if (made.status === 0) {
        renameSync(unfinished, folder);
        return;
      }
      complaint = made.error?.message ?? made.stderr;
      if (!complaint.includes('locale')) break;
    }
    throw new Error(
      `不能建立数据库目录 ${folder}：\n${complaint.trim()}\n请处理后重试，或设置 DATABASE_URL。`,
    );
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(unfinished, { recursive: true, force: true });
  }
}
