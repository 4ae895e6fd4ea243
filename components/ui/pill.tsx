// A pill: one short word about a state. The word carries the meaning, the colour only helps.
import type { ReactNode } from 'react';
import styles from '@/components/ui/pill.module.css';

/** Tones of pills and notices. */
export type Tone = 'plain' | 'accent' | 'ok' | 'warn' | 'bad';

/** A short word in a coloured capsule. */
export function Pill({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className={tone === 'plain' ? styles.pill : `${styles.pill} ${styles[tone]}`}>{children}</span>
  );
}
