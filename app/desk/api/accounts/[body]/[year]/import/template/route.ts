// GET: the nine public tables as a workbook to fill in and import; `filled=1` with what is kept so far.
import { placeOf, type YearParams } from '@/app/desk/api/accounts/place-of';
import { answerFile } from '@/app/desk/api/answer';
import { accountsTemplate, TEMPLATE_MEDIA_TYPE } from '@/lib/application/queries/accounts-import';

export async function GET(request: Request, { params }: YearParams): Promise<Response> {
  const place = await placeOf(params);
  return answerFile(request, TEMPLATE_MEDIA_TYPE, (actor, query) =>
    accountsTemplate(actor, place, query.get('filled') === '1'),
  );
}
