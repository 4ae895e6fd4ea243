// Where a finding stands when a form has no cell for it.
import type { CellId } from '../evaluation/cells';

/** The year (年度) in a form's head: part of the record, never a cell, but a printed document can lack it. */
export const FISCAL_YEAR_PLACE = 'head/fiscalYear' as CellId;

/** The heading of the document behind which the form is printed. */
export const HEADING_PLACE = 'head/heading' as CellId;
