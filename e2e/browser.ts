// Finds the browser for journeys, benches and pictures, or brings one: nothing has to be installed beforehand.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { chromium, type LaunchOptions } from '@playwright/test';

interface Browser {
  readonly origin: string;
  readonly path: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Handed from the process that searched to the workers it starts, so that the search happens once a run. */
const FOUND = 'MINGJI_TEST_BROWSER';

const flags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/**
 * What Playwright needs to start the browser found. The order of the search: `CHROMIUM_PATH`, an installed Chrome,
 * Edge or Chromium, Playwright's own cache, the one that an npm package carries, `playwright install`.
 * Throws with a way out when there is none.
 */
export function browserLaunchOptions(): LaunchOptions {
  const handedOver = process.env[FOUND];
  const browser = handedOver ? (JSON.parse(handedOver) as Browser) : findBrowser();
  if (!handedOver) {
    process.env[FOUND] = JSON.stringify(browser);
    console.log(`browser: ${browser.path} (${browser.origin})`);
  }
  const asRoot = process.getuid?.() === 0;
  return {
    executablePath: browser.path,
    args: asRoot ? ['--no-sandbox', ...flags] : flags,
    env: { ...definedEnvironment(), ...browser.env },
  };
}

function findBrowser(): Browser {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (starts(named)) return { origin: 'CHROMIUM_PATH', path: named, env: {} };
    throw new Error(`CHROMIUM_PATH names ${named}, which does not start`);
  }
  for (const path of [...installed(), ...cachedByPlaywright()]) {
    if (starts(path)) return { origin: 'installed', path, env: {} };
  }
  const brought = carriedByPackage() ?? fetchedByPlaywright();
  if (brought) return brought;
  throw new Error(
    'no browser found and none could be brought: install Chrome, Edge or Chromium, or set CHROMIUM_PATH',
  );
}

/** A file that exists may still be a stub or miss libraries: only one that answers counts. */
function starts(path: string, env: Readonly<Record<string, string>> = {}): boolean {
  if (!existsSync(path)) return false;
  // On Windows chrome.exe prints nothing and may open a window.
  if (process.platform === 'win32') return true;
  const answer = spawnSync(path, ['--version'], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
    timeout: 20_000,
  });
  return answer.status === 0 && /Chrom|Edge/.test(answer.stdout);
}

function installed(): string[] {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Microsoft Edge', 'Chromium'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform === 'win32') {
    const folders = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
    return folders
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => [
        join(folder, 'Google/Chrome/Application/chrome.exe'),
        join(folder, 'Microsoft/Edge/Application/msedge.exe'),
      ]);
  }
  const names = [
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge-stable',
    'microsoft-edge',
    'chromium',
    'chromium-browser',
  ];
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function cachedByPlaywright(): string[] {
  const full = chromium.executablePath();
  if (!full) return [];
  // …/ms-playwright/chromium-1234/chrome-linux64/chrome lies beside …/chromium_headless_shell-1234/…
  const cache = dirname(dirname(dirname(full)));
  const shells = entries(cache)
    .filter((entry) => entry.startsWith('chromium_headless_shell-'))
    .flatMap((entry) => entries(join(cache, entry)).map((platform) => join(cache, entry, platform)))
    .flatMap((folder) => [join(folder, 'chrome-headless-shell'), join(folder, 'headless_shell')]);
  return [full, ...shells];
}

function entries(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

/**
 * The browser inside the tarball of @sparticuz/chromium (Linux x64 only), unpacked once per version beside the other
 * caches of node_modules. The package unpacks into the temporary directory of its process and decides by
 * AWS_EXECUTION_ENV, read when it is imported, whether to bring the shared libraries along: hence a process of its own.
 */
function carriedByPackage(): Browser | null {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const require = createRequire(import.meta.url);
  const home = dirname(dirname(dirname(require.resolve('@sparticuz/chromium'))));
  const { version } = require(join(home, 'package.json')) as { version: string };
  const caches = join(dirname(dirname(home)), '.cache', 'mingji');
  const folder = join(caches, `chromium-${version}`);
  if (!existsSync(folder)) {
    // Unpacked aside and moved as a whole: an interrupted run leaves no half browser behind.
    const aside = `${folder}.${process.pid}`;
    mkdirSync(aside, { recursive: true });
    const code =
      "import('@sparticuz/chromium').then(({ default: it }) => it.executablePath()).catch((e) => { console.error(e); process.exit(1); })";
    const unpacked = spawnSync(process.execPath, ['-e', code], {
      cwd: dirname(dirname(dirname(home))),
      env: { ...process.env, TMPDIR: aside, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
      encoding: 'utf8',
    });
    if (unpacked.status !== 0) throw new Error(`unpacking the browser failed: ${unpacked.stderr}`);
    writeFontSettings(aside);
    if (!existsSync(folder)) renameSync(aside, folder);
    rmSync(aside, { recursive: true, force: true });
  }
  const path = join(folder, 'chromium');
  const fonts = { FONTCONFIG_FILE: join(folder, 'fonts', 'fonts.conf') };
  // The machine's own libraries fit it better; the ones in the package stand in where they are missing.
  const withLibraries = { ...fonts, LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') };
  const env = [fonts, withLibraries].find((candidate) => starts(path, candidate));
  return env ? { origin: 'from the npm package', path, env } : null;
}

/** The package's own settings name folders of AWS; without any font at all Chromium draws no text. */
function writeFontSettings(folder: string): void {
  writeFileSync(
    join(folder, 'fonts', 'fonts.conf'),
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`,
  );
}

function fetchedByPlaywright(): Browser | null {
  const command = join(
    dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json')),
    'cli.js',
  );
  const fetched = spawnSync(process.execPath, [command, 'install', 'chromium-headless-shell'], {
    stdio: 'inherit',
    timeout: 300_000,
  });
  if (fetched.status !== 0) return null;
  const path = cachedByPlaywright().find((candidate) => starts(candidate));
  return path ? { origin: 'playwright install', path, env: {} } : null;
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => !!entry[1]),
  );
}
