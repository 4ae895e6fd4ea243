// How components of accounts see their editor.
'use client';
import { createContext, useContext } from 'react';
import type { AccountsEditor } from './accounts-editor';

/** The editor of this page. */
export const AccountsContext = createContext<AccountsEditor | null>(null);

/** The editor a component stands in. */
export function useAccounts(): AccountsEditor {
  const editor = useContext(AccountsContext);
  if (!editor) throw new Error('no editor of accounts around this component');
  return editor;
}
