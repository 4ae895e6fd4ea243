// Findings and missing cells while somebody types: run when the person pauses, so that no key press waits for them.
import type { Finding } from '@/lib/domain/checks/rule';
import type { CellId } from '@/lib/domain/evaluation/cells';
import { Pause } from './pause';
import type { Topics } from './topics';

/** What checks say of a draft at one moment. */
export interface Checked {
  readonly findings: readonly Finding[];
}

const NO_FINDINGS: readonly Finding[] = [];

/** After the last key press; long enough that a word typed quickly is judged once. */
const PAUSE_MS = 250;

/** Runs the checks of one draft and tells which cells' findings changed. */
export class LiveChecks<What extends Checked = Checked> {
  private checked: What;
  private byCell = new Map<CellId, readonly Finding[]>();
  private readonly pause = new Pause(PAUSE_MS, () => this.now());

  constructor(
    private readonly topics: Topics,
    private readonly run: () => What,
  ) {
    this.checked = run();
    this.byCell = groupByCell(this.checked.findings);
  }

  get current(): What {
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
  now(): What {
    this.pause.cancel();
    this.checked = this.run();
    const before = this.byCell;
    this.byCell = groupByCell(this.checked.findings);
    for (const cell of new Set([...before.keys(), ...this.byCell.keys()])) {
      if (!same(before.get(cell), this.byCell.get(cell))) this.topics.tell(`mark:${cell}`);
    }
    this.topics.tell('checks');
    return this.checked;
  }

  stop(): void {
    this.pause.cancel();
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
