// 首次启用: while nobody has an account, whoever can read the server's log creates the first administrator here.
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { FirstRunForm } from '@/components/sign-in/first-run-form';
import { Gate, SecrecyNotice } from '@/components/sign-in/gate';
import { isFirstRun } from '@/lib/auth/first-run';
import { passwordRule } from '@/lib/auth/password-rules';
import { userNameRule } from '@/lib/auth/user-name';

export const metadata: Metadata = { title: '首次启用' };

export default async function FirstRunPage() {
  if (!(await isFirstRun())) notFound();
  return (
    <Gate title="首次启用" wide>
      <SecrecyNotice />
      <p>
        系统还没有用户。请填写启动日志中的一次性验证码，建立本地区和第一个系统管理员；其他用户由管理员登录后建立。
      </p>
      <FirstRunForm userNameRule={userNameRule} passwordRule={passwordRule} />
    </Gate>
  );
}
