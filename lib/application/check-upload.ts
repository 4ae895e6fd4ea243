// 公开前自查: the bytes of a file → its findings, or why it cannot be read. Nothing is stored and no database is asked.
import type { Findings, Unreadable } from '@/lib/domain/interchange/findings';
import { checkDocument } from '@/lib/domain/interchange/judge-document';
import { readDocument } from '@/lib/domain/interchange/read-document';

/** What an upload is answered with: the findings as `mingji check --json` prints them, or the reasons it cannot be read. */
export type UploadAnswer =
  | { readonly status: 200; readonly body: Findings }
  | { readonly status: 400; readonly body: Unreadable };

/** Checks one uploaded file. Never throws for what a file can hold. */
export function checkUpload(bytes: Uint8Array): UploadAnswer {
  const text = decode(bytes);
  if (text === null) return unreadable('文件不是 UTF-8 编码，请另存为 UTF-8 后再试');
  const read = readDocument(text);
  return read.ok ? { status: 200, body: checkDocument(read.value) } : unreadable(read.failure.join('；'));
}

function unreadable(why: string): UploadAnswer {
  return { status: 400, body: { document: { schema: null, name: null }, unreadable: why } };
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
