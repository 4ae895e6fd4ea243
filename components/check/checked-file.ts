// Files → reports, in the browser, with the very code that judges forms in the app and on the command line.
import type { Findings, Unreadable } from '@/lib/domain/interchange/findings';
import { checkDocuments } from '@/lib/domain/interchange/judge-document';
import { MAX_BYTES, readDocument } from '@/lib/domain/interchange/read-document';
import type { InterchangeDocument } from '@/lib/domain/interchange/read-document';
import { type Result, refused } from '@/lib/domain/result';

/** The report on one file. */
export type FileReport =
  | { readonly file: string; readonly findings: Findings }
  | { readonly file: string; readonly problems: readonly string[] };

/** Checks the files each by itself and against each other; a file that cannot be read spoils no other. */
export async function checkFiles(files: readonly File[]): Promise<FileReport[]> {
  const reads = await Promise.all(
    files.map(async (file) => ({ file: file.name, read: await readFile(file) })),
  );
  const results = checkDocuments(reads.flatMap(({ read }) => (read.ok ? [read.value] : []))).values();
  return reads.map(({ file, read }): FileReport => {
    if (!read.ok) return { file, problems: read.failure };
    const { value: findings } = results.next();
    if (findings === undefined) throw new RangeError('every document has a result');
    return { file, findings };
  });
}

async function readFile(file: File): Promise<Result<InterchangeDocument, readonly string[]>> {
  if (file.size > MAX_BYTES) return refused([`文件超过 ${MAX_BYTES / 1024 / 1024} MB，请拆分后再试`]);
  if (/\.(docx?|xlsx?|pdf|wps|et)$/i.test(file.name)) {
    return refused(['目前只读取 JSON 文件，请先导出为数据交换格式']);
  }
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    // A folder dropped here, or a file moved away since it was chosen.
    return refused(['浏览器读不到这个文件，请重新选择文件']);
  }
  try {
    return readDocument(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (error instanceof TypeError) return refused(['文件不是 UTF-8 编码，请另存为 UTF-8 后再试']);
    throw error;
  }
}

/** The reports as `mingji check --json` prints them: one object, or an array of several. */
export function reportsJson(reports: readonly FileReport[]): string {
  const entries = reports.map((report): Findings | Unreadable =>
    'findings' in report
      ? report.findings
      : { document: { schema: null, name: report.file }, unreadable: report.problems.join('；') },
  );
  return JSON.stringify(entries.length === 1 ? entries[0] : entries, null, 2);
}
