// The environment that Mingji's processes run in: what the user set, completed by what DATA_DIR keeps.
// @ts-check
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { keptUrls } from './postgres.mjs';

export const root = resolve(fileURLToPath(new URL('..', import.meta.url)));

/** Reads `.env` beside package.json; a variable set outside it wins. */
export function loadEnvFile() {
  const file = resolve(root, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
}

/** The absolute data directory; a relative one counts from the project, wherever the command was typed. */
export function dataDirectory() {
  return resolve(root, process.env.DATA_DIR?.trim() || '.data');
}

/**
 * For commands that use the database of an installation `npm start` made: sets DATABASE_URL, DATABASE_OWNER_URL and
 * SESSION_SECRET from DATA_DIR unless the environment names a database itself. Does nothing before the first start.
 */
export function adoptKeptSettings() {
  loadEnvFile();
  process.env.DATA_DIR = dataDirectory();
  if (process.env.DATABASE_URL?.trim()) return;
  const kept = keptUrls(dataDirectory());
  if (!kept) return;
  process.env.DATABASE_URL = kept.appUrl;
  process.env.DATABASE_OWNER_URL = kept.ownerUrl;
  process.env.SESSION_SECRET ||= kept.sessionSecret;
}

/** The owner's connection and the app's login name. Throws a Chinese message when no database is known. */
export function connectionFromEnvironment() {
  adoptKeptSettings();
  const appUrl = process.env.DATABASE_URL;
  if (!appUrl) throw new Error('没有可用的数据库。请先运行 npm start，或设置 DATABASE_URL。');
  return {
    ownerUrl: process.env.DATABASE_OWNER_URL || appUrl,
    appUser: decodeURIComponent(new URL(appUrl).username),
  };
}
