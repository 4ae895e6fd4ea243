// Where this installation keeps the office's own fonts.
import { env } from '@/lib/env';

/** The folder FONT_DIR names, absolute; null where Noto stands in. */
export function officeFontFolder(): string | null {
  return env.FONT_DIR ?? null;
}
