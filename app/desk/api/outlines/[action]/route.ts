// POST: what is done with a region's 公开大纲, one row each.
import type { z } from 'zod';
import { answerPost } from '@/app/desk/api/answer';
import { chooseOutline, chooseOutlineSchema } from '@/lib/application/choose-outline';
import { publishOutline, publishOutlineSchema } from '@/lib/application/publish-outline';
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
  ['publish', act(publishOutlineSchema, (actor, input) => publishOutline(actor, input))],
  ['choose', act(chooseOutlineSchema, (actor, input) => chooseOutline(actor, input))],
]);

export async function POST(
  request: Request,
  { params }: { params: Promise<{ action: string }> },
): Promise<Response> {
  const found = ACTS.get((await params).action);
  return found ? found(request) : new Response(null, { status: 404 });
}
