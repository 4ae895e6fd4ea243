// The reviewer's questions, orders and ways through the queue.
import { describe, expect, test } from 'vitest';
import { CHIPS, type ChipKey } from '@/components/review/queue-chips';
import { groupOf, roundText, waitedText } from '@/components/review/queue-row';
import {
  chipCounts,
  neighbours,
  type QueueView,
  readView,
  rowsOf,
  viewQuery,
} from '@/components/review/queue-view';
import { queueRow } from '@/components/review/testing-rows';

const opened: QueueView = { chip: 'waiting', words: '', sort: { column: 'waited', desc: true } };
const ids = (rows: readonly { id: string }[]) => rows.map((row) => row.id);
const read = (query: string) => readView(new URLSearchParams(query));
const view = (actions: 'view'[] = ['view']) => ({ actions });

const rows = [
  queueRow('low', { rate: 1000, total: 9500, errors: 1 }),
  queueRow('at-the-line', { rate: 8000, total: 9000 }),
  queueRow('just-below', { rate: 7999, total: 9000, warnings: 2 }),
  queueRow('modest', { rate: 1000, total: 8999 }),
  queueRow('no-rate', { rate: null, total: 9500 }),
  queueRow('again', { submissions: 2, warnings: 1 }),
  queueRow('approved', {
    status: 'approved',
    rate: 0,
    total: 9900,
    errors: 1,
    warnings: 1,
    submissions: 2,
    ...view(),
  }),
  queueRow('returned', { status: 'returned', warnings: 1, ...view() }),
  queueRow('begun', { status: 'draft', submissions: 0, ...view() }),
  queueRow('untouched', { status: 'draft', started: false, submissions: 0, ...view() }),
];

describe('chips', () => {
  test.each<[ChipKey, string[]]>([
    ['waiting', ['low', 'at-the-line', 'just-below', 'modest', 'no-rate', 'again']],
    ['lowRateHighScore', ['low', 'just-below']],
    ['errors', ['low']],
    ['warnings', ['just-below', 'again']],
    ['resubmitted', ['again']],
    ['approved', ['approved']],
    ['returned', ['returned']],
    ['filling', ['begun']],
    ['notStarted', ['untouched']],
    ['elsewhere', []],
  ])('%s', (chip, expected) => {
    expect(ids(rowsOf(rows, { ...opened, chip }))).toEqual(expected);
  });

  test('count what they hold; the one that seldom holds anything shows itself only then', () => {
    const counts = chipCounts(rows).map(({ chip, count }) => [chip.key, count]);
    expect(counts).toContainEqual(['waiting', 6]);
    expect(counts.map(([key]) => key)).not.toContain('elsewhere');
    const withDepartment = [...rows, queueRow('theirs', { status: 'endorsing', ...view() })];
    expect(chipCounts(withDepartment).at(-1)).toMatchObject({ chip: { key: 'elsewhere' }, count: 1 });
  });

  test('every row stands in one group of the bar', () => {
    expect(rows.map(groupOf)).toEqual([
      ...Array<string>(6).fill('waiting'),
      'approved',
      'returned',
      'filling',
      'notStarted',
    ]);
    expect(groupOf({ status: 'endorsing', started: true, actions: ['view'] })).toBe('elsewhere');
    expect(groupOf({ status: 'endorsing', started: true, actions: ['endorse'] })).toBe('waiting');
  });
});

