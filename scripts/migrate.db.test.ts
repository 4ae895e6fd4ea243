// The migration runner on real databases: order, one transaction each, edited and unknown migrations, the job queue.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { migrate } from '@/scripts/migrate.mjs';
import { scratchFolder } from '@/testing/scratch-folder';

const { superuserUrl, ownerUrl: templateOwner, appUrl: templateApp } = inject('cluster');
const appUser = new URL(templateApp).username;
const folders: { remove(): void }[] = [];
const superuser = new pg.Client({ connectionString: superuserUrl });

beforeAll(() => superuser.connect());
afterAll(async () => {
  await superuser.end();
  for (const folder of folders) folder.remove();
});

function at(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

/** An empty database of its own, and a folder for migrations. */
async function empty(options = '') {
  const name = `migrate_${randomBytes(6).toString('hex')}`;
  await superuser.query(`create database ${name} owner ${new URL(templateOwner).username} ${options}`);
  const folder = scratchFolder({});
  folders.push(folder);
  return {
    ownerUrl: at(templateOwner, name),
    appUrl: at(templateApp, name),
    dir: folder.root,
    write(migration: string, sql: string) {
      mkdirSync(join(folder.root, migration), { recursive: true });
      writeFileSync(join(folder.root, migration, 'migration.sql'), sql);
    },
    forget: (migration: string) => rmSync(join(folder.root, migration), { recursive: true }),
  };
}

async function rows(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('migrations', () => {
  it('are applied in the order of their names, once, and noted as Prisma does', async () => {
    const { ownerUrl, dir, write } = await empty();
    write('2_more', 'alter table a add column b int;');
    write('1_first', 'create table a (id int);\ninsert into a values (1);');
    expect(await migrate(ownerUrl, { dir })).toEqual(['1_first', '2_more']);
    write('3_last', 'create table c (id int);');
    expect(await migrate(ownerUrl, { dir })).toEqual(['3_last']);
    expect(await migrate(ownerUrl, { dir })).toEqual([]);
    expect(await rows(ownerUrl, 'select id, b from a')).toEqual([{ id: 1, b: null }]);
    const noted = await rows(
      ownerUrl,
      `select migration_name, length(checksum) as hash, finished_at is not null as finished, applied_steps_count as steps
         from _prisma_migrations order by started_at`,
    );
    expect(noted).toEqual(
      ['1_first', '2_more', '3_last'].map((name) => ({
        migration_name: name,
        hash: 64,
        finished: true,
        steps: 1,
      })),
    );
  });

  it('that fail leave nothing behind, name the line, and can be corrected', async () => {
    const { ownerUrl, dir, write } = await empty();
    write('1_first', 'create table a (id int);');
    write('2_wrong', 'create table b (id int);\ninsert into nowhere values (1);');
    await expect(migrate(ownerUrl, { dir })).rejects.toThrow(/2_wrong 失败.*nowhere.*第 2 行/);
    expect(await rows(ownerUrl, "select to_regclass('a') as a, to_regclass('b') as b")).toEqual([
      { a: 'a', b: null },
    ]);
    write('2_wrong', 'create table b (id int);');
    expect(await migrate(ownerUrl, { dir })).toEqual(['2_wrong']);
  });

  it('are applied once when two programs start at the same time', async () => {
    const { ownerUrl, dir, write } = await empty();
    write('1_slow', 'create table a (id int); select pg_sleep(0.3);');
    const applied = await Promise.all([migrate(ownerUrl, { dir }), migrate(ownerUrl, { dir })]);
    expect(applied.flat()).toEqual(['1_slow']);
  });

  it('must not be edited once applied; other line ends are no edit', async () => {
    const { ownerUrl, dir, write } = await empty();
    write('1_first', 'create table a (\n  id int\n);\n');
    await migrate(ownerUrl, { dir });
    write('1_first', 'create table a (\r\n  id int\r\n);\r\n');
    expect(await migrate(ownerUrl, { dir })).toEqual([]);
    write('1_first', 'create table a (\n  id bigint\n);\n');
    await expect(migrate(ownerUrl, { dir })).rejects.toThrow(/1_first.*被改动过/);
  });

  it('unknown to this program stop it: the database is newer', async () => {
    const { ownerUrl, dir, write, forget } = await empty();
    write('1_first', 'create table a (id int);');
    write('2_newer', 'create table b (id int);');
    await migrate(ownerUrl, { dir });
    forget('2_newer');
    await expect(migrate(ownerUrl, { dir })).rejects.toThrow(/2_newer.*数据库比程序新/);
  });

  it('that Prisma left unfinished stop it', async () => {
    const { ownerUrl, dir, write } = await empty();
    write('1_first', 'create table a (id int);');
    await migrate(ownerUrl, { dir });
    await rows(ownerUrl, 'update _prisma_migrations set finished_at = null');
    await expect(migrate(ownerUrl, { dir })).rejects.toThrow(/1_first 上次没有完成/);
  });
});

describe('the database', () => {
  it('must speak UTF-8', async () => {
    const { ownerUrl, dir } = await empty(
      "encoding 'SQL_ASCII' lc_collate 'C' lc_ctype 'C' template template0",
    );
    await expect(migrate(ownerUrl, { dir })).rejects.toThrow(/SQL_ASCII，需要 UTF8/);
  });

  it('must be reachable', async () => {
    await expect(migrate('postgresql://nobody@127.0.0.1:1/none')).rejects.toThrow(/连接数据库失败/);
  });

  it('must let its owner create tables', async () => {
    const { appUrl, dir } = await empty();
    await expect(migrate(appUrl, { dir })).rejects.toThrow(/DATABASE_OWNER_URL/);
  });

  it('must have the login the app uses, as a member of its role', async () => {
    const { ownerUrl, dir } = await empty();
    await expect(migrate(ownerUrl, { dir, appUser: 'no_such_login' })).rejects.toThrow(
      /没有用户 no_such_login/,
    );
    await superuser.query('create role mingji_stranger login');
    try {
      await expect(migrate(ownerUrl, { dir, appUser: 'mingji_stranger' })).rejects.toThrow(
        /grant mingji_app to "mingji_stranger"/,
      );
    } finally {
      await superuser.query('drop role mingji_stranger');
    }
    await migrate(ownerUrl, { dir, appUser });
  });
});

describe('the job queue', () => {
  it('takes jobs from the app, and shows it none', async () => {
    const { ownerUrl, appUrl, dir } = await empty();
    await migrate(ownerUrl, { dir, appUser });
    await rows(appUrl, `select graphile_worker.add_job('tidy', '{}')`);
    expect(await rows(ownerUrl, 'select task_identifier from graphile_worker.jobs')).toEqual([
      { task_identifier: 'tidy' },
    ]);
    for (const forbidden of [
      'select * from graphile_worker._private_jobs',
      'delete from graphile_worker._private_jobs',
      "select graphile_worker.force_unlock_workers(array['x'])",
    ]) {
      await expect(rows(appUrl, forbidden)).rejects.toThrow(/permission denied/);
    }
  });

  it('runs what the app adds with the owner’s rights on nothing but the queue', async () => {
    const { ownerUrl, appUrl, dir } = await empty();
    await migrate(ownerUrl, { dir, appUser });
    const [fn] = await rows(
      ownerUrl,
      `select prosecdef as definer, proconfig as settings from pg_proc
        where pronamespace = 'graphile_worker'::regnamespace and proname = 'add_job'`,
    );
    // Without a fixed path, objects of the caller could be found before the queue's own.
    expect(fn).toEqual({ definer: true, settings: ['search_path=pg_catalog, pg_temp'] });
    await expect(rows(appUrl, 'create table graphile_worker.planted ()')).rejects.toThrow(
      /permission denied/,
    );
  });
});
