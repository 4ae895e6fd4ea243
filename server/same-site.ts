// Turns away requests that another site makes a browser send.
import type { IncomingMessage } from 'node:http';
import { env } from '@/lib/env';

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * True for reading, and for a change that comes from our own pages. Browsers name the page's origin with every change;
 * programs that send none carry no cookie of someone else's either.
 */
export function comesFromOurPages(request: IncomingMessage): boolean {
  if (reading.has(request.method ?? '')) return true;
  const { origin, host } = request.headers;
  if (origin === undefined) return request.headers['sec-fetch-site'] !== 'cross-site';
  // The host as the browser addressed it, so that an intranet name nobody told us about works too.
  return env.origins.includes(origin) || origin === `http://${host}` || origin === `https://${host}`;
}
