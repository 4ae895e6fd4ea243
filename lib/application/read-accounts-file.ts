// A workbook somebody uploads → the accounts it holds, or the sentence that says why none could be read. Nothing is stored.
import type { ImportedAccounts } from '@/lib/domain/accounts/imported';
import type { Failure } from '@/lib/domain/failure';
import { type Result, refused, success } from '@/lib/domain/result';
import { readAccounts } from '@/lib/documents/import/read-accounts';
import { readWorkbook, type WorkbookRefusal } from '@/lib/documents/import/read-workbook';
import {
  type NotRead,
  type ReadingAnswer,
  type ReadingOrder,
  ReadingQueue,
} from '@/lib/documents/import/reading-thread';

const REFUSALS: Readonly<Record<WorkbookRefusal | NotRead, string>> = {
  noZip: '这不是 .xlsx 文件。请在 Excel 或 WPS 中另存为“Excel 工作簿（.xlsx）”后再上传。',
  noWorkbook: '这不是 .xlsx 文件。请在 Excel 或 WPS 中另存为“Excel 工作簿（.xlsx）”后再上传。',
  damaged: '文件已损坏或设了打开密码，无法读取。请在 Excel 或 WPS 中重新另存后再上传。',
  tooLarge: '文件解压后过大，没有读取。请只保留九张公开表，另存后再上传。',
  tooManyCells: '文件中的工作表或单元格过多，没有读取。请只保留九张公开表，另存后再上传。',
  busy: '正在读取的文件较多，请过半分钟再试。',
  slow: '读取文件超时。请只保留九张公开表，另存后再上传。',
  broken: '读取这份文件所需的内存超过限额。请只保留九张公开表，另存后再上传。',
};

/** Reads a file: the product's own way, or that of a test. */
export type ReadFile = (order: ReadingOrder) => Promise<ReadingAnswer | NotRead>;

const queue = new ReadingQueue();

/** Reads a file in a thread of its own. */
export const readFileApart: ReadFile = (order) => queue.read(order);

/** Reads a file here: what the thread does. */
export async function readFileHere({ bytes, ...asked }: ReadingOrder): Promise<ReadingAnswer> {
  const sheets = await readWorkbook(bytes);
  return typeof sheets === 'string' ? { refused: sheets } : { imported: readAccounts(sheets, asked) };
}

/** The accounts of a file; a refusal says what to do about it. */
export async function readAccountsFile(
  order: ReadingOrder,
  read: ReadFile = readFileApart,
): Promise<Result<ImportedAccounts, Failure>> {
  const answer = await read(order);
  const refusal = typeof answer === 'string' ? answer : 'refused' in answer ? answer.refused : null;
  if (refusal !== null) return refused({ code: 'invalid', message: REFUSALS[refusal] });
  return typeof answer === 'object' && 'imported' in answer
    ? success(answer.imported)
    : refused({ code: 'invalid', message: REFUSALS.broken });
}
