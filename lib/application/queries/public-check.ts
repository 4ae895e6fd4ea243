// Whether 公开前自查 is offered: the page and the link to it ask.
import { isPublicCheckOpen } from '@/lib/data/public-check';

/** True unless this installation switched the public check off. */
export function offersPublicCheck(): boolean {
  return isPublicCheckOpen();
}
