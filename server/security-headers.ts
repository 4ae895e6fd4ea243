// The security headers of every answer, and the content policy with its per-request nonce.
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { env } from '@/lib/env';
import { pathOf } from '@/server/access-log';

/**
 * The content policy. Scripts run only from this site or with the nonce; the form's column widths are style
 * attributes, which only 'unsafe-inline' permits.
 */
export function contentPolicy(nonce: string | null, https: boolean, framed = false): string {
  const directives = [
    "default-src 'self'",
    framed
      ? "script-src 'none'"
      : nonce === null
        ? "script-src 'self'"
        : `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    framed ? "frame-ancestors 'self'" : "frame-ancestors 'none'",
  ];
  // Under plain http this directive would send every link and form of an intranet site to a port nobody serves.
  if (https) directives.push('upgrade-insecure-requests');
  return directives.join('; ');
}

/** The previewed document: the one page that may stand in a frame, of this site alone; it needs no script. */
const PREVIEW = /^\/desk\/disclosure\/[^/]+\/\d{4}\/preview\/document$/;

/** Sets the headers; where Next renders, `withNonce` also tells it the nonce, by the request header it reads. */
export function secure(request: IncomingMessage, response: ServerResponse, withNonce: boolean): void {
  const nonce = withNonce ? randomBytes(16).toString('base64') : null;
  const framed = PREVIEW.test(pathOf(request));
  const policy = contentPolicy(nonce, env.secureCookies, framed);
  // A client's own header of this name would let it choose the nonce.
  delete request.headers['content-security-policy'];
  delete request.headers['content-security-policy-report-only'];
  if (withNonce) request.headers['content-security-policy'] = policy;
  response.setHeader('Content-Security-Policy', policy);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('X-Frame-Options', framed ? 'SAMEORIGIN' : 'DENY');
  response.setHeader('Referrer-Policy', 'same-origin');
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
  response.setHeader('Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()');
  response.setHeader('X-Permitted-Cross-Domain-Policies', 'none');
  if (env.secureCookies) response.setHeader('Strict-Transport-Security', 'max-age=31536000');
}
