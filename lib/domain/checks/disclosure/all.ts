// Every rule over a whole disclosure, in the order in which mistakes are best mended: tables, text against tables, text.
import type { DisclosureRule } from './disclosure-rule';

export const DISCLOSURE_RULES: readonly DisclosureRule[] = [];
