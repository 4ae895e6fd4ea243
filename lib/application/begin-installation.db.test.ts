// 首次启用: one code, one region, one administrator who can then do the rest.
import { expect, it } from 'vitest';
import { prepareAccount } from '@/app/account-checks';
import { actorOf } from '@/lib/application/actor';
import { beginInstallation } from '@/lib/application/begin-installation';
import { createProject } from '@/lib/application/create-project';
import { createDepartment, openYear } from '@/lib/application/set-up';
import { announceFirstRun, firstRunCodeHash, isFirstRun } from '@/lib/auth/first-run';
import { signIn } from '@/lib/auth/sign-in';
import { testDatabase } from '@/testing/database';

const database = testDatabase();
const how = { prepare: prepareAccount, hashCode: firstRunCodeHash };

const input = (code: string, part: object = {}) => ({
  code,
  regionCode: '150203',
  regionName: '昆都仑区',
  financeOffice: '昆都仑区财政局',
  userName: 'admin',
  displayName: '系统管理员甲',
  password: 'Guanli-2021',
  ...part,
});

it('leads from an empty database to a project that waits to be filled in', async () => {
  let said = '';
  await announceFirstRun((line) => {
    said += line;
  });
  const code = /[2-9A-Z]{4}(?:-[2-9A-Z]{4}){3}/.exec(said)?.[0] ?? '';

  const refusals: [string, object][] = [
    ['code', { code: 'AAAA-AAAA-AAAA-AAAA' }],
    ['regionCode', { regionCode: '15' }],
    ['regionName', { regionName: ' ' }],
    ['userName', { userName: '管理员' }],
    ['password', { password: 'short' }],
  ];
  for (const [path, part] of refusals) {
    const result = await beginInstallation(input(code, part), how);
    expect(result, path).toMatchObject({ ok: false, failure: { code: 'invalid', detail: [{ path }] } });
  }
  expect(await isFirstRun()).toBe(true);
  expect(await database.prisma.region.count()).toBe(0);

  const begun = await beginInstallation(input(code), how);
  if (!begun.ok) throw new Error(begun.failure.message);
  expect(await isFirstRun()).toBe(false);
  const signedIn = await signIn({ userName: 'ADMIN', password: 'Guanli-2021' }, new Headers());
  expect(signedIn).toMatchObject({ kind: 'signed-in', userId: begun.value.userId });
  const audited = await database.prisma.auditEvent.findMany({ orderBy: { id: 'asc' } });
  expect(audited.map((row) => row.action)).toEqual(['createRegion', 'createUser', 'grantRole']);
  expect(await beginInstallation(input(code, { userName: 'second' }), how)).toMatchObject({ ok: false });

  const admin = await actorOf({ id: begun.value.userId, displayName: '系统管理员甲' });
  const names = { code: '101', name: '昆都仑区教育局', shortName: '教育局' };
  const department = await createDepartment(admin, { regionCode: '150203', ...names });
  if (!department.ok) throw new Error(department.failure.message);
  const year = {
    regionCode: '150203',
    year: 2025,
    templateId: 'national-2020@1',
    opensOn: '2026-02-01',
    closesOn: '2026-03-31',
  };
  expect(await openYear(admin, year)).toMatchObject({ ok: true });
  const project = await createProject(admin, {
    regionCode: '150203',
    year: 2025,
    departmentId: department.value.id,
    code: 'P1',
    name: '校舍维修',
  });
  if (!project.ok) throw new Error(project.failure.message);
  const evaluation = await database.prisma.evaluation.findUnique({
    where: { id: project.value.evaluationId },
  });
  expect(evaluation).toMatchObject({ status: 'draft', origin: 'working', targetsLocked: false });
});
