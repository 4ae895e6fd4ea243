// react-hook-form as its documentation advises for large forms: uncontrolled inputs by register, each row's result in a component that watches that row alone.
import { useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { type Control, useForm, useWatch } from 'react-hook-form';
import { assemble, scoreExecution, scoreIndicator } from '@/lib/domain/evaluation/scoring';
import { type CellId, indicatorCell } from '@/lib/domain/evaluation/cells';
import { type IndicatorRow, indicatorText } from '@/lib/domain/evaluation/form';
import { formatPoints } from '@/lib/domain/format';
import { type BenchField, bigForm, FIELDS } from './big-form';
import './table.css';

const form = bigForm();
const cells = form.cells as Map<CellId, string>;
const execution = scoreExecution(form);
const scores = form.indicators.map((row) => scoreIndicator(form, row));
type Values = { rows: Record<BenchField, string>[] };
const defaultValues: Values = {
  rows: form.indicators.map(
    (row) =>
      Object.fromEntries(FIELDS.map((field) => [field, indicatorText(form, row.id, field)])) as Record<
        BenchField,
        string
      >,
  ),
};

const total = document.createElement('strong');

function RowScore({ control, index, row }: { control: Control<Values>; index: number; row: IndicatorRow }) {
  const texts = useWatch({ control, name: `rows.${index}` });
  const own = new Map<CellId, string>(FIELDS.map((field) => [indicatorCell(row.id, field), texts[field]]));
  const scored = scoreIndicator({ ...form, cells: own }, row);
  useEffect(() => {
    for (const [cell, text] of own) cells.set(cell, text);
    scores[index] = scored;
    total.textContent = formatPoints(assemble(form, execution, scores).total);
  });
  return (
    <td>
      {scored.suggestion.kind === 'exact'
        ? `${formatPoints(scored.suggestion.points)} ${scored.suggestion.sum}`
        : ''}
    </td>
  );
}

function App() {
  const { register, control } = useForm<Values>({ defaultValues });
  return (
    <table>
      <tbody>
        {form.indicators.map((row, index) => (
          <tr key={row.id}>
            {FIELDS.map((field) => (
              <td key={field}>
                <textarea
                  aria-label={`${index} ${field}`}
                  data-row={index}
                  data-field={field}
                  {...register(`rows.${index}.${field}`)}
                />
              </td>
            ))}
            <RowScore control={control} index={index} row={row} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const root = document.createElement('div');
document.body.append(total, root);
createRoot(root).render(<App />);
