// POST: every move of the workflow on a body's accounts, one row each.
import type { z } from 'zod';
import { placeOf } from '@/app/desk/api/accounts/place-of';
import { answerPost } from '@/app/desk/api/answer';
import { decisionSchema, reasonedDecisionSchema } from '@/lib/application/decide';
import {
  approveAccounts,
  reopenAccounts,
  returnAccounts,
  returnAccountsSchema,
  setAccountsSource,
  setSourceSchema,
  withdrawAccounts,
} from '@/lib/application/decide-accounts';
import type { AccountsPlace } from '@/lib/application/on-accounts';
import { submitSchema } from '@/lib/application/submit';
import { submitAccounts } from '@/lib/application/submit-accounts';
import type { Failure } from '@/lib/domain/failure';
import type { Result } from '@/lib/domain/result';
import type { Actor } from '@/lib/domain/workflow/actor';

type Move = (request: Request, place: AccountsPlace) => Promise<Response>;

function move<S extends z.ZodType>(
  schema: S,
  work: (actor: Actor, place: AccountsPlace, input: z.output<S>) => Promise<Result<unknown, Failure>>,
): Move {
  return (request, place) => answerPost(request, schema, (actor, input) => work(actor, place, input));
}

const MOVES = new Map<string, Move>([
  ['submit', move(submitSchema, (actor, place, input) => submitAccounts(actor, place, input))],
  ['withdraw', move(decisionSchema, (actor, place, input) => withdrawAccounts(actor, place, input))],
  ['return', move(returnAccountsSchema, (actor, place, input) => returnAccounts(actor, place, input))],
  ['approve', move(decisionSchema, (actor, place, input) => approveAccounts(actor, place, input))],
  ['reopen', move(reasonedDecisionSchema, (actor, place, input) => reopenAccounts(actor, place, input))],
  ['source', move(setSourceSchema, (actor, place, input) => setAccountsSource(actor, place, input))],
]);

export async function POST(
  request: Request,
  { params }: { params: Promise<{ body: string; year: string; action: string }> },
): Promise<Response> {
  const found = MOVES.get((await params).action);
  return found ? found(request, await placeOf(params)) : new Response(null, { status: 404 });
}
