// The one Prisma client of a process, and its connection pool.
import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from '@/lib/data/generated/client';
import { env } from '@/lib/env';

/** Connections per process: two web processes, a worker and the command line stay well under PostgreSQL's 100. */
const poolSize = 20;

function connect(): PrismaClient {
  const adapter = new PrismaPg({
    connectionString: env.DATABASE_URL,
    max: poolSize,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
    // A connection that died with the server (or behind a firewall) is noticed instead of hanging a request.
    keepAlive: true,
    application_name: 'mingji',
  });
  return new PrismaClient({ adapter });
}

// The small server and Next's bundles each load this module; `next dev` loads it again at every change.
// On globalThis they all share one pool.
const kept = globalThis as typeof globalThis & { mingjiDatabase?: PrismaClient };

/** The database as the application role. Connects at the first query; use it from stores only. */
export const database: PrismaClient = new Proxy({} as PrismaClient, {
  get: (_, key) => {
    kept.mingjiDatabase ??= connect();
    const member: unknown = Reflect.get(kept.mingjiDatabase, key);
    return typeof member === 'function' ? member.bind(kept.mingjiDatabase) : member;
  },
});

/** Closes the pool, so that a process can end; a later query opens it again. */
export async function closeDatabase(): Promise<void> {
  const client = kept.mingjiDatabase;
  kept.mingjiDatabase = undefined;
  await client?.$disconnect();
}
