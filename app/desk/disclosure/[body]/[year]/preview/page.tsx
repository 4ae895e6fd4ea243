// 预览与审核: the next edition as it would be printed, and what the rules say of it.
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { editorProps } from '@/app/desk/disclosure/editor-props';
import { signedIn } from '@/app/desk/signed-in';
import { PreviewDesk } from '@/components/disclosure/preview-desk';
import { accountsPage } from '@/lib/application/queries/accounts-page';
import { previewPage } from '@/lib/application/queries/disclosure-preview';

export const metadata: Metadata = { title: '预览与审核' };

export default async function PreviewPage({ params }: { params: Promise<{ body: string; year: string }> }) {
  const { user, actor } = await signedIn();
  const { body, year } = await params;
  const [preview, accounts] = await Promise.all([
    previewPage(actor, body, Number(year)),
    accountsPage(actor, body, Number(year)),
  ]);
  if (!preview.ok || !accounts.ok) notFound();
  return (
    <PreviewDesk
      draft={editorProps(accounts.value, user.id)}
      review={preview.value.review}
      home={`/desk/disclosure/${body}/${preview.value.year}`}
    />
  );
}
