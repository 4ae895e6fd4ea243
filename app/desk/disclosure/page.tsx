// 决算公开: every body and year within reach, and how far each is.
import { signedIn } from '@/app/desk/signed-in';
import { DisclosureList } from '@/components/disclosure/disclosure-list';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { disclosureList } from '@/lib/application/queries/disclosure-desk';

export const metadata = { title: '决算公开' };

export default async function DisclosuresPage() {
  const { actor } = await signedIn();
  const rows = await disclosureList(actor);
  return (
    <>
      <PageHead title="决算公开" lead="各部门自行公开；公开后的版本不再改动，更正时另出新版。" />
      {rows.length === 0 ? (
        <Notice title="还没有可以公开的年度">
          开设年度并添加项目或填写决算资料后，这里会列出各部门的公开进度。
        </Notice>
      ) : (
        <DisclosureList rows={rows} />
      )}
    </>
  );
}
