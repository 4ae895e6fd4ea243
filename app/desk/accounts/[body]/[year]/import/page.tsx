// 导入决算表: a workbook is compared with the accounts, then imported as chosen.
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { signedIn } from '@/app/desk/signed-in';
import { ImportForm } from '@/components/accounts-import/import-form';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { Pill } from '@/components/ui/pill';
import { importPage } from '@/lib/application/queries/accounts-import';

export const metadata: Metadata = { title: '导入决算表' };

export default async function ImportAccountsPage({
  params,
}: {
  params: Promise<{ body: string; year: string }>;
}) {
  const { actor } = await signedIn();
  const { body, year } = await params;
  const result = await importPage(actor, { bodyId: body, fiscalYear: Number(year) });
  if (!result.ok) notFound();
  const page = result.value;
  const back = `/desk/accounts/${page.body.id}/${page.fiscalYear}`;
  return (
    <>
      <PageHead
        title={`${page.body.name} ${page.fiscalYear} 年度：导入决算表`}
        lead="上传九张公开表的 Excel 文件，先看会新增、修改哪些数字，再决定导入。"
      >
        {page.body.region.demo ? <Pill tone="warn">演示数据</Pill> : null}
        <ButtonLink href={back}>返回决算资料</ButtonLink>
      </PageHead>
      {page.closed === null ? (
        <ImportForm address={`/desk/api/accounts/${page.body.id}/${page.fiscalYear}/import`} back={back} />
      ) : (
        <Notice tone="warn" title="现在不能导入">
          {page.closed}
        </Notice>
      )}
    </>
  );
}
