// What just happened, for everybody: seen at the foot of the window, and read out.
'use client';
import styles from './said.module.css';
import { useDrafting, useTopic } from './use-drafting';

/** The line at the foot; heard only while nothing is said. */
export function Said() {
  const editor = useDrafting();
  const text = useTopic('said', () => editor.said);
  return <output className={text === '' ? 'heard' : styles.said}>{text}</output>;
}
