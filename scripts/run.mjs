// The part of `npm start` that comes after the installation: settings, build, database, processes, demo, and their end.
// @ts-check
import { join } from 'node:path';
import { build, environmentReader, generateClient, isBuilt, isClientCurrent } from './build.mjs';
import {
  decideDemo,
  demoAccounts,
  demoPassword,
  keptDemoPassword,
  loadDemo,
  mustChangePassword,
} from './demo.mjs';
import { endingOf } from './ending.mjs';
import { keepCluster } from './keep-cluster.mjs';
import { migrate } from './migrate.mjs';
import { ensureSecrets, makeDataDir } from './secrets.mjs';
import { dataDirectory, loadEnvFile, root } from './settings.mjs';
import { takeStartLock } from './start-lock.mjs';
import { keepRunning } from './supervise.mjs';

/** server/web.ts: the port is taken, and will be the next time too. */
const exitPortTaken = 78;
/** server/template-gate.ts: the program and the database do not belong together; it has said why itself. */
const exitRefused = 79;
/** Milliseconds. Together with the server's own end they stay under the three seconds an ending may take. */
const processLimit = 1_500;
const databaseLimit = 1_000;

/** @typedef {ReturnType<typeof endingOf>} Ending */
/** @typedef {{ urls: () => { appUrl: string, ownerUrl: string }, appUser: string, embedded: boolean }} Database */

/**
 * Runs Mingji until it is asked to end. Throws a Chinese message when it cannot be started.
 * @param {object} options
 * @param {boolean | null} options.demo asked for, declined, or left open
 * @param {ReturnType<typeof import('./steps.mjs').stepsOf>} options.step
 */
export async function run({ demo, step }) {
  loadEnvFile();
  const settings = (await environmentReader()).parseAtStart(process.env);
  if (settings.plainHttpAbroad) {
    console.warn(
      '注意：通过 http 对外提供服务，口令和数据在网络上未加密。请用 https 反向代理，并设置 PUBLIC_URL。',
    );
  }
  const dataDir = dataDirectory();
  makeDataDir(dataDir);
  process.once('exit', takeStartLock(dataDir));
  const ending = endingOf();

  try {
    await buildIfNeeded(step);
    /** @type {(() => void)[]} */
    const whenMoved = [];
    const database = await step('启动数据库', () =>
      openDatabase(settings.database, { dataDir, ending, whenMoved }),
    );
    await step('升级数据库', () => migrate(database.urls().ownerUrl, { appUser: database.appUser }));
    const env = () => ({
      ...process.env,
      NODE_ENV: /** @type {const} */ ('production'),
      DATA_DIR: dataDir,
      DATABASE_URL: database.urls().appUrl,
      DATABASE_OWNER_URL: database.urls().ownerUrl,
      SESSION_SECRET: process.env.SESSION_SECRET?.trim() || ensureSecrets(dataDir).session,
      HOST: settings.host,
      PORT: String(settings.port),
      PUBLIC_URL: settings.publicUrl,
    });
    // Decided before the programs run, so that readyz never says yes in between.
    const wanted = await decideDemo({
      ownerUrl: database.urls().ownerUrl,
      asked: demo,
      byDefault: database.embedded,
      passwordChanged: mustChangePassword(dataDir, database.embedded),
    });
    await step('启动网站和后台任务', () => startPrograms({ port: settings.port, env, ending, whenMoved }));
    console.log(`\n明绩已启动：${settings.publicUrl}/`);
    const loaded = wanted.load ? await bringDemo({ dataDir, env: env(), ending }) : wanted.accounts;
    const password = keptDemoPassword(dataDir);
    if (loaded && password !== null) {
      console.log(`演示账号：${demoAccounts.join('、')}    口令：${password}`);
    }
  } catch (error) {
    // What fails because everything is being stopped is no news.
    if (ending.begun()) return;
    console.error(`\n${error instanceof Error ? error.message : String(error)}`);
    await ending.end(1);
  }
}

/** @param {ReturnType<typeof import('./steps.mjs').stepsOf>} step */
async function buildIfNeeded(step) {
  const client = isClientCurrent();
  const current = client && isBuilt();
  await step(
    '生成与构建',
    async () => {
      if (!client) await generateClient();
      if (!current) await build();
    },
    { slow: current ? undefined : '程序有更新，正在构建，约需一两分钟' },
  );
}

/**
 * @param {import('../lib/env.ts').StartSettings['database']} own
 * @param {{ dataDir: string, ending: Ending, whenMoved: (() => void)[] }} options
 * @returns {Promise<Database>}
 */
async function openDatabase(own, { dataDir, ending, whenMoved }) {
  if (own) {
    return { urls: () => own, appUser: decodeURIComponent(new URL(own.appUrl).username), embedded: false };
  }
  const starting = keepCluster({ dataDir, onMoved: () => whenMoved.forEach((tell) => tell()) });
  // Noted before it runs: asked to end meanwhile, we wait for it and stop it.
  ending.afterwards(() =>
    starting.then(
      (cluster) => cluster.stop(databaseLimit),
      () => {},
    ),
  );
  const cluster = await starting;
  return { urls: cluster.urls, appUser: 'mingji_web', embedded: true };
}

/** @param {{ port: number, env: () => NodeJS.ProcessEnv, ending: Ending, whenMoved: (() => void)[] }} options */
async function startPrograms({ port, env, ending, whenMoved }) {
  const names = { web: '网站进程', worker: '后台任务进程' };
  const kept = Object.entries(names).map(([program, name]) =>
    keepRunning({
      name,
      script: join(root, 'dist', `${program}.mjs`),
      cwd: root,
      env,
      isHopeless: (code) => code === exitPortTaken || code === exitRefused,
      onHopeless: (code) => {
        if (code === exitPortTaken) {
          console.error(
            `\n端口 ${port} 不能使用：已被占用，或需要更高权限。请设置 PORT，例如 PORT=3100 npm start。`,
          );
        }
        void ending.end(1);
      },
    }),
  );
  for (const program of kept) {
    ending.first(() => program.stop(processLimit));
    whenMoved.push(program.restart);
  }
  await Promise.all(kept.map((program) => program.ready));
}

/**
 * @param {{ dataDir: string, env: NodeJS.ProcessEnv, ending: Ending }} options
 * @returns {Promise<boolean>} whether it was loaded
 */
async function bringDemo({ dataDir, env, ending }) {
  console.log('正在载入演示数据……');
  const loading = loadDemo({ dataDir, password: demoPassword(dataDir), env });
  ending.first(loading.stop);
  const loaded = await loading.done;
  if (loaded) console.log('演示数据已载入。');
  else if (!ending.begun()) {
    console.error('演示数据没有载入成功（原因见上）。下次启动时会重试；npm start -- --no-demo 可不再载入。');
  }
  return loaded;
}
