// What the server hands to 文字说明. Plain JSON: it crosses from server to browser.
import type { DraftedPart } from '@/lib/domain/disclosure/summary-parts';
import type { SummaryBasis } from '@/lib/domain/disclosure/summary-figures';

/** A project with its drafted summary, and what the figures of a written one are held against. */
export interface SummaryProjectProps {
  readonly code: string;
  readonly name: string;
  readonly parts: readonly DraftedPart[];
  readonly fromForm: boolean;
  readonly basis: SummaryBasis;
}
