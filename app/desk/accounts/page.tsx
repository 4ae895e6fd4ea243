// 决算资料: every body and year within reach, and where its accounts stand.
import type { Metadata } from 'next';
import { signedIn } from '@/app/desk/signed-in';
import { AccountsList } from '@/components/accounts/accounts-list';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { accountsList } from '@/lib/application/queries/accounts-list';

export const metadata: Metadata = { title: '决算资料' };

export default async function AccountsPage({ searchParams }: { searchParams: Promise<{ year?: string }> }) {
  const { actor } = await signedIn();
  const rows = await accountsList(actor);
  const { year } = await searchParams;
  return (
    <>
      <PageHead
        title="决算资料"
        lead="九张公开表和有关情况。填写的内容自动保存；财政部门批复后，据此生成决算公开。"
      />
      {rows.length === 0 ? (
        <Notice title="现在没有需要填报的决算">
          开设年度后，这里会列出您负责的部门和单位。如果没有列出，请与财政部门联系。
        </Notice>
      ) : (
        <AccountsList rows={rows} year={year === undefined ? undefined : Number(year)} />
      )}
    </>
  );
}
