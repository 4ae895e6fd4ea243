// POST: an attempt to sign in, from a plain form or from its script.
import { seeOther } from '@/app/see-other';
import { problemQuery, problemText, type SignInProblem } from '@/app/sign-in/problem';
import { recordLock, recordSignIn } from '@/lib/application/record-sign-in';
import { nextPath } from '@/lib/auth/next-path';
import { sameOrigin } from '@/lib/auth/same-origin';
import { type SignInOutcome, signIn } from '@/lib/auth/sign-in';

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

function refusedWith(request: Request, next: string, status: number, problem: SignInProblem): Response {
  if (request.headers.get('accept')?.includes('application/json')) {
    const error = { code: problem.kind, message: problemText(problem) };
    return Response.json({ error }, { status, headers: { 'cache-control': 'no-store' } });
  }
  return seeOther(`/sign-in?${problemQuery(problem)}&next=${encodeURIComponent(next)}`);
}

async function formOf(request: Request): Promise<FormData | null> {
  try {
    return await request.formData();
  } catch {
    return null;
  }
}

export async function POST(request: Request): Promise<Response> {
  const form = await formOf(request);
  if (!form) return new Response('请从登录页面登录。', { status: 400 });
  const next = nextPath(textOf(form, 'next'));
  if (!sameOrigin(request)) return refusedWith(request, next, 403, { kind: 'crossSite' });
  const attempt = { userName: textOf(form, 'userName'), password: textOf(form, 'password') };
  const outcome: SignInOutcome = await signIn(attempt, request.headers);
  if (outcome.kind === 'refused')
    return refusedWith(request, next, 401, { kind: 'refused', left: outcome.left });
  if (outcome.kind === 'locked') {
    if (outcome.userId) await recordLock(outcome.userId);
    const minutes = Math.max(1, Math.ceil((outcome.until.getTime() - Date.now()) / 60_000));
    return refusedWith(request, next, 423, { kind: 'locked', minutes });
  }
  await recordSignIn(outcome.userId);
  if (!request.headers.get('accept')?.includes('application/json')) return seeOther(next, outcome.cookies);
  const answer = Response.json({ next }, { headers: { 'cache-control': 'no-store' } });
  for (const cookie of outcome.cookies) answer.headers.append('set-cookie', cookie);
  return answer;
}
