// SE-56 looks at texts, not at ids: where a row stands is kept as a UUID, which may look like a telephone number.
import { expect, it } from 'vitest';
import { type CellId, indicatorCell } from '../../evaluation/cells';
import { liveIndicators } from '../../evaluation/form';
import { smallForm } from '../../evaluation/small-form';
import { scoreForm } from '../../evaluation/scoring';
import { SE_56 } from './se-56';

const NUMBERED = 'a1b2c3d4-e138-4123-8123-a1b2c3d4e5f6';

it('takes no id for a number of a person', () => {
  const form = smallForm({ rows: [{ name: '培训人次' }] });
  const [row] = liveIndicators(form);
  const found = (cell: CellId) => {
    const changed = { ...form, cells: new Map(form.cells).set(cell, NUMBERED) };
    return SE_56.evaluate({ form: changed, scorecard: scoreForm(changed) }).findings.length;
  };
  expect(found(indicatorCell(row?.id ?? '', 'node'))).toBe(0);
  expect(found(indicatorCell(row?.id ?? '', 'reason')), 'the same letters as a text').toBe(1);
});
