// Refuses request bodies that are too large, announced or not.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { refuse } from '@/server/refusal-page';

/** Bytes. The largest form saved at once stays under a tenth of it. */
export const bodyLimit = 1024 * 1024;

/** Announced bodies up to this size are read to their end and thrown away; larger ones are cut off. */
const drainLimit = 64 * 1024 * 1024;

const title = '提交的内容过大';
const textOf = (limit: number) => `一次最多提交 ${limit / 1024 / 1024} MB。请分几次提交，或减小文件后重试。`;

/** Returns false when the request was refused. A body that hides its length is counted as it arrives. `limit` in bytes. */
export function withinBodyLimit(
  request: IncomingMessage,
  response: ServerResponse,
  limit: number = bodyLimit,
): boolean {
  const announced = Number(request.headers['content-length'] ?? 0);
  if (announced > limit) {
    refuse(request, response, 413, title, textOf(limit), announced <= drainLimit);
    return false;
  }
  if (request.headers['transfer-encoding'] === undefined) return true;
  let received = 0;
  const push = request.push.bind(request);
  // Node's parser hands the body over here. A 'data' listener would instead start the flow before Next listens.
  request.push = (chunk: Buffer | null) => {
    received += chunk?.length ?? 0;
    if (received <= limit) return push(chunk);
    refuse(request, response, 413, title, textOf(limit));
    request.destroy();
    return false;
  };
  return true;
}
