// Which operating-system user runs PostgreSQL, and what that user can reach.
// @ts-check
import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, readFileSync, statSync } from 'node:fs';

/**
 * Empty `uid` and `gid` mean: the user who runs this process.
 * @typedef {{ name: string, uid?: number, gid?: number }} Account
 */

const runsAsRoot = process.getuid?.() === 0;

/** @returns {Account} */
function nobody() {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith('nobody:'));
  const [, , uid, gid] = line?.split(':') ?? [];
  if (!uid || !gid)
    throw new Error('本机没有用户 nobody，数据库不能以 root 运行。请改用普通用户启动，或设置 DATABASE_URL。');
  return { name: 'nobody', uid: Number(uid), gid: Number(gid) };
}

/**
 * PostgreSQL refuses to run as root. As root the owner of an existing cluster runs it, `nobody` a new one.
 * @param {string} clusterDir
 * @returns {Account}
 */
export function accountFor(clusterDir) {
  if (!runsAsRoot) return { name: process.env.USER ?? '当前用户' };
  if (existsSync(clusterDir)) {
    const { uid, gid } = statSync(clusterDir);
    if (uid !== 0) return { name: `uid ${uid}`, uid, gid };
  }
  return nobody();
}

/**
 * @param {string} path
 * @param {Account} account
 */
export function giveTo(path, account) {
  if (account.uid !== undefined && account.gid !== undefined) chownSync(path, account.uid, account.gid);
}

/** The part of spawn's options that makes a child run as `account`. @param {Account} account */
export function runAs({ uid, gid }) {
  return uid === undefined ? {} : { uid, gid };
}

/**
 * Asked of the kernel as that user rather than computed from mode bits, which know nothing of access lists and mounts.
 * @param {string} test
 * @param {string} path
 * @param {Account} account
 */
function holds(test, path, account) {
  if (process.platform === 'win32') return existsSync(path);
  const asked = spawnSync('/bin/sh', ['-c', test, 'sh', path], {
    ...runAs(account),
    cwd: '/',
    stdio: 'ignore',
  });
  return asked.status === 0;
}

/** True when `account` can read and run a program. @param {string} program @param {Account} account */
export function canRun(program, account) {
  return holds('test -r "$1" && test -x "$1"', program, account);
}

/** True when `account` can reach what lies in a folder. @param {string} folder @param {Account} account */
export function canEnter(folder, account) {
  return holds('test -d "$1" && test -x "$1"', folder, account);
}
