// Brings a database up to date: prisma/migrations in order, the application's role, and the job queue's own schema.
// @ts-check
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = resolve(fileURLToPath(new URL('..', import.meta.url)));

/** Prisma's own number: `prisma migrate deploy` on the same database and this runner exclude each other. */
const migrationLock = 72707369;
const oldestServer = 150_000;

/** As Prisma creates it, so that its commands find their own book-keeping. */
const bookkeeping = `
create table if not exists public._prisma_migrations (
  id varchar(36) primary key not null,
  checksum varchar(64) not null,
  finished_at timestamptz,
  migration_name varchar(255) not null,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz not null default now(),
  applied_steps_count integer not null default 0
)`;

/** @typedef {{ name: string, sql: string, checksum: string }} Migration */

/**
 * The migrations of a folder, in the order of their names.
 * @param {string} dir
 * @returns {Migration[]}
 */
export function readMigrations(dir) {
  if (!existsSync(dir)) return [];
  return readdirSync(dir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      // A checkout may have changed the line ends; the migration is the same.
      const sql = readFileSync(join(dir, name, 'migration.sql'), 'utf8').replaceAll('\r\n', '\n');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    });
}

/**
 * Applies what is missing and returns the names of what it applied. Several callers at once take turns; each migration
 * is one transaction together with its book-keeping. Throws an Error whose message tells in Chinese what to do: a
 * server older than 15 or not UTF-8, an applied migration that was edited or is unknown here, one that failed halfway,
 * a role that may not be created.
 * @param {string} ownerUrl the database as its owner
 * @param {{ appUser?: string, dir?: string }} [options] `appUser`: the login the app uses, made a member of mingji_app
 * @returns {Promise<string[]>}
 */
export async function migrate(ownerUrl, { appUser, dir = join(root, 'prisma', 'migrations') } = {}) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'mingji-migrate' });
  try {
    await client.connect();
  } catch (error) {
    throw new Error(`连接数据库失败（${messageOf(error)}）。请检查 DATABASE_URL 和 DATABASE_OWNER_URL。`);
  }
  try {
    await checkServer(client);
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    await ensureAppRole(client);
    const applied = await applyMissing(client, readMigrations(dir));
    if (appUser) await admit(client, appUser);
    await installQueue(client, ownerUrl);
    return applied;
  } finally {
    // Ending the session releases the lock too.
    await client.end();
  }
}

/** @param {unknown} error */
function messageOf(error) {
  return error instanceof Error ? error.message || String(Reflect.get(error, 'code')) : String(error);
}

/** @param {import('pg').Client} client */
async function checkServer(client) {
  const { rows } = await client.query(
    `select current_setting('server_version_num')::int as version, current_setting('server_version') as name,
            current_setting('server_encoding') as encoding, current_database() as database`,
  );
  const { version, name, encoding, database } = rows[0];
  if (version < oldestServer)
    throw new Error(`PostgreSQL 版本为 ${name}，需要 15 或更高版本。请升级后重试。`);
  if (encoding !== 'UTF8') {
    throw new Error(
      `数据库 ${database} 的编码为 ${encoding}，需要 UTF8。请用 create database … encoding 'UTF8' template template0 新建数据库。`,
    );
  }
}

/** @param {import('pg').Client} client */
async function ensureAppRole(client) {
  const exists = "select 1 from pg_roles where rolname = 'mingji_app'";
  if ((await client.query(exists)).rowCount) return;
  try {
    await client.query('create role mingji_app nologin');
  } catch (error) {
    // Roles belong to the whole server: another database's migration may have made it in this very moment.
    if ((await client.query(exists)).rowCount) return;
    throw new Error(
      `当前数据库用户不能创建角色（${messageOf(error)}）。请让数据库管理员执行一次：create role mingji_app nologin; 然后重新启动。`,
    );
  }
}

/**
 * @param {import('pg').Client} client
 * @param {string} appUser
 */
async function admit(client, appUser) {
  const { rows } = await client.query(
    `select current_user = rolname as owns, pg_has_role(rolname, 'mingji_app', 'usage') as admitted
       from pg_roles where rolname = $1`,
    [appUser],
  );
  if (rows.length === 0) throw new Error(`数据库中没有用户 ${appUser}。请检查 DATABASE_URL。`);
  if (rows[0].owns || rows[0].admitted) return;
  const grant = `grant mingji_app to ${client.escapeIdentifier(appUser)}`;
  try {
    await client.query(grant);
  } catch (error) {
    throw new Error(
      `用户 ${appUser} 还没有应用角色（${messageOf(error)}）。请让数据库管理员执行一次：${grant}; 然后重新启动。`,
    );
  }
}

