// The part of `npm start` that comes after the installation: settings, build, database, processes, and their end.
// @ts-check
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { build, environmentReader, generateClient, isBuilt, isClientCurrent } from './build.mjs';
import { canLoadDemo, decideDemo, demoAccounts, demoPassword, keptDemoPassword, loadDemo } from './demo.mjs';
import { migrate } from './migrate.mjs';
import { keepCluster } from './keep-cluster.mjs';
import { ensureSecrets, makeDataDir } from './secrets.mjs';
import { dataDirectory, loadEnvFile, root } from './settings.mjs';
import { takeStartLock } from './start-lock.mjs';
import { keepRunning } from './supervise.mjs';

/** server/web.ts: the port is taken, and will be the next time too. */
const exitPortTaken = 78;
/** Milliseconds. Together with the server's own end they stay under the three seconds an ending may take. */
const processLimit = 1_500;
const databaseLimit = 1_000;

async function readSettings() {
  loadEnvFile();
  const { isLoopback, problemsAtStart } = await environmentReader();
  const problems = problemsAtStart(process.env);
  if (problems.length > 0)
    throw new Error(`环境变量有误：\n${problems.map((text) => `  · ${text}`).join('\n')}`);
  const port = Number(process.env.PORT?.trim() || 3000);
  const host = process.env.HOST?.trim() || '127.0.0.1';
  const publicUrl = new URL(process.env.PUBLIC_URL?.trim() || `http://${reachableName(host)}:${port}`).origin;
  if (publicUrl.startsWith('http:') && !(isLoopback(host) && isLoopback(new URL(publicUrl).hostname))) {
    console.warn(
      '注意：通过 http 对外提供服务，口令和数据在网络上未加密。请用 https 反向代理，并设置 PUBLIC_URL。',
    );
  }
  return { port, host, publicUrl, databaseUrl: process.env.DATABASE_URL?.trim() || null };
}

/** The name under which others reach a server that listens on `host`. @param {string} host */
function reachableName(host) {
  if (host !== '0.0.0.0' && host !== '::') return host.includes(':') ? `[${host}]` : host;
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  return addresses.find((address) => address.family === 'IPv4' && !address.internal)?.address ?? '127.0.0.1';
}

/**
 * @param {object} options
 * @param {boolean | null} options.demo
 * @param {ReturnType<typeof import('./steps.mjs').stepsOf>} options.step
 */
export async function run({ demo, step }) {
  const settings = await readSettings();
  const dataDir = dataDirectory();
  makeDataDir(dataDir);
  const unlock = takeStartLock(dataDir);
  process.once('exit', unlock);

  /** What has to end when we are asked to, in this order; those in one list at the same time. */
  /** @type {(() => Promise<void> | void)[]} */
  const processes = [];
  /** @type {(() => Promise<void>)[]} */
  const databases = [];
  let ending = false;
  /** @param {number} code */
  async function end(code) {
    if (ending) return;
    ending = true;
    await Promise.all(processes.map((stop) => stop()));
    await Promise.all(databases.map((stop) => stop()));
    process.exit(code);
  }
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGINT', 'SIGHUP'])) {
    process.on(signal, () => {
      if (!ending) console.log('正在停止……');
      void end(0);
    });
  }

  try {
    const fresh = isClientCurrent() && isBuilt();
    await step(
      '生成与构建',
      async () => {
        if (fresh) return;
        if (!isClientCurrent()) await generateClient();
        if (!isBuilt()) await build();
      },
      { slow: fresh ? undefined : '程序有更新，正在构建，约需一两分钟' },
    );

    /** @type {(() => void)[]} */
    const whenMoved = [];
    const database = await step('启动数据库', async () => {
      if (settings.databaseUrl) return externalDatabase(settings.databaseUrl);
      const cluster = await keepCluster({ dataDir, onMoved: () => whenMoved.forEach((tell) => tell()) });
      databases.push(() => cluster.stop(databaseLimit));
      return cluster;
    });
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
    const password = demoPassword(dataDir);
    const { load, accounts } = canLoadDemo()
      ? await decideDemo({
          ownerUrl: database.urls().ownerUrl,
          asked: demo,
          byDefault: settings.databaseUrl === null,
          passwordChanged: keptDemoPassword(dataDir) !== null && password !== keptDemoPassword(dataDir),
        })
      : { load: false, accounts: false };

    await step('启动网站和后台任务', async () => {
      const started = ['web', 'worker'].map((program) =>
        keepRunning({
          name: program === 'web' ? '网站进程' : '后台任务进程',
          script: join(root, 'dist', `${program}.mjs`),
          cwd: root,
          env,
          isHopeless: (code) => code === exitPortTaken,
          onHopeless: () => {
            console.error(
              `\n端口 ${settings.port} 不能使用：已被占用，或需要更高权限。请设置 PORT，例如 PORT=3100 npm start。`,
            );
            void end(1);
          },
        }),
      );
      for (const kept of started) {
        processes.push(() => kept.stop(processLimit));
        whenMoved.push(kept.restart);
      }
      await Promise.all(started.map((kept) => kept.ready));
    });
    console.log(`\n明绩已启动：${settings.publicUrl}/`);
    if (load) {
      console.log('正在载入演示数据……');
      const loading = loadDemo({ ownerUrl: database.urls().ownerUrl, dataDir, password, env: env() });
      processes.push(loading.stop);
      const loaded = await loading.done;
      if (ending) return;
      if (loaded) console.log('演示数据已载入。');
      else
        console.error(
          '演示数据没有载入成功（原因见上）。下次启动时会重试；npm start -- --no-demo 可不再载入。',
        );
    }
    if (load || accounts) tellAccounts(keptDemoPassword(dataDir));
  } catch (error) {
    if (ending) return;
    console.error(`\n${error instanceof Error ? error.message : String(error)}`);
    await end(1);
  }
}

/** @param {string | null} password */
function tellAccounts(password) {
  if (password === null) return;
  console.log(`演示账号：${demoAccounts.join('、')}    口令：${password}`);
}

/** @param {string} databaseUrl */
function externalDatabase(databaseUrl) {
  const ownerUrl = process.env.DATABASE_OWNER_URL?.trim() || databaseUrl;
  return {
    urls: () => ({ ownerUrl, appUrl: databaseUrl }),
    appUser: decodeURIComponent(new URL(databaseUrl).username),
  };
}
