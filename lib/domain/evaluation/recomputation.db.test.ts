// Every sum and rate a second time, by PostgreSQL in decimal numbers: five hundred random printed forms of every family.
import { describe, expect, it } from 'vitest';
import { evaluationSchema } from '@/lib/domain/interchange/evaluation';
import { fromInterchange } from '@/lib/domain/interchange/from-interchange';
import { templateOf } from '@/lib/domain/interchange/recognise-template';
import { testDatabase } from '@/testing/database';
import { randomEvaluation } from '@/testing/random-documents';
import { GIVEN_AS_JSON, type GivenRow, type Recomputed, recomputation } from '@/testing/sql-recomputation';
import { type Form, fundText, indicatorText, liveIndicators } from './form';
import { scoreForm } from './scoring';

const { asOwner } = testDatabase();

function formOf(seed: number): Form {
  const evaluation = evaluationSchema.parse(randomEvaluation(seed));
  const template = templateOf(evaluation);
  if (!template) throw new RangeError('every random form names its template');
  return fromInterchange(evaluation, template).form;
}

function rowsOf(form: Form, name: string): GivenRow[] {
  const dimensionOf = new Map(form.nodes.map(({ id, parentId }) => [id, parentId ?? id]));
  return [
    ...form.funds.map(
      ({ id, source }): GivenRow => ({
        form: name,
        kind: 'fund',
        source,
        budget: fundText(form, id, form.template.execution.denominator),
        executed: fundText(form, id, 'executed'),
        // A text that is no number prints nothing to add.
        weight: fundText(form, id, 'weight'),
        score: fundText(form, id, 'score'),
      }),
    ),
    ...liveIndicators(form).map(
      ({ id, nodeId }): GivenRow => ({
        form: name,
        kind: 'indicator',
        dimension: dimensionOf.get(nodeId) ?? '',
        weight: indicatorText(form, id, 'weight'),
        score: indicatorText(form, id, 'score'),
      }),
    ),
  ];
}

describe('sums and rates in decimal numbers', () => {
  it('agree with the domain on random forms', async () => {
    const forms = Array.from({ length: 500 }, (_, i) => [String(i).padStart(3, '0'), formOf(i)] as const);
    const given = forms.flatMap(([name, form]) => rowsOf(form, name));
    const recomputed = await asOwner<Recomputed>(recomputation(GIVEN_AS_JSON), [JSON.stringify(given)]);
    expect(recomputed).toHaveLength(forms.length);
    const hundredths = (text: string | null) => (text === null ? null : Math.round(Number(text) * 100));
    let rates = 0;
    for (const [name, form] of forms) {
      const sql = recomputed.find((one) => one.form === name);
      const { execution, dimensions, totalWeight, indicatorTotal } = scoreForm(form);
      expect(hundredths(sql?.rate ?? null), `rate of ${name}`).toBe(execution.rate);
      if (execution.rate !== null) rates += 1;
      // Steps and hand-made scores are no sums, and an unscored family has none.
      if (form.template.execution.rule === 'proportional' && form.template.scored !== false) {
        expect(hundredths(sql?.execution_by_rule ?? null), `execution score of ${name}`).toBe(
          execution.byRule,
        );
      }
      expect(hundredths(sql?.weights ?? null), `weights of ${name}`).toBe(totalWeight);
      expect(hundredths(sql?.scores ?? null), `scores of ${name}`).toBe(
        (execution.score ?? 0) + indicatorTotal,
      );
      for (const { id, weight, score } of dimensions) {
        const [w = 0, s = 0] = sql?.by_dimension[id] ?? [];
        expect([Math.round(w * 100), Math.round(s * 100)], `a subtotal of ${name}`).toEqual([weight, score]);
      }
    }
    expect(rates, 'forms with a rate').toBeGreaterThan(300);
  });
});
