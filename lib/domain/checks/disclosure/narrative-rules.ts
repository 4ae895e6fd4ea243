// Every rule on the text of a disclosure, in the order in which mistakes are best mended: amounts, percentages, words of change, text.
import type { DisclosureRule } from './disclosure-rule';
import { FA_20, FA_58 } from './rules/fa-20-58';
import { FA_21, FA_22, FA_47 } from './rules/fa-21-22-47';
import { FA_23, FA_25 } from './rules/fa-23-25';
import { FA_24, FA_26 } from './rules/fa-24-26';
import { FA_27 } from './rules/fa-27';
import { FA_28, FA_45, FA_56 } from './rules/fa-28-45-56';
import { FA_32, FA_33 } from './rules/fa-32-33';
import { FA_34 } from './rules/fa-34';
import { FA_35, FA_41, FA_57 } from './rules/fa-35-41-57';
import { FA_37, FA_38 } from './rules/fa-37-38';
import { FA_39 } from './rules/fa-39';
import { FA_40 } from './rules/fa-40';
import { FA_46 } from './rules/fa-46';
import { FA_49, FA_54 } from './rules/fa-49-54';
import { FA_50 } from './rules/fa-50';
import { FA_60 } from './rules/fa-60';
import { SE_47 } from './rules/se-47';
import { TX_03, TX_05, TX_07 } from './rules/tx-03-05-07';
import { TX_01, TX_02, TX_04, TX_06 } from './rules/tx-01-02-04-06';

/** Text against tables and against itself, then its wording. */
export const NARRATIVE_RULES: readonly DisclosureRule[] = [
  FA_20,
  FA_58,
  FA_35,
  FA_45,
  FA_47,
  FA_21,
  FA_22,
  FA_23,
  FA_25,
  FA_28,
  SE_47,
  FA_39,
  FA_24,
  FA_26,
  FA_27,
  FA_46,
  FA_56,
  FA_33,
  FA_32,
  FA_34,
  FA_38,
  FA_37,
  FA_60,
  FA_40,
  FA_49,
  FA_54,
  FA_50,
  FA_57,
  FA_41,
  TX_07,
  TX_03,
  TX_01,
  TX_02,
  TX_04,
  TX_05,
  TX_06,
];
