// What a reviewer is shown of a snapshot: changes struck above the new, opinions followed up, answers beside findings.
import { describe, expect, test } from 'vitest';
import { findingLines, standingText } from '@/components/review/finding-lines';
import { reviewModel } from '@/components/review/review-model';
import { runChecks } from '@/lib/domain/checks/run';
import { type CellId, fieldCell, fundCell, indicatorCell } from '@/lib/domain/evaluation/cells';
import { diffForms } from '@/lib/domain/evaluation/diff';
import { applyText } from '@/lib/domain/evaluation/edits';
import type { Form } from '@/lib/domain/evaluation/form';
import { formToJson } from '@/lib/domain/evaluation/form-json';
import { scoreForm } from '@/lib/domain/evaluation/scoring';
import { smallForm } from '@/lib/domain/evaluation/small-form';
import { NATIONAL_2020 } from '@/lib/domain/template/national-2020';
import { SICHUAN } from '@/lib/domain/template/sichuan';
import { figuresOf } from '@/lib/domain/evaluation/explanations';
import type { Snapshot } from '@/lib/domain/evaluation/snapshot';

const first = smallForm({
  template: NATIONAL_2020,
  fields: { projectName: '信访维稳资金项目', summary: '旧的综述' },
  funds: [
    { source: 'total', budget: '5', executed: '5' },
    { source: 'fiscal', budget: '5', executed: '5' },
  ],
  rows: [
    { group: 'quantity', name: '办结信访事项', weight: '40', target: '≥40件', actual: '40件' },
    {
      group: 'social',
      name: '长效机制',
      weight: '40',
      target: '基本建立',
      actual: '已建立',
      attainment: 'met',
      score: '40',
    },
    { group: 'served', name: '满意度', weight: '10', target: '≥90%', actual: '95%' },
  ],
});
const id = (i: number) => first.indicators[i]?.id ?? '';
const total = first.funds[0]?.id ?? '';

const edited = (...texts: readonly (readonly [CellId, string])[]): Form =>
  texts.reduce((form, [cell, text]) => applyText(form, cell, text), first);

const frozen = (form: Form, explanations: Snapshot['explanations'] = []) => {
  const scorecard = scoreForm(form);
  const { findings, notChecked } = runChecks({ form, scorecard });
  return { form: formToJson(form), scorecard, findings, notChecked, explanations } as unknown as Snapshot;
};

/** The review of a second round, after a first with these opinions. */
const second = (form: Form, comments: readonly { cell: CellId; text: string }[] = []) =>
  reviewModel(
    frozen(form),
    diffForms(first, form),
    { no: 1, form: formToJson(first), scorecard: scoreForm(first), comments },
    [],
  );

describe('the first round', () => {
  test('has no changes, and quiet scores', () => {
    const model = reviewModel(frozen(first), null, null, []);
    expect(model.changes).toBeNull();
    expect(Object.values(model.marks).some((mark) => mark.old !== undefined)).toBe(false);
    expect(model.notes.cells.map((box) => box.text)).toEqual(['自评综述', '旧的综述']);
  });

  test('shows the level chosen beside words of one’s own, and the band it may earn', () => {
    const { marks } = reviewModel(frozen(first), null, null, []);
    expect(marks[indicatorCell(id(1), 'actual')]?.note).toBe('达成年度指标');
    expect(marks[indicatorCell(id(1), 'score')]?.note).toBe('可评 32.00–40.00');
  });
});

describe('what changed', () => {
  const model = second(edited([indicatorCell(id(0), 'actual'), '38件'], [fieldCell('summary'), '新的综述']));

  test('stands above the new, computed scores and totals too', () => {
    expect(model.marks[indicatorCell(id(0), 'actual')]?.old).toBe('40件');
    expect(model.marks[indicatorCell(id(0), 'score')]).toMatchObject({ old: '40.00', note: '40 × 38 ÷ 40' });
    expect(model.marks[fieldCell('printedTotalScore')]?.old).toBe('100.00');
    expect(model.marks[fieldCell('summary')]?.old).toBe('旧的综述');
    expect(model.marks[indicatorCell(id(2), 'actual')]?.old).toBeUndefined();
  });

  test('is listed in the order of the paper, and says what merely followed', () => {
    expect(model.changes?.map(({ label, from, to, kind }) => [label, from, to, kind])).toEqual([
      ['「办结信访事项」实际完成值', '40件', '38件', 'typed'],
      ['「办结信访事项」得分', '40.00', '38.00', 'computed'],
      ['总分', '100.00', '98.00', 'computed'],
      ['自评综述', '旧的综述', '新的综述', 'typed'],
    ]);
  });

  test('a text taken out is a change to nothing', () => {
    const gone = second(edited([fieldCell('summary'), '']));
    expect(gone.marks[fieldCell('summary')]?.old).toBe('旧的综述');
    expect(gone.changes).toMatchObject([{ label: '自评综述', from: '旧的综述', to: '' }]);
  });

  test('a level changed under the same words is listed although no print shows it', () => {
    const { changes } = second(edited([indicatorCell(id(1), 'attainment'), 'partial']));
    expect(changes).toMatchObject([
      { label: '「长效机制」完成档次', from: '达成年度指标', to: '部分达成年度指标并具有一定效果' },
    ]);
  });

  test('a removed row is one line, and so is a new one', () => {
    expect(second(edited([indicatorCell(id(2), 'removed'), '1'])).changes).toContainEqual({
      cell: null,
      label: '三级指标「满意度」',
      from: '',
      to: '',
      kind: 'removed',
    });
    const fresh = '11111111-1111-4111-8111-111111111111';
    const { changes } = second(
      edited(
        [indicatorCell(fresh, 'node'), first.indicators[0]?.nodeId ?? ''],
        [indicatorCell(fresh, 'position'), 'b0'],
        [indicatorCell(fresh, 'name'), '接访'],
      ),
    );
    expect(changes?.filter(({ kind }) => kind !== 'computed')).toEqual([
      { cell: indicatorCell(fresh, 'name'), label: '三级指标「接访」', from: '', to: '', kind: 'added' },
    ]);
  });

  test('nothing changed is an empty list, not a first round', () => {
    expect(second(first).changes).toEqual([]);
  });
});

