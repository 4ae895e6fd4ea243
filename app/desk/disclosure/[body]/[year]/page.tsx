// One body's year on its way to the public, in steps: accounts, forms, words, review, both sign-offs; and the editions that stand.
import { valueOrNotFound } from '@/app/desk/chosen-region';
import { signedIn } from '@/app/desk/signed-in';
import { DisclosureSteps } from '@/components/disclosure/disclosure-steps';
import { EditionList } from '@/components/disclosure/edition-list';
import { LeftOutProjects } from '@/components/disclosure/left-out-projects';
import { PrintedProjects } from '@/components/disclosure/printed-projects';
import { PublishForm } from '@/components/disclosure/publish-form';
import { RetractForm } from '@/components/disclosure/retract-form';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { Pill } from '@/components/ui/pill';
import { Sheet } from '@/components/ui/sheet';
import { type DisclosurePage, disclosurePage } from '@/lib/application/queries/disclosure-desk';
import { type DisclosureSteps as Steps, disclosureSteps } from '@/lib/application/queries/disclosure-steps';
import {
  type PublicationProgress,
  publicationProgress,
} from '@/lib/application/queries/publication-progress';

export const metadata = { title: '年度公开' };

export default async function DisclosureYearPage({
  params,
}: {
  params: Promise<{ body: string; year: string }>;
}) {
  const { actor } = await signedIn();
  const { body, year } = await params;
  const page = valueOrNotFound(await disclosurePage(actor, body, Number(year)));
  const steps = page.historic ? null : valueOrNotFound(await disclosureSteps(actor, body, page.year));
  const progress = valueOrNotFound(await publicationProgress(actor, body, page.year));
  const home = `/desk/disclosure/${page.bodyId}/${page.year}`;
  return (
    <>
      <PageHead title={`${page.bodyName} ${page.year} 年度公开`}>
        {page.demo ? <Pill tone="warn">演示数据</Pill> : null}
      </PageHead>
      {steps === null ? (
        <Notice title="本年度按原公开文件补录">表内文字和数字照原文录入，不在本系统内重新公开。</Notice>
      ) : (
        <DisclosureSteps
          steps={steps}
          forms={formsOf(page)}
          home={home}
          accountsHref={`/desk/accounts/${page.bodyId}/${page.year}`}
          projects={
            <>
              <PrintedProjects projects={page.printed} />
              <LeftOutProjects projects={page.omitted} />
            </>
          }
          publication={<Publication page={page} refusal={steps.refusal} progress={progress.publication} />}
        />
      )}
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
    </>
  );
}

/** Projects that are not public at all are not waited for. */
function formsOf({ printed, omitted }: DisclosurePage) {
  const waiting = omitted.filter(({ publicity }) => publicity !== '不公开');
  return { approved: printed.length, all: printed.length + waiting.length };
}

/** The last step: the form where nothing stops it, a publication on its way, or why it cannot be done now. */
function Publication({
  page,
  refusal,
  progress,
}: {
  page: DisclosurePage;
  refusal: Steps['refusal'];
  progress: PublicationProgress | null;
}) {
  if (!page.mayPublish) {
    return <p>由本部门的公开经办人办理：完成保密审查和负责人审签后公开。{refusal ? refusal.message : ''}</p>;
  }
  const isUnderWay = progress?.state === 'waiting' || progress?.state === 'rendering';
  if (refusal && !isUnderWay) {
    return (
      <Notice tone="warn" title="现在还不能公开">
        {refusal.message}
      </Notice>
    );
  }
  return (
    <PublishForm
      bodyId={page.bodyId}
      year={page.year}
      edition={page.editions.length + 1}
      printed={page.printed.length}
      omitted={page.omitted}
      underWay={progress}
    />
  );
}
