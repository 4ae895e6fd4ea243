// POST: upkeep of years, departments, units and projects, one row each.
import type { z } from 'zod';
import { answerPost } from '@/app/desk/api/answer';
import { createProject, createProjectSchema } from '@/lib/application/create-project';
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
  ['unit', act(createUnitSchema, (actor, input) => createUnit(actor, input))],
  ['year', act(openYearSchema, (actor, input) => openYear(actor, input))],
  ['project', act(createProjectSchema, (actor, input) => createProject(actor, input))],
]);

export async function POST(
  request: Request,
  { params }: { params: Promise<{ action: string }> },
): Promise<Response> {
  const found = ACTS.get((await params).action);
  return found ? found(request) : new Response(null, { status: 404 });
}
