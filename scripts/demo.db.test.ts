// When npm start loads the demo: a new database, an explicit wish, an interrupted load, another password; and when not.
import { beforeEach, expect, it } from 'vitest';
import { decideDemo } from '@/scripts/demo.mjs';
import { testDatabase } from '@/testing/database';

const { ownerUrl, asOwner } = testDatabase();

beforeEach(async () => {
  await asOwner('delete from demo_load');
  await asOwner('delete from region');
});

const plain = { ownerUrl, asked: null, byDefault: true, passwordChanged: false };
const requested = () =>
  asOwner(`select finished_at is not null as finished from demo_load where name = 'demo'`);
const finish = () => asOwner(`update demo_load set finished_at = now() where name = 'demo'`);

it('a new database gets it, once', async () => {
  expect(await decideDemo(plain)).toEqual({ load: true, accounts: false });
  expect(await requested()).toEqual([{ finished: false }]);
  await finish();
  expect(await decideDemo(plain)).toEqual({ load: false, accounts: true });
});

it('a load that was cut off is taken up again', async () => {
  await decideDemo(plain);
  expect(await decideDemo(plain)).toMatchObject({ load: true });
});

it('a database of one’s own gets it only on request', async () => {
  expect(await decideDemo({ ...plain, byDefault: false })).toEqual({ load: false, accounts: false });
  expect(await requested()).toEqual([]);
  expect(await decideDemo({ ...plain, byDefault: false, asked: true })).toMatchObject({ load: true });
});

it('a database with a region in it gets none by itself', async () => {
  await asOwner(`insert into region (code, name, finance_office) values ('150203', '某区', '某区财政局')`);
  expect(await decideDemo(plain)).toEqual({ load: false, accounts: false });
});

it('once declined, it stays away until it is asked for', async () => {
  expect(await decideDemo({ ...plain, asked: false })).toEqual({ load: false, accounts: false });
  expect(await decideDemo(plain)).toEqual({ load: false, accounts: false });
  expect(await decideDemo({ ...plain, asked: true })).toMatchObject({ load: true });
});

it('declining a load that was cut off frees readyz of waiting for it', async () => {
  await decideDemo(plain);
  await decideDemo({ ...plain, asked: false });
  expect(await requested()).toEqual([]);
});

it('another password is brought to the accounts, where there are any', async () => {
  expect(await decideDemo({ ...plain, byDefault: false, passwordChanged: true })).toMatchObject({
    load: false,
  });
  await decideDemo(plain);
  await finish();
  expect(await decideDemo({ ...plain, passwordChanged: true })).toEqual({ load: true, accounts: true });
});
