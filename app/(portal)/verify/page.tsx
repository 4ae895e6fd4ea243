// `/verify`: 核对文件, for everybody. Files are hashed in the reader's own browser; a hash may be asked for without script.
import type { Metadata } from 'next';
import { type Asked, VerifyPage } from '@/components/verify/verify-page';
import { manifestLinks } from '@/lib/application/queries/manifest-links';
import { verifyTyped } from '@/lib/application/queries/verify-typed';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: { absolute: '核对文件 · 绩效与决算公开' } };

export default async function Page({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { sha256 } = await searchParams;
  const asked: Asked | null = typeof sha256 === 'string' ? await verifyTyped(sha256) : null;
  return <VerifyPage asked={asked} manifests={await manifestLinks()} />;
}
