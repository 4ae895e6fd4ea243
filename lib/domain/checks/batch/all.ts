// Every rule over several forms.
import type { BatchRule } from './batch-rule';
import { SE_36 } from './se-36';
import { SE_65 } from './se-65';
import { SE_66 } from './se-66';

export const BATCH_RULES: readonly BatchRule[] = [SE_65, SE_36, SE_66];
