// SE-33: what was reached is a fact of its own, no copy of what was planned.
import { type CellId, indicatorCell } from '../../evaluation/cells';
import type { Form } from '../../evaluation/form';
import { settled } from '../../template/settled';
import { isBlank } from '../blank';
import { type RowView, viewRows } from '../row-view';
import type { CheckContext, Rule, RuleFinding } from '../rule';

export const SE_33: Rule = {
  id: 'SE-33',
  title: '完成情况不照抄目标',
  severity: 'warning',
  silences: [],
  at: ['indicator/actual', 'field/goalActual'],
  help: {
    asks: '完成值写实际达到的数或情况，不照抄目标值；实际完成情况不照抄预期目标。',
    wrong: '目标 ≥95%，完成值也填“≥95%”。',
    right: '完成值填 96.4%。',
    basis: '财预〔2020〕10号 附件 1',
    misses: '改动了几个字的照抄看不出来。',
  },
  evaluate: (context) => ({
    findings: [
      ...viewRows(context).flatMap((row) => copiedValue(context, row)),
      ...settled(context.form.template).goals.flatMap(({ expected, actual }) =>
        copiedGoal(context.form, `field/${expected}` as CellId, `field/${actual}` as CellId),
      ),
    ],
  }),
};

function copiedValue({ form }: CheckContext, row: RowView): RuleFinding[] {
  if (isBlank(row.actual) || plain(row.target) !== plain(row.actual) || row.notApplicable) return [];
  const reading = row.targetReading;
  const withOperator = reading.kind === 'quantity' && reading.operator !== null && reading.operator !== '=';
  const longest = settled(form.template).thresholds.copiedActual;
  // A number met by the very number is no copy, however long it is.
  const asText = reading.kind !== 'quantity' && [...plain(row.actual)].length >= longest;
  if (!withOperator && !asText) return [];
  const what = withOperator ? '请填实际达到的数' : '请写实际完成的情况';
  return [
    {
      severity: 'warning',
      cell: indicatorCell(row.id, 'actual'),
      printed: row.actual,
      expected: null,
      message: `「${row.name}」的完成值“${shorten(row.actual)}”照抄了目标值，${what}。`,
    },
  ];
}

function copiedGoal(form: Form, expected: CellId, actual: CellId): RuleFinding[] {
  const [plan, done] = [form.cells.get(expected) ?? '', form.cells.get(actual) ?? ''];
  if (isBlank(done) || plain(plan) !== plain(done)) return [];
  return [
    {
      severity: 'warning',
      cell: actual,
      printed: done,
      expected: null,
      message: '目标实际完成情况与预期目标一字不差，请写实际完成的情况和数量。',
    },
  ];
}

/** Without spaces and final marks. */
function plain(text: string): string {
  return text.replace(/\s+/g, '').replace(/[。.；;，,]+$/, '');
}

function shorten(text: string): string {
  const letters = [...text];
  return letters.length > 20 ? `${letters.slice(0, 20).join('')}……` : text;
}
