// Edits on their way: coalesced until they leave, fixed once they left, and never dropped.
import { expect, test } from 'vitest';
import { fieldCell } from '@/lib/domain/evaluation/cells';
import { Outbox } from './outbox';

const leader = fieldCell('leader');
const phone = fieldCell('phone');
const goal = fieldCell('goalActual');
const now = '2021-03-02T02:42:00.000Z';
const label = (cell: string) => cell;
const savedAll = (outbox: Outbox) =>
  outbox.answered(
    outbox.nextBatch().map(({ id }) => ({ id, outcome: 'saved' as const })),
    now,
    label,
  );

test('edits of one cell are one edit until they leave', () => {
  const outbox = new Outbox();
  outbox.put(leader, '', '综');
  outbox.put(phone, '', '1');
  outbox.put(leader, '', '综合科');
  expect(outbox.nextBatch()).toMatchObject([
    { cell: leader, from: '', to: '综合科' },
    { cell: phone, from: '', to: '1' },
  ]);
});

test('what left is sent again unchanged under the same ids, whatever was typed since', () => {
  const outbox = new Outbox();
  outbox.put(leader, '', '综合科');
  const first = outbox.nextBatch();
  outbox.put(leader, '', '办公室');
  expect(outbox.nextBatch()).toBe(first);
  savedAll(outbox);
  expect(outbox.nextBatch()).toMatchObject([{ cell: leader, from: '综合科', to: '办公室' }]);
});

test('a cell set back while its edit is under way is sent back too', () => {
  const outbox = new Outbox();
  outbox.put(leader, '', '综合科');
  outbox.nextBatch();
  outbox.put(leader, '', '');
  savedAll(outbox);
  expect(outbox.nextBatch()).toMatchObject([{ from: '综合科', to: '' }]);
});

test('a conflict keeps the latest of mine beside theirs and sends nothing until it is decided', () => {
  const outbox = new Outbox();
  outbox.put(goal, '', '办结 4');
  const [edit] = outbox.nextBatch();
  outbox.put(goal, '', '办结 40 件');
  outbox.answered(
    [{ id: edit?.id ?? '', outcome: 'conflict', current: '全部办结', by: '李会计', at: now }],
    now,
    label,
  );
  expect(outbox.conflicts.get(goal)).toEqual({
    cell: goal,
    mine: '办结 40 件',
    theirs: '全部办结',
    by: '李会计',
    at: now,
  });
  expect(outbox.nextBatch()).toEqual([]);
  expect(outbox.wanted(goal)).toBe('办结 40 件');
  expect(outbox.clean).toBe(false);
});

test('two who wrote the same have no conflict', () => {
  const outbox = new Outbox();
  outbox.put(goal, '', '全部办结');
  const [edit] = outbox.nextBatch();
  outbox.put(goal, '', '全部办结。');
  outbox.answered(
    [{ id: edit?.id ?? '', outcome: 'conflict', current: '全部办结。', by: '李会计', at: now }],
    now,
    label,
  );
  expect(outbox.clean).toBe(true);
});

test('a refused text is kept with its newest words until the person dismisses it', () => {
  const outbox = new Outbox();
  outbox.put(leader, '', '综合');
  const [edit] = outbox.nextBatch();
  outbox.put(leader, '', '综合科');
  outbox.answered([{ id: edit?.id ?? '', outcome: 'refused', reason: '已提交审核' }], now, label);
  expect(outbox.refused).toMatchObject([{ cell: leader, text: '综合科', reason: '已提交审核' }]);
  expect(outbox.unsent).toBe(0);
  expect(outbox.empty).toBe(false);
  outbox.dismiss(edit?.id ?? '');
  expect(outbox.empty).toBe(true);
});

test('a refused batch keeps every text of it', () => {
  const outbox = new Outbox();
  outbox.put(leader, '', '甲');
  outbox.put(phone, '', '1');
  outbox.nextBatch();
  outbox.refuseBatch('您不再负责本项目。', now, label);
  expect(outbox.refused.map(({ text }) => text)).toEqual(['甲', '1']);
});

test('an edit the answer does not name stays under way', () => {
  const outbox = new Outbox();
  outbox.put(leader, '', '甲');
  outbox.put(phone, '', '1');
  const [first, second] = outbox.nextBatch();
  outbox.answered([{ id: first?.id ?? '', outcome: 'saved' }], now, label);
  expect(outbox.nextBatch()).toEqual([second]);
});

test('a batch takes at most 200 edits, and large texts travel in several', () => {
  const outbox = new Outbox();
  for (let i = 0; i < 3; i += 1) outbox.put(`field/${i}` as typeof leader, '', '长'.repeat(30_000));
  expect(outbox.nextBatch()).toHaveLength(2);
  const many = new Outbox();
  for (let i = 0; i < 201; i += 1) many.put(`field/${i}` as typeof leader, '', '1');
  expect(many.nextBatch()).toHaveLength(200);
});

test('what a closed tab left is sent first, in its own batches, then one’s own', () => {
  const left = new Outbox();
  left.put(leader, '', '甲');
  left.nextBatch();
  left.put(phone, '', '1');
  left.hold({ cell: goal, text: '太长', reason: '最多 4000 个字' });
  const outbox = new Outbox();
  outbox.put(leader, '', '乙');
  outbox.adopt(JSON.parse(JSON.stringify(left.toRecord())));
  expect(outbox.nextBatch()).toMatchObject([{ cell: leader, to: '甲' }]);
  savedAll(outbox);
  expect(outbox.nextBatch()).toMatchObject([{ cell: phone, to: '1' }]);
  savedAll(outbox);
  expect(outbox.nextBatch()).toMatchObject([{ cell: leader, from: '', to: '乙' }]);
  expect(outbox.held.get(goal)?.text).toBe('太长');
});
