// How large a file from outside may be; apart, since the small server in front asks it too and reads no workbooks.

/** Bytes of the largest workbook that is read. */
export const LARGEST_UPLOAD = 10 * 1024 * 1024;
