// 待我审核: what waits for this reader in a region's year, and where the others stand.
import type { Metadata } from 'next';
import { chosenRegion, type Query } from '@/app/desk/chosen-region';
import { signedIn } from '@/app/desk/signed-in';
import { RegionSwitch } from '@/components/desk/region-switch';
import { Deadline } from '@/components/evaluation-list/deadline';
import { YearSwitch } from '@/components/evaluation-list/year-switch';
import { Queue } from '@/components/review/queue';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { reviewQueue } from '@/lib/application/queries/review-queue';

export const metadata: Metadata = { title: '待我审核' };

export default async function ReviewQueuePage({ searchParams }: { searchParams: Promise<Query> }) {
  const { actor } = await signedIn();
  const query = await searchParams;
  const { regions, chosen } = await chosenRegion(actor, 'review', query);
  const all = await reviewQueue(actor, chosen.code);
  const years = [...new Set(all.map((row) => row.year))];
  const year = years.find((one) => String(one) === query.year) ?? years[0];
  const rows = all.filter((row) => row.year === year);
  const place = {
    ...(regions.length > 1 && { region: chosen.code }),
    ...(year !== undefined && year !== years[0] && { year: String(year) }),
  };
  return (
    <>
      <PageHead title={year === undefined ? '待我审核' : `${year} 年度绩效自评：待我审核`}>
        <Deadline row={rows[0]} />
        <YearSwitch path="/desk/review" years={years} chosen={year} region={place.region} />
        <RegionSwitch path="/desk/review" regions={regions} chosen={chosen.code} />
      </PageHead>
      {rows.length === 0 ? (
        <Notice title={`${chosen.name}还没有需要自评的项目`}>
          年度设置和项目建好、填报单位开始填报后，这里会列出各项目的进展。
        </Notice>
      ) : (
        <Queue key={`${chosen.code} ${year}`} rows={rows} place={place} />
      )}
    </>
  );
}
