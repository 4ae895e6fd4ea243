// The scorecard while somebody types: only the row that changed is scored anew, then everything is added up again, exactly.
import { type CellId, parseCellId } from '@/lib/domain/evaluation/cells';
import { isRowField } from '@/lib/domain/evaluation/edits';
import { type Form, liveIndicators } from '@/lib/domain/evaluation/form';
import type { ExecutionScore, IndicatorScore, Scorecard } from '@/lib/domain/evaluation/scorecard';
import { assemble, scoreExecution, scoreIndicator } from '@/lib/domain/evaluation/scoring';

/** Cells of a row that no score and no count of missing ones depends on. */
const SILENT: ReadonlySet<string> = new Set(['reason', 'overrideReason', 'label']);

/** What a change of cells made different. */
export interface Rescored {
  readonly rows: ReadonlySet<string>;
  readonly execution: boolean;
  readonly scorecard: boolean;
}

const NOTHING: Rescored = { rows: new Set(), execution: false, scorecard: false };

/** Keeps the results of the rows and the sums made from them. */
export class Derivation {
  private rows = new Map<string, IndicatorScore>();
  private execution: ExecutionScore;
  scorecard: Scorecard;

  constructor(form: Form) {
    this.execution = scoreExecution(form);
    for (const row of liveIndicators(form)) this.rows.set(row.id, scoreIndicator(form, row));
    this.scorecard = assemble(form, this.execution, [...this.rows.values()]);
  }

  /** The result of a row; undefined for one that is removed. */
  row(id: string): IndicatorScore | undefined {
    return this.rows.get(id);
  }

  /** Brings the results up to date after these cells changed. */
  update(form: Form, cells: Iterable<CellId>): Rescored {
    const rows = new Set<string>();
    let execution = false;
    let sums = false;
    let structure = false;
    for (const cell of cells) {
      const parsed = parseCellId(cell);
      if (!parsed || parsed.kind === 'field' || SILENT.has(parsed.field)) continue;
      sums = true;
      if (parsed.kind === 'fund') execution = true;
      else if (parsed.kind === 'indicator') {
        rows.add(parsed.id);
        structure ||= isRowField(parsed.field);
      }
    }
    if (!sums) return NOTHING;
    if (execution) this.execution = scoreExecution(form);
    if (structure) this.rescoreRows(form, rows);
    else {
      for (const id of rows) {
        const row = form.indicators.find((indicator) => indicator.id === id);
        if (row && !row.removed) this.rows.set(id, scoreIndicator(form, row));
      }
    }
    this.scorecard = assemble(form, this.execution, [...this.rows.values()]);
    return { rows, execution, scorecard: true };
  }

  /** Rows appeared, went or moved: the others keep their results, in the order of the form. */
  private rescoreRows(form: Form, changed: ReadonlySet<string>): void {
    const before = this.rows;
    this.rows = new Map();
    for (const row of liveIndicators(form)) {
      const kept = changed.has(row.id) ? undefined : before.get(row.id);
      this.rows.set(row.id, kept ?? scoreIndicator(form, row));
    }
  }
}
