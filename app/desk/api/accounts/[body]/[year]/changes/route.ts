// GET: what others saved since a sequence number, and who is in the accounts. Asked by the page itself: it keeps no session awake.
import { placeOf, type YearParams } from '@/app/desk/api/accounts/place-of';
import { answerGet } from '@/app/desk/api/answer';
import { parseInput } from '@/lib/application/parse-input';
import { accountsChanges, accountsChangesSchema } from '@/lib/application/queries/accounts-changes';

export async function GET(request: Request, { params }: YearParams): Promise<Response> {
  const place = await placeOf(params);
  return answerGet(
    request,
    async (actor, query) => {
      const input = parseInput(accountsChangesSchema, Object.fromEntries(query));
      return input.ok ? accountsChanges(actor, place, input.value) : input;
    },
    { keepAwake: false },
  );
}
