// Texts that the server does not hold: two people in one cell, too long, or refused. None of them goes away by itself.
'use client';
import { Button } from '@/components/ui/button';
import type { CellId } from '@/lib/domain/evaluation/cells';
import { formatDay, formatTime } from '@/lib/domain/format';
import { copyText } from './copy-text';
import type { Conflict, Held, Refused } from './outbox';
import styles from './side.module.css';
import { useDrafting, useSync, useTopic } from './use-drafting';

/** The lists, or nothing while everything is in order. */
export function UnsavedPanel() {
  const { store } = useDrafting();
  useSync();
  // A text that becomes too long or short enough again changes the list without anything being sent.
  useTopic('history', () => store.outbox.lists);
  const { conflicts, held, refused } = store.outbox;
  const count = conflicts.size + held.size + refused.length;
  if (count === 0) return null;
  return (
    <section className={`${styles.panel} ${styles.urgent}`} aria-labelledby="unsaved-head">
      <h3 id="unsaved-head" className={styles.head}>
        没有保存的内容 <span>{count} 处</span>
      </h3>
      <ul className={styles.items}>
        {[...conflicts.values()].map((conflict) => (
          <ConflictItem key={conflict.cell} conflict={conflict} />
        ))}
        {[...held.values()].map((one) => (
          <HeldItem key={one.cell} held={one} />
        ))}
        {refused.map((one) => (
          <RefusedItem key={one.id} refused={one} />
        ))}
      </ul>
    </section>
  );
}

function ConflictItem({ conflict }: { conflict: Conflict }) {
  const editor = useDrafting();
  const { cell, mine, theirs, by, at } = conflict;
  const other = by || '另一处';
  return (
    <li className={styles.warning}>
      <p>
        <WayTo cell={cell} /> 同时被{other}改动
        {at ? `（${formatDay(new Date(at))} ${formatTime(new Date(at))}）` : ''}
        ，请选择用谁的。
      </p>
      <dl className={styles.texts}>
        <dt>我的</dt>
        <dd>{mine || '（空）'}</dd>
        <dt>{other}的</dt>
        <dd>{theirs || '（空）'}</dd>
      </dl>
      <div className={styles.ways}>
        <Button small onClick={() => editor.store.resolve(cell, 'mine')}>
          用我的
        </Button>
        <Button small onClick={() => editor.store.resolve(cell, 'theirs')}>
          用对方的
        </Button>
      </div>
    </li>
  );
}

function HeldItem({ held }: { held: Held }) {
  return (
    <li className={styles.error}>
      <p>{held.reason}</p>
      <div className={styles.ways}>
        <WayTo cell={held.cell} />
        <Copy text={held.text} />
      </div>
    </li>
  );
}

function RefusedItem({ refused }: { refused: Refused }) {
  const { store, isText } = useDrafting();
  const isRow = !isText(refused.cell);
  return (
    <li className={styles.error}>
      <p>
        {refused.label}没有保存：{refused.reason}
      </p>
      {isRow ? null : <p className={styles.kept}>{refused.text || '（清空）'}</p>}
      <div className={styles.ways}>
        {isRow || refused.text === '' ? null : <Copy text={refused.text} />}
        <Button small onClick={() => store.dismiss(refused.id)}>
          不再保留
        </Button>
      </div>
    </li>
  );
}

function WayTo({ cell }: { cell: CellId }) {
  const editor = useDrafting();
  return (
    <button type="button" className={styles.way} onClick={() => editor.goTo(cell)}>
      {editor.store.name(cell)}
    </button>
  );
}

function Copy({ text }: { text: string }) {
  const { say } = useDrafting();
  return (
    <Button
      small
      onClick={async () =>
        say((await copyText(text)) ? '已复制。' : '浏览器不允许复制，请选中文字后按 Ctrl+C。')
      }
    >
      复制
    </Button>
  );
}
