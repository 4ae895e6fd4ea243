// Every family from the blank form on: what it starts with, what it asks for, what it never asks for.
import { describe, expect, it } from 'vitest';
import { BUILT_IN_TEMPLATES, builtInTemplate } from '../template/built-in';
import { settled } from '../template/settled';
import type { Template } from '../template/template';
import { withApprovedGoals } from './approved-goals';
import { fundCell, indicatorCell, onceCell } from './cells';
import { missingCells } from './completeness';
import { applyText, editRefusal } from './edits';
import { cellText, type Form, indicatorPoints, indicatorText, nodeText } from './form';
import { formFromJson, formJsonSchema, formToJson } from './form-json';
import { newForm } from './new-form';
import { scoreForm } from './scoring';

function counter(): () => string {
  let last = 0;
  return () => `00000000-0000-4000-8000-${String(++last).padStart(12, '0')}`;
}

function blank(template: Template, newId = counter()): Form {
  const head = { projectName: '甲', competentDepartment: '乙', implementingUnit: '丙' };
  return newForm({ template, fiscalYear: 2022, head, newId });
}

function family(name: string): Template {
  const template = builtInTemplate(name);
  if (!template) throw new RangeError(name);
  return template;
}

const labels = (form: Form) => missingCells(form, scoreForm(form)).map(({ label }) => label);
const typed = (
  form: Form,
  ...edits: readonly (readonly [cell: Parameters<typeof applyText>[1], text: string])[]
) => edits.reduce((changed, [cell, text]) => applyText(changed, cell, text), form);

describe.each(BUILT_IN_TEMPLATES.map((template) => [template.family, template] as const))(
  '%s',
  (_, template) => {
    const form = blank(template);

    it('starts with the rows of its paper, and scores without an exception', () => {
      expect(form.funds.map(({ source }) => source)).toEqual(template.funds.rows.map(({ source }) => source));
      const groups = template.dimensions.flatMap((dimension) => dimension.groups);
      const rows = groups.reduce((sum, group) => sum + (group.indicators?.length ?? 1), 0);
      expect(form.indicators).toHaveLength(rows);
      expect(scoreForm(form)).toMatchObject({ total: 0, grade: null });
    });

    it('gives the points of a 一级指标 to the rows it names', () => {
      for (const { key, weight, groups } of template.dimensions) {
        if (groups.some((group) => !group.indicators?.every((row) => row.weight !== undefined))) continue;
        const node = form.nodes.find((one) => one.key === key && one.parentId === null);
        const below = new Set(form.nodes.filter((one) => one.parentId === node?.id).map(({ id }) => id));
        const own = form.indicators.filter(({ nodeId }) => below.has(nodeId));
        const sum = own.reduce((all, { id }) => all + (indicatorPoints(form, id, 'weight') ?? 0), 0);
        expect([nodeText(form, node?.id ?? '', 'name'), sum]).toEqual([
          template.dimensions.find((one) => one.key === key)?.name,
          weight,
        ]);
      }
    });

    it('survives as JSON, texts that only it declares included', () => {
      const box = settled(template).boxes.find(({ key }) => key !== 'lowRateReason')?.key;
      const full = box ? applyText(form, onceCell(box), '无') : form;
      expect(formFromJson(formJsonSchema.parse(JSON.parse(JSON.stringify(formToJson(full)))))).toEqual(full);
    });

    it('keeps the rows it names beside approved indicators, and drops the empty ones', () => {
      const newId = counter();
      const start = blank(template, newId);
      const group =
        template.dimensions.flatMap((one) => one.groups).find((one) => !one.indicators)?.key ?? '';
      const row = { group, name: '子', weight: '10', direction: null, target: '≥5件', unit: null };
      const goals = settled(template)
        .goals.slice(1)
        .map(({ key }) => ({ key, expected: '第二个目标' }));
      const approved = withApprovedGoals(
        start,
        { expected: '目标', goals, indicators: [row], funds: [] },
        newId,
      );
      const named = start.indicators.filter(({ id }) => indicatorText(start, id, 'name') !== '').length;
      expect(approved.indicators).toHaveLength(named + 1);
      for (const { expected } of settled(template).goals) {
        const text = cellText(approved, onceCell(expected));
        expect(text).toBe(expected === 'goalExpected' ? '目标' : '第二个目标');
        expect(editRefusal(approved, onceCell(expected), '改', { targetsLocked: true })).toMatch(/批复/);
      }
    });
  },
);

