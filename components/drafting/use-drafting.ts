// How components see the draft they stand in: one context, and one subscription per thing they show.
'use client';
import { createContext, useCallback, useContext, useMemo, useRef, useSyncExternalStore } from 'react';
import type { CellId } from '@/lib/domain/evaluation/cells';
import type { CellMark } from './cell-marks';
import type { DraftEditor } from './draft-editor';
import type { Topic } from './topics';

/** The editor of this page, whatever it edits. */
export const DraftingContext = createContext<DraftEditor | null>(null);

/** The editor a component stands in. */
export function useDrafting(): DraftEditor {
  const editor = useContext(DraftingContext);
  if (!editor) throw new Error('no editor around this component');
  return editor;
}

/** Renders again when `topic` is told and what `read` returns is another value. `read` returns the same object while nothing changed. */
export function useTopic<T>(topic: Topic, read: () => T): T {
  const { store } = useDrafting();
  const subscribe = useCallback(
    (listener: () => void) => store.topics.subscribe(topic, listener),
    [store, topic],
  );
  return useSyncExternalStore(subscribe, read, read);
}

/** The same for what depends on several topics. `topics` is the same array as long as it says the same. */
export function useTopics<T>(topics: readonly Topic[], read: () => T): T {
  const { store } = useDrafting();
  const subscribe = useCallback(
    (listener: () => void) => {
      const offs = topics.map((topic) => store.topics.subscribe(topic, listener));
      return () => {
        for (const off of offs) off();
      };
    },
    [store, topics],
  );
  return useSyncExternalStore(subscribe, read, read);
}

/** Renders again on each change of the outbox, the line to the server, or who else is there. */
export function useSync(): void {
  const version = useRef(0);
  const { store } = useDrafting();
  const subscribe = useCallback(
    (listener: () => void) =>
      store.topics.subscribe('sync', () => {
        version.current += 1;
        listener();
      }),
    [store],
  );
  const read = () => version.current;
  useSyncExternalStore(subscribe, read, read);
}

/** The marks of the cells of one box. */
export function useMarks(cells: readonly CellId[]): readonly CellMark[] {
  const { marks } = useDrafting();
  const last = useRef<readonly CellMark[]>([]);
  const topics = useMemo(() => cells.map((cell): Topic => `mark:${cell}`), [cells]);
  const read = () => {
    const next = cells.map((cell) => marks.at(cell));
    const before = last.current;
    if (next.length === before.length && next.every((mark, i) => mark === before[i])) return before;
    last.current = next;
    return next;
  };
  return useTopics(topics, read);
}
