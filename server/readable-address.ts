// Which addresses can stand for anything at all.
import type { IncomingMessage } from 'node:http';
import { pathOf } from '@/server/access-log';

/**
 * False for a path with broken percent-encoding, and for a NUL anywhere: PostgreSQL keeps none, so that no page, no
 * search and no file can be meant. Pages would answer 500 to both.
 */
export function isReadable(request: IncomingMessage): boolean {
  try {
    decodeURIComponent(pathOf(request));
    return !request.url?.includes('%00');
  } catch {
    return false;
  }
}
