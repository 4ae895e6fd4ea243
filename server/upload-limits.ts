// How large a request's body may be, by address: workbooks and reports are larger than anything that is typed.
import { LARGEST_REPORT_UPLOAD, LARGEST_UPLOAD } from '@/lib/application/largest-upload';
import { bodyLimit } from '@/server/body-limit';
import { checkBodyLimit } from '@/server/check/endpoint';

const importPath = /^\/desk\/api\/accounts\/[^/]+\/\d{4}\/import(?:\/apply)?$/;
const reportPath = /^\/desk\/api\/accounts\/[^/]+\/\d{4}\/report$/;

/** Bytes of the largest body an address takes. `isCheck`: it is the open check of files. */
export function bodyLimitOf(path: string, isCheck: boolean): number {
  if (isCheck) return checkBodyLimit;
  if (reportPath.test(path)) return LARGEST_REPORT_UPLOAD;
  return importPath.test(path) ? LARGEST_UPLOAD : bodyLimit;
}
