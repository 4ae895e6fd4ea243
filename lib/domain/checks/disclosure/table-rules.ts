// Every rule on the tables and figures of a disclosure, in the order in which mistakes are best mended: frames, cells, sums, tables against each other, forms.
import type { DisclosureRule } from './disclosure-rule';
import { FA_01, FA_02 } from './rules/fa-01-02';
import { FA_10 } from './rules/fa-10';
import { FA_14, FA_17, FA_44 } from './rules/fa-14-17-44';
import { FA_29, FA_30, FA_31 } from './rules/fa-29-30-31';
import { FA_36 } from './rules/fa-36';
import { FA_42, FA_43 } from './rules/fa-42-43';
import { FA_51, FA_53, FA_55 } from './rules/fa-51-55';
import { FA_52 } from './rules/fa-52';
import { FA_59 } from './rules/fa-59';
import {
  FA_03,
  FA_04,
  FA_05,
  FA_06,
  FA_07,
  FA_08,
  FA_09,
  FA_11,
  FA_12,
  FA_13,
  FA_15,
  FA_16,
  FA_18,
  FA_19,
  FA_48,
} from './rules/sums';

/** A rule earlier in the list names the cause where several find the same cell wrong. */
export const TABLE_RULES: readonly DisclosureRule[] = [
  FA_01,
  FA_02,
  FA_08,
  FA_09,
  FA_18,
  FA_19,
  FA_15,
  FA_14,
  FA_10,
  FA_12,
  FA_16,
  FA_03,
  FA_04,
  FA_06,
  FA_59,
  FA_05,
  FA_07,
  FA_11,
  FA_13,
  FA_48,
  FA_17,
  FA_44,
  FA_29,
  FA_30,
  FA_31,
  FA_36,
  FA_51,
  FA_52,
  FA_53,
  FA_43,
  FA_42,
  FA_55,
];
