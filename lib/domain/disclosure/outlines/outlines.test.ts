// The built-in outlines are complete, and an outline of a region's own is told what it lacks.
import { expect, test } from 'vitest';
import { type Outline, outlineSchema } from '../outline';
import { BUILT_IN_OUTLINES, outlineFor, outlineId } from './built-in';
import { NATIONAL } from './national';
import { outlineProblems } from './outline-problems';
import { REFERENCE_2020 } from './reference-2020';

test.each(BUILT_IN_OUTLINES.map((outline) => [outline.family, outline] as const))(
  '%s can be read back and lacks nothing',
  (_, outline) => {
    expect(outlineSchema.parse(JSON.parse(JSON.stringify(outline)))).toEqual(outline);
    expect(outlineProblems(outline)).toEqual([]);
  },
);

test('no two outlines share a name in the store', () => {
  expect(new Set(BUILT_IN_OUTLINES.map(outlineId)).size).toBe(BUILT_IN_OUTLINES.length);
});

test('a region’s choice counts; else the outline that was usual in the year', () => {
  expect(outlineFor(2020, null)).toBe(REFERENCE_2020);
  expect(outlineFor(2021, null)).toBe(NATIONAL);
  expect(outlineFor(2021, REFERENCE_2020)).toBe(REFERENCE_2020);
});

test('a missing section, one written twice, and headings that cannot stand are each named', () => {
  const [overview, ...others] = REFERENCE_2020.parts;
  const own: Outline = {
    ...REFERENCE_2020,
    parts: [
      ...(overview ? [overview] : []),
      ...others.filter(({ section }) => section !== 'glossary'),
      { title: '一、{month}职责', numbering: 'numeral', section: 'duties' },
      { title: '空标题', numbering: 'part' },
    ],
  };
  expect(outlineProblems(own)).toEqual([
    '大纲缺少“名词解释”，请加一个标题来写它。',
    '“部门职责”出现了 2 次，只能写在一个标题下。',
    '标题“一、{month}职责”里的 {month} 不能填写，可用的只有 {year}（年度）和 {body}（部门或单位）。',
    '标题“一、{month}职责”不要写序号，序号由系统按层次编排。',
    '标题“空标题”下没有内容，请选定所写的内容或删去。',
    '“{body}基本情况”等同一层标题用了不同的序号，请统一。',
  ]);
});

test('a fifth level and twin titles are refused', () => {
  const deep = (level: number): Outline['parts'][number] =>
    level === 5
      ? { title: '第五层', numbering: 'none', section: 'contact' }
      : { title: `第 ${level} 层`, numbering: 'none', children: [deep(level + 1)] };
  const parts = [...NATIONAL.parts.filter(({ section }) => section !== 'contact'), deep(1)];
  expect(outlineProblems({ ...NATIONAL, parts })).toEqual(['标题“第五层”在第 5 层，大纲最多 4 层。']);
  const twins = [...NATIONAL.parts, { title: '名词解释', numbering: 'none', section: 'staffing' } as const];
  expect(outlineProblems({ ...NATIONAL, parts: twins })).toContain(
    '同一层有两个标题“名词解释”，请改其中一个。',
  );
});
