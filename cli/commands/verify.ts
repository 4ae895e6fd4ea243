// mingji verify [文件…]: whether files are the published ones; without files, whether everything published is as it was. Exit status 0 in order, 1 not, 2 a file could not be read.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { verdictOf } from '@/lib/domain/disclosure/verify-answer';
import { type Run, type Streams, UsageError } from '../command';
import { withDatabase } from '../with-database';

export const run: Run = async (args, streams) => {
  const files = filesIn(args);
  return withDatabase(streams, () => (files.length === 0 ? verifyAll(streams) : verifyFiles(files, streams)));
};

function filesIn(args: readonly string[]): readonly string[] {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: {} }).positionals;
  } catch {
    throw new UsageError('verify 没有选项，只写要核对的文件；不写文件时核对全部公开版本。');
  }
}

/** Each file by its hash; the exit status is the worst of theirs. */
async function verifyFiles(files: readonly string[], { out, err }: Streams): Promise<number> {
  const { publishedFileByHash } = await import('@/lib/application/queries/verify-file');
  let worst = 0;
  for (const file of files) {
    const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
      err(`${file}：不能读取（${error.code ?? error.message}）。`);
      return null;
    });
    if (bytes === null) {
      worst = 2;
      continue;
    }
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const answer = await publishedFileByHash(sha256);
    const { tone, headline, explanation } = verdictOf(answer);
    worst = Math.max(worst, tone === 'bad' ? 1 : 0);
    out(`${file}：${headline}。`);
    out(`  ${explanation}`);
    if (answer.known) out(`  ${answer.title}，${answer.href}`);
    out(`  sha256 ${sha256}`);
  }
  return worst;
}

/** Everything published, from its bytes. */
async function verifyAll({ out }: Streams): Promise<number> {
  const { verifyStore } = await import('@/lib/application/verify-chain');
  const { bodies, editions, files, manifests, breaches, erased, notes } = await verifyStore();
  const counted = `${bodies} 个公开主体、${editions} 个公开版本、${files} 个文件、${manifests} 份公开清单`;
  out(
    breaches.length === 0
      ? `已核对 ${counted}，与公开时一致。`
      : `已核对 ${counted}，发现 ${breaches.length} 处不符：`,
  );
  for (const line of breaches) out(`  ${line}`);
  if (erased.length > 0) out('依法删除的文件（校验码仍在链上）：');
  for (const line of erased) out(`  ${line}`);
  for (const line of notes) out(line);
  return breaches.length === 0 ? 0 : 1;
}
