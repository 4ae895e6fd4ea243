// The scorecard while somebody types: only the row that changed is scored anew, and the sums change by what it adds now, exactly.
import type { CellId } from '@/lib/domain/evaluation/cells';
import { isRowField } from '@/lib/domain/evaluation/edits';
import { type Form, type IndicatorRow, liveIndicators } from '@/lib/domain/evaluation/form';
import type { ExecutionScore, IndicatorScore, Scorecard } from '@/lib/domain/evaluation/scorecard';
import { scoreExecution, scoreIndicator, sumUp } from '@/lib/domain/evaluation/scoring';
import {
  dimensionOfRows,
  NO_TALLY,
  plus,
  type Tally,
  tallyOfRow,
  tallyRows,
} from '@/lib/domain/evaluation/tally';
import { cellParts } from './cell-parts';

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
  /** What each row adds to the sums, and the sums by 一级指标. */
  private added = new Map<string, Tally>();
  private tallies = new Map<string, Tally>();
  private dimensionOf: ReadonlyMap<string, string> = new Map();
  scorecard: Scorecard;

  constructor(form: Form) {
    this.execution = scoreExecution(form);
    for (const row of liveIndicators(form)) this.rows.set(row.id, scoreIndicator(form, row));
    this.tally(form);
    this.scorecard = this.sums(form);
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
      const parsed = cellParts(cell);
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
        if (row && !row.removed) this.rescoreRow(form, row);
      }
    }
    this.scorecard = this.sums(form);
    return { rows, execution, scorecard: true };
  }

  private sums(form: Form): Scorecard {
    return sumUp(form, this.execution, [...this.rows.values()], this.tallies);
  }

  private tally(form: Form): void {
    const rows = [...this.rows.values()];
    this.dimensionOf = dimensionOfRows(form);
    this.added = new Map(rows.map((row) => [row.id, tallyOfRow(form, row)]));
    this.tallies = new Map(tallyRows(form, rows));
  }

  private rescoreRow(form: Form, row: IndicatorRow): void {
    const scored = scoreIndicator(form, row);
    const dimension = this.dimensionOf.get(row.id) ?? '';
    const others = plus(this.tallies.get(dimension) ?? NO_TALLY, this.added.get(row.id) ?? NO_TALLY, -1);
    const adds = tallyOfRow(form, scored);
    this.rows.set(row.id, scored);
    this.added.set(row.id, adds);
    this.tallies.set(dimension, plus(others, adds));
  }

  /** Rows appeared, went or moved: the others keep their results, in the order of the form. */
  private rescoreRows(form: Form, changed: ReadonlySet<string>): void {
    const before = this.rows;
    this.rows = new Map();
    for (const row of liveIndicators(form)) {
      const kept = changed.has(row.id) ? undefined : before.get(row.id);
      this.rows.set(row.id, kept ?? scoreIndicator(form, row));
    }
    this.tally(form);
  }
}
