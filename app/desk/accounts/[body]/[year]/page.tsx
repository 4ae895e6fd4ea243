// The accounts of one body and year in the editor; read-only where the reader may only look or decide.
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { signedIn } from '@/app/desk/signed-in';
import { AccountsForm } from '@/components/accounts/accounts-form';
import type { AccountsJson } from '@/components/accounts/props';
import { type AccountsPage, accountsPage } from '@/lib/application/queries/accounts-page';
import { userKey } from '@/lib/auth/user-key';
import type { CellId } from '@/lib/domain/evaluation/cells';

export const metadata: Metadata = { title: '决算资料' };

function toJson({ fiscalYear, bodyName, cells }: AccountsPage['record']): AccountsJson {
  return { fiscalYear, bodyName, cells: [...cells] };
}

export default async function AccountsEditorPage({
  params,
}: {
  params: Promise<{ body: string; year: string }>;
}) {
  const { user, actor } = await signedIn();
  const { body, year } = await params;
  const result = await accountsPage(actor, body, Number(year));
  if (!result.ok) notFound();
  const page = result.value;
  return (
    <AccountsForm
      bodyId={page.body.id}
      bodyKind={page.body.kind}
      record={toJson(page.record)}
      before={page.before && toJson(page.before)}
      seq={page.seq}
      savedAt={page.savedAt?.toISOString() ?? null}
      status={page.status}
      rights={page.rights}
      source={page.source}
      units={page.units.map(({ body: unit, status, approved }) => ({
        bodyId: unit.id,
        name: unit.name,
        status,
        approved: approved !== null,
      }))}
      comments={(page.submitted?.comments ?? []).map(({ cell, text, by, at }) => ({
        // Whatever was pinned to a cell was accepted as one of these accounts.
        cell: cell as CellId | null,
        text,
        by,
        at: at.toISOString(),
      }))}
      steps={page.steps.map(({ action, by, at, reason }) => ({ action, by, at: at.toISOString(), reason }))}
      snapshotId={page.submitted?.id ?? null}
      userKey={userKey(user.id)}
      backHref="/desk/accounts"
      signInHref="/sign-in?next=/sign-in/done"
      demo={page.body.region.demo}
    />
  );
}