test('each earlier opinion is followed up: its own cell, or what its box prints', () => {
  const form = edited([indicatorCell(id(0), 'actual'), '38件']);
  const opinions = second(form, [
    { cell: indicatorCell(id(0), 'actual'), text: '请核对' },
    { cell: indicatorCell(id(0), 'unit'), text: '单位' },
    { cell: indicatorCell(id(0), 'score'), text: '随之变化' },
    { cell: indicatorCell(id(2), 'actual'), text: '请附问卷' },
    { cell: fieldCell('lowRateReason'), text: '请写原因' },
  ]).earlier;
  expect(opinions.map(({ label, changed }) => [label, changed])).toEqual([
    ['「办结信访事项」实际完成值', true],
    ['「办结信访事项」年度指标值', false],
    ['「办结信访事项」得分', true],
    ['「满意度」实际完成值', false],
    ['执行率偏低原因', false],
  ]);
});

describe('answers', () => {
  const overspent = edited(
    [fundCell(total, 'executed'), '6'],
    [fundCell(first.funds[1]?.id ?? '', 'executed'), '6'],
  );
  const finding = frozen(overspent).findings.find(({ rule }) => rule === 'SE-14');
  const answer = {
    rule: 'SE-14',
    cell: finding?.cell ?? null,
    text: '年中追加',
    by: '张处',
    at: '2022-03-01',
  };
  const linesWith = (figures: string, rule = 'SE-14') =>
    findingLines(overspent, finding ? [finding] : [], [{ ...answer, rule, figures }]);

  test('stand beside their finding; to other figures they are stale', () => {
    expect(finding).toBeDefined();
    const figures = finding ? figuresOf(finding) : '';
    expect(linesWith(figures).lines[0]?.answer).toMatchObject({ text: '年中追加', stale: false });
    expect(linesWith('5.00→').lines[0]?.answer?.stale).toBe(true);
    expect(linesWith(figures, 'SE-99')).toMatchObject({
      lines: [{ answer: null }],
      loose: [{ rule: 'SE-99' }],
    });
  });

  test('what still stands is said before approving', () => {
    const figures = finding ? figuresOf(finding) : '';
    const [answered, open] = [linesWith(figures).lines, linesWith('old').lines];
    expect(standingText(answered)).toBe('疑点 1 处（均已附说明）');
    expect(standingText([...answered, ...open])).toBe('疑点 2 处（其中 1 处已附说明）');
    expect(standingText(linesWith('old').lines)).toBe('疑点 1 处');
    expect(standingText([])).toBe('');
  });

  test('the box of a finding has its edge and its words', () => {
    const { marks } = reviewModel(frozen(overspent), null, null, []);
    expect(marks[finding?.cell ?? '']).toMatchObject({ severity: 'warning', said: finding?.message });
  });
});

describe('further families', () => {
  test('what a form prints beside its money is not listed again outside the table', () => {
    const reason = [fieldCell('lowRateReason'), '质保金次年支付'] as const;
    const notes = (template: typeof NATIONAL_2020) => {
      const form = applyText(smallForm({ template, rows: [] }), ...reason);
      return reviewModel(frozen(form), null, null, []).notes.cells.map(({ text }) => text);
    };
    expect(notes(NATIONAL_2020)).toEqual(['执行率偏低原因', '质保金次年支付']);
    expect(notes(SICHUAN)).toEqual([]);
  });

  test('a row that was marked as not applicable is a change somebody made, at its actual', () => {
    const now = edited([indicatorCell(id(2), 'notApplicable'), '1'], [indicatorCell(id(2), 'actual'), '']);
    const { changes } = second(now);
    expect(changes?.find(({ cell }) => cell === indicatorCell(id(2), 'actual'))).toMatchObject({
      from: '95%',
      to: '不适用',
      kind: 'typed',
    });
  });
});
