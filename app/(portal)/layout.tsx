// The frame of the portal's own pages.
import type { ReactNode } from 'react';
import { PortalShell } from '@/components/portal/portal-shell';
import { offersPublicCheck } from '@/lib/application/queries/public-check';
import { portalStyle } from '@/lib/application/queries/portal-style';

export default function PortalLayout({ children }: { children: ReactNode }) {
  return (
    <PortalShell css={portalStyle()} check={offersPublicCheck()}>
      {children}
    </PortalShell>
  );
}
