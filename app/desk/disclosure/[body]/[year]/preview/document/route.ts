// GET: the printed document of a year as it would be published now. Stands in the frame of the preview; server/security-headers.ts allows that.
import { answerPage } from '@/app/desk/api/answer';
import { draftPage } from '@/lib/application/queries/disclosure-draft';

export async function GET(
  request: Request,
  { params }: { params: Promise<{ body: string; year: string }> },
): Promise<Response> {
  const { body, year } = await params;
  return answerPage(request, (actor) => draftPage(actor, body, Number(year)));
}
