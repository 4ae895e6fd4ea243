// GET: how far the newest publication of a body's year has come.
import { answerGet } from '@/app/desk/api/answer';
import { publicationProgress } from '@/lib/application/queries/publication-progress';

export async function GET(
  request: Request,
  { params }: { params: Promise<{ body: string; year: string }> },
): Promise<Response> {
  const { body, year } = await params;
  // Asked by the page itself, again and again.
  return answerGet(request, (actor) => publicationProgress(actor, body, Number(year)), { keepAwake: false });
}
