// 催报: the text that is copied.
import { expect, test } from 'vitest';
import { isUndone, reminderText } from '@/components/review/reminder';
import { queueRow } from '@/components/review/testing-rows';

const rows = [
  queueRow('1', { projectName: '招商引资项目' }),
  queueRow('2', { projectName: '社会救助', departmentName: '民政局' }),
  queueRow('3', { projectName: '型煤补贴' }),
];

test('names every project under its department, and the day', () => {
  expect(reminderText(rows, 'notStarted')).toBe(
    `各部门：2021 年度下列 3 个项目尚未开始填报绩效自评表，请于 3 月 31 日前提交审核（还有 12 天）。
一、工业和信息化局（2 个）
1. 招商引资项目
2. 型煤补贴
二、民政局（1 个）
1. 社会救助
已办理的请忽略；项目如已调整或收回，请及时告知财政部门。`,
  );
});

test('changes its tone on the last day and after it', () => {
  const on = (daysLeft: number) => reminderText([queueRow('1', { daysLeft })], 'returned').split('\n')[0];
  expect(on(0)).toContain('退回修改后尚未重新提交，请务必于今天（3 月 31 日）提交审核。');
  expect(on(-3)).toContain('填报已于 3 月 31 日截止，逾期 3 天，请抓紧提交审核。');
});

test('nothing to say for an empty list, nor for lists that owe nothing', () => {
  expect(reminderText([], 'notStarted')).toBe('');
  expect(['waiting', 'approved', 'toString'].some(isUndone)).toBe(false);
});
