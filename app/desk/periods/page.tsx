// 年度设置 of a region: which years are open, with which form, until when.
import type { Metadata } from 'next';
import { chosenRegion, type Query, valueOrNotFound } from '@/app/desk/chosen-region';
import { signedIn } from '@/app/desk/signed-in';
import { RegionSwitch } from '@/components/desk/region-switch';
import { PageHead } from '@/components/ui/page-head';
import { Sheet } from '@/components/ui/sheet';
import { RegionForm } from '@/components/upkeep/region-form';
import { YearsList } from '@/components/upkeep/years-list';
import { regionSettings, regionYears } from '@/lib/application/queries/region-set-up';

export const metadata: Metadata = { title: '年度设置' };

export default async function PeriodsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const { actor } = await signedIn();
  const { regions, chosen } = await chosenRegion(actor, 'periods', await searchParams);
  const { years, templates, nextYear } = valueOrNotFound(await regionYears(actor, chosen.code));
  const settings = valueOrNotFound(await regionSettings(actor, chosen.code));
  return (
    <>
      <PageHead title={`${chosen.name}：年度设置`}>
        <RegionSwitch path="/desk/periods" regions={regions} chosen={chosen.code} />
      </PageHead>
      <YearsList
        key={chosen.code}
        regionCode={chosen.code}
        years={years}
        templates={templates}
        nextYear={nextYear}
      />
      <Sheet title="地区设置" narrow apart>
        <RegionForm key={chosen.code} regionCode={chosen.code} settings={settings} />
      </Sheet>
    </>
  );
}
