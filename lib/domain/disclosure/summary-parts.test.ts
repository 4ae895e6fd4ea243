// Where a clerk begins with a 自评综述: the parts are what is printed, and a written figure is held against the form.
import { expect, test } from 'vitest';
import { sampleProjects } from './sample-accounts';
import { summaryParagraphs } from './summary';
import { summaryBasis, summaryFigures } from './summary-figures';
import { draftedParts } from './summary-parts';
import { fieldCell } from '../evaluation/cells';

test('the drafted parts are the paragraphs that print while nobody writes them anew', () => {
  for (const project of sampleProjects()) {
    const { parts, fromForm } = draftedParts(project);
    expect(fromForm).toBe(false);
    const shown = parts.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text));
    expect(shown).toEqual(summaryParagraphs(project, null).map(({ text }) => text));
    expect(parts[0]?.paragraphs[0]?.figures?.length).toBeGreaterThan(0);
  }
});

test('what the filler of the form wrote comes first, as it stands', () => {
  const [project] = sampleProjects();
  if (!project) throw new Error('no project');
  const cells = { ...project.form.cells, [fieldCell('summary')]: '全年完成既定任务' };
  const { parts, fromForm } = draftedParts({ ...project, form: { ...project.form, cells } });
  expect(fromForm).toBe(true);
  expect(parts[0]?.paragraphs.map(({ text }) => text)).toEqual(['全年完成既定任务。']);
});

test('a slim basis finds the same wrong figures as the whole form', () => {
  for (const project of sampleProjects()) {
    const text = '全年预算数为 1 万元，执行数为 987654.32 万元，自评得分 12 分。';
    const whole = summaryFigures(text, project);
    expect(whole.map(({ start, end }) => text.slice(start, end))).toContain('987654.32 万元');
    expect(summaryFigures(text, summaryBasis(project))).toEqual(whole);
  }
});
