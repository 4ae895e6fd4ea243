// Every rule of this version, in the order in which mistakes are best mended: money, weights, values, scores, reasons, text.
import type { Rule } from '../rule';
import { SE_01 } from './se-01';
import { SE_02, SE_08, SE_09 } from './se-02-08-09';
import { SE_03 } from './se-03';
import { SE_04 } from './se-04';
import { SE_05 } from './se-05';
import { SE_06 } from './se-06';
import { SE_07 } from './se-07';
import { SE_10 } from './se-10';
import { SE_11, SE_12 } from './se-11-12';
import { SE_13 } from './se-13';
import { SE_14 } from './se-14';
import { SE_15 } from './se-15';
import { SE_16 } from './se-16';
import { SE_17, SE_18, SE_19, SE_61 } from './se-17-18-19-61';
import { SE_20 } from './se-20';
import { SE_21 } from './se-21';
import { SE_22, SE_23, SE_28, SE_41 } from './se-22-23-28-41';
import { SE_24 } from './se-24';
import { SE_25, SE_26 } from './se-25-26';
import { SE_29, SE_30 } from './se-29-30';
import { SE_33 } from './se-33';
import { SE_38, SE_39 } from './se-38-39';
import { SE_40 } from './se-40';
import { SE_46 } from './se-46';
import { SE_50, SE_62 } from './se-50-62';
import { SE_51 } from './se-51';
import { SE_52 } from './se-52';
import { SE_53 } from './se-53';
import { SE_54 } from './se-54';
import { SE_55 } from './se-55';
import { SE_58 } from './se-58';
import { SE_69 } from './se-69';
import { SE_70 } from './se-70';
import { SE_71 } from './se-71';
import { WORD_RULES } from './word-rules';

/** The one list of rules. Money leads: rates and scores follow from it, and often come right by themselves. */
export const RULES: readonly Rule[] = [
  // Money.
  SE_55,
  SE_13,
  SE_15,
  SE_10,
  SE_12,
  SE_11,
  SE_14,
  SE_16,
  SE_20,
  // Weights.
  SE_04,
  SE_03,
  SE_01,
  SE_02,
  SE_08,
  SE_09,
  // Values.
  SE_21,
  SE_38,
  SE_39,
  SE_33,
  SE_71,
  SE_30,
  // Scores.
  SE_58,
  SE_06,
  SE_05,
  SE_07,
  SE_46,
  SE_28,
  SE_41,
  SE_29,
  SE_22,
  SE_23,
  SE_69,
  // Reasons.
  SE_24,
  SE_25,
  SE_26,
  SE_70,
  SE_61,
  SE_19,
  SE_17,
  SE_18,
  SE_53,
  SE_54,
  // Text.
  SE_51,
  SE_52,
  SE_40,
  SE_62,
  SE_50,
  ...WORD_RULES,
];
