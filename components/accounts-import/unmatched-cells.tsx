// What of a file was not taken over: cells nobody recognised, and sheets that hold no public table.
import { Notice } from '@/components/ui/notice';
import { Sheet } from '@/components/ui/sheet';
import type { ImportPreview } from '@/lib/domain/accounts/import-preview';
import { CellList } from './cell-list';
import styles from './import-form.module.css';

/** Nothing where all was recognised. */
export function UnmatchedCells({ preview }: { preview: ImportPreview }) {
  const { unmatched, furtherUnmatched, skipped } = preview;
  if (unmatched.length === 0 && skipped.length === 0) return null;
  const count = unmatched.length + furtherUnmatched;
  return (
    <Sheet title="没有读入的内容">
      {count === 0 ? null : (
        <>
          <Notice tone="warn">有 {count} 格没有对应的位置，不会导入；需要的请在决算资料中手工填写。</Notice>
          <CellList
            title={`没有对应位置的 ${count} 格${furtherUnmatched > 0 ? `（列出前 ${unmatched.length} 格）` : ''}`}
            heads={['内容', '工作表', '位置', '原因']}
            rows={unmatched.map(({ text, sheet, at, why }) => ({
              key: `${sheet} ${at} ${why}`,
              texts: [text, sheet, at, why],
            }))}
            open
          />
        </>
      )}
      {skipped.length === 0 ? null : (
        <ul className={styles.notes}>
          {skipped.map(({ sheet, why }) => (
            <li key={sheet}>
              工作表「{sheet}」：{why}
            </li>
          ))}
        </ul>
      )}
    </Sheet>
  );
}
