// What the rules say of the ten forms that one department published for 2020. Every figure recomputed by hand.
import { describe, expect, it } from 'vitest';
import { evaluationSchema } from '@/lib/domain/interchange/evaluation';
import { kundulunRegion } from '@/prisma/demo/historic-2020';
import { checkSample } from './sample-document';

const forms = (kundulunRegion.departments[0]?.projects ?? []).map(({ evaluation }) =>
  evaluationSchema.parse(evaluation),
);

/** rule, place, printed, expected, and the rules that gave way. */
type Expected = readonly [
  rule: string,
  at: string,
  printed: string | null,
  expected: string | null,
  also?: readonly string[],
];

// Read as: the sum beside each line is the recomputation.
const ERRORS: readonly (readonly Expected[])[] = [
  // 01: 0.5 ÷ 5 = 10 % → 1.00, printed 9. Satisfaction 100 % of 100 %, 9 of 10, no reason.
  [
    ['SE-11', 'funds[0].score', '9', '1.00'],
    ['SE-26', 'indicators[8].score', '9', '10.00'],
  ],
  // 02: 169 ÷ 450 = 37.56 % → 3.76. 效益 10 + 10 + 10 + 10 = 40 against 30, hence 110 in all and 40 points of 30.
  [
    ['SE-11', 'funds[0].score', '7', '3.76'],
    ['SE-03', 'dimensions[1].weight', '30', '40.00', ['SE-01', 'SE-05']],
    ['SE-25', 'indicators[9].reason', null, null, ['SE-26']],
  ],
  // 03: nothing spent, 10 points. 效益 40 against 30. 10 + 48 + 39 + 10 = 107 against 97. Two rows at 90 % without a reason.
  [
    ['SE-12', 'funds[0].score', '10', '0.00', ['SE-11']],
    ['SE-03', 'dimensions[1].weight', '30', '40.00', ['SE-01', 'SE-05']],
    ['SE-07', 'total.score', '97', '107.00'],
    ['SE-25', 'indicators[0].reason', null, null, ['SE-26']],
    ['SE-25', 'indicators[4].reason', null, null, ['SE-26']],
  ],
  // 04: 13.86 ÷ 40 = 34.65 % → 3.465, and 0 printed for the rate of 财政拨款. 7 + 45 + 40 + 10 = 102 against 92.
  [
    ['SE-10', 'funds[1].rate', '0', '34.65%'],
    ['SE-11', 'funds[0].score', '7', '3.47'],
    ['SE-03', 'dimensions[1].weight', '30', '40.00', ['SE-01', 'SE-05']],
    ['SE-07', 'total.score', '92', '102.00'],
    ['SE-26', 'indicators[0].score', '18', '20.00'],
  ],
  // 05: 2.28 ÷ 2.4 can be 95.08 %, and 9.5 fits it. Three rows at 100 % with 9 of 10.
  [
    ['SE-26', 'indicators[1].score', '9', '10.00'],
    ['SE-26', 'indicators[3].score', '9', '10.00'],
    ['SE-26', 'indicators[8].score', '9', '10.00'],
  ],
  // 06: 4.62 ÷ 30 = 15.4 % → 1.54, printed 4; 15 is right as a rounded rate.
  [
    ['SE-11', 'funds[0].score', '4', '1.54'],
    ['SE-26', 'indicators[3].score', '9', '10.00'],
    ['SE-26', 'indicators[4].score', '8', '10.00'],
    ['SE-26', 'indicators[5].score', '8', '10.00'],
    ['SE-26', 'indicators[8].score', '9', '10.00'],
  ],
  // 07: 112 against its only part of 50; 20 ÷ 112 = 17.86 % against 20 %; 20 ÷ 50 = 40 % against 0; 1.79 against 7.
  [
    ['SE-15', 'funds[0].budget', '112', '50.00'],
    ['SE-10', 'funds[0].rate', '20%', '17.86%'],
    ['SE-10', 'funds[1].rate', '0', '40.00%'],
    ['SE-11', 'funds[0].score', '7', '1.79'],
    ['SE-25', 'indicators[3].reason', null, null],
    ['SE-26', 'indicators[1].reason', null, null],
    ['SE-26', 'indicators[8].score', '8', '10.00'],
  ],
  // 08: 效益 40 against 30, yet 30 points earned. 5 of 10 twice although 100 % is reached, 90 % once without a reason.
  [
    ['SE-03', 'dimensions[1].weight', '30', '40.00', ['SE-01']],
    ['SE-25', 'indicators[8].reason', null, null, ['SE-26']],
    ['SE-26', 'indicators[6].score', '5', '10.00'],
    ['SE-26', 'indicators[7].score', '5', '10.00'],
  ],
  // 09: two rows at 100 % with 9 of 10.
  [
    ['SE-26', 'indicators[5].score', '9', '10.00'],
    ['SE-26', 'indicators[8].score', '9', '10.00'],
  ],
  // 10: nothing spent, 7 points.
  [
    ['SE-12', 'funds[0].score', '7', '0.00', ['SE-11']],
    ['SE-26', 'indicators[8].score', '8', '10.00'],
  ],
];

// 10 once more: words against words, 8 of 10 without a reason.
const WARNINGS: ReadonlyMap<number, readonly Expected[]> = new Map([
  [9, [['SE-26', 'indicators[1].reason', null, null]]],
]);

describe('the ten forms of 2020', () => {
  it.each(forms.map((form, i) => [form.project?.code, i] as const))('%s', (_, i) => {
    const { findings } = checkSample(forms[i] ?? { schema: 'mingji.evaluation/1' });
    const seen = (severity: string) =>
      findings
        .filter((finding) => finding.severity === severity)
        .map(({ rule, at, printed, expected, also }): Expected => {
          return also.length > 0 ? [rule, at, printed, expected, also] : [rule, at, printed, expected];
        });
    expect(seen('error')).toEqual(ERRORS[i]);
    expect(seen('warning')).toEqual(WARNINGS.get(i) ?? []);
    expect(seen('hint')).toEqual([]);
  });

  it('have a list of expectations each', () => {
    expect(forms).toHaveLength(10);
    expect(ERRORS).toHaveLength(10);
  });

  it('leave no rule unchecked', () => {
    for (const form of forms) expect(checkSample(form).notChecked).toEqual([]);
  });
});
