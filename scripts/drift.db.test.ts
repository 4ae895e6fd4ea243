// The drift check: silent on what the migrations build, and red on a planted difference on either side.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { findDrift } from '@/scripts/drift.mjs';
import { testDatabase } from '@/testing/database';

const { ownerUrl, asOwner } = testDatabase();
const schema = readFileSync('prisma/schema.prisma', 'utf8');

/** The stage of `npm test`, on this file's database. */
function stage() {
  const { status, stdout } = spawnSync(process.execPath, ['scripts/drift.mjs', '--database', ownerUrl], {
    encoding: 'utf8',
  });
  return { status, stdout };
}

it('finds none in a migrated database', () => {
  expect(stage()).toEqual({ status: 0, stdout: 'no drift\n' });
});

it.each([
  [
    'a column',
    'alter table region add column planted text',
    'alter table region drop column planted',
    'planted',
  ],
  ['a table', 'create table planted (id int primary key)', 'drop table planted', 'planted'],
  [
    'a missing index',
    'drop index department_code_key',
    'create unique index department_code_key on department (code)',
    'department',
  ],
  [
    'a nullable column',
    'alter table region alter column name drop not null',
    'alter table region alter column name set not null',
    'name',
  ],
])('turns red on %s that only the database has', async (_what, plant, uproot, name) => {
  await asOwner(plant);
  const { status, stdout } = stage();
  await asOwner(uproot);
  expect(stdout).toContain(name);
  expect(status).toBe(1);
});

it.each([
  ['a column', schema.replace('model Region {', 'model Region {\n  planted String?'), 'planted'],
  ['a table', `${schema}\nmodel Planted {\n  id Int @id\n}\n`, 'Planted'],
  ['a longer type', schema.replace('@db.Timestamptz(3)', '@db.Timestamptz(6)'), 'type changed'],
])('reports %s that only the schema has', async (_what, changed, name) => {
  expect(changed).not.toBe(schema);
  expect(await findDrift(ownerUrl, { schema: changed })).toMatch(new RegExp(name, 'i'));
});

it('writes the SQL that would close the difference', async () => {
  const changed = schema.replace('model Region {', 'model Region {\n  planted String?');
  expect(await findDrift(ownerUrl, { schema: changed, sql: true })).toContain(
    'ALTER TABLE "region" ADD COLUMN     "planted" TEXT;',
  );
});
