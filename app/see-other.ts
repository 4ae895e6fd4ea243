// The answer to a form that was sent without scripts: go and look there (303).

/** Redirects to a local path, setting cookies on the way. The address stays relative: proxies change the host. */
export function seeOther(path: string, cookies: readonly string[] = []): Response {
  const headers = new Headers({ Location: path, 'Cache-Control': 'no-store' });
  for (const cookie of cookies) headers.append('Set-Cookie', cookie);
  return new Response(null, { status: 303, headers });
}
