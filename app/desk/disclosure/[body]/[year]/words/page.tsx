// 文字说明: what people write for the disclosure of a body's year. Everything else follows from figures and forms.
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { editorProps } from '@/app/desk/disclosure/editor-props';
import { signedIn } from '@/app/desk/signed-in';
import { WordsDesk } from '@/components/disclosure/words-desk';
import { accountsPage } from '@/lib/application/queries/accounts-page';
import { wordsPage } from '@/lib/application/queries/disclosure-words';

export const metadata: Metadata = { title: '文字说明' };

export default async function DisclosureWordsPage({
  params,
}: {
  params: Promise<{ body: string; year: string }>;
}) {
  const { user, actor } = await signedIn();
  const { body, year } = await params;
  const [words, accounts] = await Promise.all([
    wordsPage(actor, body, Number(year)),
    accountsPage(actor, body, Number(year)),
  ]);
  if (!words.ok || !accounts.ok) notFound();
  return (
    <WordsDesk
      draft={editorProps(accounts.value, user.id)}
      projects={words.value.projects}
      waiting={words.value.waiting}
      home={`/desk/disclosure/${body}/${accounts.value.fiscalYear}`}
    />
  );
}
