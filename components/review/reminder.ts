// 催报 as text to copy into a message: which projects, by department, until when.
import type { QueueRow } from '@/components/review/queue-row';
import { headingNumeral } from '@/lib/domain/disclosure/numerals';

/** `3 月 31 日` from `2022-03-31`. */
function monthAndDay(day: string): string {
  const [, month = '', date = ''] = day.split('-');
  return `${Number(month)} 月 ${Number(date)} 日`;
}

function deadline({ closesOn, daysLeft }: QueueRow): string {
  const day = monthAndDay(closesOn);
  if (daysLeft > 0) return `请于 ${day}前提交审核（还有 ${daysLeft} 天）`;
  if (daysLeft === 0) return `请务必于今天（${day}）提交审核`;
  return `填报已于 ${day}截止，逾期 ${-daysLeft} 天，请抓紧提交审核`;
}

/** What the rows have not done yet. */
const UNDONE = {
  notStarted: '尚未开始填报绩效自评表',
  filling: '绩效自评表尚未填完提交',
  returned: '绩效自评表退回修改后尚未重新提交',
} as const;

export type Undone = keyof typeof UNDONE;

/** Whether there is something to remind about in a list, and of what. */
export function isUndone(key: string): key is Undone {
  return Object.hasOwn(UNDONE, key);
}

/** The message for the projects of a list, one department after the other in the order they come; '' for an empty list. */
export function reminderText(rows: readonly QueueRow[], undone: Undone): string {
  const [first] = rows;
  if (!first) return '';
  const departments = [...new Set(rows.map((row) => row.departmentName))];
  const parts = departments.map((department, i) => {
    const own = rows.filter((row) => row.departmentName === department);
    return [
      `${headingNumeral(i + 1)}、${department}（${own.length} 个）`,
      ...own.map((row, n) => `${n + 1}. ${row.projectName}`),
    ].join('\n');
  });
  const head = `各部门：${first.year} 年度下列 ${rows.length} 个项目${UNDONE[undone]}，${deadline(first)}。`;
  return [head, ...parts, '已办理的请忽略；项目如已调整或收回，请及时告知财政部门。'].join('\n');
}
