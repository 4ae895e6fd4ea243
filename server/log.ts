// The program's log: one JSON object per line, without personal data.
import { env } from '@/lib/env';

const ranks = { silent: 0, error: 1, warn: 2, info: 3, debug: 4 } as const;
type Level = Exclude<keyof typeof ranks, 'silent'>;

/**
 * Writes one line. `fields` must hold no names, texts, addresses or queries that people sent: logs are copied further
 * than databases.
 */
export function log(level: Level, event: string, fields: Readonly<Record<string, unknown>> = {}): void {
  if (ranks[level] > ranks[env.LOG_LEVEL]) return;
  const line = JSON.stringify({ time: new Date().toISOString(), level, event, ...fields });
  process[level === 'error' ? 'stderr' : 'stdout'].write(`${line}\n`);
}

/** What a log may say about an error: its kind, code and place, not the values its message may quote. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error };
  const frames = error.stack?.split('\n').filter((line) => line.trimStart().startsWith('at ')) ?? [];
  return {
    error: error.name,
    code: Reflect.get(error, 'code'),
    at: frames.slice(0, 5).map((line) => line.trim()),
  };
}
