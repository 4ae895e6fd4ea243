// What the editor of accounts is handed when the words of a disclosure are written in it.
import type { AccountsFormProps, AccountsJson } from '@/components/accounts/props';
import type { AccountsPage } from '@/lib/application/queries/accounts-page';
import { userKey } from '@/lib/auth/user-key';

function toJson({ fiscalYear, bodyName, cells }: AccountsPage['record']): AccountsJson {
  return { fiscalYear, bodyName, cells: [...cells] };
}

/** The props for a person; opinions of finance and the steps of the accounts belong to the other page. */
export function editorProps(page: AccountsPage, userId: string): AccountsFormProps {
  const { body, fiscalYear } = page;
  return {
    bodyId: body.id,
    bodyKind: body.kind,
    record: toJson(page.record),
    before: page.before && toJson(page.before),
    seq: page.seq,
    savedAt: page.savedAt?.toISOString() ?? null,
    status: page.status,
    rights: page.rights,
    source: page.source,
    units: [],
    comments: [],
    steps: [],
    snapshotId: null,
    userKey: userKey(userId),
    backHref: `/desk/disclosure/${body.id}/${fiscalYear}`,
    signInHref: '/sign-in?next=/sign-in/done',
    demo: body.region.demo,
  };
}
