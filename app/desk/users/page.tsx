// 用户与权限 of a region: who may sign in, with which roles.
import type { Metadata } from 'next';
import { chosenRegion, type Query, valueOrNotFound } from '@/app/desk/chosen-region';
import { signedIn } from '@/app/desk/signed-in';
import { RegionSwitch } from '@/components/desk/region-switch';
import { PageHead } from '@/components/ui/page-head';
import { UsersList } from '@/components/users/users-list';
import { grantChoices, regionUsers } from '@/lib/application/queries/region-users';
import { passwordRule } from '@/lib/auth/password-rules';
import { userNameRule } from '@/lib/auth/user-name';

export const metadata: Metadata = { title: '用户与权限' };

export default async function UsersPage({ searchParams }: { searchParams: Promise<Query> }) {
  const { actor } = await signedIn();
  const { regions, chosen } = await chosenRegion(actor, 'users', await searchParams);
  const users = valueOrNotFound(await regionUsers(actor, chosen.code));
  const choices = valueOrNotFound(await grantChoices(actor, chosen.code));
  return (
    <>
      <PageHead
        title={`${chosen.name}：用户与权限`}
        lead="一人一个用户名，不得共用。离岗人员请及时收回权限。"
      >
        <RegionSwitch path="/desk/users" regions={regions} chosen={chosen.code} />
      </PageHead>
      <UsersList
        key={chosen.code}
        regionCode={chosen.code}
        users={users}
        choices={choices}
        rules={{ userNameRule, passwordRule }}
      />
    </>
  );
}
