// Differences, one a line: what it was, what it becomes.
import styles from '@/components/templates/template-editor.module.css';

export function ChangeList({
  changes,
  empty = '没有不同。',
}: {
  changes: readonly { readonly label: string; readonly from: string; readonly to: string }[];
  empty?: string;
}) {
  if (changes.length === 0) return <p>{empty}</p>;
  return (
    <ul className={styles.changes}>
      {changes.map(({ label, from, to }) => (
        <li key={label}>
          {label}：
          {to === '' ? (
            <del>{from || '（空）'}</del>
          ) : (
            <>
              {from === '' ? null : (
                <>
                  <del>{from}</del>
                  <span className="heard">改为</span> →{' '}
                </>
              )}
              <ins>{to}</ins>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
