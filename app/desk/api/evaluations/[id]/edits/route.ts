// POST: autosave of a batch of edits.
import { answerPost } from '@/app/desk/api/answer';
import { saveEdits, saveEditsSchema } from '@/lib/application/save-edits';

export async function POST(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params;
  return answerPost(request, saveEditsSchema, (actor, input) => saveEdits(actor, id, input));
}
