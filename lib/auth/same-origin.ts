// Whether a state-changing request comes from our own pages: the protection against cross-site request forgery.
import { env } from '@/lib/env';

/**
 * True when a browser vouches that the request was made by a page of this site.
 * `Sec-Fetch-Site` cannot be set by scripts and comes first; browsers leave it out on plain http away from loopback,
 * there `Origin` decides: one of ours, or the host the browser itself addressed, so that an intranet name nobody told
 * us about works too. A program sends neither, and carries nobody else's cookie.
 */
export function sameOrigin(request: { headers: Headers }, origins: readonly string[] = env.origins): boolean {
  const site = request.headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin';
  const origin = request.headers.get('origin');
  if (origin === null) return true;
  const host = request.headers.get('host');
  return (
    origins.includes(origin) || (host !== null && [`http://${host}`, `https://${host}`].includes(origin))
  );
}
