// 核对文件 without script: what was typed into the page's field, and what is known of it.
import { publishedFileByHash } from '@/lib/application/queries/verify-file';
import { readSha256, type VerifyAnswer } from '@/lib/domain/disclosure/verify-answer';

/** `found` is null when what was typed is no hash. */
export async function verifyTyped(typed: string): Promise<{
  readonly typed: string;
  readonly found: { readonly hash: string; readonly answer: VerifyAnswer } | null;
}> {
  const hash = readSha256(typed);
  if (hash === null) return { typed: typed.slice(0, 200), found: null };
  return { typed: hash, found: { hash, answer: await publishedFileByHash(hash) } };
}
