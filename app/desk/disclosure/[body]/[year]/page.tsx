// One body's year on its way to the public: what will be printed, what will not, both sign-offs, and the editions that stand.
import { notFound } from 'next/navigation';
import { signedIn } from '@/app/desk/signed-in';
import { EditionList } from '@/components/disclosure/edition-list';
import { PrintedProjects } from '@/components/disclosure/printed-projects';
import { PublishForm } from '@/components/disclosure/publish-form';
import { RetractForm } from '@/components/disclosure/retract-form';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { Pill } from '@/components/ui/pill';
import { Sheet } from '@/components/ui/sheet';
import { disclosurePage } from '@/lib/application/queries/disclosure-desk';
import { publicationProgress } from '@/lib/application/queries/publication-progress';

export const metadata = { title: '年度公开' };

export default async function DisclosureYearPage({
  params,
}: {
  params: Promise<{ body: string; year: string }>;
}) {
  const { actor } = await signedIn();
  const { body, year } = await params;
  const result = await disclosurePage(actor, body, Number(year));
  if (!result.ok) notFound();
  const page = result.value;
  const progress = await publicationProgress(actor, body, page.year);
  const edition = page.editions.length + 1;
  return (
    <>
      <PageHead title={`${page.bodyName} ${page.year} 年度公开`}>
        {page.demo ? <Pill tone="warn">演示数据</Pill> : null}
      </PageHead>
      {page.editions.length > 0 ? (
        <Sheet title="已公开的版本">
          <EditionList code={page.code} year={page.year} editions={page.editions} />
          {page.mayRetract ? (
            <RetractForm
              bodyId={page.bodyId}
              year={page.year}
              editions={page.editions.flatMap(({ no, retraction }) => (retraction ? [] : [no]))}
            />
          ) : null}
        </Sheet>
      ) : null}
      {page.historic ? (
        <Notice title="本年度按原公开文件补录">表内文字和数字照原文录入，不在本系统内重新公开。</Notice>
      ) : (
        <>
          <Sheet title={edition === 1 ? '将要公开的项目' : `第 ${edition} 版将要公开的项目`}>
            <PrintedProjects projects={page.printed} />
          </Sheet>
          {page.mayPublish ? (
            <Sheet title={edition === 1 ? '公开' : '更正'}>
              <PublishForm
                bodyId={page.bodyId}
                year={page.year}
                edition={edition}
                printed={page.printed.length}
                omitted={page.omitted}
                underWay={progress.ok ? progress.value.publication : null}
              />
            </Sheet>
          ) : (
            <Notice title="由部门公开经办人办理公开">
              您可以查看进度，公开须由本部门的公开经办人完成保密审查、负责人审签后办理。
            </Notice>
          )}
        </>
      )}
    </>
  );
}
