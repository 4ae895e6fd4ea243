// How often one address may look hashes up, by the interface or on the page: each is cheap, but no way to try out millions.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { clientAddressHeader } from '@/lib/auth/client-address';
import { pathOf } from '@/server/access-log';
import { rateLimit } from '@/server/check/rate-limit';
import { refuse } from '@/server/refusal-page';

const verifyPath = '/api/v1/verify';
const verifyPage = '/verify';
const PER_MINUTE = 120;

/** Whether a request looks a hash up; the page as such does not. */
export function isLookUp(request: IncomingMessage): boolean {
  const path = pathOf(request);
  if (path === verifyPath) return true;
  return path === verifyPage && new URL(request.url ?? '/', 'http://localhost').searchParams.has('sha256');
}

/** True when the request was refused for having asked too often. */
export function lookUpLimit(perMinute: number = PER_MINUTE) {
  const wait = rateLimit(perMinute);
  return (request: IncomingMessage, response: ServerResponse): boolean => {
    const seconds = wait(String(request.headers[clientAddressHeader] ?? ''));
    if (seconds === 0) return false;
    response.setHeader('Retry-After', String(seconds));
    const text = `每分钟最多核对 ${perMinute} 次，请 ${seconds} 秒后再试；文件较多的，可用命令行 mingji verify。`;
    refuse(request, response, 429, '核对过于频繁', text);
    return true;
  };
}
