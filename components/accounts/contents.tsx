// What there is to fill in: the nine tables by number, then the facts beside them, each with a mark where something stands.
'use client';
import { useMemo } from 'react';
import { useTopic, useTopics } from '@/components/drafting/use-drafting';
import type { Topic } from '@/components/drafting/topics';
import { headOf } from '@/lib/domain/accounts/numbering';
import type { AccountsFinding } from '@/lib/domain/accounts/check-accounts';
import type { TableKind } from '@/lib/domain/accounts/tables';
import type { AccountsEditor } from './accounts-editor';
import type { FactTab } from './fact-tabs';
import type { Question } from '@/lib/domain/disclosure/reasons';
import styles from './contents.module.css';
import { useAccounts } from './use-accounts';
import { type View, viewOf } from './view';

const SHAPING: readonly Topic[] = ['view', 'checks'];

/** How grave, and how many. */
interface Count {
  readonly errors: number;
  readonly warnings: number;
  /** Causes nobody has given yet. */
  readonly unsaid: number;
}

const NONE: Count = { errors: 0, warnings: 0, unsaid: 0 };

/** The navigation of the page. */
export function Contents() {
  const editor = useAccounts();
  const view = useTopics(SHAPING, () => editor.view);
  const { findings, questions } = useTopic('checks', () => editor.checks.current);
  const counts = useMemo(() => countByView(findings, questions), [findings, questions]);
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
  const { errors, warnings, unsaid } = count ?? NONE;
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
      ) : unsaid > 0 ? (
        <span className={styles.open}>{unsaid} 处待说明</span>
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

/** Errors, warnings and open questions by the table or tab they stand in; what belongs to none is listed in the panel alone. */
function countByView(
  findings: readonly AccountsFinding[],
  questions: readonly Question[],
): ReadonlyMap<View, Count> {
  const counts = new Map<View, Count>();
  const add = (view: View | null, more: Partial<Count>) => {
    if (view === null) return;
    const { errors, warnings, unsaid } = counts.get(view) ?? NONE;
    counts.set(view, {
      errors: errors + (more.errors ?? 0),
      warnings: warnings + (more.warnings ?? 0),
      unsaid: unsaid + (more.unsaid ?? 0),
    });
  };
  for (const { severity, cell, table } of findings) {
    const view = (cell && viewOf(cell)) ?? table;
    if (severity !== 'hint') add(view, severity === 'error' ? { errors: 1 } : { warnings: 1 });
  }
  for (const { cell, answered } of questions) if (!answered) add(viewOf(cell), { unsaid: 1 });
  return counts;
}
