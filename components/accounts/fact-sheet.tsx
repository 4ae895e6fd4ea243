// One tab of facts beside the tables: single figures and texts, then lists.
'use client';
import { useTopic } from '@/components/drafting/use-drafting';
import { factCell } from '@/lib/domain/accounts/cells';
import type { EntryField } from '@/lib/domain/disclosure/questions';
import type { AccountsEditor } from './accounts-editor';
import { partsOf } from './accounts-sheet';
import { FactField } from './fact-field';
import { FactList } from './fact-list';
import styles from './facts.module.css';
import { useAccounts } from './use-accounts';

/** The tab in view; nothing while a table is. */
export function FactSheet() {
  const editor = useAccounts();
  const view = useTopic('view', () => editor.view);
  const tab = editor.tabs.find(({ key }) => `facts/${key}` === view);
  if (!tab) return null;
  return (
    <div className={styles.paper}>
      <header className={styles.heading}>
        <h2>{tab.title}</h2>
        <p>{tab.note}</p>
      </header>
      {tab.fields.length === 0 ? null : (
        <div className={styles.fields}>
          {tab.fields.map((field) => (
            <FactField key={field.cell} {...field} before={lastYear(editor, field)} />
          ))}
        </div>
      )}
      {tab.lists.map((list) => (
        <FactList key={list.list} list={list} />
      ))}
    </div>
  );
}

/** Last year's figure of a fact. Texts are not shown beside each other: they are long, and mostly the same. */
function lastYear({ before }: AccountsEditor, { cell }: EntryField): string | undefined {
  const parsed = partsOf(cell);
  if (!before || parsed?.of !== 'fact') return undefined;
  return before.cells.get(factCell(parsed.key));
}
