// 本格规则: follows the cell the person is in and says which rules hold there, and on what circular. Woken by moving, never by typing.
'use client';
import { RuleLinks } from '@/components/help/rule-links';
import { placeOf, rulesAt } from './cell-rules';
import styles from '@/components/drafting/side.module.css';
import { useTopic } from '@/components/drafting/use-drafting';
import { useEditor } from './use-editor';

/** Nothing before the first cell is entered. */
export function CellRulesPanel() {
  const editor = useEditor();
  const cell = useTopic('place', () => editor.place);
  const { template } = editor.store.form;
  const place = cell && placeOf(cell);
  if (!cell || !place) return null;
  const rules = rulesAt(place, template);
  return (
    <section className={styles.panel} aria-labelledby="cell-rules-head">
      <h3 id="cell-rules-head" className={styles.head}>
        本格规则
      </h3>
      <p className={styles.quiet}>
        {editor.store.name(cell)}。表样依据：{template.legalBasis.join('、')}
      </p>
      {rules.length === 0 ? (
        <p className={styles.rule}>这一格没有单独的审核规则。</p>
      ) : (
        <details className={styles.more}>
          <summary>审核规则 {rules.length} 条</summary>
          <ul>
            {rules.map(({ id, help }) => (
              <li key={id}>
                {help.asks}
                <span className={styles.basis}>
                  依据：{help.basis}　
                  <RuleLinks ids={[id]} />
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
