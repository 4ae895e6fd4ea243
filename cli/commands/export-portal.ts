// mingji export-portal --out 文件夹 [--region 代码]: everything published as static files. Exit status 0, or 1 with the reason.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { env } from '@/lib/env';
import { type Run, type Streams, UsageError } from '../command';
import { withDatabase } from '../with-database';

export const run: Run = async (args, streams) => {
  const { out, region } = parse(args);
  return withDatabase(streams, () => exportAll(resolve(out), region, streams));
};

function parse(args: readonly string[]): { out: string; region: string | null } {
  const { out, region = null } = words(args);
  if (!out) throw new UsageError('请用 --out 写明导出到哪个文件夹。');
  return { out, region };
}

function words(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: { out: { type: 'string' }, region: { type: 'string' } } })
      .values;
  } catch {
    throw new UsageError('有无法识别的选项，请核对。');
  }
}

async function exportAll(folder: string, region: string | null, { out, err }: Streams): Promise<number> {
  const { exportPortal } = await import('@/lib/application/export-portal');
  // Set by whoever runs this, not the address that the program would listen on by itself.
  const publicUrl = process.env.PUBLIC_URL?.trim() ? env.PUBLIC_URL : null;
  const done = await exportPortal({ folder, region, publicUrl });
  if (!done.ok) {
    err(done.failure.message);
    return 1;
  }
  const { years, editions, files } = done.value;
  out(`已导出 ${years} 个部门年度、${editions} 个公开版本，共 ${files} 个文件，位于 ${folder}。`);
  out('把这个文件夹放到任意网站服务器的根目录即可。');
  return 0;
}
