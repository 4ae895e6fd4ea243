// POST: asks for a body's year to be published or corrected. 202 with the publication's id; its progress is asked for beside.
import { answerPost } from '@/app/desk/api/answer';
import { publish, publishSchema } from '@/lib/application/publish';

export async function POST(
  request: Request,
  { params }: { params: Promise<{ body: string; year: string }> },
): Promise<Response> {
  const { body, year } = await params;
  return answerPost(request, publishSchema, (actor, input) => publish(actor, body, Number(year), input), {
    status: 202,
  });
}
