// `/`: the portal's home. Reads editions only.
import type { Metadata } from 'next';
import { Home } from '@/components/portal/home';
import { portalHome } from '@/lib/application/queries/portal';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: { absolute: '绩效与决算公开' } };

/** A parameter given once; given twice, it is as good as not given. */
function single(value: string | string[] | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

export default async function Page({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { q, year } = await searchParams;
  const asked = single(year) ?? '';
  return (
    <Home
      home={await portalHome({ q: single(q), year: /^\d{4}$/.test(asked) ? Number(asked) : undefined })}
    />
  );
}
