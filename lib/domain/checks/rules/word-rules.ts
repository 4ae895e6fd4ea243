// The rules on words of one form: reasons first, then targets and names, goals, and what must not go to print.
import type { Rule } from '../rule';
import { SE_27 } from './se-27';
import { SE_31, SE_32 } from './se-31-32';
import { SE_34 } from './se-34';
import { SE_35 } from './se-35';
import { SE_37 } from './se-37';
import { SE_42 } from './se-42';
import { SE_43, SE_44 } from './se-43-44';
import { SE_45 } from './se-45';
import { SE_48 } from './se-48';
import { SE_49 } from './se-49';
import { SE_56 } from './se-56';
import { SE_57 } from './se-57';
import { SE_63 } from './se-63';
import { SE_64 } from './se-64';
import { SE_67 } from './se-67';
import { SE_68 } from './se-68';
import { SE_73 } from './se-73';
import { SE_74 } from './se-74';
import { SE_75 } from './se-75';
import { SE_76 } from './se-76';

/** In the order of mending: what can still be put right, and last the quality of goals, which waits for the next year. */
export const WORD_RULES: readonly Rule[] = [
  SE_27,
  SE_75,
  SE_42,
  SE_43,
  SE_44,
  SE_45,
  SE_48,
  SE_49,
  SE_56,
  SE_74,
  SE_64,
  SE_32,
  SE_73,
  SE_31,
  SE_67,
  SE_34,
  SE_68,
  SE_35,
  SE_37,
  SE_57,
  SE_63,
  SE_76,
];
