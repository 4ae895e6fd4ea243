// Which request headers the app may believe: those a client could forge are dropped or set anew.
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { clientAddress, clientAddressHeader } from '@/lib/auth/client-address';
import { pathHeader } from '@/lib/auth/next-path';
import { env } from '@/lib/env';

export const requestIdHeader = 'x-request-id';

/** What only a reverse proxy has a reason to send. */
const proxyHeaders = [
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-port',
  'x-forwarded-proto',
  'x-real-ip',
];

/** What Next passes between its own parts and would believe from outside. */
const internalHeaders = [
  'x-middleware-subrequest',
  'x-middleware-rewrite',
  'x-middleware-next',
  'x-invoke-path',
  'x-nonce',
];

/** Rewrites the headers of `request` and returns the id under which logs and error pages name it. */
export function setTrustedHeaders(request: IncomingMessage): string {
  const { headers } = request;
  const forwarded = headers['x-forwarded-for'];
  const hops = Array.isArray(forwarded) ? forwarded.join(',') : forwarded;
  const address = clientAddress(request.socket.remoteAddress, hops, env.TRUST_PROXY);
  const given = String(headers[requestIdHeader] ?? '');
  const id = env.TRUST_PROXY > 0 && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
  for (const name of internalHeaders) delete headers[name];
  if (env.TRUST_PROXY === 0) for (const name of proxyHeaders) delete headers[name];
  headers[clientAddressHeader] = address;
  headers[pathHeader] = request.url ?? '/';
  headers[requestIdHeader] = id;
  return id;
}
