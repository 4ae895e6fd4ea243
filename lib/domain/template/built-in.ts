// The templates that ship with the product; each also arrives in the store by migration, compared by hash at start.
import { NATIONAL_2017 } from './national-2017';
import { NATIONAL_2020 } from './national-2020';
import type { Template } from './template';
import { templateId } from './template';

/** All built-in versions; a new family or version is one more entry here and one migration. */
export const BUILT_IN_TEMPLATES: readonly Template[] = [NATIONAL_2017, NATIONAL_2020];

/** A built-in template by `family@version`, or the newest of a bare family name; undefined when there is none. */
export function builtInTemplate(id: string): Template | undefined {
  return BUILT_IN_TEMPLATES.findLast((t) => templateId(t) === id || t.family === id);
}
