// A chosen file → its hash → what the site knows of it.
import { type VerifyAnswer, verifyAnswerSchema } from '@/lib/domain/disclosure/verify-answer';
import { sha256Of } from './sha256';

/** What came of one file. */
export type VerifiedFile =
  | { readonly file: string; readonly hash: string; readonly answer: VerifyAnswer }
  | { readonly file: string; readonly problem: string };

const MAX_BYTES = 100 * 1024 * 1024;

/** One after the other: a hundred large files at once would fill the memory. */
export async function verifyFiles(files: readonly File[]): Promise<VerifiedFile[]> {
  const verified: VerifiedFile[] = [];
  for (const file of files) verified.push(await verifyFile(file));
  return verified;
}

async function verifyFile(file: File): Promise<VerifiedFile> {
  const { name, size } = file;
  if (size > MAX_BYTES)
    return { file: name, problem: '文件超过 100 MB，请按下面的办法在本机计算校验值后核对。' };
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    // A folder dropped here, or a file moved away since it was chosen.
    return { file: name, problem: '浏览器读不到这个文件，请重新选择文件。' };
  }
  const hash = await sha256Of(new Uint8Array(bytes));
  const answer = await ask(hash);
  return answer === null
    ? { file: name, problem: '暂时联系不上网站，未能核对。请稍后再试。' }
    : { file: name, hash, answer };
}

/** Null when the site did not answer, or not in the way agreed. */
async function ask(hash: string): Promise<VerifyAnswer | null> {
  try {
    const response = await fetch(`/api/v1/verify?sha256=${hash}`, {
      headers: { accept: 'application/json' },
    });
    if (!response.ok) return null;
    return verifyAnswerSchema.safeParse(await response.json()).data ?? null;
  } catch {
    return null;
  }
}
