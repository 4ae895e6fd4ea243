// A file named on the command line → a document, or why it is none.
import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type InterchangeDocument, MAX_BYTES, readDocument } from '@/lib/domain/interchange/read-document';
import { type Result, refused } from '@/lib/domain/result';

/** Reads a file; a relative path counts from where the user stands, which npm keeps in INIT_CWD. */
export async function readFileArgument(
  file: string,
): Promise<Result<InterchangeDocument, readonly string[]>> {
  const bytes = await readBytes(resolve(process.env.INIT_CWD ?? process.cwd(), file));
  if (typeof bytes === 'string') return refused([bytes]);
  if (/\.(docx|xlsx|xls|pdf)$/i.test(file)) {
    return refused(['目前只读取 JSON 文件，请先另存或导出为本系统的 JSON 格式']);
  }
  try {
    return readDocument(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (error instanceof TypeError) return refused(['文件不是 UTF-8 编码，请另存为 UTF-8 后再试']);
    throw error;
  }
}

/** The bytes of an ordinary file within the limit, or why there are none. */
async function readBytes(path: string): Promise<Uint8Array | string> {
  try {
    // Asked before it is opened: opening a pipe would wait for someone to write into it.
    const found = await stat(path);
    if (!found.isFile()) return '不是文件，请写明文件名';
    if (found.size > MAX_BYTES) return `文件超过 ${MAX_BYTES / 1024 / 1024} MB，请拆分后再试`;
    return await readFile(path);
  } catch (error) {
    return whyNot(error);
  }
}

function whyNot(error: unknown): string {
  switch (error instanceof Error && 'code' in error ? error.code : null) {
    case 'ENOENT':
    case 'ENOTDIR':
      return '找不到这个文件，请核对路径';
    case 'EACCES':
    case 'EPERM':
      return '没有读取这个文件的权限，请核对';
    case 'EISDIR':
      return '不是文件，请写明文件名';
    case 'ENAMETOOLONG':
      return '文件名过长，请核对路径';
    default:
      throw error;
  }
}
