// What a summary drafted from its form says, what replaces it, and which typed figures disagree.
import { describe, expect, it, test } from 'vitest';
import { filled, sampleForm, snapshotOf } from '@/testing/sample-disclosure';
import { runChecks } from '../checks/run';
import { type CellId, fieldCell, fundCell, indicatorCell } from '../evaluation/cells';
import { formFromJson } from '../evaluation/form-json';
import { BUILT_IN_TEMPLATES } from '../template/built-in';
import { NATIONAL_2020 } from '../template/national-2020';
import type { ProjectSnapshot } from './project-entry';
import { summaryParagraphs } from './summary';
import { draftSummary } from './summary-draft';
import { summaryFigures, withSummary } from './summary-figures';

/** A form with money and two rows; the second falls short. */
function project(more: readonly (readonly [CellId, string])[] = [], actual = '15户'): ProjectSnapshot {
  const blank = sampleForm(NATIONAL_2020, '企业技术改造补助');
  const total = blank.funds[0]?.id ?? '';
  const [first = '', second = ''] = blank.indicators.map(({ id }) => id);
  const row = (id: string, texts: readonly string[]) =>
    (['name', 'weight', 'target', 'actual', 'reason'] as const).map(
      (field, i) => [indicatorCell(id, field), texts[i] ?? ''] as const,
    );
  const form = filled(blank, [
    [fundCell(total, 'budget'), '300'],
    [fundCell(total, 'executed'), '285.5'],
    [fieldCell('goalActual'), '支持 15 户企业完成技术改造；\n余款次年支付。'],
    [fieldCell('lowRateReason'), '主要原因是：设备招标节约资金。'],
    ...row(first, ['改造企业户数', '50', '≥20户', actual, '原因是两户企业停产，']),
    ...row(second, ['设备验收合格率', '40', '≥95%', '97%', '']),
    ...blank.indicators.slice(2).map(({ id }) => [indicatorCell(id, 'removed'), '1'] as const),
    ...more,
  ]);
  return snapshotOf('x1', '企业技术改造补助', form);
}

test('a draft tells score, money, what was reached, what was not and why, and what comes next', () => {
  const { text, problems, nextSteps } = draftSummary(project());
  expect(text.text).toBe(
    '对照年初设定的绩效目标，项目自评得分87.02分，评价等级为良。全年预算数为300.00万元，执行数为285.50万元，执行率为95.17%。绩效目标完成情况：支持 15 户企业完成技术改造；余款次年支付。所设2项三级指标中，1项达到年度指标值，1项没有达到。',
  );
  expect(problems?.text).toBe(
    '存在的问题及原因：一是“改造企业户数”指标值为≥20户，实际完成15户，原因是两户企业停产；二是预算没有全部执行，执行率为95.17%，原因是设备招标节约资金。',
  );
  expect(nextSteps?.text).toBe(
    '下一步改进措施：针对“改造企业户数”查找差距、抓紧整改；加快项目实施和资金支付，提高预算执行率。',
  );
  const figures = text.parts.filter((part) => typeof part !== 'string');
  expect(figures.map(({ text: printed, value, unit }) => [printed, value, unit])).toEqual([
    ['87.02', 8702, 'points'],
    ['良', null, 'word'],
    ['300.00', 300_000_000, 'money'],
    ['285.50', 285_500_000, 'money'],
    ['95.17%', 9517, 'percent'],
    ['2', 2, 'count'],
    ['1', 1, 'count'],
    ['1', 1, 'count'],
  ]);
  expect(figures[4]?.source).toEqual({
    place: '「企业技术改造补助」自评表 执行率',
    anchor: 'p-x1',
    rule: '全年执行数÷全年预算数',
  });
});

test('where all was reached and spent there is nothing to mend', () => {
  const total = formFromJson(project().form).funds[0]?.id ?? '';
  const done = draftSummary(
    project(
      [
        [fundCell(total, 'executed'), '300'],
        [fieldCell('lowRateReason'), ''],
      ],
      '20户',
    ),
  );
  expect(done.text.text).toContain('所设2项三级指标全部达到年度指标值。');
  expect([done.problems, done.nextSteps]).toEqual([null, null]);
});

test('a form with nothing filled in drafts no gap', () => {
  for (const template of BUILT_IN_TEMPLATES) {
    const draft = draftSummary(snapshotOf('x1', '空表', sampleForm(template, '空表')));
    for (const part of [draft.text, draft.problems, draft.nextSteps])
      expect(part?.text ?? '').not.toMatch(/undefined|NaN|null|[，。；：]{2}/);
  }
});

test('money that would round to nothing keeps its digits', () => {
  const total = formFromJson(project().form).funds[0]?.id ?? '';
  const tiny = draftSummary(project([[fundCell(total, 'executed'), '0.0012']]));
  expect(tiny.text.text).toContain('执行数为0.0012万元');
});

describe('what replaces the draft', () => {
  const own = project([[fieldCell('summary'), '第一段写完成情况\n第二段写下一步。']]);
  const record = (cells: Readonly<Record<string, string>>) => ({
    fiscalYear: 2021,
    bodyName: '示范区工业和信息化局',
    cells: new Map(Object.entries(cells) as [CellId, string][]),
  });
  const said = (...given: Parameters<typeof summaryParagraphs>) =>
    summaryParagraphs(...given).map(({ text }) => text);

  it('the summary of the form, which says all by itself', () => {
    expect(said(own, null)).toEqual(['第一段写完成情况。', '第二段写下一步。']);
  });

  it('what was written in the disclosure, part by part', () => {
    expect(said(own, record({ 'summary/x1/text': '另写的综述。' }))[0]).toBe('另写的综述。');
    const problems = record({ 'summary/x1/problems': '存在的问题及原因：只有一个' });
    expect(said(project(), problems)[1]).toBe('存在的问题及原因：只有一个。');
    expect(said(project(), record({ 'summary/x1/nextSteps': '明年早些招标' }))[2]).toBe(
      '下一步改进措施：明年早些招标。',
    );
  });
});

describe('figures typed by hand', () => {
  it('that disagree with the form are found where they stand', () => {
    const text = '自评得分98分，全年预算数300万元，执行数300万元，已完成。';
    expect(
      summaryFigures(text, project()).map(({ start, end, printed, expected }) => [
        text.slice(start, end),
        printed,
        expected,
      ]),
    ).toEqual(
      [
        ['98分', '98分', '87.02'],
        ['300万元', '300万元', '285.50 万元'],
      ].map(([slice, printed, expected]) => [slice, printed, expected]),
    );
    const [, money] = summaryFigures(text, project());
    expect(text.slice(0, money?.start)).toMatch(/执行数$/);
  });

  it('that agree are left alone, and so is a text without figures', () => {
    expect(summaryFigures(draftSummary(project()).text.text, project())).toEqual([]);
    expect(summaryFigures('按计划完成。', project())).toEqual([]);
  });

  it('are findings of SE-43 and SE-44 too', () => {
    const snapshot = project();
    const form = withSummary(formFromJson(snapshot.form), '自评得分98分，执行数300万元。');
    const { findings } = runChecks({ form, scorecard: snapshot.scorecard });
    const rules = findings.filter(({ cell }) => cell === fieldCell('summary')).map(({ rule }) => rule);
    expect(rules).toEqual(expect.arrayContaining(['SE-43', 'SE-44']));
  });
});
