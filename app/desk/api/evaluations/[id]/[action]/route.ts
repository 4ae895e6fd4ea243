// POST: every move of the workflow on one evaluation, one row each.
import type { z } from 'zod';
import { answerPost } from '@/app/desk/api/answer';
import {
  approve,
  decisionSchema,
  endorse,
  reasonedDecisionSchema,
  reopen,
  returnEvaluation,
  returnSchema,
  withdraw,
} from '@/lib/application/decide';
import { explain, explainSchema } from '@/lib/application/explain';
import { moveForm, moveFormSchema } from '@/lib/application/move-form';
import { submit, submitSchema } from '@/lib/application/submit';
import type { Failure } from '@/lib/domain/failure';
import type { Result } from '@/lib/domain/result';
import type { Actor } from '@/lib/domain/workflow/actor';

type Move = (request: Request, id: string) => Promise<Response>;

function move<S extends z.ZodType>(
  schema: S,
  work: (actor: Actor, id: string, input: z.output<S>) => Promise<Result<unknown, Failure>>,
): Move {
  return (request, id) => answerPost(request, schema, (actor, input) => work(actor, id, input));
}

const MOVES = new Map<string, Move>([
  ['submit', move(submitSchema, (actor, id, input) => submit(actor, id, input))],
  ['withdraw', move(decisionSchema, (actor, id, input) => withdraw(actor, id, input))],
  ['endorse', move(decisionSchema, (actor, id, input) => endorse(actor, id, input))],
  ['return', move(returnSchema, (actor, id, input) => returnEvaluation(actor, id, input))],
  ['approve', move(decisionSchema, (actor, id, input) => approve(actor, id, input))],
  ['reopen', move(reasonedDecisionSchema, (actor, id, input) => reopen(actor, id, input))],
  ['move-form', move(moveFormSchema, (actor, id, input) => moveForm(actor, id, input))],
  ['explain', move(explainSchema, (actor, id, input) => explain(actor, id, input))],
]);

export async function POST(
  request: Request,
  { params }: { params: Promise<{ id: string; action: string }> },
): Promise<Response> {
  const { id, action } = await params;
  const found = MOVES.get(action);
  return found ? found(request, id) : new Response(null, { status: 404 });
}
