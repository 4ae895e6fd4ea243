// Checks of a whole disclosure that this version does not have: named, so that nobody takes their silence for a yes.
import { DISCLOSURE_RULES } from '../checks/disclosure/all';
import type { NotChecked } from '../checks/rule';

/** How many rules each family of a disclosure has. */
const FAMILIES: readonly (readonly [family: string, count: number])[] = [
  ['FA', 60],
  ['TX', 7],
];

/** The rules on tables, narrative and wording that are not written yet, as not checked. */
export function notYetChecked(): NotChecked[] {
  const written = new Set(DISCLOSURE_RULES.map(({ id }) => id));
  return FAMILIES.flatMap(([family, count]) =>
    Array.from({ length: count }, (_, i) => `${family}-${String(i + 1).padStart(2, '0')}`),
  )
    .filter((rule) => !written.has(rule))
    .map((rule) => ({ rule, why: '本版本还没有这项审核' }));
}
