// POST: publishes a body's year, or corrects what was published.
import { answerPost } from '@/app/desk/api/answer';
import { publish, publishSchema } from '@/lib/application/publish';

export async function POST(
  request: Request,
  { params }: { params: Promise<{ body: string; year: string }> },
): Promise<Response> {
  const { body, year } = await params;
  return answerPost(request, publishSchema, (actor, input) => publish(actor, body, Number(year), input));
}
