// A published version to read, and to look at on a real form of the region.
import type { Metadata } from 'next';
import { chosenRegion, type Query, valueOrNotFound } from '@/app/desk/chosen-region';
import { signedIn } from '@/app/desk/signed-in';
import { PreviewChoice } from '@/components/templates/preview-choice';
import { TemplateFacts } from '@/components/templates/template-facts';
import { TriedForm } from '@/components/templates/tried-form';
import { ButtonLink } from '@/components/ui/button';
import { PageHead } from '@/components/ui/page-head';
import { Sheet } from '@/components/ui/sheet';
import { previewTemplate } from '@/lib/application/queries/template-draft-page';

export const metadata: Metadata = { title: '年度表样' };

export default async function TemplateVersionPage({
  params,
  searchParams,
}: {
  params: Promise<{ version: string }>;
  searchParams: Promise<Query>;
}) {
  const { actor } = await signedIn();
  const query = await searchParams;
  const { chosen } = await chosenRegion(actor, 'templates', query);
  const id = decodeURIComponent((await params).version);
  const asked = typeof query.evaluation === 'string' ? query.evaluation : null;
  const version = valueOrNotFound(await previewTemplate(actor, chosen.code, id, asked));
  return (
    <>
      <PageHead title={version.name} lead="已发布，不再改动。要改的，到年度表样以它为基础新建。">
        <ButtonLink href={`/desk/templates?region=${chosen.code}`}>返回年度表样</ButtonLink>
      </PageHead>
      <PreviewChoice forms={version.forms} chosen={version.chosen} regionCode={chosen.code} />
      {version.tried ? <TriedForm tried={version.tried} /> : null}
      <Sheet title="表样内容">
        <TemplateFacts content={version.content} sha256={version.sha256} />
      </Sheet>
    </>
  );
}
