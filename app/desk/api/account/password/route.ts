// POST: a user changes their own password. All their sessions end; this browser gets a new one at once.
import { z } from 'zod';
import { refusalOf } from '@/app/account-checks';
import { answerPost } from '@/app/desk/api/answer';
import { changeOwnPassword } from '@/lib/application/change-own-password';
import { currentUser } from '@/lib/auth/current-user';
import { sealOwnPassword } from '@/lib/auth/own-password';
import { signIn } from '@/lib/auth/sign-in';

const schema = z.strictObject({ oldPassword: z.string().max(200), password: z.string().max(200) });

export async function POST(request: Request): Promise<Response> {
  const user = await currentUser(request.headers);
  let cookies: readonly string[] = [];
  const answer = await answerPost(request, schema, async (actor, input) => {
    // answerPost has refused who is not signed in; the two questions are one request apart at most.
    if (user?.id !== actor.userId || !user)
      return { ok: false, failure: { code: 'stale', message: '请重新登录后再试。' } };
    const sealed = await sealOwnPassword(user, { old: input.oldPassword, new: input.password });
    if (!sealed.ok) return refusalOf(sealed.failure);
    const changed = await changeOwnPassword(actor, sealed.value);
    if (!changed.ok) return changed;
    const again = await signIn({ userName: user.userName, password: input.password }, request.headers);
    if (again.kind === 'signed-in') cookies = again.cookies;
    return changed;
  });
  for (const cookie of cookies) answer.headers.append('set-cookie', cookie);
  return answer;
}
