// POST: what is done with one draft of a region's 年度表样, one row each.
import type { z } from 'zod';
import { answerPost } from '@/app/desk/api/answer';
import {
  discardTemplateDraft,
  discardTemplateDraftSchema,
  saveTemplateDraft,
  saveTemplateDraftSchema,
} from '@/lib/application/change-template-draft';
import { publishTemplate, publishTemplateSchema } from '@/lib/application/publish-template';
import type { Failure } from '@/lib/domain/failure';
import type { Result } from '@/lib/domain/result';
import type { Actor } from '@/lib/domain/workflow/actor';

type Act = (request: Request, id: string) => Promise<Response>;

function act<S extends z.ZodType>(
  schema: S,
  work: (actor: Actor, id: string, input: z.output<S>) => Promise<Result<unknown, Failure>>,
): Act {
  return (request, id) => answerPost(request, schema, (actor, input) => work(actor, id, input));
}

const ACTS = new Map<string, Act>([
  ['save', act(saveTemplateDraftSchema, (actor, id, input) => saveTemplateDraft(actor, id, input))],
  ['publish', act(publishTemplateSchema, (actor, id, input) => publishTemplate(actor, id, input))],
  ['discard', act(discardTemplateDraftSchema, (actor, id, input) => discardTemplateDraft(actor, id, input))],
]);

export async function POST(
  request: Request,
  { params }: { params: Promise<{ id: string; action: string }> },
): Promise<Response> {
  const { id, action } = await params;
  const found = ACTS.get(action);
  return found ? found(request, id) : new Response(null, { status: 404 });
}
