// mingji demo load | remove: brings the demo years into the database, or takes them away. Exit status 0, or 1 with the reason.
import { parseArgs } from 'node:util';
import { env } from '@/lib/env';
import { keptDemoPassword } from '@/scripts/demo.mjs';
import { type Run, type Streams, UsageError } from '../command';
import { withDatabase } from '../with-database';

export const run: Run = async (args, streams) => {
  const { action, beside } = parse(args);
  return withDatabase(streams, () => (action === 'load' ? load(beside, streams) : remove(streams)));
};

function parse(args: readonly string[]): { action: 'load' | 'remove'; beside: boolean } {
  const { action, more, beside } = words(args);
  if ((action !== 'load' && action !== 'remove') || more > 0) throw new UsageError('请写明 load 或 remove。');
  if (beside && action === 'remove') throw new UsageError('--beside 只用于 load。');
  return { action, beside };
}

function words(args: readonly string[]): { action: string | undefined; more: number; beside: boolean } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { beside: { type: 'boolean' } },
    });
    return { action: positionals[0], more: positionals.length - 1, beside: values.beside ?? false };
  } catch {
    throw new UsageError('有无法识别的选项，请核对。');
  }
}

/** The password comes from the environment or, where `npm start` made one, from DATA_DIR. */
async function load(beside: boolean, { out, err }: Streams): Promise<number> {
  const password = env.DEMO_PASSWORD ?? keptDemoPassword(env.DATA_DIR);
  if (!password) {
    err('请先设置环境变量 DEMO_PASSWORD（演示账号的口令，至少 10 个字符），再执行一次。');
    return 1;
  }
  const { loadDemo } = await import('@/prisma/demo/load');
  const loaded = await loadDemo({ password, beside });
  if (!loaded.ok) {
    err(loaded.failure.message);
    return 1;
  }
  out(`已载入演示数据：${loaded.value.regions.join('、')}。`);
  return 0;
}

async function remove({ out }: Streams): Promise<number> {
  const { removeDemo } = await import('@/prisma/demo/remove');
  const { regions, accounts } = await removeDemo();
  if (regions.length === 0) out('没有演示数据。');
  else out(`已移走演示数据：${regions.join('、')}；演示账号：${accounts.join('、') || '无'}。`);
  return 0;
}
