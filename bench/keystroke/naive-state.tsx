// What a first version would do: one useState for the whole form, controlled inputs, everything computed again at every key.
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { indicatorCell } from '@/lib/domain/evaluation/cells';
import { applyText } from '@/lib/domain/evaluation/edits';
import { indicatorText } from '@/lib/domain/evaluation/form';
import { scoreForm } from '@/lib/domain/evaluation/scoring';
import { formatPoints } from '@/lib/domain/format';
import { bigForm, FIELDS } from './big-form';
import './table.css';

function App() {
  const [form, setForm] = useState(bigForm);
  const card = scoreForm(form);
  return (
    <>
      <strong>{formatPoints(card.total)}</strong>
      <table>
        <tbody>
          {form.indicators.map((row, index) => {
            const suggestion = card.indicators[index]?.suggestion;
            return (
              <tr key={row.id}>
                {FIELDS.map((field) => (
                  <td key={field}>
                    <textarea
                      aria-label={`${index} ${field}`}
                      data-row={index}
                      data-field={field}
                      value={indicatorText(form, row.id, field)}
                      onChange={(event) => {
                        const text = event.target.value;
                        setForm((now) => applyText(now, indicatorCell(row.id, field), text));
                      }}
                    />
                  </td>
                ))}
                <td>
                  {suggestion?.kind === 'exact' ? `${formatPoints(suggestion.points)} ${suggestion.sum}` : ''}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}

const root = document.createElement('div');
document.body.append(root);
createRoot(root).render(<App />);
