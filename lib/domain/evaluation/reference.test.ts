// The ten printed forms of 2020, recomputed: what the cells add up to, what the rule gives, and where the document is wrong.
import { expect, test } from 'vitest';
import { formatPointsShort, formatRate } from '../format';
import { printedForm, REFERENCE_FORMS } from './reference-figures';
import { scoreForm } from './scoring';
import { smallForm } from './small-form';

/** Worked by hand from the printed cells. */
const worked: Record<string, Record<string, string | null>> = {
  // Prints 9 for an execution of 10%; the summary says 98, the table 95.
  '01': {
    weight: '100',
    cells: '95',
    printed: '95',
    rate: '10.00%',
    execution: '1',
    byRule: '89',
    benefit: '30',
    grade: '优',
  },
  // 效益 declares 30 and holds 40, so the weights make 110, not the printed 100. 60% of 20 is 12, printed 10.
  '02': {
    weight: '110',
    cells: '96',
    printed: '96',
    rate: '37.56%',
    execution: '3.76',
    byRule: '94.76',
    benefit: '40',
    grade: null,
  },
  // Nothing was spent and 10 points were taken; the cells add to 107, the printed total leaves those 10 out.
  '03': {
    weight: '110',
    cells: '107',
    printed: '97',
    rate: '0.00%',
    execution: '0',
    byRule: '97',
    benefit: '40',
    grade: null,
  },
  // The cells add to 102, printed 92. 35% of 10 is 3.5, printed 7.
  '04': {
    weight: '110',
    cells: '102',
    printed: '92',
    rate: '34.65%',
    execution: '3.47',
    byRule: '94.97',
    benefit: '40',
    grade: null,
  },
  // 95.08% comes from 22,820 of 24,000 元; from the printed 2.28 of 2.4 it is 95.00%. Both give 9.5: right as printed.
  '05': {
    weight: '100',
    cells: '96.5',
    printed: '96.5',
    rate: '95.00%',
    execution: '9.5',
    byRule: '99.5',
    benefit: '30',
    grade: '优',
  },
  // 15% of 10 is 1.5, printed 5; 15.40% executed gives 1.54, printed 4.
  '06': {
    weight: '100',
    cells: '83',
    printed: '83',
    rate: '15.40%',
    execution: '1.54',
    byRule: '83.04',
    benefit: '30',
    grade: '良',
  },
  // Rate printed 20% (of 112 it is 17.86%; the row 财政拨款 says 50, of which it is 40%). 35% of 10 is 3.5, printed 10.
  '07': {
    weight: '100',
    cells: '92',
    printed: '92',
    rate: '17.86%',
    execution: '1.79',
    byRule: '82.29',
    benefit: '30',
    grade: '优',
  },
  // Weights make 110; 100% met twice and 5 of 10 taken each time.
  '08': {
    weight: '110',
    cells: '97',
    printed: '97',
    rate: '100.00%',
    execution: '10',
    byRule: '109',
    benefit: '40',
    grade: null,
  },
  '09': {
    weight: '100',
    cells: '98',
    printed: '98',
    rate: '100.00%',
    execution: '10',
    byRule: '100',
    benefit: '30',
    grade: '优',
  },
  // Nothing was spent and 7 points were taken.
  '10': {
    weight: '100',
    cells: '93',
    printed: '93',
    rate: '0.00%',
    execution: '0',
    byRule: '88',
    benefit: '30',
    grade: '优',
  },
};

test.each(REFERENCE_FORMS.map((form) => [form.about, form] as const))('%s', (about, form) => {
  const card = scoreForm(smallForm(printedForm(form)));
  const short = (points: typeof card.totalPrinted) => (points === null ? null : formatPointsShort(points));
  expect({
    weight: short(card.totalWeight),
    cells: short(card.total),
    printed: short(card.totalPrinted),
    rate: card.execution.rate === null ? null : formatRate(card.execution.rate),
    execution: short(card.execution.byRule),
    byRule: short(card.totalByRule),
    benefit: short(card.dimensions[1]?.weight ?? null),
    grade: card.grade,
  }).toEqual(worked[about.slice(0, 2)]);
  expect(card.missing).toBe(0);
  expect(card.noGrade).toBe(card.grade === null ? '分值合计 110，不可评级' : null);
});

test('four of the ten hand out 110 points, and seven score execution otherwise than its rate gives', () => {
  const cards = REFERENCE_FORMS.map((form) => scoreForm(smallForm(printedForm(form))));
  expect(cards.filter((card) => card.totalWeight === 11000)).toHaveLength(4);
  expect(cards.filter((card) => card.execution.departs)).toHaveLength(7);
});
