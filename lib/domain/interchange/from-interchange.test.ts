// How a document becomes a form: places, levels, merged cells, printed precision, templates.
import { describe, expect, it } from 'vitest';
import { fieldCell, fundCell, indicatorCell, nodeCell, onceCell, parseCellId } from '../evaluation/cells';
import { applyText } from '../evaluation/edits';
import { cellText, dimensions, fundFen, groupsOf, indicatorText, nodeText } from '../evaluation/form';
import { newForm } from '../evaluation/new-form';
import { scoreForm } from '../evaluation/scoring';
import { BUILT_IN_TEMPLATES } from '../template/built-in';
import { NATIONAL_2017 } from '../template/national-2017';
import type { Template } from '../template/template';
import { declaredPlaces, placeText } from './declared-places';
import { type Evaluation, evaluationSchema } from './evaluation';
import { fromInterchange } from './from-interchange';
import { templateOf } from './recognise-template';
import { toInterchange } from './to-interchange';

type Parts = Omit<Evaluation, 'schema'>;

function read(parts: Parts) {
  return fromInterchange(evaluationSchema.parse({ schema: 'mingji.evaluation/1', ...parts }), NATIONAL_2017);
}

const row = (level1: string | null, level2: string | null, level3: string) => ({ level1, level2, level3 });

describe('a form read from a document', () => {
  it('knows where each cell stands', () => {
    const { form, paths } = read({
      project: { name: '甲' },
      funds: [{ source: 'total' }, { source: 'fiscal', rate: '0' }],
      dimensions: [{ name: '产出指标', weight: 50, groups: [{ name: '数量指标', weight: 20 }] }],
      indicators: [row('产出指标', '数量指标', '子'), row('效益指标', '社会效益指标', '丑')],
    });
    const [output] = dimensions(form);
    const [quantity] = groupsOf(form, output?.id ?? '');
    expect(paths.get(fieldCell('projectName'))).toBe('project.name');
    expect(paths.get(fieldCell('printedTotalScore'))).toBe('total.score');
    expect(paths.get(fundCell(form.funds[1]?.id ?? '', 'rate'))).toBe('funds[1].rate');
    expect(paths.get(nodeCell(output?.id ?? '', 'weight'))).toBe('dimensions[0].weight');
    expect(paths.get(nodeCell(quantity?.id ?? '', 'weight'))).toBe('dimensions[0].groups[0].weight');
    expect(paths.get(indicatorCell(form.indicators[1]?.id ?? '', 'reason'))).toBe('indicators[1].reason');
  });

  it('has ids a store accepts, the same each time', () => {
    const parts: Parts = {
      funds: [{ source: 'total', budget: 1 }],
      indicators: [row('产出指标', '数量指标', '子')],
    };
    const { form } = read(parts);
    for (const cell of form.cells.keys()) expect(parseCellId(cell), cell).not.toBeNull();
    expect([...read(parts).form.cells]).toEqual([...form.cells]);
  });

  it('recognises levels however they are headed, and keeps those the template does not have', () => {
    const { form } = read({
      indicators: [
        row('产出指标（50分）', '数量 指标', '子'),
        row('产出指标', '数量指标', '丑'),
        row('过程', '资金管理', '寅'),
        row('服务对象满意度指标', '满意度', '卯'),
      ],
    });
    expect(dimensions(form).map(({ key }) => key)).toEqual(['output', null, 'satisfaction']);
    expect(form.nodes.filter(({ key }) => key === 'quantity')).toHaveLength(1);
    expect(dimensions(form).map(({ id }) => nodeText(form, id, 'name'))).toEqual([
      '产出指标（50分）',
      '过程',
      '服务对象满意度指标',
    ]);
  });

  it('takes a level that prints nothing from the row above', () => {
    const { form } = read({
      indicators: [row('产出指标', '数量指标', '子'), row(null, null, '丑'), row(null, '质量指标', '寅')],
    });
    expect(form.indicators.map(({ nodeId }) => nodeText(form, nodeId, 'name'))).toEqual([
      '数量指标',
      '数量指标',
      '质量指标',
    ]);
    expect(dimensions(form)).toHaveLength(1);
  });

  it('puts the rows of one level together and still finds them in the document', () => {
    const { form, paths } = read({
      indicators: [
        row('产出指标', '数量指标', '子'),
        row('效益指标', '社会效益指标', '丑'),
        row('产出指标', '数量指标', '寅'),
      ],
    });
    const places = form.indicators.map(({ id }) => paths.get(indicatorCell(id, 'name')));
    expect(places).toEqual(['indicators[0].level3', 'indicators[2].level3', 'indicators[1].level3']);
  });

  it('reads numbers without the noise of binary fractions', () => {
    const { form } = read({
      funds: [{ source: 'total', budget: 0.1 + 0.2, executed: 1e-7, initialBudget: 1e6 }],
    });
    const [total] = form.funds;
    expect(fundFen(form, total?.id ?? '', 'budget')).toBe(300_000);
    expect(fundFen(form, total?.id ?? '', 'initialBudget')).toBe(1_000_000_000_000);
    expect(fundFen(form, total?.id ?? '', 'executed'), 'a part of a 分').toBeNull();
  });

  it('counts JSON numbers as printed with two decimals or their own, texts as they stand', () => {
    const { print, form } = read({
      funds: [{ source: 'total', budget: 2.4, executed: 2.285, initialBudget: '2.4' }],
    });
    const id = form.funds[0]?.id ?? '';
    expect(print.decimals.get(fundCell(id, 'budget'))).toBe(2);
    expect(print.decimals.get(fundCell(id, 'executed'))).toBe(3);
    expect(print.decimals.has(fundCell(id, 'initialBudget'))).toBe(false);
  });

  it('counts a merged score once, and leaves scores alone where only the reason is merged', () => {
    const merged = (score: number, more = {}) => ({
      ...row('产出指标', '数量指标', '子'),
      weight: 10,
      score,
      merge: 1,
      ...more,
    });
    const scores = (parts: Parts) => {
      const { form } = read(parts);
      return form.indicators.map(({ id }) => indicatorText(form, id, 'score'));
    };
    expect(scores({ indicators: [merged(18), merged(18)] })).toEqual(['18', '']);
    expect(scores({ indicators: [merged(10), merged(10)] })).toEqual(['10', '10']);
    expect(scores({ indicators: [merged(9), merged(8)] })).toEqual(['9', '8']);
  });
});

