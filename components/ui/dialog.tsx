// A modal dialog on the native element: focus, Esc and the rest of the page's silence come with it.
'use client';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Button } from '@/components/ui/button';
import styles from '@/components/ui/dialog.module.css';

/** Shows `children` in front of the page while `open`. `onClose` is called on Esc and on 关闭. */
export function Dialog({
  open,
  title,
  onClose,
  children,
}: {
  open: boolean;
  title: string;
  onClose: () => void;
  children: ReactNode;
}) {
  const element = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = element.current;
    if (open && dialog && !dialog.open) dialog.showModal();
    if (!open) dialog?.close();
  }, [open]);
  return (
    <dialog ref={element} className={styles.dialog} aria-labelledby={id} onClose={onClose}>
      {open ? (
        <>
          <div className={styles.head}>
            <h2 id={id}>{title}</h2>
            <Button tone="quiet" small onClick={onClose}>
              关闭
            </Button>
          </div>
          <div className={styles.body}>{children}</div>
        </>
      ) : null}
    </dialog>
  );
}
