// One 公开大纲 to read, and to begin a new version from.
import type { Metadata } from 'next';
import { chosenRegion, type Query, valueOrNotFound } from '@/app/desk/chosen-region';
import { signedIn } from '@/app/desk/signed-in';
import { OutlineEditor } from '@/components/outlines/outline-editor';
import { ButtonLink } from '@/components/ui/button';
import { PageHead } from '@/components/ui/page-head';
import { outlinePage } from '@/lib/application/queries/outline-list';

export const metadata: Metadata = { title: '公开大纲' };

export default async function OutlineVersionPage({
  params,
  searchParams,
}: {
  params: Promise<{ outline: string }>;
  searchParams: Promise<Query>;
}) {
  const { actor } = await signedIn();
  const { chosen } = await chosenRegion(actor, 'templates', await searchParams);
  const id = decodeURIComponent((await params).outline);
  const { outline, isOwn, sampleYear } = valueOrNotFound(await outlinePage(actor, chosen.code, id));
  return (
    <>
      <PageHead
        title={`${outline.name}（第 ${outline.version} 版）`}
        lead="这一版已发布，不再改动。在下面修改后发布为新版，再到列表里选用。"
      >
        <ButtonLink href={`/desk/outlines?region=${chosen.code}`}>返回公开大纲</ButtonLink>
      </PageHead>
      <OutlineEditor
        key={id}
        regionCode={chosen.code}
        id={id}
        outline={outline}
        isOwn={isOwn}
        suggestedName={`${chosen.name}公开大纲`}
        sampleYear={sampleYear}
      />
    </>
  );
}
