// A text that follows the draft without rendering: what changes with each key press is written straight into its element.
'use client';
import { useLayoutEffect, useRef, useState } from 'react';
import type { Topic } from './topics';
import { useDrafting } from './use-drafting';

/** A span whose text is what `read` returns whenever the topic is told; `:empty` while that is nothing. */
export function LiveText({
  topic,
  read,
  ...rest
}: {
  topic: Topic;
  read: () => string;
} & React.HTMLAttributes<HTMLSpanElement>) {
  const { store } = useDrafting();
  const element = useRef<HTMLSpanElement>(null);
  const reading = useRef(read);
  // For React the text is what it was at first, for good: so it never writes over what stands there now.
  const [first] = useState(read);
  const shown = useRef(first);
  useLayoutEffect(() => {
    reading.current = read;
    write(element.current, shown, read());
  });
  useLayoutEffect(
    () => store.topics.subscribe(topic, () => write(element.current, shown, reading.current())),
    [store, topic],
  );
  return (
    <span ref={element} {...rest}>
      {first}
    </span>
  );
}

function write(element: HTMLSpanElement | null, shown: { current: string }, text: string): void {
  if (element === null || shown.current === text) return;
  shown.current = text;
  const { firstChild } = element;
  // Another text in the same node costs the browser a third of another node; without text there must be none (`:empty`).
  if (firstChild instanceof Text && text !== '') firstChild.data = text;
  else element.textContent = text;
}
