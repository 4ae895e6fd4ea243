// 公开大纲 of a region: built-in and own versions, and the years they serve.
import type { Metadata } from 'next';
import { chosenRegion, type Query, valueOrNotFound } from '@/app/desk/chosen-region';
import { signedIn } from '@/app/desk/signed-in';
import { RegionSwitch } from '@/components/desk/region-switch';
import { OutlineList } from '@/components/outlines/outline-list';
import { PageHead } from '@/components/ui/page-head';
import { regionOutlines } from '@/lib/application/queries/outline-list';

export const metadata: Metadata = { title: '公开大纲' };

export default async function OutlinesPage({ searchParams }: { searchParams: Promise<Query> }) {
  const { actor } = await signedIn();
  const { regions, chosen } = await chosenRegion(actor, 'templates', await searchParams);
  const { outlines, years } = valueOrNotFound(await regionOutlines(actor, chosen.code));
  return (
    <>
      <PageHead
        title={`${chosen.name}：公开大纲`}
        lead="决算公开文本写哪些内容、按什么次序、用什么标题。已发布的大纲不再改动，要改的，以它为基础修改后发布新版。"
      >
        <RegionSwitch path="/desk/outlines" regions={regions} chosen={chosen.code} />
      </PageHead>
      <OutlineList key={chosen.code} regionCode={chosen.code} outlines={outlines} years={years} />
    </>
  );
}
