// 审核意见: what finance said when it returned the accounts, each with the way to its cell.
'use client';
import side from '@/components/drafting/side.module.css';
import { formatDay } from '@/lib/domain/format';
import { useAccounts } from './use-accounts';

/** The opinions of the newest round. */
export function OpinionsPanel() {
  const editor = useAccounts();
  const { comments } = editor.props;
  if (comments.length === 0) return null;
  return (
    <section className={side.panel} aria-labelledby="opinions-head">
      <h3 id="opinions-head" className={side.head}>
        财政审核意见 <span>{comments.length} 条</span>
      </h3>
      <ol className={side.items}>
        {comments.map(({ cell, text, by, at }) => (
          <li key={`${cell ?? ''}:${at}:${text}`} className={side.warning}>
            <p>
              {cell === null ? (
                '全部资料'
              ) : (
                <button type="button" className={side.way} onClick={() => editor.goTo(cell)}>
                  {editor.store.name(cell)}
                </button>
              )}
              ：{text}
            </p>
            <p className={side.rule}>
              {by} · {formatDay(new Date(at))}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
