// The numbers by which a failed request is found in the log.
'use client';
import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** The request id the server wrote into the page, and the number of the error. Read in the browser: an error page has no request. */
export function RequestNumber({ error }: { error: unknown }) {
  const id = useSyncExternalStore(
    never,
    () => document.querySelector('meta[name="request-id"]')?.getAttribute('content') ?? '',
    () => '',
  );
  const digest = error && typeof error === 'object' && 'digest' in error ? String(error.digest) : '';
  return (
    <p>
      {id ? `请求编号：${id}` : null}
      {digest ? ` 错误编号：${digest}` : null}
    </p>
  );
}
