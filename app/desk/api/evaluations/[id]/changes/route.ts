// GET: what others saved since a sequence number, and who is in the form. Asked by the page itself: it keeps no session awake.
import { answerGet } from '@/app/desk/api/answer';
import { parseInput } from '@/lib/application/parse-input';
import { changesQuerySchema, changesOf } from '@/lib/application/queries/changes';

export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params;
  return answerGet(
    request,
    async (actor, query) => {
      const input = parseInput(changesQuerySchema, Object.fromEntries(query));
      return input.ok ? changesOf(actor, id, input.value) : input;
    },
    { keepAwake: false },
  );
}
