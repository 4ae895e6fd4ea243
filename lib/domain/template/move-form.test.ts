// A form moved to another template: what follows the template, what stays, and that nothing of the store is lost.
import { describe, expect, test } from 'vitest';
import { scoreForm } from '../evaluation/scoring';
import { fieldCell, fundCell, indicatorCell } from '../evaluation/cells';
import { applyText } from '../evaluation/edits';
import { cellText, type Form, groupsOf, nodeText } from '../evaluation/form';
import { newForm } from '../evaluation/new-form';
import { BUILT_IN_TEMPLATES } from './built-in';
import { COST_2021 } from './cost-2021';
import { moveChanges } from './move-changes';
import { moveForm } from './move-form';
import { NATIONAL_2017 } from './national-2017';
import { NATIONAL_2020 } from './national-2020';
import { placedForm } from './placed-form';
import { type Template, templateId } from './template';

function ids(prefix: string): () => string {
  let n = 0;
  return () => `${prefix}0000000-0000-4000-8000-${String(++n).padStart(12, '0')}`;
}
const head = { projectName: '信访维稳资金项目', competentDepartment: '工信局', implementingUnit: '工信局' };

/** A filled form of a template: every level-2 node has one indicator that says something, every amount a figure. */
function filled(template: Template): Form {
  const blank = newForm({ template, fiscalYear: 2021, head, newId: ids('a') });
  const texts = [
    ...blank.indicators.flatMap(({ id }, i) => [
      [indicatorCell(id, 'name'), `指标${i}`] as const,
      [indicatorCell(id, 'weight'), '10'] as const,
      [indicatorCell(id, 'target'), '≥10件'] as const,
      [indicatorCell(id, 'actual'), '10件'] as const,
    ]),
    ...blank.funds.flatMap(({ id }) => [
      [fundCell(id, 'initialBudget'), '8'] as const,
      [fundCell(id, 'budget'), '10'] as const,
      [fundCell(id, 'executed'), '6'] as const,
    ]),
    [fieldCell('leader'), '负责人'] as const,
  ];
  return texts.reduce((form, [cell, text]) => applyText(form, cell, text), blank);
}

/** What the store holds after a move. */
function storeAfter(whole: Form, to: Template, newId = ids('b')): Form {
  const { nodes, funds, texts } = moveForm(whole, to, newId);
  const moved = { ...whole, template: to, moneyUnit: to.moneyUnit, nodes, funds };
  return texts.reduce((form, { cell, to: text }) => applyText(form, cell, text), moved);
}

function changesOf(form: Form, to: Template) {
  const move = moveForm(form, to, ids('b'));
  return moveChanges({ form, scorecard: scoreForm(form) }, move, scoreForm(move.form));
}

const names = (form: Form) =>
  form.nodes.filter(({ parentId }) => parentId === null).map(({ id }) => nodeText(form, id, 'name'));