describe('order', () => {
  test('who has waited longest stands first; equal ones stay as they came', () => {
    const waiting = [
      queueRow('a', { waitingDays: 1 }),
      queueRow('b', { waitingDays: 6 }),
      queueRow('c', { waitingDays: 1 }),
    ];
    expect(ids(rowsOf(waiting, opened))).toEqual(['b', 'a', 'c']);
  });

  test('what is not known stands last either way', () => {
    const some = [
      queueRow('none', { rate: null }),
      queueRow('ten', { rate: 1000 }),
      queueRow('two', { rate: 200 }),
    ];
    const by = (desc: boolean) => ids(rowsOf(some, { ...opened, sort: { column: 'rate', desc } }));
    expect(by(false)).toEqual(['two', 'ten', 'none']);
    expect(by(true)).toEqual(['ten', 'two', 'none']);
  });

  test('names go by pinyin', () => {
    const some = ['信访维稳', '民用洁净型煤', '老旧小区'].map((projectName, i) =>
      queueRow(`${i}`, { projectName }),
    );
    const order = rowsOf(some, { ...opened, sort: { column: 'project', desc: false } });
    expect(order.map((row) => row.projectName)).toEqual(['老旧小区', '民用洁净型煤', '信访维稳']);
  });

  test('one 硬伤 outweighs any number of 疑点', () => {
    const some = [queueRow('doubts', { warnings: 9 }), queueRow('wrong', { errors: 1 }), queueRow('clean')];
    expect(ids(rowsOf(some, { ...opened, sort: { column: 'findings', desc: true } }))).toEqual([
      'wrong',
      'doubts',
      'clean',
    ]);
  });
});

describe('search', () => {
  const some = [
    queueRow('1', { projectName: '信访维稳资金项目', projectCode: 'GX-001' }),
    queueRow('2', { projectName: '信访接待', departmentName: '民政局', unitName: '救助站' }),
  ];
  test.each([
    ['信访', ['1', '2']],
    ['信访 民政', ['2']],
    ['救助站', ['2']],
    [' gx-001 ', ['1']],
    ['没有', []],
  ])('%s', (words, expected) => {
    expect(ids(rowsOf(some, { ...opened, words }))).toEqual(expected);
  });
});

describe('the address', () => {
  test('keeps chip, words, order and place, and says nothing of what the page opens with', () => {
    const wanted: QueueView = { chip: 'errors', words: '信访 维稳', sort: { column: 'total', desc: true } };
    const query = viewQuery(wanted, { year: '2021' });
    expect(read(query)).toEqual(wanted);
    expect(new URLSearchParams(query).get('year')).toBe('2021');
    expect(viewQuery(opened)).toBe('');
    expect(read('')).toEqual(opened);
    for (const { key } of CHIPS) expect(read(viewQuery({ ...opened, chip: key })).chip).toBe(key);
  });

  test('leaves what it does not understand at its default', () => {
    expect(read('chip=toString&sort=-constructor')).toEqual(opened);
    expect(read('sort=waited').sort).toEqual({ column: 'waited', desc: false });
  });
});

describe('the way from form to form', () => {
  const three = [
    queueRow('first', { waitingDays: 6 }),
    queueRow('second', { waitingDays: 3 }),
    queueRow('third', { waitingDays: 1 }),
  ];

  test('follows the order of the list', () => {
    expect(neighbours(three, opened, 'second')).toEqual({
      before: { id: 'first', projectName: '项目first' },
      after: { id: 'third', projectName: '项目third' },
      position: 2,
      count: 3,
    });
    expect(neighbours(three, opened, 'first').before).toBeNull();
    expect(neighbours(three, opened, 'third').after).toBeNull();
  });

  test('does not lose its place when a decision takes the form out of the list', () => {
    const decided = three.map((row) =>
      row.id === 'second' ? { ...row, status: 'approved' as const, ...view() } : row,
    );
    expect(neighbours(decided, opened, 'second').after?.id).toBe('third');
  });

  test('passes over what was never handed in', () => {
    const drafts = [
      queueRow('begun', { status: 'draft', submissions: 0, ...view() }),
      queueRow('withdrawn', { status: 'draft', submissions: 1, ...view() }),
    ];
    const { before, count } = neighbours(drafts, { ...opened, chip: 'filling' }, 'withdrawn');
    expect([before, count]).toEqual([null, 1]);
  });

  test('is nowhere for a form that is in no list', () => {
    expect(neighbours(three, opened, 'unknown')).toEqual({
      before: null,
      after: null,
      position: 0,
      count: 3,
    });
  });
});

test('words for rounds and waiting', () => {
  expect([0, 1, 2, 11].map(roundText)).toEqual(['', '首次送审', '第二次送审', '第十一次送审']);
  expect([0, 6].map(waitedText)).toEqual(['今天', '6 天']);
});
