// What changes when an open form goes over to its year's version, and the act itself.
import type { Metadata } from 'next';
import { valueOrNotFound } from '@/app/desk/chosen-region';
import { signedIn } from '@/app/desk/signed-in';
import { ChangeList } from '@/components/templates/change-list';
import { MoveButton } from '@/components/templates/move-button';
import { TriedForm } from '@/components/templates/tried-form';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { Sheet } from '@/components/ui/sheet';
import { formMovePage } from '@/lib/application/queries/form-move-page';

export const metadata: Metadata = { title: '迁移到新表样' };

export default async function FormMovePage({ params }: { params: Promise<{ id: string }> }) {
  const { actor } = await signedIn();
  const { id } = await params;
  const page = valueOrNotFound(await formMovePage(actor, id));
  return (
    <>
      <PageHead
        title={`迁移到新表样：${page.projectName}`}
        lead={`${page.fiscalYear} 年度　${page.fromName} → ${page.toName}`}
      />
      {page.refusal === null ? null : (
        <Notice tone="warn" title="现在不能迁移">
          <p>{page.refusal}</p>
        </Notice>
      )}
      <Sheet title="表样的不同">
        <ChangeList changes={page.templateChanges} />
      </Sheet>
      <TriedForm tried={page} />
      {page.refusal === null ? (
        <Sheet>
          <MoveButton
            evaluationId={page.evaluationId}
            seq={page.seq}
            template={page.template}
            doneHref={page.mayFill ? `/desk/evaluations/${page.evaluationId}` : null}
          />
        </Sheet>
      ) : null}
    </>
  );
}
