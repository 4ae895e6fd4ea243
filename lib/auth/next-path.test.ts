// Open redirects: everything that a browser could take for another site falls back to the desk.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nextPath } from '@/lib/auth/next-path';

it.each(['/desk/evaluations/1', '/desk?year=2021#row', '/sign-in/done', '/'])('keeps %s', (path) => {
  expect(nextPath(path)).toBe(path);
});

it.each([
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/%2f/evil.example',
  '/%5Cevil.example',
  '/..//evil.example',
  'javascript:alert(1)',
  'desk',
  '/sign-in?next=/desk',
  '/sign-out',
  `/${'x'.repeat(2000)}`,
  '',
  null,
])('does not follow %s', (path) => {
  expect(nextPath(path)).toBe('/desk');
});

it('never leaves the site, whatever is asked for', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.webUrl(),
        fc.string().map((text) => `/${text}`),
      ),
      (text) => {
        const base = 'https://mingji.example';
        expect(new URL(nextPath(text), base).origin).toBe(base);
      },
    ),
  );
});
