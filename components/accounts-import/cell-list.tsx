// A list of cells that can be opened and closed; nothing where there are none.
import { Table } from '@/components/ui/table';
import styles from './import-form.module.css';

/** Rows that are drawn; a page of ten thousand would not open. */
const MOST_DRAWN = 300;

/** One line; `key` tells it from the others. */
export interface CellRow {
  readonly key: string;
  readonly texts: readonly string[];
}

/** The list, `title` on the line that opens it. */
export function CellList({
  title,
  heads,
  rows,
  open = false,
}: {
  title: string;
  heads: readonly string[];
  rows: readonly CellRow[];
  open?: boolean;
}) {
  if (rows.length === 0) return null;
  const further = rows.length - MOST_DRAWN;
  return (
    <details className={styles.list} open={open}>
      <summary>{title}</summary>
      <Table label={title}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, MOST_DRAWN).map(({ key, texts }) => (
            <tr key={key}>
              {texts.map((text, i) =>
                i === 0 ? (
                  <th key={heads[i]} scope="row">
                    {text}
                  </th>
                ) : (
                  <td key={heads[i]}>{text}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </Table>
      {further > 0 ? <p className={styles.hint}>还有 {further} 格没有列出。</p> : null}
    </details>
  );
}
