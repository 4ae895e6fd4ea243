// Every rule over a whole disclosure, in the order in which mistakes are best mended: tables, text against tables, text.
import type { DisclosureRule } from './disclosure-rule';
import { NARRATIVE_RULES } from './narrative-rules';

export const DISCLOSURE_RULES: readonly DisclosureRule[] = [...NARRATIVE_RULES];
