// Installs the packages when they are missing or package-lock.json has moved on. Uses nothing but Node itself.
// @ts-check
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, peer?: boolean }} Locked
 */

/** @param {string} file @returns {Record<string, Locked> | null} */
function packagesOf(file) {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')).packages ?? {}) : null;
}

/**
 * True when everything package-lock.json asks for is installed, by npm's own record of what it put there: unlike a
 * time stamp or a mark of our own, it is right whichever npm command was used last. Packages for other platforms may
 * be missing.
 * @param {string} root
 */
export function isInstalled(root) {
  const installed = packagesOf(join(root, 'node_modules', '.package-lock.json'));
  const wanted = packagesOf(join(root, 'package-lock.json'));
  if (!installed || !wanted) return false;
  return Object.entries(wanted).every(([path, { version, optional, devOptional }]) => {
    if (path === '') return true;
    const there = installed[path];
    return there ? there.version === version : optional === true || devOptional === true;
  });
}

/**
 * Runs `npm ci`. Development packages come along, so that `npm test` needs no second installation.
 * @param {string} root
 * @returns {Promise<void>}
 */
export function install(root) {
  // Started through npm, we use the very same npm; on Windows `npm` alone is a script no process can be made of.
  const npm = process.env.npm_execpath;
  const [command, first] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  const options = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  return new Promise((settle, fail) => {
    const child = spawn(command, [...first, ...options], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32' && first.length === 0,
    });
    child.once('error', (error) =>
      fail(new Error(`不能运行 npm（${error.message}）。请安装 Node.js 自带的 npm。`)),
    );
    child.once('exit', (code) => {
      if (code === 0) settle();
      else fail(new Error('依赖安装失败（原因见上）。请检查网络和 npm 软件源设置后重试。'));
    });
  });
}
