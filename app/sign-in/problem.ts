// What the sign-in page says when signing in did not work. Never whether an account exists.

/** How a refusal travels in the address of the sign-in page: only these words and numbers, never a text. */
export function problemQuery(problem: SignInProblem): string {
  const query = new URLSearchParams({ problem: problem.kind });
  if (problem.kind === 'refused') query.set('left', String(problem.left));
  if (problem.kind === 'locked') query.set('minutes', String(problem.minutes));
  return query.toString();
}

/** Why the sign-in page is shown again. */
export type SignInProblem =
  | { readonly kind: 'refused'; readonly left: number }
  | { readonly kind: 'locked'; readonly minutes: number }
  | { readonly kind: 'crossSite' };

/** The sentence for a refusal. */
export function problemText(problem: SignInProblem): string {
  if (problem.kind === 'crossSite') return '请求不是从本系统页面发出的，没有登录。请在本页重新登录。';
  if (problem.kind === 'locked') {
    return `密码连续输错 5 次，该用户名已锁定，约 ${problem.minutes} 分钟后可再试；急用请联系本地区系统管理员解锁。`;
  }
  const warning = problem.left <= 2 ? `再错 ${problem.left} 次将锁定 15 分钟。` : '';
  return `用户名或密码不正确，请核对后重新输入。${warning}`;
}

function numberIn(text: string | undefined, least: number, greatest: number): number {
  const number = /^\d{1,3}$/.test(text ?? '') ? Number(text) : greatest;
  return Math.min(greatest, Math.max(least, number));
}

/** Reads the refusal back from the page's address; null when there is none. */
export function problemOf(
  query: Readonly<Record<string, string | string[] | undefined>>,
): SignInProblem | null {
  const one = (name: string) => (typeof query[name] === 'string' ? query[name] : undefined);
  switch (one('problem')) {
    case 'refused':
      return { kind: 'refused', left: numberIn(one('left'), 1, 4) };
    case 'locked':
      return { kind: 'locked', minutes: numberIn(one('minutes'), 1, 15) };
    case 'crossSite':
      return { kind: 'crossSite' };
    default:
      return null;
  }
}
