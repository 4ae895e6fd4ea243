// POST: takes an edition of a body's year back.
import { answerPost } from '@/app/desk/api/answer';
import { retractEdition, retractSchema } from '@/lib/application/retract-edition';

export async function POST(
  request: Request,
  { params }: { params: Promise<{ body: string; year: string }> },
): Promise<Response> {
  const { body, year } = await params;
  return answerPost(request, retractSchema, (actor, { edition, reason }) =>
    retractEdition(actor, { bodyId: body, fiscalYear: Number(year), no: edition }, reason),
  );
}
