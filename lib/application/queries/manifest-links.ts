// Where the lists of what each region published stand, for the page that explains how to hold the site to them.
import { database } from '@/lib/data/client';
import { manifestAddress } from '@/lib/domain/disclosure/manifest';

/** One link for each region that published anything, in the order of region codes. */
export async function manifestLinks(): Promise<
  readonly { readonly region: string; readonly href: string }[]
> {
  const regions = await database.region.findMany({
    where: { regionManifest: { some: {} } },
    orderBy: { code: 'asc' },
    select: { code: true, name: true },
  });
  return regions.map(({ code, name }) => ({ region: name, href: manifestAddress(code) }));
}
