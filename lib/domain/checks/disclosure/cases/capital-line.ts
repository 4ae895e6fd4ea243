// One line of 国有资本经营预算, for the sample that otherwise has none. For tests only.
import type { Line } from '../books';

export const CAPITAL_LINE: Line = {
  source: 'stateCapital',
  code: '2239901',
  names: ['国有资本经营预算支出', '其他国有资本经营预算支出', '其他国有资本经营预算支出'],
  opening: 0,
  income: 800,
  basic: 0,
  project: 800,
};
