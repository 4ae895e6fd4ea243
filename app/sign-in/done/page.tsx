// Where a renewed sign-in in a second tab ends: the page with the unsaved texts is in the first.
import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { Gate } from '@/components/sign-in/gate';
import { Notice } from '@/components/ui/notice';
import { currentUser } from '@/lib/auth/current-user';

export const metadata: Metadata = { title: '已重新登录' };

export default async function SignedInAgainPage() {
  const user = await currentUser(await headers());
  if (!user) redirect('/sign-in?next=/sign-in/done');
  return (
    <Gate title="已重新登录">
      <Notice tone="ok" title="已重新登录，请回到原来的页面。">
        原来的页面会自动接着保存，您填写的内容还在那里。本页可以关闭。
      </Notice>
      <p>
        现在登录的是 {user.displayName}（{user.userName}）。<a href="/desk">打开工作台</a>
      </p>
    </Gate>
  );
}
