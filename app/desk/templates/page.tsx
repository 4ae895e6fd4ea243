// 年度表样 of a region: built-in and own versions, drafts, and open forms that are still on another version.
import type { Metadata } from 'next';
import { chosenRegion, type Query, valueOrNotFound } from '@/app/desk/chosen-region';
import { signedIn } from '@/app/desk/signed-in';
import { RegionSwitch } from '@/components/desk/region-switch';
import { TemplateList } from '@/components/templates/template-list';
import { PageHead } from '@/components/ui/page-head';
import { regionTemplates } from '@/lib/application/queries/template-list';

export const metadata: Metadata = { title: '年度表样' };

export default async function TemplatesPage({ searchParams }: { searchParams: Promise<Query> }) {
  const { actor } = await signedIn();
  const { regions, chosen } = await chosenRegion(actor, 'templates', await searchParams);
  const { versions, drafts, behind, years } = valueOrNotFound(await regionTemplates(actor, chosen.code));
  return (
    <>
      <PageHead
        title={`${chosen.name}：年度表样`}
        lead="已发布的表样不再改动。要改的，以它为基础新建，改好、预览后发布，再从某个年度起启用。"
      >
        <RegionSwitch path="/desk/templates" regions={regions} chosen={chosen.code} />
      </PageHead>
      <TemplateList
        key={chosen.code}
        regionCode={chosen.code}
        versions={versions}
        drafts={drafts}
        behind={behind}
        years={years}
      />
    </>
  );
}
