// The draft in one tab: totals that move at once, undo over everything, and cells that others save meanwhile.
import { expect, test } from 'vitest';
import { fieldCell, indicatorCell } from '@/lib/domain/evaluation/cells';
import { liveIndicators } from '@/lib/domain/evaluation/form';
import { scoreForm } from '@/lib/domain/evaluation/scoring';
import { smallForm } from '@/lib/domain/evaluation/small-form';
import { DraftStore } from './draft-store';
import { addRow, moveRow, removeRow } from './row-actions';

const form = () =>
  smallForm({
    funds: [{ source: 'total', budget: '10', executed: '9' }],
    rows: [
      { name: '办结信访事项', weight: '20', target: '≥42 件', actual: '42 件' },
      { name: '一次办结率', group: 'quality', weight: '10', target: '≥90%', actual: '93%' },
    ],
  });
const open = (locked = false) => new DraftStore(form(), { targetsLocked: locked });
const firstRow = (store: DraftStore) => store.form.indicators[0]?.id ?? '';

test('each key press moves row, subtotal and total, exactly as a full scoring of the form would', () => {
  const store = open();
  const actual = indicatorCell(firstRow(store), 'actual');
  expect(store.scorecard.total).toBe(900 + 2000 + 1000);
  store.type(actual, '4');
  expect(store.rowScore(firstRow(store))?.score).toBe(190);
  store.type(actual, '40');
  expect(store.rowScore(firstRow(store))?.score).toBe(1905);
  expect(store.scorecard.total).toBe(900 + 1905 + 1000);
  expect(store.scorecard).toEqual(scoreForm(store.form));
});

test('a key press wakes the cell, its row and the sums, and no other cell', () => {
  const store = open();
  const row = firstRow(store);
  const woken: string[] = [];
  for (const topic of ['scorecard', 'execution', 'structure', `score:${row}`] as const) {
    store.topics.subscribe(topic, () => woken.push(topic));
  }
  for (const { id } of liveIndicators(store.form)) {
    store.topics.subscribe(`text:${indicatorCell(id, 'actual')}`, () => woken.push(`text:${id}`));
    if (id !== row) store.topics.subscribe(`score:${id}`, () => woken.push(`score:${id}`));
  }
  store.type(indicatorCell(row, 'actual'), '41');
  expect(woken).toEqual([`text:${row}`, `score:${row}`, 'scorecard']);
  woken.length = 0;
  store.type(fieldCell('goalActual'), '已完成');
  expect(woken).toEqual([]);
});

test('typing in one cell is one step; leaving the cell begins another', () => {
  const store = open();
  const actual = indicatorCell(firstRow(store), 'actual');
  store.type(actual, '4');
  store.type(actual, '40');
  store.endEdit();
  store.type(actual, '40 件');
  expect(store.undo()?.place).toBe(actual);
  expect(store.text(actual)).toBe('40');
  store.undo();
  expect(store.text(actual)).toBe('42 件');
  expect(store.history.canUndo).toBe(false);
  store.redo();
  store.redo();
  expect(store.text(actual)).toBe('40 件');
  expect(store.scorecard).toEqual(scoreForm(store.form));
});

test('a cell set back to where it began leaves no step and nothing to send', () => {
  const store = open();
  const actual = indicatorCell(firstRow(store), 'actual');
  store.type(actual, '4');
  store.type(actual, '42 件');
  expect(store.history.canUndo).toBe(false);
  expect(store.outbox.unsent).toBe(0);
});

test('typing after an undo forgets what was undone', () => {
  const store = open();
  store.type(fieldCell('leader'), '甲');
  store.undo();
  store.type(fieldCell('phone'), '1');
  expect(store.history.canRedo).toBe(false);
  expect(store.redo()).toBeNull();
});

