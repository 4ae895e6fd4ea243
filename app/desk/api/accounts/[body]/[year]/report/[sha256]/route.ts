// GET: an uploaded 评价报告, to keep.
import { placeOf } from '@/app/desk/api/accounts/place-of';
import { answerFile } from '@/app/desk/api/answer';
import { reportFile } from '@/lib/application/queries/report-file';

interface ReportParams {
  readonly params: Promise<{ body: string; year: string; sha256: string }>;
}

export async function GET(request: Request, { params }: ReportParams): Promise<Response> {
  const place = await placeOf(params);
  const { sha256 } = await params;
  return answerFile(request, 'application/pdf', (actor) => reportFile(actor, place, sha256));
}
