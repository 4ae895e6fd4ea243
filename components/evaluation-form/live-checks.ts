// Findings and missing cells while somebody types: run when the person pauses, so that no key press waits for them.
import { runChecks } from '@/lib/domain/checks/run';
import type { Finding } from '@/lib/domain/checks/rule';
import type { CellId } from '@/lib/domain/evaluation/cells';
import { type MissingCell, missingCells } from '@/lib/domain/evaluation/completeness';
import type { DraftStore } from './draft-store';
import { Pause } from './pause';

/** What the checks say of the draft at one moment. */
export interface Checked {
  readonly findings: readonly Finding[];
  readonly missing: readonly MissingCell[];
  /** What stops a submission: errors and missing cells. */
  readonly blocking: number;
}

const NO_FINDINGS: readonly Finding[] = [];

/** After the last key press; long enough that a word typed quickly is judged once. */
const PAUSE_MS = 250;

/** Runs the checks of one draft and tells which cells' findings changed. */
export class LiveChecks {
  private checked: Checked;
  private byCell = new Map<CellId, readonly Finding[]>();
  private readonly pause = new Pause(PAUSE_MS, () => this.now());

  constructor(private readonly store: DraftStore) {
    this.checked = this.run();
    this.byCell = groupByCell(this.checked.findings);
  }

  get current(): Checked {
    return this.checked;
  }

  /** The findings at a cell. */
  at(cell: CellId): readonly Finding[] {
    return this.byCell.get(cell) ?? NO_FINDINGS;
  }

  /** Something was typed. */
  soon(): void {
    this.pause.push();
  }

  /** Runs them at once: before submitting nothing may be left to a pause. */
  now(): Checked {
    this.pause.cancel();
    this.checked = this.run();
    const before = this.byCell;
    this.byCell = groupByCell(this.checked.findings);
    for (const cell of new Set([...before.keys(), ...this.byCell.keys()])) {
      if (!same(before.get(cell), this.byCell.get(cell))) this.store.topics.tell(`mark:${cell}`);
    }
    this.store.topics.tell('checks');
    return this.checked;
  }

  stop(): void {
    this.pause.cancel();
  }

  private run(): Checked {
    const { form, scorecard } = this.store;
    const { findings } = runChecks({ form, scorecard });
    const missing = missingCells(form, scorecard);
    const errors = findings.filter(({ severity }) => severity === 'error').length;
    return { findings, missing, blocking: errors + missing.length };
  }
}

function groupByCell(findings: readonly Finding[]): Map<CellId, readonly Finding[]> {
  const groups = new Map<CellId, Finding[]>();
  for (const finding of findings) {
    if (finding.cell === null) continue;
    const group = groups.get(finding.cell);
    if (group) group.push(finding);
    else groups.set(finding.cell, [finding]);
  }
  return groups;
}

function same(a: readonly Finding[] = [], b: readonly Finding[] = []): boolean {
  return (
    a.length === b.length &&
    a.every(
      (one, i) => one.rule === b[i]?.rule && one.message === b[i]?.message && one.severity === b[i]?.severity,
    )
  );
}
