// Upkeep by those of the region: names, project standing, settings. Whoever is not of the region finds nothing.
import { beforeEach, describe, expect, it } from 'vitest';
import { amendProject } from '@/lib/application/amend-project';
import { changeRegion } from '@/lib/application/change-region';
import { createUnitBody } from '@/lib/application/create-unit-body';
import {
  regionDepartments,
  regionProjects,
  regionSettings,
  regionYears,
} from '@/lib/application/queries/region-set-up';
import { renameDepartment } from '@/lib/application/rename-department';
import { createUnit } from '@/lib/application/set-up';
import { submit } from '@/lib/application/submit';
import type { Actor } from '@/lib/domain/workflow/actor';
import { testDatabase } from '@/testing/database';
import { failure, fillAll, SEED_DAY, type Seed, seed, value } from '@/testing/seed';

const database = testDatabase();
let here: Seed;
let elsewhere: Seed;

beforeEach(async () => {
  here = await seed({ endorseRequired: true });
  elsewhere = await seed();
});

const lastAudit = () => database.prisma.auditEvent.findFirst({ orderBy: { id: 'desc' } });

const acts: [string, (actor: Actor) => Promise<{ ok: boolean }>][] = [
  [
    'renaming',
    (actor) => {
      const { regionCode, departmentId } = here;
      return renameDepartment(actor, { regionCode, departmentId, name: '新名称局', shortName: '新名称' });
    },
  ],
  [
    'amending',
    (actor) => {
      const { regionCode, projectId } = here;
      return amendProject(actor, { regionCode, projectId, state: '已收回', publicity: '公开' });
    },
  ],
  ['reading years', (actor) => regionYears(actor, here.regionCode)],
  ['reading departments', (actor) => regionDepartments(actor, here.regionCode)],
  ['reading projects', (actor) => regionProjects(actor, here.regionCode, null)],
  ['reading settings', (actor) => regionSettings(actor, here.regionCode)],
];

describe.each(acts)('%s', (_, act) => {
  it('is for finance and administrators of the region', async () => {
    for (const actor of [here.finance, here.admin]) expect(await act(actor)).toMatchObject({ ok: true });
    for (const actor of [here.lead, here.clerk, here.publisher, elsewhere.finance, elsewhere.admin]) {
      expect(await act(actor)).toMatchObject({ ok: false, failure: { code: 'notFound' } });
    }
  });
});

it('renames the department and its 公开主体, not the code', async () => {
  const { regionCode, departmentId, bodyId } = here;
  const before = await database.prisma.department.findUniqueOrThrow({ where: { id: departmentId } });
  const to = { name: '示范区数据局', shortName: '数据局' };
  value(await renameDepartment(here.admin, { regionCode, departmentId, ...to }));
  const after = await database.prisma.department.findUniqueOrThrow({ where: { id: departmentId } });
  expect(after).toEqual({ ...before, ...to });
  expect(await database.prisma.disclosingBody.findUnique({ where: { id: bodyId } })).toMatchObject({
    name: to.name,
  });
  expect(await lastAudit()).toMatchObject({
    action: 'renameDepartment',
    actorId: here.admin.userId,
    detail: { from: before.name, to: to.name },
  });
});

it('does not reach a department or project of another region by its id', async () => {
  const foreign = { regionCode: here.regionCode, departmentId: elsewhere.departmentId };
  const renamed = await renameDepartment(here.admin, { ...foreign, name: '改名', shortName: '改名' });
  expect(failure(renamed).code).toBe('notFound');
  const project = { regionCode: here.regionCode, projectId: elsewhere.projectId };
  const amended = await amendProject(here.admin, { ...project, state: '已收回', publicity: '公开' });
  expect(failure(amended).code).toBe('notFound');
});

