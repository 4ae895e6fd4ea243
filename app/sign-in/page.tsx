// 登录: user name and password, for everyone who works at the desk.
import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { problemOf, problemText } from '@/app/sign-in/problem';
import { Gate, SecrecyNotice } from '@/components/sign-in/gate';
import { SignInForm } from '@/components/sign-in/sign-in-form';
import { Notice } from '@/components/ui/notice';
import { currentUser } from '@/lib/auth/current-user';
import { isFirstRun } from '@/lib/auth/first-run';
import { nextPath } from '@/lib/auth/next-path';

export const metadata: Metadata = { title: '登录' };

type Query = Record<string, string | string[] | undefined>;

export default async function SignInPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams;
  const next = nextPath(typeof query.next === 'string' ? query.next : null);
  if (await currentUser(await headers(), { keepAwake: false })) redirect(next);
  if (await isFirstRun()) redirect('/first-run');
  const problem = problemOf(query);
  return (
    <Gate title="登录">
      <SecrecyNotice />
      {query.signed === 'out' && !problem ? <Notice tone="ok">您已退出登录。</Notice> : null}
      <SignInForm next={next} problem={problem && problemText(problem)} />
      <p>忘记密码，或还没有用户名，请联系本地区系统管理员。</p>
    </Gate>
  );
}
