// 上次退回后的变化: what is another now, and whether each opinion of the last round was answered by a change.
'use client';
import side from '@/components/drafting/side.module.css';
import type { ChangeLine } from '@/components/review/change-lines';
import styles from '@/components/review/panels.module.css';
import type { EarlierOpinion } from '@/components/review/review-model';
import type { CellId } from '@/lib/domain/evaluation/cells';

/** Nothing for a first submission. `title` says since when. */
export function ChangesPanel({
  title,
  changes,
  earlier,
  onGo,
}: {
  title: string;
  changes: readonly ChangeLine[] | null;
  earlier: readonly EarlierOpinion[];
  onGo: (cell: CellId) => void;
}) {
  if (changes === null) return null;
  const made = changes.filter(({ kind }) => kind !== 'computed');
  const followed = changes.filter(({ kind }) => kind === 'computed');
  return (
    <section className={side.panel} aria-labelledby="changes-head">
      <h3 id="changes-head" className={side.head}>
        {title} <span>{made.length} 处</span>
      </h3>
      {changes.length === 0 ? <p className={side.quiet}>与上一稿相比没有任何改动。</p> : null}
      <ul className={styles.lines}>
        {made.map((line) => (
          <Line key={`${line.kind} ${line.cell} ${line.label}`} line={line} onGo={onGo} />
        ))}
      </ul>
      {followed.length > 0 ? (
        <>
          <p className={side.sub}>随之变化</p>
          <ul className={styles.lines}>
            {followed.map((line) => (
              <Line key={`${line.cell}`} line={line} onGo={onGo} />
            ))}
          </ul>
        </>
      ) : null}
      {earlier.length > 0 ? <Earlier opinions={earlier} onGo={onGo} /> : null}
    </section>
  );
}

const WHOLE_ROW: Partial<Record<ChangeLine['kind'], string>> = {
  added: '新增',
  removed: '已删除',
  moved: '调整了位置',
};

function Line({ line, onGo }: { line: ChangeLine; onGo: (cell: CellId) => void }) {
  const { cell, label, from, to, kind } = line;
  return (
    <li>
      <Label cell={cell} label={label} onGo={onGo} /> {WHOLE_ROW[kind] ?? <Change from={from} to={to} />}
    </li>
  );
}

/** Beyond this many characters the two texts stand on lines of their own. */
const SHORT = 30;

/** The old text struck before the new one. Long texts are read on the paper; here they are only recognised. */
function Change({ from, to }: { from: string; to: string }) {
  const long = from.length + to.length > SHORT ? styles.long : undefined;
  return (
    <>
      {from === '' ? null : (
        <>
          <del className={long}>{from}</del>
          <span className="heard">改为</span>
          {long ? null : <span aria-hidden="true"> → </span>}
        </>
      )}
      <span className={long}>{to === '' ? '（已清空）' : to}</span>
    </>
  );
}

/** The words for a cell, leading to it while it is on the paper. */
export function Label({
  cell,
  label,
  onGo,
}: {
  cell: CellId | null;
  label: string;
  onGo: (cell: CellId) => void;
}) {
  if (cell === null) return <strong>{label}</strong>;
  return (
    <button type="button" className={side.way} onClick={() => onGo(cell)}>
      {label}
    </button>
  );
}

function Earlier({ opinions, onGo }: { opinions: readonly EarlierOpinion[]; onGo: (cell: CellId) => void }) {
  const open = opinions.filter(({ changed }) => !changed).length;
  return (
    <>
      <p className={side.sub}>
        上次的意见 {opinions.length} 条{open > 0 ? `，${open} 条所指的格未改动` : '，所指的格都已改动'}
      </p>
      <ul className={styles.lines}>
        {opinions.map(({ cell, label, text, changed }) => (
          <li key={`${cell} ${text}`}>
            <Label cell={cell} label={label} onGo={onGo} />{' '}
            <span className={changed ? styles.done : styles.open}>{changed ? '已改动' : '未改动'}</span>
            <p>{text}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
