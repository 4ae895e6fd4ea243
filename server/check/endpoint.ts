// POST /api/v1/check: the report on one file of the interchange format. No account, nothing stored, nothing logged of the file.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { clientAddressHeader } from '@/lib/auth/client-address';
import { refuse } from '@/server/refusal-page';
import { CheckQueue, type NotChecked } from './queue';
import { rateLimit } from './rate-limit';

export const checkPath = '/api/v1/check';
/** Bytes of one file: a disclosure of five hundred projects is about a third of it. */
export const checkBodyLimit = 10 * 1024 * 1024;
const PER_MINUTE = 30;

const refusals: Record<NotChecked, readonly [status: number, title: string, text: string]> = {
  busy: [503, '正在核对的文件较多', '请过半分钟再试，或使用命令行 mingji check 在本机核对。'],
  slow: [422, '文件核对超时', '文件内容过多，请拆分后再试，或使用命令行 mingji check 在本机核对。'],
  broken: [422, '文件无法核对', '核对这份文件所需的内存超过限额，请拆分后再试。'],
};

/** A handler for the check; `queue` does the work. */
export function checkEndpoint(queue: CheckQueue = new CheckQueue(), perMinute: number = PER_MINUTE) {
  const wait = rateLimit(perMinute);
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method !== 'POST') {
      response.setHeader('Allow', 'POST');
      return refuse(request, response, 405, '请用 POST 提交', '把 JSON 文件作为请求的内容提交。');
    }
    const seconds = wait(String(request.headers[clientAddressHeader] ?? ''));
    if (seconds > 0) {
      response.setHeader('Retry-After', String(seconds));
      return refuse(
        request,
        response,
        429,
        '提交过于频繁',
        `每分钟最多核对 ${perMinute} 份文件，请 ${seconds} 秒后再试。`,
      );
    }
    const outcome = await queue.check(await bodyOf(request));
    if (typeof outcome === 'string') return refuse(request, response, ...refusals[outcome]);
    response.writeHead(outcome.status, {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Length': Buffer.byteLength(outcome.text),
      'Cache-Control': 'no-store',
    });
    response.end(outcome.text);
  };
}

/** The whole body in memory of its own, so that it can be handed to the thread. Its size is limited before. */
async function bodyOf(request: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
