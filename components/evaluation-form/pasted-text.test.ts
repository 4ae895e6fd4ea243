// A block from a spreadsheet over columns of different kinds: signs, figures and units each find their cell.
import { expect, test } from 'vitest';
import { indicatorCell } from '@/lib/domain/evaluation/cells';
import { newForm } from '@/lib/domain/evaluation/new-form';
import { SICHUAN } from '@/lib/domain/template/sichuan';
import { DraftStore } from './draft-store';
import { layBlock } from '@/components/drafting/paste-block';
import { pastedText } from './pasted-text';
import { planSheet } from './sheet-plan';

let last = 0;
const form = newForm({
  template: SICHUAN,
  fiscalYear: 2024,
  head: { projectName: '甲', competentDepartment: '乙', implementingUnit: '丙' },
  newId: () => `00000000-0000-4000-8000-${String(++last).padStart(12, '0')}`,
});
const [first = '', second = ''] = form.indicators.map(({ id }) => id);
const store = new DraftStore(form, { targetsLocked: false });
const { map, boxOf } = planSheet(store, { editable: true, targetsLocked: false });

test('a direction is read however it is written, and a word that is none is kept to be refused', () => {
  const box = boxOf.get(indicatorCell(first, 'direction'));
  if (!box) throw new Error('the sheet lost its column of directions');
  const { edits, outside } = layBlock(
    map,
    box,
    [
      ['正向', ' 42 ', '条'],
      ['大约', '95', '%'],
    ],
    pastedText,
  );
  expect(outside).toBe(0);
  expect(edits).toEqual([
    [indicatorCell(first, 'direction'), '≥'],
    [indicatorCell(first, 'target'), '42'],
    [indicatorCell(first, 'unit'), '条'],
    [indicatorCell(second, 'direction'), '大约'],
    [indicatorCell(second, 'target'), '95'],
    [indicatorCell(second, 'unit'), '%'],
  ]);
  store.act(edits, null);
  expect(store.outbox.held.get(indicatorCell(second, 'direction'))?.reason).toContain('指标方向只能选');
});
