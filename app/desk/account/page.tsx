// 修改密码: everybody's own.
import type { Metadata } from 'next';
import { signedIn } from '@/app/desk/signed-in';
import { ChangePasswordForm } from '@/components/users/change-password-form';
import { PageHead } from '@/components/ui/page-head';
import { Sheet } from '@/components/ui/sheet';
import { passwordRule } from '@/lib/auth/password-rules';

export const metadata: Metadata = { title: '修改密码' };

export default async function AccountPage() {
  const { user } = await signedIn();
  return (
    <>
      <PageHead title="修改密码" lead={`用户名 ${user.userName}。修改后，在其他电脑上的登录同时失效。`} />
      <Sheet narrow>
        <ChangePasswordForm passwordRule={passwordRule} />
      </Sheet>
    </>
  );
}
