// POST: what administrators do with users and roles, one row each.
import type { z } from 'zod';
import { prepareAccount, sealPassword } from '@/app/account-checks';
import { answerPost } from '@/app/desk/api/answer';
import { createUser, createUserSchema } from '@/lib/application/create-user';
import { grantRole, grantRoleSchema } from '@/lib/application/grant-role';
import {
  resetPassword,
  resetPasswordSchema,
  unlockUser,
  unlockUserSchema,
} from '@/lib/application/reset-password';
import { revokeRole, revokeRoleSchema } from '@/lib/application/revoke-role';
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
  ['create', act(createUserSchema, (actor, input) => createUser(actor, input, prepareAccount))],
  ['grant', act(grantRoleSchema, (actor, input) => grantRole(actor, input))],
  ['revoke', act(revokeRoleSchema, (actor, input) => revokeRole(actor, input))],
  ['reset-password', act(resetPasswordSchema, (actor, input) => resetPassword(actor, input, sealPassword))],
  ['unlock', act(unlockUserSchema, (actor, input) => unlockUser(actor, input))],
]);

export async function POST(
  request: Request,
  { params }: { params: Promise<{ action: string }> },
): Promise<Response> {
  const found = ACTS.get((await params).action);
  return found ? found(request) : new Response(null, { status: 404 });
}
