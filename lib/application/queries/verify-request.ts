// What is asked of the verify endpoint: one hash.
import { readSha256 } from '@/lib/domain/disclosure/verify-answer';
import type { Failure } from '@/lib/domain/failure';
import { type Result, refused, success } from '@/lib/domain/result';

/** The hash of a query; refused when there is none, or several, or what is given is none. */
export function hashAsked(query: URLSearchParams): Result<string, Failure> {
  const given = query.getAll('sha256');
  const hash = given.length === 1 ? readSha256(given[0] ?? '') : null;
  return hash === null
    ? refused({
        code: 'invalid',
        message: '请用参数 sha256 写明一个文件的 SHA-256 校验码（64 位十六进制数）。',
      })
    : success(hash);
}
