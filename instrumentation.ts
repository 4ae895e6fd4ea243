// What Next tells us of errors inside pages and endpoints. Without this file they would leave no line in the log.
import type { Instrumentation } from 'next';

/** One line per failed request, under the number that its error page shows; `digest` is Next's own number for the error. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, { routePath }) => {
  if (process.env.NEXT_RUNTIME === 'edge') return;
  const { describeError, log } = await import('@/server/log');
  const id = request.headers['x-request-id'];
  const digest = error instanceof Error ? Reflect.get(error, 'digest') : undefined;
  // The route's pattern, not the address that was asked for: addresses hold what people typed.
  log('error', 'page-failed', { id, route: routePath, digest, ...describeError(error) });
};
