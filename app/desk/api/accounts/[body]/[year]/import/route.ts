// POST: a workbook beside the accounts, what an import would do. Nothing is written.
import { placeOf, type YearParams } from '@/app/desk/api/accounts/place-of';
import { answerUpload } from '@/app/desk/api/answer';
import { previewAccountsImport } from '@/lib/application/queries/accounts-import';
import { LARGEST_UPLOAD } from '@/lib/application/largest-upload';

export async function POST(request: Request, { params }: YearParams): Promise<Response> {
  const place = await placeOf(params);
  return answerUpload(request, LARGEST_UPLOAD, (actor, bytes) => previewAccountsImport(actor, place, bytes));
}
