// How large a request's body may be, by address: workbooks are larger than anything that is typed.
import { LARGEST_UPLOAD } from '@/lib/application/largest-upload';
import { bodyLimit } from '@/server/body-limit';
import { checkBodyLimit } from '@/server/check/endpoint';

const importPath = /^\/desk\/api\/accounts\/[^/]+\/\d{4}\/import(?:\/apply)?$/;

/** Bytes of the largest body an address takes. `isCheck`: it is the open check of files. */
export function bodyLimitOf(path: string, isCheck: boolean): number {
  if (isCheck) return checkBodyLimit;
  return importPath.test(path) ? LARGEST_UPLOAD : bodyLimit;
}
