// Every rule over a whole disclosure, in the order in which mistakes are best mended: tables, text against tables, text.
import type { DisclosureRule } from './disclosure-rule';
import { NARRATIVE_RULES } from './narrative-rules';
import { TABLE_RULES } from './table-rules';

export const DISCLOSURE_RULES: readonly DisclosureRule[] = [...TABLE_RULES, ...NARRATIVE_RULES];
