// The paper: the official table of the template as a real HTML table, laid out anew only when rows change.
'use client';
import { useId } from 'react';
import styles from './sheet.module.css';
import { SheetCell } from './sheet-cell';
import { lineKey } from './sheet-plan';
import { useTopic } from '@/components/drafting/use-drafting';
import { useEditor } from './use-editor';

/** What scrolls must be reached by the keyboard (WCAG 2.1.1). */
const byKeyboard = { tabIndex: 0 } as const;

/** The sheet with its title. */
export function Sheet() {
  const editor = useEditor();
  const id = useId();
  const { layout, blocks } = useTopic('structure', () => editor.plan());
  return (
    <div className={styles.paper}>
      <header className={styles.heading}>
        {editor.props.demo ? <p className={styles.demo}>演示数据</p> : null}
        {layout.formNo === undefined ? null : <p className={styles.number}>{layout.formNo}</p>}
        <h2 id={id}>{layout.title}</h2>
        <p>{layout.subtitle}</p>
      </header>
      {/* A narrow window scrolls the table alone; where no field takes the focus (yet), the table itself must. */}
      <section className={styles.scroller} aria-label={layout.title} {...byKeyboard}>
        <table className={styles.table} aria-labelledby={id}>
          <colgroup>
            {layout.columnWidths.map((width, i) => (
              <col key={i} style={{ width: `${width}%` }} />
            ))}
          </colgroup>
          {blocks.map((lines) => (
            <tbody key={lineKey(lines[0] ?? [])}>
              {lines.map((line) => (
                <tr key={lineKey(line)}>
                  {line.map((box) => (
                    <SheetCell key={`${box.column}:${box.cellIds[0] ?? ''}`} box={box} />
                  ))}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </section>
    </div>
  );
}
