// How large a file from outside may be; apart, since the small server in front asks it too and reads no workbooks.
import { LARGEST_REPORT } from '@/lib/domain/accounts/report-reference';

/** Bytes of the largest workbook that is read. */
export const LARGEST_UPLOAD = 10 * 1024 * 1024;

/** Bytes of the largest 评价报告 that is taken. */
export const LARGEST_REPORT_UPLOAD = LARGEST_REPORT;
