// Errors inside pages and endpoints reach the log: by their number, without what they say.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { onRequestError } from '@/instrumentation';

beforeEach(() => {
  vi.stubEnv('DATABASE_URL', 'postgresql://app@127.0.0.1:1/none');
  vi.stubEnv('SESSION_SECRET', 'x'.repeat(32));
  vi.stubEnv('LOG_LEVEL', 'error');
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

it('writes one line with the request number, the route and the place', async () => {
  const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const error = Object.assign(new TypeError('name of a person'), { digest: '12345' });
  await onRequestError(
    error,
    { path: '/desk/audit?project=secret', method: 'GET', headers: { 'x-request-id': 'number-1' } },
    { routerKind: 'App Router', routePath: '/desk/audit', routeType: 'render', revalidateReason: undefined },
  );
  expect(written).toHaveBeenCalledOnce();
  const line = String(written.mock.calls[0]?.[0]);
  expect(JSON.parse(line)).toMatchObject({
    level: 'error',
    event: 'page-failed',
    id: 'number-1',
    route: '/desk/audit',
    digest: '12345',
    error: 'TypeError',
    at: [
      expect.stringContaining('page-errors.test.ts'),
      expect.anything(),
      expect.anything(),
      expect.anything(),
      expect.anything(),
    ],
  });
  expect(line).not.toMatch(/person|secret/);
});
