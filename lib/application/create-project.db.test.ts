// 新建项目 with approved goals on a real database: taken where the year's template has their places, refused in words where not.
import { beforeEach, expect, it } from 'vitest';
import { createProject } from '@/lib/application/create-project';
import { testDatabase } from '@/testing/database';
import { failure, SEED_DAY, type Seed, seed, value } from '@/testing/seed';
import { GOALS } from '@/testing/seed-goals';

const { prisma } = testDatabase();
let here: Seed;

beforeEach(async () => {
  here = await seed();
});

const create = (group: string) =>
  createProject(
    here.finance,
    {
      regionCode: here.regionCode,
      year: 2021,
      departmentId: here.departmentId,
      code: '2021-77',
      name: '河道清淤',
      goals: { ...GOALS, indicators: GOALS.indicators.map((row, i) => (i === 0 ? { ...row, group } : row)) },
    },
    SEED_DAY,
  );

it('refuses goals with a 二级指标 that the template of the year lacks, and leaves nothing behind', async () => {
  const before = await prisma.project.count();
  const { code, message } = failure(await create('quantitySecond'));
  expect(code).toBe('invalid');
  expect(message).toMatch(
    /^项目「河道清淤」的批复目标里有二级指标「数量指标」，表样「.+」没有。请把这些指标归到表样已有的二级指标，或者先在「年度表样」里补上，再新建项目。$/,
  );
  expect(await prisma.project.count()).toBe(before);
  const { evaluationId } = value(await create('quality'));
  expect(await prisma.evaluation.count({ where: { id: evaluationId } })).toBe(1);
});