describe('from the national form of 2020', () => {
  const form = filled(NATIONAL_2020);

  test('to itself nothing changes', () => {
    const move = moveForm(form, NATIONAL_2020, ids('b'));
    expect(move.form).toEqual(form);
    expect(move.texts).toEqual([]);
    expect(move.added.size).toBe(0);
    expect(changesOf(form, NATIONAL_2020)).toMatchObject({ changed: [], unplaced: [], keptLevels: [] });
  });

  test('to the older layout: the row and the column it has no place for stay in the store and are named', () => {
    const { unplaced } = changesOf(form, NATIONAL_2017);
    expect(unplaced.map(({ label }) => label)).toEqual([
      '「年度资金总额」年初预算数',
      '「其中：当年财政拨款」年初预算数',
      '「上年结转资金」资金来源',
      '「上年结转资金」年初预算数',
      '「上年结转资金」全年预算数',
      '「上年结转资金」全年执行数',
      '「其他资金」年初预算数',
    ]);
    const moved = storeAfter(form, NATIONAL_2017);
    expect(placedForm(moved).funds.map(({ source }) => source)).toEqual(['total', 'fiscal', 'other']);
    const carried = form.funds.find(({ source }) => source === 'carryover')?.id ?? '';
    expect(cellText(moved, fundCell(carried, 'executed'))).toBe('6');
    expect(cellText(placedForm(moved), fundCell(carried, 'executed'))).toBe('');
  });

  test('to the one with cost: points follow, 成本指标 is new and first, what has no counterpart stays with its rows', () => {
    const { changed, keptLevels } = changesOf(form, COST_2021);
    expect(changed).toContainEqual(
      expect.objectContaining({ label: '「产出指标」分值', from: '50', to: '40' }),
    );
    expect(changed).toContainEqual(
      expect.objectContaining({ label: '「成本指标」指标类别', from: '', to: '成本指标' }),
    );
    // 成本指标 was a 二级指标 of 产出, 可持续影响 one of 效益.
    expect(keptLevels).toEqual(['成本指标', '可持续影响指标']);
    const { form: moved } = moveForm(form, COST_2021, ids('b'));
    expect(names(moved)).toEqual(['成本指标', '产出指标', '效益指标', '满意度指标']);
    expect(moved.indicators).toHaveLength(form.indicators.length);
  });

  test('a 二级指标 that another 一级指标 has in the new template goes there with its rows', () => {
    const [output, benefit, ...rest] = NATIONAL_2020.dimensions;
    if (!output || !benefit) throw new Error('no levels');
    const cost = output.groups.filter(({ key }) => key === 'cost');
    const to: Template = {
      ...NATIONAL_2020,
      dimensions: [
        { ...output, groups: output.groups.filter(({ key }) => key !== 'cost') },
        { ...benefit, groups: [...cost, ...benefit.groups] },
        ...rest,
      ],
    };
    const { form: moved, added } = moveForm(form, to, ids('b'));
    expect(added.size).toBe(0);
    const under = moved.nodes.find(({ key }) => key === 'benefit')?.id ?? '';
    expect(groupsOf(moved, under).map(({ key }) => key)[0]).toBe('cost');
  });

  test('a level of another key but the same name is the same level', () => {
    const to: Template = {
      ...NATIONAL_2020,
      dimensions: NATIONAL_2020.dimensions.map((one) => ({
        ...one,
        key: `${one.key}Own`,
        groups: one.groups.map((group) => ({ ...group, key: `${group.key}Own` })),
      })),
    };
    const { added, nodes, form: moved } = moveForm(form, to, ids('b'));
    expect(added.size).toBe(0);
    expect(nodes.map(({ id }) => id)).toEqual(form.nodes.map(({ id }) => id));
    expect(moved.nodes.map(({ key }) => key)).toEqual(
      to.dimensions.flatMap(({ key, groups }) => [key, ...groups.map((group) => group.key)]),
    );
  });

  test('into 元 amounts keep their worth; what cannot be read stays as typed', () => {
    const total = form.funds[0]?.id ?? '';
    const typed = applyText(form, fundCell(total, 'budget'), '十万');
    const { form: moved } = moveForm(typed, { ...NATIONAL_2020, moneyUnit: '元' }, ids('b'));
    expect(cellText(moved, fundCell(total, 'executed'))).toBe('60000');
    expect(cellText(moved, fundCell(total, 'budget'))).toBe('十万');
    expect(scoreForm(moved).execution.executed).toBe(6_000_000);
  });
});

describe.each(BUILT_IN_TEMPLATES.map((template) => [templateId(template), template] as const))(
  'from %s',
  (_, from) => {
    test.each(BUILT_IN_TEMPLATES.map((template) => [templateId(template), template] as const))(
      'to %s and back nothing of the store is lost, and no 三级指标 that says something vanishes',
      (__, to) => {
        const before = filled(from);
        const there = storeAfter(before, to, ids('b'));
        for (const { id, removed } of before.indicators) {
          if (!removed) expect(placedForm(there).indicators.map((row) => row.id)).toContain(id);
        }
        const back = placedForm(storeAfter(there, from, ids('c')));
        expect(back.nodes).toEqual(before.nodes);
        expect(back.funds).toEqual(before.funds);
        expect(back.indicators).toEqual(before.indicators);
        expect([...back.cells].toSorted()).toEqual([...before.cells].toSorted());
      },
    );
  },
);

test('a printed form is what was printed, whatever its template has a place for', () => {
  const printed = { ...filled(NATIONAL_2020), origin: 'printed' as const, template: NATIONAL_2017 };
  expect(placedForm(printed)).toBe(printed);
});