describe('what a family asks for', () => {
  it('of a form without points: every topic of management, no weight and no score', () => {
    const form = blank(family('transfer-payment'));
    const row = form.indicators[0]?.id ?? '';
    const filled = typed(
      form,
      [indicatorCell(row, 'name'), '子'],
      [indicatorCell(row, 'target'), '≥5件'],
      [indicatorCell(row, 'actual'), '4件'],
    );
    const asked = labels(filled);
    expect(asked.filter((label) => label.includes('分值') || label.includes('得分'))).toEqual([]);
    expect(asked).toContain('分配科学性（情况说明）');
    expect(asked).not.toContain('分配科学性（存在问题和改进措施）');
    expect(asked).toContain('预期目标');
  });

  it('of a form whose points stand with the 一级指标: a score or a row that carries it, no weight', () => {
    const form = blank(family('hubei'));
    const [first = '', second = ''] = form.indicators.map(({ id }) => id);
    const row = (id: string, name: string) =>
      [
        [indicatorCell(id, 'name'), name],
        [indicatorCell(id, 'target'), '≥5件'],
        [indicatorCell(id, 'actual'), '4件'],
        [indicatorCell(id, 'merge'), first],
      ] as const;
    const filled = typed(form, ...row(first, '子'), ...row(second, '丑'));
    expect(
      labels(filled).filter((label) => label.startsWith('「子」') || label.startsWith('「丑」')),
    ).toEqual(['「子」得分']);
    const scored = typed(filled, [indicatorCell(first, 'score'), '38']);
    expect(scoreForm(scored).dimensions.map(({ weight, score }) => [weight, score])).toEqual([
      [4000, 3800],
      [3000, 0],
      [1000, 0],
    ]);
    expect(scoreForm(scored).totalWeight).toBe(10000);
    expect(labels(scored)).toContain('偏差大或目标未完成原因分析');
    const orphaned = typed(scored, [indicatorCell(first, 'removed'), '1']);
    expect(labels(orphaned)).toContain('「丑」得分');
  });

  it('of a form with two goals: both, and points under each', () => {
    const form = blank(family('hubei-goals'));
    expect(labels(form).filter((label) => label.includes('目标1') || label.includes('目标2'))).toEqual([
      '年度绩效目标1（年度绩效目标）',
      '年度绩效目标1（目标完成情况）',
      '年度绩效目标2（年度绩效目标）',
      '年度绩效目标2（目标完成情况）',
      '年度绩效目标1「产出指标」的三级指标',
      '年度绩效目标1「效益指标」的三级指标',
      '年度绩效目标2「产出指标」的三级指标',
      '年度绩效目标2「效益指标」的三级指标',
    ]);
    expect(scoreForm(form).totalWeight).toBe(10000);
  });

  it('of what does not apply: why, and nothing else', () => {
    const form = blank(family('national-2020'));
    const row = form.indicators[0]?.id ?? '';
    const marked = typed(
      form,
      [indicatorCell(row, 'name'), '子'],
      [indicatorCell(row, 'weight'), '50'],
      [indicatorCell(row, 'notApplicable'), '1'],
    );
    expect(labels(marked).filter((label) => label.startsWith('「子」'))).toEqual([
      '「子」偏差原因分析及改进措施',
    ]);
    expect(scoreForm(marked).dimensions.map(({ declared, weight }) => [declared, weight])[0]).toEqual([0, 0]);
    expect(scoreForm(marked).noGrade).toBe('分值合计 10，不可评级（不适用指标的 50 分还没有转入其他指标）');
  });

  it('of an execution score that a person enters: the score and its reason', () => {
    const national = family('national-2020');
    const template: Template = { ...national, execution: { ...national.execution, rule: 'manual' } };
    const form = blank(template);
    const total = form.funds[0]?.id ?? '';
    const spent = typed(form, [fundCell(total, 'budget'), '5'], [fundCell(total, 'executed'), '4']);
    expect(labels(spent)).toContain('「年度资金总额」预算执行得分');
    const scored = typed(spent, [fundCell(total, 'score'), '7']);
    expect(labels(scored)).toContain('「年度资金总额」改分理由');
    expect(labels(typed(scored, [fundCell(total, 'overrideReason'), '按合同进度'])).join()).not.toMatch(
      /总额/,
    );
  });
});

describe('what may be typed', () => {
  const form = blank(family('national-2020'));
  const row = form.indicators[0]?.id ?? '';
  const refusal = (at: Form, cell: Parameters<typeof applyText>[1], text: string) =>
    editRefusal(at, cell, text, { targetsLocked: false });

  it('no text that the template does not declare', () => {
    expect(refusal(form, onceCell('conclusion'), '良')).toMatch(/不在本表内/);
    expect(refusal(blank(family('sichuan')), onceCell('conclusion'), '良')).toBeNull();
  });

  it('no reviewer’s score by those who fill in', () => {
    expect(refusal(form, indicatorCell(row, 'reviewScore'), '9')).toBe('「复核得分」由审核人员填写。');
  });

  it('no merged scores where each row is scored, nor with a row that is none', () => {
    expect(refusal(form, indicatorCell(row, 'merge'), row)).toMatch(/逐项计分/);
    const hubei = blank(family('hubei'));
    const own = hubei.indicators[0]?.id ?? '';
    expect(refusal(hubei, indicatorCell(own, 'merge'), own)).toBeNull();
    expect(refusal(hubei, indicatorCell(own, 'merge'), 'x')).toMatch(/不在表内/);
  });
});
