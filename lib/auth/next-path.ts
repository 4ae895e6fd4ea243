// Where to go after signing in: only paths of this site, never another one.

/** The header our own server puts the requested path and query into: a page's frame is not told where it stands. */
export const pathHeader = 'x-mingji-path';

const anyBase = 'http://mingji.invalid';

/** Backslashes and control characters, which browsers turn into slashes or drop. */
function isTreacherous(character: string): boolean {
  return character === '\\' || character < ' ' || character === '\u007f';
}

/**
 * The local path that `next=` asks for, or `fallback` when it is missing or could lead elsewhere.
 * `//host` and encoded slashes are refused too: browsers and servers read them in ways of their own.
 */
export function nextPath(text: string | null | undefined, fallback = '/desk'): string {
  if (!text || text.length > 2000 || !text.startsWith('/') || text.startsWith('//')) return fallback;
  if ([...text].some(isTreacherous) || /%(2f|5c)/i.test(text)) return fallback;
  if (!URL.canParse(text, anyBase)) return fallback;
  const url = new URL(text, anyBase);
  if (url.origin !== anyBase || url.pathname.startsWith('//')) return fallback;
  // Coming back to the sign-in pages would go round in circles.
  if (/^\/(sign-in|sign-out|first-run)(\/|$)/.test(url.pathname) && url.pathname !== '/sign-in/done')
    return fallback;
  return url.pathname + url.search + url.hash;
}
