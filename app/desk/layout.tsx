// The desk: everything behind the sign-in page, within its frame.
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { signedIn } from '@/app/desk/signed-in';
import { DeskShell } from '@/components/desk/desk-shell';
import { largePrintCookie } from '@/components/ui/large-print';
import { deskHead } from '@/lib/application/queries/desk-head';

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const { user, actor } = await signedIn();
  const large = (await cookies()).get(largePrintCookie)?.value === '1';
  return (
    <DeskShell user={user} large={large} {...(await deskHead(actor))}>
      {children}
    </DeskShell>
  );
}
