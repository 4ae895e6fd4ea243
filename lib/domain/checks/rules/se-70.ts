// SE-70: one fact has one actual, and what was reached alike is scored alike.
import { indicatorCell } from '../../evaluation/cells';
import { formatPointsShort } from '../../format';
import { isBlank } from '../blank';
import { type RowView, viewRows } from '../row-view';
import type { CheckContext, Rule, RuleFinding } from '../rule';

/** Scores compare within 0.05 分. */
const TOLERANCE = 5;
/** From this length the words of a target name a fact by themselves. */
const TELLING = 6;

export const SE_70: Rule = {
  id: 'SE-70',
  title: '同一事项前后一致',
  severity: 'warning',
  needs: 'scores',
  silences: [],
  at: ['indicator/actual', 'indicator/score'],
  help: {
    asks: '同一件事只有一个完成值；完成情况相同的，得分比例也应相同。',
    wrong: '两行都写“168名职工未办理”，完成情况相同，一行得满分，一行得七成。',
    right: '两行按同样的比例给分，或只保留一行。',
    basis: '财预〔2020〕10号',
  },
  evaluate: (context) => {
    const findings = [...sameFacts(context).values()].flatMap((rows): RuleFinding[] => {
      const other = rows.find((row) => plain(row.actual) !== plain(rows[0]?.actual ?? ''));
      const [first] = rows;
      if (!first) return [];
      return other ? [twoActuals(first, other)] : twoShares(rows);
    });
    return { findings };
  },
};

/** Rows that speak of one fact: the same name and target, or the same telling words as target. */
function sameFacts(context: CheckContext): Map<string, RowView[]> {
  const facts = new Map<string, RowView[]>();
  for (const row of viewRows(context)) {
    const target = plain(row.target);
    if (target === '' || isBlank(row.actual) || row.notApplicable) continue;
    const isTelling = row.targetReading.kind !== 'quantity' && [...target].length >= TELLING;
    const key = isTelling ? target : `${plain(row.name)}\n${target}\n${row.unit}`;
    if (!isTelling && row.name === '') continue;
    const rows = facts.get(key);
    if (rows) rows.push(row);
    else facts.set(key, [row]);
  }
  for (const [key, rows] of facts) if (rows.length < 2) facts.delete(key);
  return facts;
}

function twoActuals(first: RowView, other: RowView): RuleFinding {
  return {
    severity: 'warning',
    cell: indicatorCell(other.id, 'actual'),
    printed: other.actual,
    expected: null,
    message: `「${shorten(first.name)}」和「${shorten(other.name)}」说的是同一件事，完成值一处是“${shorten(first.actual)}”，一处是“${shorten(other.actual)}”，请核对。`,
  };
}

function twoShares(rows: readonly RowView[]): RuleFinding[] {
  const scored = rows.filter((row) => row.weight !== null && row.weight > 0 && row.score !== null);
  const [first] = scored;
  const other = first && scored.find((row) => sharesDiffer(first, row));
  if (!first || !other) return [];
  const cells = scored.flatMap((row) => [indicatorCell(row.id, 'score'), indicatorCell(row.id, 'reason')]);
  return [
    {
      severity: 'warning',
      cell: indicatorCell(other.id, 'score'),
      printed: other.scoreText,
      expected: null,
      message: `「${shorten(first.name)}」和「${shorten(other.name)}」的目标值、完成值相同，${said(first)}，${said(other)}，请核对得分。`,
      // A score that is wrong by itself, or a deduction nobody explained, is the cause.
      causes: cells,
    },
  ];
}

function sharesDiffer(a: RowView, b: RowView): boolean {
  const [wa, wb] = [a.weight ?? 0, b.weight ?? 0];
  return Math.abs((a.score ?? 0) * wb - (b.score ?? 0) * wa) > TOLERANCE * Math.max(wa, wb);
}

function said({ score, weight }: RowView): string {
  const short = (points: RowView['score']) => (points === null ? '' : formatPointsShort(points));
  return `一处 ${short(weight)} 分得 ${short(score)} 分`;
}

function plain(text: string): string {
  return text.replace(/[\s。.；;，,]+/g, '');
}

function shorten(text: string): string {
  const letters = [...text];
  return letters.length > 16 ? `${letters.slice(0, 16).join('')}……` : text;
}
