// One log line per answered request: no query, no address, no names.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { log } from '@/server/log';

const longestPath = 200;

/** What machines ask all the time, worth a line only when someone debugs. */
const routine = /^\/(healthz|readyz|_next\/static\/)/;

/** Writes the line once the answer is out, or the client has gone. */
export function logRequest(request: IncomingMessage, response: ServerResponse, id: string): void {
  const started = performance.now();
  const path = pathOf(request).slice(0, longestPath);
  response.once('close', () => {
    log(routine.test(path) ? 'debug' : 'info', 'request', {
      id,
      method: request.method,
      path,
      status: response.statusCode,
      ms: Math.round(performance.now() - started),
      ...(response.writableFinished ? {} : { aborted: true }),
    });
  });
}

/** The path of a request without its query. */
export function pathOf(request: IncomingMessage): string {
  return (request.url ?? '/').split('?', 1)[0] ?? '/';
}
