// 修改密码, the part that only lib/auth can do: the old password is right, the new one good enough.
import { isPasswordOf, sealPassword } from '@/lib/auth/accounts';
import type { AccountProblem } from '@/lib/auth/accounts';
import type { SignedInUser } from '@/lib/auth/current-user';
import { clearAttempts, countAttempt } from '@/lib/auth/sign-in-lock';

/**
 * The sealed new password, or what is wrong with the old or the new one. Wrong old passwords count like failed
 * sign-ins: whoever finds an open screen must not be able to try them all.
 */
export async function sealOwnPassword(
  user: SignedInUser,
  passwords: { old: string; new: string },
): Promise<{ ok: true; value: string } | { ok: false; failure: AccountProblem }> {
  const wrong = (problem: string) => ({ ok: false, failure: { field: 'oldPassword', problem } }) as const;
  const attempt = await countAttempt(user.userName);
  if (attempt.locked) return wrong('密码连续输错 5 次，该用户名已锁定，请 15 分钟后再试。');
  if (!(await isPasswordOf(user.id, passwords.old))) return wrong('原密码不正确，请重新输入。');
  await clearAttempts(user.userName);
  if (passwords.old === passwords.new) {
    return { ok: false, failure: { field: 'password', problem: '新密码与原密码相同，请另换一个。' } };
  }
  return sealPassword(passwords.new, user.userName);
}
