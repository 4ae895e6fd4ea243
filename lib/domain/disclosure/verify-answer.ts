// 核对文件: what is known of a file by its SHA-256, as `GET /api/v1/verify` answers, and what a citizen is told of it.
import { z } from 'zod';
import { momentDay } from './figure-text';
import { FILE_KINDS } from './addresses';

/** Lower-case hex of 32 bytes. */
export const SHA256_PATTERN = /^[0-9a-f]{64}$/;

/** A file that was published at some time. */
const knownFile = z.strictObject({
  known: z.literal(true),
  /** The document's title: 示范区民政局2021年度部门决算公开. */
  title: z.string(),
  /** The disclosing body's name. */
  body: z.string(),
  year: z.int(),
  /** The edition it belongs to. */
  no: z.int().min(1),
  /** A download, an attached 评价报告, or a page of the site. */
  kind: z.enum([...FILE_KINDS, 'report', 'page']),
  /** ISO moments. */
  publishedAt: z.iso.datetime(),
  retracted: z.strictObject({ at: z.iso.datetime(), reason: z.string() }).nullable(),
  /** The newest edition of the body's year. */
  latest: z.int().min(1),
  /** The address of the file's edition. */
  href: z.string().startsWith('/'),
});

/** The schema of the answer. */
export const verifyAnswerSchema = z.discriminatedUnion('known', [
  z.strictObject({ known: z.literal(false) }),
  knownFile,
]);
export type VerifyAnswer = z.infer<typeof verifyAnswerSchema>;

/** A hash as somebody pasted it, perhaps with spaces (old certutil) or upper case; null when it is none. */
export function readSha256(typed: string): string | null {
  const hash = typed.replace(/\s+/g, '').toLowerCase();
  return SHA256_PATTERN.test(hash) ? hash : null;
}

/** What the answer means, in plain words. */
export interface Verdict {
  readonly tone: 'ok' | 'warn' | 'bad';
  readonly headline: string;
  readonly explanation: string;
}

/** The words for an answer. */
export function verdictOf(answer: VerifyAnswer): Verdict {
  if (!answer.known) {
    return {
      tone: 'bad',
      headline: '不是本站公开的文件',
      explanation:
        '本站从未公开过内容与此完全相同的文件。它可能被改动过、重新保存过，也可能来自别处。请从本站重新下载。',
    };
  }
  const { no, latest, retracted } = answer;
  const published = `${momentDay(answer.publishedAt)}公开`;
  if (retracted !== null) {
    return {
      tone: 'bad',
      headline: `第 ${no} 版已撤下`,
      explanation: `这是本站曾经公开的第 ${no} 版（${published}），已于 ${momentDay(retracted.at)}撤下，不再有效。撤下原因：${retracted.reason}`,
    };
  }
  if (no < latest) {
    return {
      tone: 'warn',
      headline: `曾公开，现已被第 ${latest} 版替代`,
      explanation: `内容与第 ${no} 版（${published}）完全一致，没有被改动，但已不是最新。请以第 ${latest} 版为准。`,
    };
  }
  return {
    tone: 'ok',
    headline: `与已公开的第 ${no} 版一致`,
    explanation: `内容与本站公开的第 ${no} 版（${published}）完全一致，没有被改动。这是目前最新的一版。`,
  };
}
