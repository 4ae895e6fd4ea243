// The log of a region: newest first, a page at a time, never a row of another region.
import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { grantRole } from '@/lib/application/grant-role';
import { AUDIT_PAGE_SIZE, auditPage } from '@/lib/application/queries/audit-page';
import { submit } from '@/lib/application/submit';
import { recordAudit } from '@/lib/data/audit-store';
import { database } from '@/lib/data/client';
import { failure, fillAll, SEED_DAY, type Seed, seed, seedProject, value } from '@/testing/seed';

let here: Seed;
let elsewhere: Seed;
beforeEach(async () => {
  here = await seed();
  elsewhere = await seed();
});

const page = async (actor = here.finance, filter = {}) =>
  value(await auditPage(actor, here.regionCode, filter));

const note = (action: string, regionCode: string | null) =>
  recordAudit(
    here.admin,
    database,
    { action, regionCode, objectKind: 'user', objectId: here.admin.userId ?? '' },
    SEED_DAY(),
  );

test('finance and administrators of the region read it; nobody else learns that it exists', async () => {
  expect((await page(here.finance)).rows.length).toBeGreaterThan(0);
  expect((await page(here.admin)).rows.length).toBeGreaterThan(0);
  for (const actor of [here.lead, here.clerk, here.publisher, elsewhere.finance, elsewhere.admin]) {
    expect(failure(await auditPage(actor, here.regionCode)).code).toBe('notFound');
  }
});

test('no row of another region, or of none, is ever in it, whatever is asked for', async () => {
  await note('foreign', elsewhere.regionCode);
  await note('homeless', null);
  const foreign = await database.auditEvent.findFirstOrThrow({ where: { action: 'foreign' } });
  for (const filter of [
    {},
    { action: 'foreign' },
    { action: 'homeless' },
    { before: String(foreign.id + 1n) },
    { project: '信访' },
  ]) {
    const { rows, actions } = await page(here.finance, filter);
    expect(rows.map((row) => row.action)).not.toContain('foreign');
    expect(rows.map((row) => row.action)).not.toContain('homeless');
    expect(actions).not.toContain('foreign');
  }
});

test('it is read page by page, without a gap and without a row twice', async () => {
  for (let i = 0; i < AUDIT_PAGE_SIZE + 10; i += 1) await note('signIn', here.regionCode);
  const first = await page();
  expect(first.rows).toHaveLength(AUDIT_PAGE_SIZE);
  const second = await page(here.finance, { before: first.older ?? '' });
  expect(second.older).toBeNull();
  const ids = [...first.rows, ...second.rows].map((row) => Number(row.id));
  expect(ids).toEqual([...new Set(ids)].sort((a, b) => b - a));
  expect(ids).toHaveLength(await database.auditEvent.count({ where: { regionCode: here.regionCode } }));
  expect((await page(here.finance, { before: 'x; DROP' })).rows).toHaveLength(AUDIT_PAGE_SIZE);
});

describe('the filters', () => {
  test('by what was done', async () => {
    const { rows, actions } = await page(here.finance, { action: 'createProject' });
    expect(rows.map((row) => row.object)).toEqual(['信访维稳资金项目（2021 年度）']);
    expect(actions).toEqual(expect.arrayContaining(['createRegion', 'createProject', 'openYear']));
  });

  test('by part of a project’s name or code, where % and _ are letters like any other', async () => {
    await seedProject(here, 'P-2', '完成率100%项目');
    const seq = await fillAll(here.clerk, here.evaluationId);
    value(await submit(here.clerk, here.evaluationId, { v: 1, seq, submission: randomUUID() }, SEED_DAY));
    const about = async (project: string) =>
      (await page(here.finance, { project })).rows.map((row) => row.action);
    expect(await about(' 信访 ')).toEqual(['submit', 'createProject']);
    expect(await about('p-2')).toEqual(['createProject']);
    expect(await about('%')).toEqual(['createProject']);
    expect(await about('没有这个项目')).toEqual([]);
    expect((await about('')).length).toBeGreaterThan(2);
  });
});

test('rows say what they are about in words', async () => {
  value(
    await grantRole(
      here.admin,
      {
        userId: here.lead.userId ?? '',
        regionCode: here.regionCode,
        role: 'clerk',
        departmentId: here.departmentId,
      },
      SEED_DAY,
    ),
  );
  const { rows } = await page();
  const object = (action: string) => rows.find((row) => row.action === action)?.object;
  expect(object('grantRole')).toBe(`${here.lead.displayName}：部门财务人员（示范区工业和信息化局）`);
  expect(object('createDepartment')).toBe('示范区工业和信息化局');
  expect(object('openYear')).toBe('2021 年度');
  expect(object('createRegion')).toMatch(/^示范\d+区$/);
});
