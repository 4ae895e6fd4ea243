// The editor of a draft of a region's own 年度表样.
import type { Metadata } from 'next';
import { valueOrNotFound } from '@/app/desk/chosen-region';
import { signedIn } from '@/app/desk/signed-in';
import { TemplateEditor } from '@/components/templates/template-editor';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { templateDraftPage } from '@/lib/application/queries/template-draft-page';

export const metadata: Metadata = { title: '编写表样' };

export default async function TemplateDraftPage({ params }: { params: Promise<{ id: string }> }) {
  const { actor } = await signedIn();
  const { id } = await params;
  const page = valueOrNotFound(await templateDraftPage(actor, id));
  const back = `/desk/templates?region=${page.regionCode}`;
  return (
    <>
      <PageHead
        title="编写表样"
        lead={`以「${page.baseName}」为基础。填写的内容自动保存，发布之前不影响任何自评表。`}
      >
        <ButtonLink href={back}>返回年度表样</ButtonLink>
      </PageHead>
      {page.state === 'open' ? (
        <TemplateEditor
          key={page.seq}
          id={page.id}
          regionCode={page.regionCode}
          content={page.content}
          seq={page.seq}
          base={page.base}
          baseName={page.baseName}
        />
      ) : (
        <Notice title={page.state === 'published' ? '这份草稿已经发布' : '这份草稿已被放弃'}>
          <p>
            不能再改。请回到 <a href={back}>年度表样</a>，以已发布的版本为基础新建。
          </p>
        </Notice>
      )}
    </>
  );
}
