// GET /api/v1/verify?sha256=: whether a file with this hash was published here. No account; the file itself stays with whoever asks.
import { publishedFileByHash } from '@/lib/application/queries/verify-file';
import { hashAsked } from '@/lib/application/queries/verify-request';

export const dynamic = 'force-dynamic';

const headers = { 'cache-control': 'no-store' };

export async function GET(request: Request): Promise<Response> {
  const hash = hashAsked(new URL(request.url).searchParams);
  if (!hash.ok) {
    const { message } = hash.failure;
    return Response.json({ error: { title: '无法核对', text: message } }, { status: 400, headers });
  }
  return Response.json(await publishedFileByHash(hash.value), { headers });
}
