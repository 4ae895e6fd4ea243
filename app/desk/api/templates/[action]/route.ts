// POST: what is done with a region's 年度表样 as a whole, one row each.
import type { z } from 'zod';
import { answerPost } from '@/app/desk/api/answer';
import { activateTemplate, activateTemplateSchema } from '@/lib/application/activate-template';
import { deriveTemplate, deriveTemplateSchema } from '@/lib/application/derive-template';
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
  ['derive', act(deriveTemplateSchema, (actor, input) => deriveTemplate(actor, input))],
  ['activate', act(activateTemplateSchema, (actor, input) => activateTemplate(actor, input))],
]);

export async function POST(
  request: Request,
  { params }: { params: Promise<{ action: string }> },
): Promise<Response> {
  const found = ACTS.get((await params).action);
  return found ? found(request) : new Response(null, { status: 404 });
}
