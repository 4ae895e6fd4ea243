// The frame of every page: language, title, tokens, large print, and rendering at each request.
import type { Metadata, Viewport } from 'next';
import { cookies, headers } from 'next/headers';
import type { ReactNode } from 'react';
// Asked for only where the machine has no Chinese font of its own; in slices, as the text needs them.
import '@fontsource-variable/noto-sans-sc/index.css';
import '@/components/ui/tokens.css';
import '@/components/ui/base.css';
import { largePrintCookie } from '@/components/ui/large-print';

export const metadata: Metadata = {
  title: { default: '明绩', template: '%s · 明绩' },
  description: '项目支出绩效自评与部门决算公开',
};

export const viewport: Viewport = { width: 'device-width', initialScale: 1 };

// Each answer carries a nonce of its own for scripts; a page rendered at build time could not know it.
export const dynamic = 'force-dynamic';

export default async function RootLayout({ children }: { children: ReactNode }) {
  const large = (await cookies()).get(largePrintCookie)?.value === '1';
  const requestId = (await headers()).get('x-request-id');
  return (
    <html lang="zh-CN" data-type={large ? 'large' : undefined}>
      <head>{requestId ? <meta name="request-id" content={requestId} /> : null}</head>
      <body>{children}</body>
    </html>
  );
}
