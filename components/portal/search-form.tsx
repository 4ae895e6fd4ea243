// The portal's search: a plain form that asks with GET, so that it works without scripts and can be bookmarked.
import type { PortalQuery } from '@/lib/domain/disclosure/portal-home';

/** Words and a year; `years` are the years there is something to find in. */
export function SearchForm({ query, years }: { query: PortalQuery; years: readonly number[] }) {
  return (
    <search>
      <form className="search" action="/" method="get">
        <input
          type="search"
          name="q"
          defaultValue={query.q}
          maxLength={100}
          placeholder="部门或项目名称"
          aria-label="部门或项目名称"
        />
        <select name="year" defaultValue={query.year === null ? '' : String(query.year)} aria-label="年度">
          <option value="">全部年度</option>
          {years.map((year) => (
            <option key={year} value={year}>
              {year} 年度
            </option>
          ))}
        </select>
        <button type="submit">查找</button>
      </form>
    </search>
  );
}
