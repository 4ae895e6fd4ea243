// mingji rebuild public | projections: makes anew what is derived from the records. Exit status 0, or 1 with the reason.
import { env } from '@/lib/env';
import { type Run, type Streams, UsageError } from '../command';
import { withDatabase } from '../with-database';

export const run: Run = async ([what, ...more], streams) => {
  const rebuild = what === 'public' ? publicCopy : what === 'projections' ? projections : null;
  if (!rebuild || more.length > 0) throw new UsageError('请写明 public 或 projections。');
  return withDatabase(streams, () => rebuild(streams));
};

async function publicCopy({ out }: Streams): Promise<number> {
  const { publicFolder, rebuildPublic } = await import('@/lib/application/public-mirror');
  const folder = publicFolder(env.DATA_DIR);
  const { years, editions, files } = await rebuildPublic(folder);
  out(`已重建公开副本：${years} 个部门年度、${editions} 个公开版本、${files} 个文件，位于 ${folder}。`);
  return 0;
}

async function projections({ out }: Streams): Promise<number> {
  const { rebuildProjections } = await import('@/lib/application/rebuild-projections');
  const { evaluations, departures } = await rebuildProjections();
  out(
    departures.length === 0
      ? `已核对 ${evaluations} 张自评表的列表数据，全部一致。`
      : `已核对 ${evaluations} 张自评表的列表数据，更正了 ${departures.length} 张：`,
  );
  for (const { evaluationId } of departures) out(`  ${evaluationId}`);
  return 0;
}
