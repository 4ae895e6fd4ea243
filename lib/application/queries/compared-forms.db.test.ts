// What forms show beside each other, against a real database: for department and finance, and for nobody else.
import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { openYear } from '@/lib/application/set-up';
import { reviewPage } from '@/lib/application/queries/review-page';
import { submit } from '@/lib/application/submit';
import { fieldCell } from '@/lib/domain/evaluation/cells';
import { SYSTEM } from '@/lib/domain/workflow/actor';
import {
  fillAll,
  person,
  SEED_DAY,
  type Seed,
  seed,
  seedProject,
  storedForm,
  type,
  value,
} from '@/testing/seed';

const COPIED = '全年受理的事项均按期办结，群众反映的问题逐件答复，形成的台账已归档备查。';

let world: Seed;
let sibling: { projectId: string; evaluationId: string };
beforeEach(async () => {
  world = await seed();
  sibling = await seedProject(world, 'P-2', '企业服务专项资金项目');
});

async function handIn(evaluationId: string, goalActual: string): Promise<void> {
  await fillAll(world.clerk, evaluationId);
  const seq = await type(world.clerk, evaluationId, [[fieldCell('goalActual'), goalActual]]);
  value(await submit(world.clerk, evaluationId, { v: 1, seq, submission: randomUUID() }, SEED_DAY));
}

const compared = async (who = world.finance, evaluationId = world.evaluationId) =>
  value(await reviewPage(who, evaluationId)).compared;
const copies = async () => (await compared())?.findings.filter(({ rule }) => rule === 'SE-36') ?? [];

test('a text copied from another project of the department stands in the review of both, and in no snapshot', async () => {
  await handIn(world.evaluationId, COPIED);
  expect(await copies()).toEqual([]);
  await handIn(sibling.evaluationId, COPIED);
  expect(await copies()).toMatchObject([{ severity: 'warning', cell: fieldCell('goalActual') }]);
  expect((await compared(world.finance, sibling.evaluationId))?.others).toBe(1);
  const review = value(await reviewPage(world.finance, world.evaluationId));
  expect(review.snapshot.findings.map(({ rule }) => rule)).not.toContain('SE-36');
});

test('what is still a draft is compared with nothing', async () => {
  await handIn(world.evaluationId, COPIED);
  await fillAll(world.clerk, sibling.evaluationId);
  await type(world.clerk, sibling.evaluationId, [[fieldCell('goalActual'), COPIED]]);
  expect(await copies()).toEqual([]);
  expect((await compared())?.others).toBe(0);
});

test('the department sees it too; who answers for one project alone does not', async () => {
  await handIn(world.evaluationId, COPIED);
  await handIn(sibling.evaluationId, COPIED);
  expect((await compared(world.clerk))?.findings.map(({ rule }) => rule)).toContain('SE-36');
  expect(await compared(world.lead)).toBeNull();
  const publisher = await person('publisher', {
    regionCode: world.regionCode,
    departmentId: world.departmentId,
  });
  expect(await compared(publisher)).toBeNull();
});

test('last year’s form of the same project is compared as well', async () => {
  value(
    await openYear(
      SYSTEM,
      {
        regionCode: world.regionCode,
        year: 2020,
        templateId: 'national-2020@1',
        opensOn: '2022-02-01',
        closesOn: '2022-03-31',
        lateSubmission: 'mark',
      },
      SEED_DAY,
    ),
  );
  const lineage = randomUUID();
  const [before, now] = [
    await seedProject(world, 'P-3', '园区管护项目', { lineage, year: 2020 }),
    await seedProject(world, 'P-3', '园区管护项目', { lineage }),
  ];
  await handIn(before.evaluationId, COPIED);
  await handIn(now.evaluationId, COPIED);
  const found = (await compared(world.finance, now.evaluationId))?.findings ?? [];
  expect(found.find(({ rule }) => rule === 'SE-36')?.message).toContain('与上年度自评表');
  expect((await storedForm(world.clerk, now.evaluationId)).form.fiscalYear).toBe(2021);
});
