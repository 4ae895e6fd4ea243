// Every rule of this version, in the order in which mistakes are best mended: money, weights, scores, reasons, text.
import type { Rule } from '../rule';
import { SE_01 } from './se-01';
import { SE_03 } from './se-03';
import { SE_05 } from './se-05';
import { SE_06 } from './se-06';
import { SE_07 } from './se-07';
import { SE_10 } from './se-10';
import { SE_11, SE_12 } from './se-11-12';
import { SE_13 } from './se-13';
import { SE_14 } from './se-14';
import { SE_15 } from './se-15';
import { SE_25, SE_26 } from './se-25-26';
import { SE_51 } from './se-51';

/** The one list of rules. Money leads: rates and scores follow from it, and often come right by themselves. */
export const RULES: readonly Rule[] = [
  SE_13,
  SE_15,
  SE_10,
  SE_12,
  SE_11,
  SE_14,
  SE_03,
  SE_01,
  SE_06,
  SE_05,
  SE_07,
  SE_25,
  SE_26,
  SE_51,
];
