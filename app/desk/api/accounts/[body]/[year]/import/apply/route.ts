// POST: the same workbook once more, with what was chosen under its preview: imports it.
import { placeOf, type YearParams } from '@/app/desk/api/accounts/place-of';
import { answerUpload } from '@/app/desk/api/answer';
import { importAccounts, importAccountsSchema } from '@/lib/application/import-accounts';
import { parseInput } from '@/lib/application/parse-input';
import { LARGEST_UPLOAD } from '@/lib/application/largest-upload';

export async function POST(request: Request, { params }: YearParams): Promise<Response> {
  const place = await placeOf(params);
  return answerUpload(request, LARGEST_UPLOAD, async (actor, bytes, query) => {
    const input = parseInput(importAccountsSchema, {
      mode: query.get('mode'),
      tables: query.getAll('table'),
      fingerprint: query.get('fingerprint'),
    });
    return input.ok ? importAccounts(actor, place, bytes, input.value) : input;
  });
}
