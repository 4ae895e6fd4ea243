// `/check`: 公开前自查, a check for everybody. The file is read in the reader's own browser and goes nowhere.
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { FileCheck } from '@/components/check/file-check';
import { offersPublicCheck } from '@/lib/application/queries/public-check';

export const metadata: Metadata = { title: { absolute: '公开前自查 · 绩效与决算公开' } };

export default function Page() {
  if (!offersPublicCheck()) notFound();
  return <FileCheck />;
}
