// For who works in several regions: which one this page is about.
import { ButtonLink } from '@/components/ui/button';

/** Links to the same page for each region; nothing when there is only one. */
export function RegionSwitch({
  path,
  regions,
  chosen,
}: {
  path: string;
  regions: readonly { readonly code: string; readonly name: string }[];
  chosen: string;
}) {
  if (regions.length < 2) return null;
  return (
    <nav aria-label="地区">
      {regions.map((region) => (
        <ButtonLink
          key={region.code}
          small
          tone={region.code === chosen ? 'primary' : 'plain'}
          aria-current={region.code === chosen ? 'page' : undefined}
          href={`${path}?region=${region.code}`}
        >
          {region.name}
        </ButtonLink>
      ))}
    </nav>
  );
}
