// Editing an outline: headings move, deepen, rise and go, and what comes out can be published.
import { expect, test } from 'vitest';
import { outlineSchema } from '../outline';
import { BUILT_IN_OUTLINES } from './built-in';
import {
  added,
  changed,
  deepened,
  editedSections,
  type EditedSection,
  moved,
  outlineSections,
  raised,
  removed,
  rowsOf,
} from './edit-outline';
import { NATIONAL } from './national';
import { outlineProblems } from './outline-problems';

const tree = editedSections(NATIONAL.parts);
const FILLING = { year: 2021, body: '部门' } as const;
const texts = (sections: readonly EditedSection[]) => rowsOf(sections, FILLING).map(({ text }) => text);
const idOf = (title: string) =>
  rowsOf(tree, FILLING).find(({ section }) => section.title === title)?.section.id ?? '';
const problems = (sections: readonly EditedSection[]) =>
  outlineProblems({ ...NATIONAL, parts: outlineSections(sections) });

test.each(BUILT_IN_OUTLINES)('$name comes out of the editor as it went in', ({ parts }) => {
  expect(outlineSections(editedSections(parts))).toEqual(parts);
});

test('headings read as they print', () => {
  expect(texts(tree).slice(0, 4)).toEqual([
    '第一部分 部门概况',
    '一、部门职责',
    '二、机构设置',
    '三、人员情况',
  ]);
});

test('a heading moves among its siblings, and stays at either end', () => {
  const id = idOf('机构设置');
  expect(texts(moved(tree, id, -1)).slice(1, 3)).toEqual(['一、机构设置', '二、部门职责']);
  const top = idOf('{body}职责');
  expect(moved(tree, top, -1)).toEqual(tree);
});

test('a heading goes one level deeper under the one before it, and back', () => {
  const id = idOf('机构设置');
  const deeper = deepened(tree, id);
  expect(texts(deeper).slice(1, 4)).toEqual(['一、部门职责', '（一）机构设置', '二、人员情况']);
  expect(problems(deeper)).toEqual([]);
  expect(raised(deeper, id)).toEqual(tree);
  expect(deepened(tree, idOf('{body}职责'))).toEqual(tree);
});

test('what is left out is asked for, and can be added back', () => {
  const without = removed(tree, idOf('机构设置'));
  expect(problems(without)).toEqual(['大纲缺少“机构设置”，请加一个标题来写它。']);
  const again = added(without, 'organisation', 'new-1');
  expect(problems(again)).toEqual([]);
  expect(texts(again).at(-1)).toMatch(/^第[一二三四五六七]+部分 机构设置$/);
});

test('a heading is renamed and numbered otherwise', () => {
  const edited = changed(tree, idOf('机构设置'), { title: ' 内设机构 ' });
  expect(
    outlineSchema.parse({ ...NATIONAL, parts: outlineSections(edited) }).parts[0]?.children?.[1]?.title,
  ).toBe('内设机构');
  expect(problems(changed(tree, idOf('机构设置'), { numbering: 'figure' }))).toHaveLength(1);
});
