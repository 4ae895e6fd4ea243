// How components of a form see their editor.
'use client';
import { createContext, useContext } from 'react';
import type { Editor } from './editor';

/** The editor of this page. */
export const EditorContext = createContext<Editor | null>(null);

/** The editor a component stands in. */
export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error('no editor around this component');
  return editor;
}
