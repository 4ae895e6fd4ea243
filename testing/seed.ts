// A small world made through the use cases: one region, one department, one open year, one project, and the people of each role.
import { randomInt, randomUUID } from 'node:crypto';
import { actorOf } from '@/lib/application/actor';
import type { Clock } from '@/lib/application/clock';
import { createProject, type createProjectSchema } from '@/lib/application/create-project';
import { saveEdits } from '@/lib/application/save-edits';
import { createDepartment, createRegion, openYear } from '@/lib/application/set-up';
import { database } from '@/lib/data/client';
import type { CellId } from '@/lib/domain/evaluation/cells';
import { cellText, type Form } from '@/lib/domain/evaluation/form';
import { formFromJson } from '@/lib/domain/evaluation/form-json';
import { evaluationPage } from '@/lib/application/queries/evaluation-page';
import type { Failure } from '@/lib/domain/failure';
import type { Result } from '@/lib/domain/result';
import { type Actor, type Role, SYSTEM } from '@/lib/domain/workflow/actor';
import type { z } from 'zod';
import { filledTexts, GOALS } from './seed-goals';

/** The day everything of the seed happens on unless a test says otherwise. */
export const SEED_DAY: Clock = () => new Date('2022-03-18T02:00:00Z');

/** The value of a result that a test expects to succeed. */
export function value<T>(result: Result<T, Failure>): T {
  if (!result.ok) throw new Error(`refused: ${result.failure.code} ${result.failure.message}`);
  return result.value;
}

/** The failure of a result that a test expects to be refused. */
export function failure(result: Result<unknown, Failure>): Failure {
  if (result.ok) throw new Error('expected a refusal');
  return result.failure;
}

/** A person with one role; the account cannot sign in, rights do not depend on that. */
export async function person(
  role: Role,
  scope: { regionCode: string; departmentId?: string; projectId?: string },
): Promise<Actor> {
  const id = randomUUID();
  const name = `${role} ${id.slice(0, 4)}`;
  await database.user.create({ data: { id, name, email: `${id}@example.invalid`, username: id } });
  await database.roleAssignment.create({
    data: {
      id: randomUUID(),
      role,
      userId: id,
      regionCode: scope.regionCode,
      departmentId: scope.departmentId ?? null,
      projectId: scope.projectId ?? null,
    },
  });
  return actorOf({ id, displayName: name });
}

export interface Seed {
  readonly regionCode: string;
  readonly departmentId: string;
  readonly bodyId: string;
  readonly projectId: string;
  readonly evaluationId: string;
  readonly lead: Actor;
  readonly clerk: Actor;
  readonly publisher: Actor;
  readonly finance: Actor;
  readonly admin: Actor;
}

const regionCodeOf = (number: number) => String(900_000 + number);

/** A region under a code that nobody has: several test processes may seed one installation. */
async function newRegion(settings: { endorseRequired?: boolean; demo?: boolean }): Promise<number> {
  const number = randomInt(100_000);
  const names = { name: `示范${number}区`, financeOffice: `示范${number}区财政局` };
  const made = await createRegion(SYSTEM, { code: regionCodeOf(number), ...names, ...settings }, SEED_DAY);
  if (!made.ok && made.failure.code === 'exists') return newRegion(settings);
  value(made);
  return number;
}

/** A fresh region with everything in it. */
export async function seed(
  settings: { endorseRequired?: boolean; demo?: boolean; lateSubmission?: 'refuse' | 'mark' } = {},
): Promise<Seed> {
  const { lateSubmission = 'mark', ...region } = settings;
  const number = await newRegion(region);
  const regionCode = regionCodeOf(number);
  const department = value(
    await createDepartment(
      SYSTEM,
      { regionCode, code: `sf${number}-gxj`, name: '示范区工业和信息化局', shortName: '工业和信息化局' },
      SEED_DAY,
    ),
  );
  value(
    await openYear(
      SYSTEM,
      {
        regionCode,
        year: 2021,
        templateId: 'national-2020@1',
        opensOn: '2022-02-01',
        closesOn: '2022-03-31',
        lateSubmission,
      },
      SEED_DAY,
    ),
  );
  const { projectId, evaluationId } = await seedProject(
    { regionCode, departmentId: department.id },
    'P-1',
    '信访维稳资金项目',
  );
  const scope = { regionCode, departmentId: department.id };
  return {
    regionCode,
    departmentId: department.id,
    bodyId: department.bodyId,
    projectId,
    evaluationId,
    lead: await person('lead', { regionCode, projectId }),
    clerk: await person('clerk', scope),
    publisher: await person('publisher', scope),
    finance: await person('finance', { regionCode }),
    admin: await person('admin', { regionCode }),
  };
}

/** One more project with approved goals. */
export async function seedProject(
  place: { regionCode: string; departmentId: string },
  code: string,
  name: string,
  more: Partial<z.input<typeof createProjectSchema>> = {},
) {
  return value(
    await createProject(
      SYSTEM,
      {
        regionCode: place.regionCode,
        departmentId: place.departmentId,
        year: 2021,
        code,
        name,
        goals: GOALS,
        ...more,
      },
      SEED_DAY,
    ),
  );
}

/** The stored form as its filler sees it. */
export async function storedForm(actor: Actor, evaluationId: string): Promise<{ form: Form; seq: number }> {
  const page = value(await evaluationPage(actor, evaluationId, SEED_DAY));
  return { form: formFromJson(page.form), seq: page.seq };
}

/** Types texts into cells the way the editor would, and returns the new sequence number. */
export async function type(
  actor: Actor,
  evaluationId: string,
  texts: readonly (readonly [CellId, string])[],
  clock: Clock = SEED_DAY,
): Promise<number> {
  const { form, seq } = await storedForm(actor, evaluationId);
  const edits = texts.map(([cell, to]) => ({ id: randomUUID(), cell, from: cellText(form, cell), to }));
  const answer = value(await saveEdits(actor, evaluationId, { v: 1, since: seq, tab: 'seed', edits }, clock));
  const refused = answer.results.find((result) => result.outcome !== 'saved');
  if (refused) throw new Error(`not saved: ${JSON.stringify(refused)}`);
  return answer.seq;
}

/** Fills everything a submission needs: full marks, no finding that asks for anything. */
export async function fillAll(actor: Actor, evaluationId: string): Promise<number> {
  const { form } = await storedForm(actor, evaluationId);
  return type(actor, evaluationId, filledTexts(form));
}
