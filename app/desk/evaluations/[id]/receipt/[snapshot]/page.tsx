// 回执 of one submission, to print and to keep.
import type { Metadata } from 'next';
import { valueOrNotFound } from '@/app/desk/chosen-region';
import { signedIn } from '@/app/desk/signed-in';
import { Receipt } from '@/components/receipt/receipt';
import { ReceiptHead } from '@/components/receipt/receipt-head';
import { receiptPage } from '@/lib/application/queries/receipt-page';

export const metadata: Metadata = { title: '送审回执' };

export default async function ReceiptPage({ params }: { params: Promise<{ id: string; snapshot: string }> }) {
  const { actor } = await signedIn();
  const { id, snapshot } = await params;
  const receipt = valueOrNotFound(await receiptPage(actor, id, snapshot));
  return (
    <>
      <ReceiptHead evaluationId={receipt.evaluationId} />
      <Receipt {...receipt} />
    </>
  );
}
