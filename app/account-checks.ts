// Hands lib/auth's account rules to the use cases, which may not know it: problems of a field become refusals.
import type { PrepareAccount } from '@/lib/application/create-user';
import type { SealPassword } from '@/lib/application/reset-password';
import { type AccountProblem, prepareAccount as prepare, sealPassword as seal } from '@/lib/auth/accounts';
import type { Failure } from '@/lib/domain/failure';

/** A field's problem as the refusal of the whole. */
export function refusalOf({ field, problem }: AccountProblem): { ok: false; failure: Failure } {
  const detail = [{ path: field, message: problem }];
  return { ok: false, failure: { code: 'invalid', message: problem, detail } };
}

export const prepareAccount: PrepareAccount = async (input) => {
  const prepared = await prepare(input);
  return prepared.ok ? prepared : refusalOf(prepared.failure);
};

export const sealPassword: SealPassword = async (password, userName) => {
  const sealed = await seal(password, userName);
  return sealed.ok ? sealed : refusalOf(sealed.failure);
};
