// mingji erase: 依法删除 of bytes of an edition that was taken back. Exit status 0, or 1 with the reason.
import { userInfo } from 'node:os';
import { parseArgs } from 'node:util';
import type { Erase } from '@/lib/application/erase-edition';
import { type Run, type Streams, UsageError } from '../command';
import { withDatabase } from '../with-database';

export const run: Run = async (args, streams) => {
  const asked = parse(args);
  return withDatabase(streams, () => erase(asked, streams));
};

function words(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        edition: { type: 'string' },
        path: { type: 'string', multiple: true },
        all: { type: 'boolean' },
        ground: { type: 'string' },
        by: { type: 'string' },
      },
    }).values;
  } catch {
    throw new UsageError('有无法识别的选项，请核对。');
  }
}

function parse(args: readonly string[]): Erase {
  const { edition = '', path = [], all = false, ground = '', by } = words(args);
  const [, body, year, no] = /^([0-9A-Za-z-]{1,32})\/(\d{4})\/([1-9]\d{0,4})$/.exec(edition) ?? [];
  if (body === undefined) {
    throw new UsageError('请用 --edition 写明版本：公开主体代码/年度/版次，例如 sfq-gxj/2021/1。');
  }
  if (all === path.length > 0)
    throw new UsageError('请用 --path 逐个写明文件，或用 --all 删除该版全部文件。');
  if (ground.trim() === '') throw new UsageError('请用 --ground 写明删除依据。');
  return {
    body,
    fiscalYear: Number(year),
    no: Number(no),
    paths: all ? null : path,
    ground,
    by: by ?? userInfo().username,
  };
}

async function erase(asked: Erase, { out, err }: Streams): Promise<number> {
  const { eraseEdition } = await import('@/lib/application/erase-edition');
  const done = await eraseEdition(asked);
  if (!done.ok) {
    err(done.failure.message);
    return 1;
  }
  const { erased, shared, left } = done.value;
  if (erased.length > 0) out(`已依法删除：${erased.join('、')}。校验码和记录保留。`);
  for (const { path, holders } of shared) {
    out(`${path} 已登记；内容与下列文件相同，这些文件也登记后才会删除：${holders.join('；')}。`);
  }
  if (left.length > 0) out(`该版仍保留：${left.join('、')}。`);
  out('数据库备份和已导出的静态文件中的副本不在此列，请另行处理。');
  return 0;
}
