// The database of one test file: migrated, empty, its own. Made by copying the run's template in some milliseconds.
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import { database } from '@/lib/data/client';
import type { PrismaClient } from '@/lib/data/generated/client';

export interface TestDatabase {
  /** As the owner of the tables: migrations, planted rows, violations of what the app may never do. */
  readonly ownerUrl: string;
  /** As the role the application runs with. */
  readonly appUrl: string;
  /** The application's own client (app role), the same one that the stores use. */
  readonly prisma: PrismaClient;
  /** Runs one statement as the owner and returns its rows. */
  asOwner<Row = Record<string, unknown>>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /** Runs one statement as the application's role and returns its rows. */
  asApp<Row = Record<string, unknown>>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
}

let current: TestDatabase | undefined;

/** The database of this test file; every `*.db.test.ts` has one. Call it anywhere in the file. */
export function testDatabase(): TestDatabase {
  if (!current) throw new Error('no database here: name the file *.db.test.ts');
  return current;
}

/** Copies the template and points the environment of this process to the copy. Called once per file. */
export async function createDatabase(): Promise<TestDatabase & { close(): Promise<void> }> {
  const cluster = inject('cluster');
  const name = `test_${randomBytes(6).toString('hex')}`;
  const template = new URL(cluster.ownerUrl);
  await runOnce(
    cluster.superuserUrl,
    `create database ${name} template ${template.pathname.slice(1)} owner ${template.username}`,
  );
  const ownerUrl = withDatabase(cluster.ownerUrl, name);
  const appUrl = withDatabase(cluster.appUrl, name);
  const dataDir = join(cluster.dataDirs, name);
  mkdirSync(dataDir);
  Object.assign(process.env, {
    DATABASE_URL: appUrl,
    DATABASE_OWNER_URL: ownerUrl,
    DATA_DIR: dataDir,
    SESSION_SECRET: randomBytes(32).toString('hex'),
    LOG_LEVEL: 'error',
  });
  const owner = lazyPool(ownerUrl);
  const app = lazyPool(appUrl);
  const made: TestDatabase = {
    ownerUrl,
    appUrl,
    prisma: database,
    asOwner: (sql, parameters) => owner.rows(sql, parameters),
    asApp: (sql, parameters) => app.rows(sql, parameters),
  };
  current = made;
  return {
    ...made,
    // The database and its data directory go with the cluster.
    async close() {
      await Promise.all([owner.end(), app.end()]);
    },
  };
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

async function runOnce(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** Connects at the first statement: many files never need the owner. */
function lazyPool(connectionString: string) {
  let pool: pg.Pool | undefined;
  return {
    async rows<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
      pool ??= new pg.Pool({ connectionString, max: 4 });
      const result = await pool.query(sql, [...parameters]);
      return result.rows as Row[];
    },
    end: async () => pool?.end(),
  };
}
