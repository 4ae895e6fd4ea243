// What the server tells the preview of a finding. Plain JSON: it crosses from server to browser.
import type { CellId } from '@/lib/domain/evaluation/cells';

/** One finding with its place in the preview, the cell of its answer, and the page that mends it. */
export interface FindingRow {
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'hint';
  readonly message: string;
  readonly place: string;
  readonly anchor: string | null;
  readonly answer: CellId;
  readonly answeredInForm: string | null;
  readonly mend: { readonly href: string; readonly label: string } | null;
}

/** What the rules say of a draft. */
export interface Review {
  readonly findings: readonly FindingRow[];
  readonly notChecked: readonly { readonly rule: string; readonly why: string }[];
}