test('a row is added, moved and removed, each undone in one go', () => {
  const store = open();
  const names = () => liveIndicators(store.form).map(({ id }) => store.text(indicatorCell(id, 'name')));
  const added = addRow(store, { after: firstRow(store) });
  store.type(indicatorCell(added, 'name'), '结转档案');
  expect(names()).toEqual(['办结信访事项', '结转档案', '一次办结率']);
  moveRow(store, added, -1);
  expect(names()).toEqual(['结转档案', '办结信访事项', '一次办结率']);
  removeRow(store, added);
  expect(names()).toEqual(['办结信访事项', '一次办结率']);
  store.undo();
  store.undo();
  expect(names()).toEqual(['办结信访事项', '结转档案', '一次办结率']);
  store.undo();
  store.undo();
  expect(names()).toEqual(['办结信访事项', '一次办结率']);
  // Undoing removes the row, which can be restored; it does not unmake it.
  expect(store.text(indicatorCell(added, 'removed'))).toBe('1');
  expect(store.outbox.held.size).toBe(0);
  store.redo();
  store.redo();
  expect(names()).toEqual(['办结信访事项', '结转档案', '一次办结率']);
});

test('undo leaves a cell alone that somebody else changed since, and says which', () => {
  const store = open();
  const actual = indicatorCell(firstRow(store), 'actual');
  store.type(actual, '40 件');
  const [edit] = store.outbox.nextBatch();
  for (const settled of store.outbox.answered(
    [{ id: edit?.id ?? '', outcome: 'saved' }],
    'now',
    store.name,
  )) {
    store.settle(settled);
  }
  store.endEdit();
  store.applyOther({ seq: 9, cell: actual, text: '41 件', by: '李会计', at: 'later' });
  expect(store.text(actual)).toBe('41 件');
  expect(store.undo()?.skipped).toEqual([actual]);
  expect(store.text(actual)).toBe('41 件');
});

test('what somebody else saves appears at once, except in the cell being typed in', () => {
  const store = open();
  const goal = fieldCell('goalActual');
  store.beginEdit(goal);
  store.applyOther({ seq: 1, cell: fieldCell('leader'), text: '综合科', by: '李会计', at: 't' });
  store.applyOther({ seq: 2, cell: goal, text: '全部办结', by: '李会计', at: 't' });
  expect(store.text(fieldCell('leader'))).toBe('综合科');
  expect(store.text(goal)).toBe('');
  store.endEdit();
  expect(store.text(goal)).toBe('全部办结');
});

test('typing over a text that arrived meanwhile asks whose counts', () => {
  const store = open();
  const goal = fieldCell('goalActual');
  store.beginEdit(goal);
  store.applyOther({ seq: 2, cell: goal, text: '全部办结', by: '李会计', at: 't' });
  store.type(goal, '办结 40 件');
  expect(store.outbox.conflicts.get(goal)).toMatchObject({ mine: '办结 40 件', theirs: '全部办结' });
  store.type(goal, '办结 40 件。');
  store.resolve(goal, 'mine');
  expect(store.outbox.nextBatch()).toMatchObject([{ cell: goal, from: '全部办结', to: '办结 40 件。' }]);
});

test('taking the text of the other can be undone', () => {
  const store = open();
  const goal = fieldCell('goalActual');
  store.type(goal, '办结 40 件');
  store.applyOther({ seq: 2, cell: goal, text: '全部办结', by: '李会计', at: 't' });
  expect(store.text(goal)).toBe('办结 40 件');
  store.resolve(goal, 'theirs');
  expect(store.text(goal)).toBe('全部办结');
  expect(store.outbox.clean).toBe(true);
  store.undo();
  expect(store.text(goal)).toBe('办结 40 件');
  expect(store.outbox.nextBatch()).toMatchObject([{ from: '全部办结', to: '办结 40 件' }]);
});

test('a text that is too long stays in its cell and on the device until it is shortened', () => {
  const store = open();
  const leader = fieldCell('leader');
  store.type(leader, '长'.repeat(60));
  store.type(leader, '长'.repeat(61));
  expect(store.outbox.held.get(leader)?.reason).toContain('最多 60 个字');
  expect(store.text(leader)).toHaveLength(61);
  store.type(leader, '长'.repeat(59));
  expect(store.outbox.held.size).toBe(0);
  expect(store.outbox.nextBatch()).toMatchObject([{ to: '长'.repeat(59) }]);
});
