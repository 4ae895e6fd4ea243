// Answers the small server gives itself when it refuses a request: a Chinese page, or JSON for programs.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { requestIdHeader } from '@/server/trusted-headers';

function page(title: string, text: string, id: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>body{font:16px/1.7 system-ui,sans-serif;max-width:36rem;margin:4rem auto;padding:0 1rem}</style>
<main><h1>${title}</h1><p>${text}</p><p>请求编号：${id}</p><p><a href="/">返回首页</a></p></main>
</html>
`;
}

/**
 * Ends the request with `status`. `title` and `text` are our own sentences: what the client sent is never repeated.
 * The connection is closed, because the rest of the request may still be on its way; with `drain` that rest is read and thrown away
 * first, so that a client still writing gets to read the answer.
 */
export function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  title: string,
  text: string,
  drain = false,
): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const id = String(request.headers[requestIdHeader] ?? '');
  const wantsPage = String(request.headers.accept ?? '').includes('text/html');
  const body = wantsPage ? page(title, text, id) : JSON.stringify({ error: { title, text, requestId: id } });
  response.writeHead(status, {
    'Content-Type': wantsPage ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-store',
    ...(drain ? {} : { Connection: 'close' }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
  if (drain) request.resume();
}
