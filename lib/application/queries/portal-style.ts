// The style that published pages carry, for the portal's own pages: one look for what is stored and what is asked for.
import { PORTAL_CSS } from '@/lib/documents/html/portal-css';

/** Plain CSS; class names as in lib/documents/html. */
export function portalStyle(): string {
  return PORTAL_CSS;
}
