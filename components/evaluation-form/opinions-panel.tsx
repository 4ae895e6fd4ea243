// 审核意见: what reviewers said when they returned the form, each with the way to its cell.
'use client';
import { formatDay } from '@/lib/domain/format';
import styles from '@/components/drafting/side.module.css';
import { useEditor } from './use-editor';

/** The opinions of the newest round. */
export function OpinionsPanel() {
  const editor = useEditor();
  const { comments } = editor.props;
  if (comments.length === 0) return null;
  return (
    <section className={styles.panel} aria-labelledby="opinions-head">
      <h3 id="opinions-head" className={styles.head}>
        审核意见 <span>{comments.length} 条</span>
      </h3>
      <ol className={styles.items}>
        {comments.map(({ cell, text, by, at }) => (
          <li key={`${cell ?? ''}:${at}:${text}`} className={styles.warning}>
            <p>
              {cell === null ? (
                '整张表'
              ) : (
                <button type="button" className={styles.way} onClick={() => editor.goTo(cell)}>
                  {editor.store.name(cell)}
                </button>
              )}
              ：{text}
            </p>
            <p className={styles.rule}>
              {by} · {formatDay(new Date(at))}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
