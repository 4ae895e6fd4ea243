// Schema drift: what the migrations build, compared with what prisma/schema.prisma says.
//
//   node scripts/drift.mjs          migrates a throw-away cluster and exits with 1 if the two differ
//   node scripts/drift.mjs --sql    prints the SQL that would bring the migrated database to the schema
//   … --database <address>          looks at that database instead, as its owner; changes nothing there
//
// Prisma's own engine compares, so a difference means the same here as in `prisma migrate`. It sees tables,
// columns, types, defaults, keys, indexes and enums; it does not see triggers, check constraints and grants,
// which is why each of those has a test of its own that violates it.
// @ts-check
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** PostgreSQL's one-byte type `"char"`, found in the catalogue only, and `text`, by which it is read instead. */
const ONE_BYTE_CHAR_OID = 18;
const TEXT_OID = 25;

/**
 * The schema engine, instantiated once: it is an ES module that expects a bundler to import its .wasm file.
 * @type {Promise<typeof import('@prisma/schema-engine-wasm')> | undefined}
 */
let engineModule;

function loadEngine() {
  engineModule ??= (async () => {
    const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
    const bindings = await import(pathToFileURL(entry).href);
    // The engine reports a panic through this global and dies without a message where it is missing.
    Object.assign(globalThis, {
      PRISMA_WASM_PANIC_REGISTRY: {
        set_message: (/** @type {string} */ message) => console.error(message),
      },
    });
    const { instance } = await WebAssembly.instantiate(
      readFileSync(join(dirname(entry), 'schema_engine_bg.wasm')),
      { './schema_engine_bg.js': bindings },
    );
    bindings.__wbg_set_wasm(instance.exports);
    /** @type {() => void} */ (instance.exports.__wbindgen_start)();
    return bindings;
  })();
  return engineModule;
}

/**
 * A driver adapter that can read the catalogue. Prisma's adapter refuses any column of type `"char"`, which the
 * engine's own catalogue queries return (`pg_constraint.contype`): such columns are read as text and declared as
 * one character. The adapter's `executeScript` and shadow database are broken too, and are not used here: the
 * live, migrated database is compared.
 * @param {import('pg').Pool} pool
 */
async function catalogueAdapter(pool) {
  const { PrismaPg } = await import('@prisma/adapter-pg');
  // The version that belongs to the adapter, wherever npm put it.
  const besideAdapter = createRequire(createRequire(import.meta.url).resolve('@prisma/adapter-pg'));
  const { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } = besideAdapter(
    '@prisma/driver-adapter-utils',
  );
  const factory = new PrismaPg(pool);
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    const { queryRaw } = adapter;
    adapter.queryRaw = async (query) => {
      /** @type {number[]} */
      const characters = [];
      const reader = Object.create(adapter);
      reader.performIO = async (/** @type {unknown} */ question) => {
        const result = await Object.getPrototypeOf(reader).performIO.call(adapter, question);
        for (const [position, field] of result.fields.entries()) {
          if (field.dataTypeID !== ONE_BYTE_CHAR_OID) continue;
          field.dataTypeID = TEXT_OID;
          characters.push(position);
        }
        return result;
      };
      const answer = await queryRaw.call(reader, query);
      for (const position of characters) answer.columnTypes[position] = ColumnTypeEnum.Character;
      return answer;
    };
    return adapter;
  };
  return bindMigrationAwareSqlAdapterFactory(factory);
}

/**
 * Compares a migrated database with a Prisma schema.
 * @param {string} databaseUrl a database to which every migration was applied; needs the owner's rights
 * @param {{ schema?: string, sql?: boolean }} [options] `schema`: the schema's text, by default
 *   prisma/schema.prisma; `sql`: answer with the SQL that would close the difference instead of a summary
 * @returns {Promise<string>} empty when the two agree; otherwise what is missing (`[+]`) or too much (`[-]`)
 *   in the database, seen from the schema
 */
export async function findDrift(databaseUrl, options = {}) {
  const { schema = readFileSync(join(root, 'prisma/schema.prisma'), 'utf8'), sql = false } = options;
  const files = [{ path: 'schema.prisma', content: schema }];
  const { SchemaEngine } = await loadEngine();
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  try {
    const adapter = await catalogueAdapter(pool);
    /** @type {[string, string][]} */
    const datamodels = [['schema.prisma', schema]];
    const engine = await SchemaEngine.new({ datamodels }, () => {}, adapter);
    const { exitCode, stdout } = await engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: root },
      to: { tag: 'schemaDatamodel', files },
      script: sql,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    });
    if (exitCode === 0) return '';
    return stdout?.trim() || 'the schema engine reports a difference but does not describe it';
  } finally {
    await pool.end();
  }
}

/**
 * @template T
 * @param {(ownerUrl: string) => Promise<T>} work
 * @returns {Promise<T>}
 */
async function withMigratedDatabase(work) {
  const { startTestCluster } = await import('./postgres.mjs');
  const { migrate } = await import('./migrate.mjs');
  const cluster = await startTestCluster();
  try {
    await migrate(cluster.ownerUrl);
    return await work(cluster.ownerUrl);
  } finally {
    await cluster.stop();
  }
}

async function main() {
  const { values } = parseArgs({ options: { sql: { type: 'boolean' }, database: { type: 'string' } } });
  const find = (/** @type {string} */ url) => findDrift(url, { sql: values.sql });
  const drift = values.database ? await find(values.database) : await withMigratedDatabase(find);
  if (values.sql) {
    console.log(drift || '-- nothing to change');
    return 0;
  }
  console.log(drift ? `the database differs from prisma/schema.prisma:\n${drift}` : 'no drift');
  return drift ? 1 : 0;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  process.exitCode = await main();