/** A blank form of a template, every box of it filled in, as its document. */
function blankDocument(template: Template): Evaluation {
  let last = 0;
  const newId = () => `00000000-0000-4000-8000-${String(++last).padStart(12, '0')}`;
  const head = { projectName: '甲', competentDepartment: '乙', implementingUnit: '丙' };
  let form = newForm({ template, fiscalYear: 2022, head, newId });
  for (const { name } of declaredPlaces(template)) form = applyText(form, onceCell(name), '无');
  const total = form.funds[0]?.id ?? '';
  form = applyText(form, fundCell(total, 'budget'), '5');
  if (template.header.flat().some(({ fields }) => fields.includes('leader'))) {
    form = applyText(form, fieldCell('leader'), '综合科');
  }
  return toInterchange(form, scoreForm(form));
}

it.each(BUILT_IN_TEMPLATES.map((template) => [template.family, template] as const))(
  'a form of %s is recognised without being named, and its texts find their cells again',
  (family, template) => {
    const document = evaluationSchema.parse({ ...blankDocument(template), template: undefined });
    expect(templateOf(document)?.family).toBe(family);
    const { form, kept, paths } = fromInterchange(document, template);
    for (const place of declaredPlaces(template)) {
      expect(cellText(form, onceCell(place.name)), place.name).toBe('无');
      expect(paths.get(onceCell(place.name))).toBe(placeText(place));
    }
    expect(form.funds.map(({ source }) => source)).toEqual(template.funds.rows.map(({ source }) => source));
    expect(form.nodes.map(({ key }) => key)).toEqual(
      template.dimensions.flatMap(({ key, groups }) => [key, ...groups.map((group) => group.key)]),
    );
    expect(toInterchange(form, scoreForm(form), kept).boxes ?? {}).toEqual(document.boxes ?? {});
  },
);

it('merged scores name the row that prints them, and are no longer missing', () => {
  const merged = { ...row('产出指标', '数量指标', '子'), weight: 10, merge: 'a' };
  const { form } = read({ indicators: [merged, { ...merged, score: 18 }] });
  const [first, second] = form.indicators.map(({ id }) => id);
  expect(form.indicators.map(({ id }) => indicatorText(form, id, 'merge'))).toEqual([second, second]);
  expect(scoreForm(form).indicators.map(({ id, score }) => [id, score])).toEqual([
    [first, null],
    [second, 1800],
  ]);
  expect(scoreForm(form).dimensions.map(({ missing }) => missing)).toEqual([0]);
});

describe('the template of a document', () => {
  const template = (parts: Parts) =>
    templateOf(evaluationSchema.parse({ schema: 'mingji.evaluation/1', ...parts }))?.family;

  it.each<[string, Parts, string | undefined]>([
    ['as it says', { template: 'national-2017', fiscalYear: 2022 }, 'national-2017'],
    ['with its version', { template: 'national-2020@1' }, 'national-2020'],
    ['unknown', { template: 'national-1999' }, undefined],
    ['by year', { fiscalYear: 2019 }, 'national-2017'],
    ['by year', { fiscalYear: '2021年度' }, 'national-2020'],
    [
      'by a row of carried-over money',
      { fiscalYear: 2018, funds: [{ label: '上年结转资金' }] },
      'national-2020',
    ],
    [
      'by the older label of fiscal money',
      { fiscalYear: 2020, funds: [{ label: '其中：财政拨款' }] },
      'national-2017',
    ],
    ['by the name of a lead', { fiscalYear: 2020, project: { leader: '综合科' } }, 'national-2017'],
    ['by nothing at all', {}, 'national-2020'],
    ['by costs at the first level', { indicators: [row('成本指标', '经济成本指标', '子')] }, 'cost-2021'],
    ['by its boxes', { boxes: { 评价结论: '良好' } }, 'sichuan'],
    ['by another box', { boxes: { 其他需要说明事项: '无' } }, 'yunnan'],
    [
      'by 20 points for execution, and none for rows',
      { funds: [{ source: 'total', weight: 20 }], indicators: [{ ...row('产出指标', '', '子'), score: 9 }] },
      'hubei',
    ],
    ['by levels of process', { dimensions: [{ name: '决策指标', weight: 10 }] }, 'process-result'],
    ['by money by income', { department: { income: [{ source: 'general' }] } }, 'department-overall'],
    ['by topics of management', { management: { 分配科学性: { 情况说明: '按因素法' } } }, 'transfer-payment'],
    [
      'as the national one where weights were forgotten',
      {
        funds: [{ source: 'total', weight: 10 }, { source: 'fiscal' }, { source: 'other' }],
        indicators: [{ ...row('产出指标', '数量指标', '子'), score: 9 }],
      },
      'national-2020',
    ],
  ])('%s', (_, parts, family) => {
    expect(template(parts)).toBe(family);
  });
});
