// Checks of a whole disclosure that this version does not have: named, so that nobody takes their silence for a yes.
import type { NotChecked } from '../checks/rule';

/** How many rules each family of a disclosure has. */
const FAMILIES: readonly (readonly [family: string, count: number])[] = [
  ['FA', 60],
  ['TX', 7],
];

/** The rules on tables, narrative and wording, as not checked. */
export function notYetChecked(): NotChecked[] {
  return FAMILIES.flatMap(([family, count]) =>
    Array.from({ length: count }, (_, i) => ({
      rule: `${family}-${String(i + 1).padStart(2, '0')}`,
      why: '本版本只审核项目支出绩效自评表，决算报表和文字说明尚未审核',
    })),
  );
}
