// Every rule over several forms.
import type { BatchRule } from './batch-rule';

export const BATCH_RULES: readonly BatchRule[] = [];
