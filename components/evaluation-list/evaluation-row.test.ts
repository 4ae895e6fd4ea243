// The words of a filler's list.
import { expect, test } from 'vitest';
import { leftToDo, standing } from '@/components/evaluation-list/evaluation-row';
import type { Status } from '@/lib/domain/workflow/table';

const row = (status: Status, missing = 0, errors = 0, warnings = 0) => ({
  status,
  missing,
  errors,
  warnings,
});

test.each([
  [row('draft', 7, 1, 2), '还缺 7 处，须更正 1 处，请核对 2 处'],
  [row('draft', 0, 0, 1), '请核对 1 处'],
  [row('draft'), '可以提交'],
  [row('returned'), '请按审核意见修改后重新提交'],
  [row('returned', 1), '请按审核意见修改后重新提交；还缺 1 处'],
  [row('endorsing', 3), '等待审核'],
  [row('submitted', 0, 0, 2), '等待审核'],
  [row('approved', 0, 0, 2), '已办结'],
])('%j: %s', (given, words) => {
  expect(leftToDo(given)).toBe(words);
});

test('a draft nobody has written in has not begun', () => {
  expect(standing({ status: 'draft', started: false }).text).toBe('未开始');
  expect(standing({ status: 'draft', started: true }).text).toBe('填报中');
  expect(standing({ status: 'returned', started: true })).toEqual({ tone: 'warn', text: '退回修改' });
});
