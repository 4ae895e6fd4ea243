// What an edit does to a form, and which edits a form refuses.
import { expect, test } from 'vitest';
import { NATIONAL_2020 } from '../template/national-2020';
import { type CellId, fieldCell, fundCell, indicatorCell, nodeCell } from './cells';
import { applyText, editRefusal } from './edits';
import { cellText, type Form, liveIndicators } from './form';
import { formFromJson, formJsonSchema, formToJson } from './form-json';
import { newForm } from './new-form';

let counter = 0;
const newId = () => `00000000-0000-4000-8000-${String(++counter).padStart(12, '0')}`;
const blank = (): Form =>
  newForm({
    template: NATIONAL_2020,
    fiscalYear: 2021,
    head: { projectName: '甲', competentDepartment: '乙', implementingUnit: '丙' },
    newId,
  });
const open = { targetsLocked: false };

test('a blank form has every level of the template and one empty row in each 二级指标', () => {
  const form = blank();
  expect(form.funds.map((row) => row.source)).toEqual(['total', 'fiscal', 'carryover', 'other']);
  expect(form.nodes.filter((node) => node.parentId === null)).toHaveLength(3);
  expect(form.indicators).toHaveLength(9);
  expect(cellText(form, nodeCell(form.nodes[0]?.id ?? '', 'weight'))).toBe('50');
});

test('setting the node of an unknown row adds it; the tombstone hides it; restoring brings everything back', () => {
  const form = blank();
  const id = newId();
  const node = form.nodes.find((n) => n.key === 'quality')?.id ?? '';
  let next = applyText(form, indicatorCell(id, 'node'), node);
  next = applyText(next, indicatorCell(id, 'position'), 'A5');
  next = applyText(next, indicatorCell(id, 'name'), '一次办结率');
  expect(liveIndicators(next).map((row) => row.id)).toContain(id);
  const removed = applyText(next, indicatorCell(id, 'removed'), '1');
  expect(liveIndicators(removed).map((row) => row.id)).not.toContain(id);
  expect(applyText(removed, indicatorCell(id, 'removed'), '')).toEqual(next);
  expect(form.indicators).toHaveLength(9);
});

test('emptying a cell leaves no trace of it', () => {
  const form = blank();
  const cell = fieldCell('goalActual');
  expect(applyText(applyText(form, cell, '已完成'), cell, '').cells.has(cell)).toBe(false);
});

test('what cannot be submitted may still be typed', () => {
  const form = blank();
  const budget = fundCell(form.funds[0]?.id ?? '', 'budget');
  expect(editRefusal(form, budget, '约 5 万', open)).toBeNull();
});

test.each<[string, (form: Form) => [CellId, string], string]>([
  [
    'an over-long text names the cell and the count',
    () => [fieldCell('leader'), '长'.repeat(61)],
    '「项目负责人」最多 60 个字，现有 61 个字，请删减后再保存。',
  ],
  [
    'a printed cell is computed',
    () => [fieldCell('printedTotalScore'), '98'],
    '「总分（得分）」由系统计算，不需要填写。',
  ],
  [
    'a row that is gone keeps the text on the device',
    () => [indicatorCell(newId(), 'actual'), '40 件'],
    '这一行已不在表内，内容保留在本机，可以复制后填到其他行。',
  ],
  [
    'a node is a 二级指标',
    (form) => [indicatorCell(newId(), 'node'), form.nodes[0]?.id ?? ''],
    '三级指标要放在某个二级指标之下，请重新选择二级指标。',
  ],
  [
    'an unknown level of attainment',
    (form) => [indicatorCell(form.indicators[0]?.id ?? '', 'attainment'), 'great'],
    '完成档次只能从列出的三档中选择。',
  ],
])('%s', (_, make, message) => {
  const form = blank();
  const [cell, text] = make(form);
  expect(editRefusal(form, cell, text, open)).toBe(message);
});

test('locked goals leave actuals, scores, reasons, money and the summary open', () => {
  const form = blank();
  const row = form.indicators[0]?.id ?? '';
  const locked = { targetsLocked: true };
  for (const cell of [
    indicatorCell(row, 'actual'),
    indicatorCell(row, 'score'),
    indicatorCell(row, 'reason'),
    fieldCell('summary'),
    fieldCell('goalActual'),
    fundCell(form.funds[0]?.id ?? '', 'executed'),
  ]) {
    expect(editRefusal(form, cell, '1', locked)).toBeNull();
  }
  for (const cell of [
    indicatorCell(row, 'target'),
    indicatorCell(row, 'weight'),
    indicatorCell(row, 'removed'),
    fieldCell('goalExpected'),
  ]) {
    expect(editRefusal(form, cell, '1', locked)).toContain('属于已批复的绩效目标');
  }
});

test('a form survives JSON', () => {
  const form = blank();
  expect(formFromJson(formJsonSchema.parse(JSON.parse(JSON.stringify(formToJson(form)))))).toEqual(form);
});
