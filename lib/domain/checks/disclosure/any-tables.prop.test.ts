// Whatever a document calls a table, the rules answer: no mistake in a file may end the check.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TABLE_KINDS } from '../../accounts/tables';
import type { Disclosure } from '../../interchange/disclosure';
import { checkDisclosure, sampleDisclosure } from './sample-disclosure';
import { TABLE_RULES } from './table-rules';

const figure = fc.oneof(
  fc.constantFrom('', '—', '0.00', '1,234.50', '－5', '三十万', '1.2.3', '9'.repeat(30), null),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const word = fc.constantFrom(
  '合计',
  '总计',
  '本年收入合计',
  '其中：',
  '项目支出',
  '小计',
  '',
  '預算數',
  '决算数',
  '__proto__',
  'constructor',
);
const code = fc.constantFrom('201', '20101', '2010101', '2', '30101', 'x', '', null);

const table = fc.record({
  kind: fc.constantFrom(...TABLE_KINDS),
  state: fc.constantFrom('filled', 'none', 'notTranscribed', null),
  title: fc.option(word),
  unit: fc.constantFrom('万元', '元', '单位：千元', null),
  blocks: fc.option(
    fc.array(
      fc.record({
        side: fc.constantFrom('income', 'expenditure', 'personnel', '左', null),
        columns: fc.option(
          fc.array(fc.record({ key: fc.option(word), title: fc.option(fc.array(word, { maxLength: 3 })) }), {
            maxLength: 7,
          }),
        ),
        rows: fc.option(
          fc.array(
            fc.record({ code, name: fc.option(word), cells: fc.option(fc.array(figure, { maxLength: 8 })) }),
            {
              maxLength: 12,
            },
          ),
        ),
      }),
      { maxLength: 3 },
    ),
  ),
  notes: fc.option(fc.array(word, { maxLength: 2 })),
});

/** Anything JSON can hold, under keys that rules ask for. */
const facts = fc.tuple(fc.json(), fc.json()).map(([one, other]): Disclosure['facts'] => ({
  overall: JSON.parse(one),
  procurement: { total: JSON.parse(other), goods: JSON.parse(one) },
  threePublic: JSON.parse(other),
  stateAssets: { vehicleTotal: 1, vehicles: JSON.parse(one) },
}));

describe('any tables at all', () => {
  it('are answered by every rule: with findings at paths, or a reason', () => {
    fc.assert(
      fc.property(fc.array(table, { maxLength: 10 }), facts, (tables, figures) => {
        const { findings, notChecked } = checkDisclosure({
          ...sampleDisclosure(),
          narrative: [],
          tables,
          facts: figures,
        });
        for (const { at, message } of findings) {
          expect(at).toMatch(/^(?:\$|tables|facts|department|evaluations|departmentEvaluations)/);
          expect(message).not.toMatch(/undefined|NaN|null/);
        }
        const known = new Set(TABLE_RULES.map(({ id }) => id));
        for (const { rule, why } of notChecked) if (known.has(rule)) expect(why).not.toBe('');
      }),
      { numRuns: 150 },
    );
  });
});
