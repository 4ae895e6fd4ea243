// The desk's first page: straight on to the first room that is open to the reader.
import { redirect } from 'next/navigation';
import { signedIn } from '@/app/desk/signed-in';
import { roomPath } from '@/components/desk/desk-shell';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { deskHead } from '@/lib/application/queries/desk-head';

export default async function DeskPage() {
  const { actor } = await signedIn();
  const [first] = (await deskHead(actor)).rooms;
  if (first) redirect(roomPath(first.room));
  return (
    <>
      <PageHead title="工作台" />
      <Notice tone="warn" title="您还没有任何角色">
        请联系本地区系统管理员，说明您的部门和要办的事，由其授予相应权限；授权后刷新本页即可。
      </Notice>
    </>
  );
}
