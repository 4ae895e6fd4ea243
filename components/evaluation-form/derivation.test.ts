// However somebody edits, the sums kept up to date row by row are those of the form scored at once.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CellId, fundCell, indicatorCell, nodeCell } from '@/lib/domain/evaluation/cells';
import { applyText } from '@/lib/domain/evaluation/edits';
import type { Form } from '@/lib/domain/evaluation/form';
import { scoreForm } from '@/lib/domain/evaluation/scoring';
import { smallForm } from '@/lib/domain/evaluation/small-form';
import { Derivation } from './derivation';

const form = smallForm({
  funds: [{ source: 'total', budget: '10', executed: '9' }],
  rows: [
    { name: '办结信访事项', weight: '20', target: '≥42 件', actual: '42 件' },
    { name: '一次办结率', group: 'quality', weight: '10', target: '≥90%', actual: '93%' },
    { name: '满意度', group: 'served', weight: '10', target: '满意', attainment: 'partial' },
    { name: '', weight: '' },
  ],
});

const rowIds = form.indicators.map(({ id }) => id);
const groups = form.nodes.filter((node) => node.parentId !== null).map(({ id }) => id);
const dimensionIds = form.nodes.filter((node) => node.parentId === null).map(({ id }) => id);
const figures = fc.constantFrom('', '0', '5', '20', '33.33', '12 件', '≥42 件', '95%', '不详');
const row = fc.constantFrom(...rowIds);
const anyEdit: fc.Arbitrary<readonly [CellId, string]> = fc.oneof(
  fc.tuple(
    fc
      .tuple(row, fc.constantFrom('name', 'weight', 'target', 'actual', 'score', 'reason'))
      .map(([id, field]) => indicatorCell(id, field as 'score')),
    figures,
  ),
  fc.tuple(
    row.map((id) => indicatorCell(id, 'removed')),
    fc.constantFrom('', '1'),
  ),
  fc.tuple(
    row.map((id) => indicatorCell(id, 'node')),
    fc.constantFrom(...groups),
  ),
  fc.tuple(
    fc.constantFrom(...dimensionIds).map((id) => nodeCell(id, 'weight')),
    figures,
  ),
  fc.tuple(fc.constant(fundCell(form.funds[0]?.id ?? '', 'executed')), figures),
);

test('after any edits, alone or several at once, the scorecard is that of the whole form', () => {
  fc.assert(
    fc.property(fc.array(fc.array(anyEdit, { minLength: 1, maxLength: 3 }), { maxLength: 12 }), (steps) => {
      const derivation = new Derivation(form);
      let now: Form = form;
      for (const edits of steps) {
        for (const [cell, text] of edits) now = applyText(now, cell, text);
        derivation.update(
          now,
          edits.map(([cell]) => cell),
        );
        expect(derivation.scorecard).toEqual(scoreForm(now));
      }
    }),
  );
});
