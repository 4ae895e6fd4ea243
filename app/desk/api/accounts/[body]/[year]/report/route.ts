// POST: one 评价报告 as PDF; `name` is the file's. Answers the text that its cell then holds.
import { placeOf, type YearParams } from '@/app/desk/api/accounts/place-of';
import { answerUpload } from '@/app/desk/api/answer';
import { LARGEST_REPORT_UPLOAD } from '@/lib/application/largest-upload';
import { uploadReport } from '@/lib/application/upload-report';

export async function POST(request: Request, { params }: YearParams): Promise<Response> {
  const place = await placeOf(params);
  return answerUpload(
    request,
    LARGEST_REPORT_UPLOAD,
    (actor, bytes, query) => uploadReport(actor, place, bytes, query.get('name') ?? ''),
    '请压缩后再选择',
  );
}
