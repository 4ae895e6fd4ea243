// SE-21: a score rests on a target and on what was reached; a target that is a number is answered with a number.
import { type CellId, indicatorCell } from '../../evaluation/cells';
import { isBlank } from '../blank';
import { type RowView, viewRows } from '../row-view';
import type { Rule, RuleFinding } from '../rule';

/** Numbers written as words, and words that stand for all or nothing. */
const SPOKEN_NUMBER = /[零〇一二三四五六七八九十百千万两半全均无未没]/;

export const SE_21: Rule = {
  id: 'SE-21',
  title: '得分的指标有目标值和完成值',
  severity: 'error',
  needs: 'scores',
  silences: ['SE-26'],
  at: ['indicator/target', 'indicator/actual'],
  help: {
    asks: '给了分的指标，目标值、完成值都要填写；目标值是数的，完成值也填数。',
    wrong: '目标 ≥95%，完成值填“达成预期指标”，得 10 分。',
    right: '目标 ≥95%，完成值填 96%。',
    basis: '财预〔2020〕10号 附件 1',
  },
  evaluate: (context) => {
    const working = context.form.origin === 'working';
    const findings = viewRows(context).flatMap((row) => {
      if (row.score === null || row.score <= 0 || row.notApplicable) return [];
      const finding = (working ? null : emptyValue(row)) ?? wordsForNumber(row);
      return finding ? [finding] : [];
    });
    return { findings, ...(working && { notChecked: '没有填写的值由提交前的必填检查列出' }) };
  },
};

function emptyValue(row: RowView): RuleFinding | null {
  const noTarget = isBlank(row.target);
  const noActual = isBlank(row.actual) && row.attainment === '';
  if ((!noTarget && !noActual) || row.isMerged) return null;
  const what = noTarget && noActual ? '目标值和完成值都' : noTarget ? '目标值' : '完成值';
  const cells = [
    ...(noTarget ? [indicatorCell(row.id, 'target')] : []),
    ...(noActual ? [indicatorCell(row.id, 'actual')] : []),
  ];
  return finding(row, cells, null, `${what}没有填写，却得 ${row.scoreText} 分，请补填。`);
}

function wordsForNumber(row: RowView): RuleFinding | null {
  const { targetReading: target, actualReading: actual } = row;
  if (row.direction === 'qualitative' || row.aim === null) return null;
  if (target.kind !== 'quantity' || actual.kind !== 'words' || SPOKEN_NUMBER.test(row.actual)) return null;
  const said = `目标是 ${row.target}，完成值“${row.actual}”里没有数，请填实际达到的数。`;
  return finding(row, [indicatorCell(row.id, 'actual')], row.actual, said);
}

function finding(row: RowView, cells: readonly CellId[], printed: string | null, said: string): RuleFinding {
  return {
    severity: 'error',
    cell: cells[0] ?? null,
    printed,
    expected: null,
    message: `「${row.name}」${said}`,
    causes: cells,
  };
}
