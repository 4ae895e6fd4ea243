// POST: autosave of a batch of edits of a body's accounts.
import { placeOf, type YearParams } from '@/app/desk/api/accounts/place-of';
import { answerPost } from '@/app/desk/api/answer';
import { saveAccountsEdits, saveAccountsSchema } from '@/lib/application/save-accounts-edits';

export async function POST(request: Request, { params }: YearParams): Promise<Response> {
  const place = await placeOf(params);
  return answerPost(request, saveAccountsSchema, (actor, input) => saveAccountsEdits(actor, place, input));
}
