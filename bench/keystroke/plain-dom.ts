// The peer: inputs written by hand, one listener, the row and the total recomputed and written where they changed. No framework.
import { assemble, scoreExecution, scoreIndicator } from '@/lib/domain/evaluation/scoring';
import { type CellId, indicatorCell } from '@/lib/domain/evaluation/cells';
import { indicatorText } from '@/lib/domain/evaluation/form';
import { formatPoints } from '@/lib/domain/format';
import { bigForm, FIELDS } from './big-form';
import './table.css';

const form = bigForm();
const cells = form.cells as Map<CellId, string>;
const table = document.createElement('table');
const total = document.createElement('strong');
const scores = form.indicators.map((row) => scoreIndicator(form, row));
const execution = scoreExecution(form);
form.indicators.forEach((row, index) => {
  const tr = document.createElement('tr');
  for (const field of FIELDS) {
    const td = document.createElement('td');
    const input = document.createElement('textarea');
    input.value = indicatorText(form, row.id, field);
    input.dataset.field = field;
    input.dataset.row = String(index);
    td.append(input);
    tr.append(td);
  }
  const computed = document.createElement('td');
  computed.id = `score-${index}`;
  tr.append(computed);
  table.append(tr);
});

function show(index: number): void {
  const row = form.indicators[index];
  const cell = document.getElementById(`score-${index}`);
  if (!row || !cell) return;
  const scored = scoreIndicator(form, row);
  scores[index] = scored;
  cell.textContent =
    scored.suggestion.kind === 'exact'
      ? `${formatPoints(scored.suggestion.points)} ${scored.suggestion.sum}`
      : '';
  total.textContent = formatPoints(assemble(form, execution, scores).total);
}

table.addEventListener('input', ({ target }) => {
  if (!(target instanceof HTMLTextAreaElement)) return;
  const index = Number(target.dataset.row);
  const row = form.indicators[index];
  if (!row) return;
  cells.set(indicatorCell(row.id, target.dataset.field as (typeof FIELDS)[number]), target.value);
  show(index);
});

document.body.append(total, table);
form.indicators.forEach((_, index) => {
  show(index);
});
