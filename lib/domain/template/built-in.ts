// The templates that ship with the product; each also arrives in the store by migration, compared by hash at start.
import { COST_2021 } from './cost-2021';
import { DEPARTMENT_OVERALL } from './department-overall';
import { HUBEI, HUBEI_GOALS } from './hubei';
import { NATIONAL_2017 } from './national-2017';
import { NATIONAL_2020 } from './national-2020';
import { PROCESS_RESULT } from './process-result';
import { SICHUAN } from './sichuan';
import type { Template } from './template';
import { templateId } from './template';
import { TRANSFER_PAYMENT } from './transfer-payment';
import { YUNNAN } from './yunnan';

/** All built-in versions; a new family or version is one more entry here and one migration. */
export const BUILT_IN_TEMPLATES: readonly Template[] = [
  NATIONAL_2017,
  NATIONAL_2020,
  COST_2021,
  SICHUAN,
  YUNNAN,
  HUBEI,
  HUBEI_GOALS,
  PROCESS_RESULT,
  DEPARTMENT_OVERALL,
  TRANSFER_PAYMENT,
];

/** A built-in template by `family@version`, or the newest of a bare family name; undefined when there is none. */
export function builtInTemplate(id: string): Template | undefined {
  return BUILT_IN_TEMPLATES.findLast((t) => templateId(t) === id || t.family === id);
}
