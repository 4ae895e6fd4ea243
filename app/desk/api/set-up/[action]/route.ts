// POST: upkeep of years, departments, units and projects, one row each.
import type { z } from 'zod';
import { answerPost } from '@/app/desk/api/answer';
import { amendProject, amendProjectSchema } from '@/lib/application/amend-project';
import { changeRegion, changeRegionSchema } from '@/lib/application/change-region';
import { createUnitBody, createUnitBodySchema } from '@/lib/application/create-unit-body';
import { createProject, createProjectSchema } from '@/lib/application/create-project';
import { renameDepartment, renameDepartmentSchema } from '@/lib/application/rename-department';
import {
  createDepartment,
  createDepartmentSchema,
  createUnit,
  createUnitSchema,
  openYear,
  openYearSchema,
} from '@/lib/application/set-up';
import type { Failure } from '@/lib/domain/failure';
import type { Result } from '@/lib/domain/result';
import type { Actor } from '@/lib/domain/workflow/actor';

type Act = (request: Request) => Promise<Response>;

function act<S extends z.ZodType>(
  schema: S,
  work: (actor: Actor, input: z.output<S>) => Promise<Result<unknown, Failure>>,
): Act {
  return (request) => answerPost(request, schema, work);
}

const ACTS = new Map<string, Act>([
  ['department', act(createDepartmentSchema, (actor, input) => createDepartment(actor, input))],
  ['rename-department', act(renameDepartmentSchema, (actor, input) => renameDepartment(actor, input))],
  ['region', act(changeRegionSchema, (actor, input) => changeRegion(actor, input))],
  ['unit', act(createUnitSchema, (actor, input) => createUnit(actor, input))],
  ['unit-body', act(createUnitBodySchema, (actor, input) => createUnitBody(actor, input))],
  ['year', act(openYearSchema, (actor, input) => openYear(actor, input))],
  ['project', act(createProjectSchema, (actor, input) => createProject(actor, input))],
  ['amend-project', act(amendProjectSchema, (actor, input) => amendProject(actor, input))],
]);

export async function POST(
  request: Request,
  { params }: { params: Promise<{ action: string }> },
): Promise<Response> {
  const found = ACTS.get((await params).action);
  return found ? found(request) : new Response(null, { status: 404 });
}
