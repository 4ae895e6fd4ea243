// A draft of a region's own 年度表样 on a real form of the region: the form laid out, score and findings before and after.
import type { Metadata } from 'next';
import { type Query, valueOrNotFound } from '@/app/desk/chosen-region';
import { signedIn } from '@/app/desk/signed-in';
import { PreviewChoice } from '@/components/templates/preview-choice';
import { TriedForm } from '@/components/templates/tried-form';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { previewTemplateDraft } from '@/lib/application/queries/template-draft-page';

export const metadata: Metadata = { title: '预览表样' };

export default async function DraftPreviewPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: Promise<Query>;
}) {
  const { actor } = await signedIn();
  const { id } = await params;
  const { evaluation } = await searchParams;
  const asked = typeof evaluation === 'string' ? evaluation : null;
  const preview = valueOrNotFound(await previewTemplateDraft(actor, id, asked));
  return (
    <>
      <PageHead title={`预览：${preview.name}`} lead="预览不改动任何自评表。">
        <ButtonLink href={`/desk/templates/drafts/${id}`}>返回编写</ButtonLink>
      </PageHead>
      {preview.problems.length > 0 ? (
        <Notice tone="bad" title={`草稿还有 ${preview.problems.length} 处要改，改好后才能预览`}>
          <ul>
            {preview.problems.map(({ path, message }) => (
              <li key={`${path} ${message}`}>{message}</li>
            ))}
          </ul>
        </Notice>
      ) : (
        <PreviewChoice forms={preview.forms} chosen={preview.chosen} regionCode={preview.regionCode} />
      )}
      {preview.tried ? <TriedForm tried={preview.tried} /> : null}
    </>
  );
}
