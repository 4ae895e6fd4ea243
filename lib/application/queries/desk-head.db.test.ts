// The desk's frame: which rooms stand open to whom, and what waits in them.
import { beforeEach, expect, it } from 'vitest';
import { deskHead, regionChoices } from '@/lib/application/queries/desk-head';
import { submit } from '@/lib/application/submit';
import { testDatabase } from '@/testing/database';
import { fillAll, SEED_DAY, type Seed, seed, value } from '@/testing/seed';

testDatabase();
let here: Seed;

beforeEach(async () => {
  here = await seed({ demo: true });
});

const roomsOf = async (actor: Seed['admin']) =>
  (await deskHead(actor)).rooms.map(({ room, waiting }) => (waiting ? `${room} ${waiting}` : room));

it('opens each role its rooms', async () => {
  expect(await roomsOf(here.lead)).toEqual(['fill 1']);
  expect(await roomsOf(here.clerk)).toEqual(['fill 1', 'disclosure']);
  expect(await roomsOf(here.publisher)).toEqual(['disclosure']);
  expect(await roomsOf(here.finance)).toEqual([
    'review',
    'disclosure',
    'departments',
    'projects',
    'periods',
    'templates',
    'audit',
  ]);
  expect(await roomsOf(here.admin)).toEqual([
    'users',
    'departments',
    'projects',
    'periods',
    'templates',
    'audit',
  ]);
  expect(await roomsOf({ ...here.admin, assignments: [] })).toEqual([]);
});

it('counts what waits for whom', async () => {
  const seq = await fillAll(here.clerk, here.evaluationId);
  value(
    await submit(here.clerk, here.evaluationId, { v: 1, seq, submission: crypto.randomUUID() }, SEED_DAY),
  );
  expect(await roomsOf(here.clerk)).toEqual(['fill', 'disclosure']);
  expect((await roomsOf(here.finance))[0]).toBe('review 1');
});

it('opens the review to clerks where departments endorse, with what waits there', async () => {
  const endorsing = await seed({ endorseRequired: true });
  const seq = await fillAll(endorsing.lead, endorsing.evaluationId);
  const move = { v: 1 as const, seq, submission: crypto.randomUUID() };
  value(await submit(endorsing.lead, endorsing.evaluationId, move, SEED_DAY));
  expect(await roomsOf(endorsing.clerk)).toEqual(['fill', 'review 1', 'disclosure']);
  expect((await roomsOf(endorsing.finance))[0]).toBe('review');
});

it('names the office or the department, and marks demo regions', async () => {
  expect(await deskHead(here.finance)).toMatchObject({
    office: expect.stringMatching(/财政局$/),
    demo: true,
  });
  expect(await deskHead(here.lead)).toMatchObject({ office: '工业和信息化局', roles: ['项目填报人'] });
  expect(await deskHead((await seed()).admin)).toMatchObject({ demo: false });
});

it('offers only regions in which the room is open', async () => {
  const elsewhere = await seed();
  const both = {
    ...here.admin,
    assignments: [...here.admin.assignments, ...elsewhere.finance.assignments],
  };
  expect((await regionChoices(both, 'users')).map(({ code }) => code)).toEqual([here.regionCode]);
  expect(await regionChoices(both, 'audit')).toHaveLength(2);
});
