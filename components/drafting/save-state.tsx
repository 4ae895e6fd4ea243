// Where one's own texts are: saved, on their way, on this device only, or waiting for a decision.
'use client';
import { formatTime } from '@/lib/domain/format';
import styles from './top-bar.module.css';
import { useDrafting, useSync, useTopic } from './use-drafting';

/** The state of saving in one phrase; what needs the person's attention is read out. */
export function SaveState() {
  const editor = useDrafting();
  const { store } = editor;
  useSync();
  useTopic('history', () => store.outbox.lists);
  const { session } = editor;
  if (!session) return <span className={styles.state}>正在打开</span>;
  const { save } = session.loop;
  const { conflicts, held, refused } = store.outbox;
  const onDevice = session.keepsOnDevice ? '已存本机' : '本机无法暂存，请不要关闭本页';
  if (save.kind === 'signedOut') {
    return (
      <output className={styles.bad}>
        登录已过期，{onDevice}{' '}
        <a href={editor.signInHref} target="_blank" rel="noopener">
          重新登录
        </a>
      </output>
    );
  }
  if (conflicts.size > 0) return <output className={styles.bad}>冲突 {conflicts.size} 处</output>;
  if (save.kind === 'offline') return <output className={styles.warn}>离线，{onDevice}</output>;
  const unsaved = held.size + refused.length;
  if (unsaved > 0) return <output className={styles.bad}>{unsaved} 处没有保存</output>;
  if (save.kind === 'saving') return <span className={styles.state}>保存中</span>;
  return (
    <span className={styles.ok}>
      {save.at === null ? '填写后自动保存' : `已保存 ${formatTime(new Date(save.at))}`}
    </span>
  );
}

/** Who else has this form open. */
export function Presence() {
  const editor = useDrafting();
  useSync();
  const own = editor.session?.tab;
  const names = new Set(
    (editor.session?.loop.present ?? []).filter(({ tab }) => tab !== own).map(({ name }) => name),
  );
  if (names.size === 0) return null;
  return <span className={styles.others}>{[...names].join('、')}也打开了本表</span>;
}
