// The bar above the words of a disclosure and above its preview: whose, where the texts are, and the ways on.
'use client';
import type { ReactNode } from 'react';
import { Presence, SaveState } from '@/components/drafting/save-state';
import bar from '@/components/drafting/top-bar.module.css';
import { UndoButtons } from '@/components/drafting/undo-buttons';
import { useAccounts } from '@/components/accounts/use-accounts';
import { Pill } from '@/components/ui/pill';

/** The bar; it stays in view. */
export function DisclosureBar({ title, children }: { title: string; children: ReactNode }) {
  const { props } = useAccounts();
  return (
    <header className={bar.bar}>
      <div className={bar.project}>
        <a className={bar.back} href={props.backHref}>
          返回
        </a>
        <h1>{title}</h1>
        {props.demo ? <Pill tone="warn">演示数据</Pill> : null}
      </div>
      <div className={bar.actions}>
        <Presence />
        {props.rights.words ? (
          <>
            <SaveState />
            <UndoButtons />
          </>
        ) : (
          <Pill>只能查看</Pill>
        )}
        {children}
      </div>
    </header>
  );
}