it('takes a project out of publication only with its ground', async () => {
  const { regionCode, projectId } = here;
  const refused = await amendProject(here.finance, { regionCode, projectId, publicity: '不公开' });
  expect(failure(refused)).toMatchObject({ code: 'invalid', detail: [{ path: 'publicityGround' }] });
  const ground = '《政府信息公开条例》第十五条';
  value(
    await amendProject(here.finance, { regionCode, projectId, publicity: '不公开', publicityGround: ground }),
  );
  const project = await database.prisma.project.findUnique({ where: { id: projectId } });
  expect(project).toMatchObject({ publicity: '不公开', publicityGround: ground });
  expect(await lastAudit()).toMatchObject({
    action: 'amendProject',
    detail: { from: { publicity: '公开' } },
  });
});

it('keeps endorsement while a form waits for it', async () => {
  const { regionCode } = here;
  const settings = value(await regionSettings(here.admin, regionCode));
  const off = { regionCode, ...settings, endorseRequired: false };
  const seq = await fillAll(here.clerk, here.evaluationId);
  value(
    await submit(here.clerk, here.evaluationId, { v: 1, seq, submission: crypto.randomUUID() }, SEED_DAY),
  );
  expect(failure(await changeRegion(here.admin, off))).toMatchObject({
    code: 'notReady',
    detail: [{ path: 'endorseRequired' }],
  });
  value(await changeRegion(here.admin, { ...off, endorseRequired: true, showFindings: true }));
  expect(value(await regionSettings(here.admin, regionCode))).toEqual({ ...settings, showFindings: true });
  expect(failure(await changeRegion(elsewhere.admin, off)).code).toBe('notFound');
});

it('lets a unit publish under a code of its own, once', async () => {
  const { regionCode, departmentId } = here;
  const unitOf = async (place: Seed) => {
    const name = '社会救助服务中心';
    const { regionCode: region, departmentId: department } = place;
    const made = await createUnit(place.finance, {
      regionCode: region,
      departmentId: department,
      code: 'jz',
      name,
    });
    return { id: value(made).id, name };
  };
  const unit = await unitOf(here);
  const bodyOf = (code: string, unitId = unit.id) =>
    createUnitBody(here.finance, { regionCode, unitId, code });
  const taken = await database.prisma.disclosingBody.findFirstOrThrow({ where: { departmentId } });
  expect(failure(await bodyOf(taken.code))).toMatchObject({ code: 'exists' });
  const { id } = value(await bodyOf(`${taken.code}-u`));
  expect(await database.prisma.disclosingBody.findUnique({ where: { id } })).toMatchObject({
    unitId: unit.id,
    departmentId,
    name: unit.name,
  });
  expect(failure(await bodyOf(`${taken.code}-v`))).toMatchObject({ code: 'exists' });
  const foreign = await unitOf(elsewhere);
  expect(failure(await bodyOf(`${taken.code}-w`, foreign.id))).toMatchObject({ code: 'notFound' });
  expect(failure(await createUnitBody(here.clerk, { regionCode, unitId: unit.id, code: 'x' }))).toMatchObject(
    {
      code: 'notFound',
    },
  );
});

it('two who let a unit publish at the same moment: one does it, the other reads why not', async () => {
  const { regionCode, departmentId } = here;
  const unitOf = async (code: string) =>
    value(await createUnit(here.finance, { regionCode, departmentId, code, name: `单位${code}` })).id;
  const [first, second] = [await unitOf('u1'), await unitOf('u2')];
  const ask = (unitId: string, code: string) => createUnitBody(here.finance, { regionCode, unitId, code });
  const same = await Promise.all(['a', 'b', 'c'].map((end) => ask(first, `${regionCode}-${end}`)));
  const free = `${regionCode}-z`;
  const another = await unitOf('u3');
  const sameCode = await Promise.all([ask(second, free), ask(another, free)]);
  for (const [answers, sentence] of [
    [same, '不必重复设置'],
    [sameCode, '已被使用'],
  ] as const) {
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    for (const answer of answers) if (!answer.ok) expect(answer.failure.message).toContain(sentence);
  }
});