/**
 * @param {import('pg').Client} client
 * @param {Migration[]} migrations
 */
async function applyMissing(client, migrations) {
  try {
    await client.query(bookkeeping);
  } catch (error) {
    throw new Error(
      `当前数据库用户不能在 public 模式中建表（${messageOf(error)}）。请用数据库的所有者设置 DATABASE_OWNER_URL。`,
    );
  }
  // The app looks here to tell whether it may serve.
  await client.query('grant usage on schema public to mingji_app');
  await client.query('grant select on public._prisma_migrations to mingji_app');
  const { rows } = await client.query(
    `select migration_name as name, checksum, finished_at is not null as finished
       from public._prisma_migrations where rolled_back_at is null order by started_at`,
  );
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const row of rows) refuseDeparture(row, known.get(row.name));
  const done = new Set(rows.map((row) => row.name));
  const missing = migrations.filter((migration) => !done.has(migration.name));
  for (const migration of missing) await applyOne(client, migration);
  return missing.map((migration) => migration.name);
}

/**
 * @param {{ name: string, checksum: string, finished: boolean }} row
 * @param {Migration | undefined} migration
 */
function refuseDeparture(row, migration) {
  if (!row.finished) {
    throw new Error(
      `数据库迁移 ${row.name} 上次没有完成。请从备份恢复，或处理后执行 prisma migrate resolve。`,
    );
  }
  if (!migration) {
    throw new Error(`数据库已执行迁移 ${row.name}，本程序没有它：数据库比程序新。请换用更新的程序版本。`);
  }
  if (migration.checksum !== row.checksum) {
    throw new Error(
      `迁移 ${row.name} 执行之后，它的 migration.sql 被改动过。请恢复原文件，另写一个新的迁移。`,
    );
  }
}

/**
 * @param {import('pg').Client} client
 * @param {Migration} migration
 */
async function applyOne(client, { name, sql, checksum }) {
  await client.query('begin');
  try {
    await client.query(sql);
    await client.query(
      `insert into public._prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       values ($1, $2, $3, clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw new Error(`数据库迁移 ${name} 失败，已全部撤回：${describe(error, sql)}`);
  }
  // A migration may set a search path or role for itself.
  await client.query('reset all');
}

/**
 * The server's message, with the line of the script where it knows one.
 * @param {unknown} error
 * @param {string} sql
 */
function describe(error, sql) {
  const position = Number(Reflect.get(/** @type {object} */ (error), 'position'));
  const detail = Reflect.get(/** @type {object} */ (error), 'detail');
  const line = position > 0 ? `（第 ${sql.slice(0, position).split('\n').length} 行）` : '';
  return `${messageOf(error)}${line}${detail ? ` ${detail}` : ''}`;
}

/**
 * The job queue's tables stay the owner's. The app may only add jobs, through a function that runs with the owner's
 * rights: reading or changing jobs is the worker's business.
 * @param {import('pg').Client} client
 * @param {string} ownerUrl
 */
async function installQueue(client, ownerUrl) {
  const { Logger, runMigrations } = await import('graphile-worker');
  await runMigrations({ connectionString: ownerUrl, logger: new Logger(() => () => {}) });
  const { rows } = await client.query(
    `select oid::regprocedure::text as add_job from pg_proc
      where pronamespace = 'graphile_worker'::regnamespace and proname = 'add_job'`,
  );
  for (const { add_job: addJob } of rows) {
    await client.query(`
      alter function ${addJob} security definer set search_path = pg_catalog, pg_temp;
      revoke all on function ${addJob} from public;
      grant execute on function ${addJob} to mingji_app;
      grant usage on schema graphile_worker to mingji_app;
    `);
  }
}

async function main() {
  const { connectionFromEnvironment } = await import('./settings.mjs');
  const { ownerUrl, appUser } = connectionFromEnvironment();
  const applied = await migrate(ownerUrl, { appUser });
  console.log(
    applied.length === 0
      ? '数据库已是最新，无需迁移。'
      : `已执行 ${applied.length} 个迁移：${applied.join('、')}`,
  );
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  main().catch((error) => {
    console.error(messageOf(error));
    process.exitCode = 1;
  });
}
