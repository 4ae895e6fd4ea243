// Whether this installation offers 公开前自查 to everybody.
import { env } from '@/lib/env';

/** True unless PUBLIC_CHECK=off. */
export function isPublicCheckOpen(): boolean {
  return env.PUBLIC_CHECK === 'on';
}
