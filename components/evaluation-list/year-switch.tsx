// For a region with several open years: which one the page is about.
import { ButtonLink } from '@/components/ui/button';

/** Links to the same page for each year, newest first; nothing when there is only one. */
export function YearSwitch({
  path,
  years,
  chosen,
  region,
}: {
  path: string;
  years: readonly number[];
  chosen: number | undefined;
  region?: string | undefined;
}) {
  if (years.length < 2) return null;
  return (
    <nav aria-label="年度">
      {years.map((year) => (
        <ButtonLink
          key={year}
          small
          tone={year === chosen ? 'primary' : 'plain'}
          aria-current={year === chosen ? 'page' : undefined}
          href={`${path}?${new URLSearchParams({ ...(region && { region }), year: String(year) })}`}
        >
          {year} 年度
        </ButtonLink>
      ))}
    </nav>
  );
}
