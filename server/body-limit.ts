// Refuses request bodies that are too large, announced or not.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { refuse } from '@/server/refusal-page';

/** Bytes. The largest form saved at once stays under a tenth of it. */
export const bodyLimit = 1024 * 1024;

const title = '提交的内容过大';
const text = '一次最多提交 1 MB。请分几次提交，或减小文件后重试。';

/** Returns false when the request was refused. A body that hides its length is counted as it arrives. */
export function withinBodyLimit(request: IncomingMessage, response: ServerResponse): boolean {
  if (Number(request.headers['content-length'] ?? 0) > bodyLimit) {
    refuse(request, response, 413, title, text);
    return false;
  }
  if (request.headers['transfer-encoding'] === undefined) return true;
  let received = 0;
  const push = request.push.bind(request);
  // Node's parser hands the body over here. A 'data' listener would instead start the flow before Next listens.
  request.push = (chunk: Buffer | null) => {
    received += chunk?.length ?? 0;
    if (received <= bodyLimit) return push(chunk);
    refuse(request, response, 413, title, text);
    request.destroy();
    return false;
  };
  return true;
}
