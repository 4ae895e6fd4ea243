// What of a year can be printed: approved forms alone, even while one of them is taken up again, in one query however many projects there are.
import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { reopen } from '@/lib/application/decide';
import { readyForPublication } from '@/lib/application/publication-state';
import { submit } from '@/lib/application/submit';
import { database } from '@/lib/data/client';
import type { Db } from '@/lib/data/transaction';
import { fieldCell } from '@/lib/domain/evaluation/cells';
import { approveAll } from '@/testing/published-year';
import { SEED_DAY, type Seed, seed, seedProject, storedForm, type, value } from '@/testing/seed';

let world: Seed;
let approved: string;
beforeEach(async () => {
  world = await seed();
  approved = await approveAll(world);
});

const state = (db: Db = database) =>
  readyForPublication(db, { departmentId: world.departmentId, unitId: null }, 2021);

/** The same database; `meanwhile` happens once, right after the first statement. */
function between(meanwhile: () => Promise<void>): { db: Db; statements: () => number } {
  let count = 0;
  const db = database.$extends({
    query: {
      async $allOperations({ args, query }) {
        const answer: unknown = await query(args);
        count += 1;
        if (count === 1) await meanwhile();
        return answer;
      },
    },
  });
  return { db: db as unknown as Db, statements: () => count };
}

/** Reopens the approved form, changes it and hands it in: a newer snapshot, which nobody has approved. */
async function handInAnew(): Promise<void> {
  const { evaluationId, clerk, finance } = world;
  value(await reopen(finance, evaluationId, { v: 1, snapshot: approved, reason: '执行数有误' }, SEED_DAY));
  await type(clerk, evaluationId, [[fieldCell('goalActual'), '又改过的完成情况。']]);
  const { seq } = await storedForm(clerk, evaluationId);
  value(await submit(clerk, evaluationId, { v: 1, seq, submission: randomUUID() }, SEED_DAY));
}

test('a form handed in anew in between is not printed in place of the approved one', async () => {
  const { db } = between(handInAnew);
  expect((await state(db)).printed.map(({ id, no }) => [id, no])).toEqual([[approved, 1]]);
  expect(await state()).toMatchObject({
    printed: [],
    omitted: [{ code: 'P-1', suggestion: '自评表尚未审核通过（待财政审核）' }],
  });
});

test('many projects are one query, in the order of their codes, each left out with its reason', async () => {
  const { departmentId, regionCode } = world;
  const place = { regionCode, departmentId };
  for (const code of ['P-3', 'P-2']) {
    const { evaluationId } = await seedProject(place, code, `项目${code}`);
    await approveAll(world, evaluationId);
  }
  await seedProject(place, 'P-0', '没有填的项目');
  await seedProject(place, 'P-4', '不公开的项目', { publicity: '不公开', publicityGround: '涉及国家秘密。' });
  const { db, statements } = between(async () => {});
  const { printed, omitted } = await state(db);
  expect(printed.map(({ snapshot }) => snapshot.project.code)).toEqual(['P-1', 'P-2', 'P-3']);
  expect(omitted).toEqual([
    {
      code: 'P-0',
      name: '没有填的项目',
      publicity: '公开',
      suggestion: expect.stringMatching(/^自评表尚未审核通过（.+）$/),
    },
    { code: 'P-4', name: '不公开的项目', publicity: '不公开', suggestion: '不公开：涉及国家秘密。' },
  ]);
  expect(statements()).toBe(1);
});
