// What there is to fill in: the nine tables by number, then the facts beside them, each with a mark where something stands.
'use client';
import { useMemo } from 'react';
import { useTopic, useTopics } from '@/components/drafting/use-drafting';
import type { Topic } from '@/components/drafting/topics';
import { headOf } from '@/lib/domain/accounts/numbering';
import type { AccountsFinding } from '@/lib/domain/accounts/check-accounts';
import type { TableKind } from '@/lib/domain/accounts/tables';
import type { AccountsEditor, View } from './accounts-editor';
import { viewOf } from './accounts-editor';
import type { FactTab } from './fact-tabs';
import styles from './contents.module.css';
import { useAccounts } from './use-accounts';

const SHAPING: readonly Topic[] = ['view', 'checks'];

/** How grave, and how many. */
interface Count {
  readonly errors: number;
  readonly warnings: number;
}

/** The navigation of the page. */
export function Contents() {
  const editor = useAccounts();
  const view = useTopics(SHAPING, () => editor.view);
  const { findings } = useTopic('checks', () => editor.checks.current);
  const counts = useMemo(() => countByView(findings), [findings]);
  const { fiscalYear } = editor.props.record;
  return (
    <nav className={styles.contents} aria-label="公开表和资料">
      <ol>
        {editor.order.map((kind) => {
          const { no, title } = headOf(kind, fiscalYear);
          return (
            <li key={kind}>
              <Entry
                view={kind}
                here={view === kind}
                count={counts.get(kind)}
                isFilled={isFilled(editor, kind)}
              >
                <span className={styles.no}>{no}</span>
                {title}
              </Entry>
            </li>
          );
        })}
      </ol>
      <ul>
        {editor.tabs.map((tab) => (
          <li key={tab.key}>
            <Entry
              view={`facts/${tab.key}`}
              here={view === `facts/${tab.key}`}
              count={counts.get(`facts/${tab.key}`)}
              isFilled={hasTexts(editor, tab)}
            >
              {tab.title}
            </Entry>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Entry({
  view,
  here,
  count,
  isFilled: filled,
  children,
}: {
  view: View;
  here: boolean;
  count: Count | undefined;
  isFilled: boolean;
  children: React.ReactNode;
}) {
  const editor = useAccounts();
  const { errors = 0, warnings = 0 } = count ?? {};
  return (
    <button
      type="button"
      className={styles.entry}
      aria-current={here ? 'page' : undefined}
      onClick={() => editor.show(view)}
    >
      <span className={styles.title}>{children}</span>
      {errors + warnings > 0 ? (
        <span className={errors > 0 ? styles.bad : styles.warn}>
          {errors + warnings}
          <span className="heard"> 处要核对</span>
        </span>
      ) : filled ? (
        <span className={styles.filled}>
          ✓<span className="heard"> 已填</span>
        </span>
      ) : (
        <span className={styles.open}>未填</span>
      )}
    </button>
  );
}

function isFilled({ store }: AccountsEditor, kind: TableKind): boolean {
  return store.reckoning.book.get(kind)?.state === 'filled';
}

function hasTexts({ store }: AccountsEditor, { fields, lists }: FactTab): boolean {
  if (fields.some(({ cell }) => store.text(cell) !== '')) return true;
  const starts = lists.map(({ list }) => `item/${list}/`);
  return [...store.record.cells.keys()].some((cell) => starts.some((start) => cell.startsWith(start)));
}

/** Errors and warnings by the table or tab they stand in; what belongs to none is listed in the panel alone. */
function countByView(findings: readonly AccountsFinding[]): ReadonlyMap<View, Count> {
  const counts = new Map<View, Count>();
  for (const { severity, cell, table } of findings) {
    const view = (cell && viewOf(cell)) ?? table;
    if (view === null || severity === 'hint') continue;
    const { errors = 0, warnings = 0 } = counts.get(view) ?? {};
    counts.set(
      view,
      severity === 'error' ? { errors: errors + 1, warnings } : { errors, warnings: warnings + 1 },
    );
  }
  return counts;
}
