// What a cell's frame tells beside its text: findings, opinions, conflicts, texts that cannot be saved, and who else is there.
import type { Finding } from '@/lib/domain/checks/rule';
import type { CellId } from '@/lib/domain/evaluation/cells';
import type { CellDraft } from './cell-draft';
import type { LiveChecks } from './live-checks';
import type { Conflict, Held } from './outbox';
import type { Present } from './protocol';

/** An opinion (审核意见) pinned to a cell; null stands for the whole. */
export interface PinnedComment {
  readonly cell: CellId | null;
  readonly text: string;
  /** The office that wrote it. */
  readonly by: string;
  /** ISO. */
  readonly at: string;
}

/** The marks of one cell. The same object as long as nothing changed. */
export interface CellMark {
  readonly findings: readonly Finding[];
  readonly comments: readonly PinnedComment[];
  readonly conflict: Conflict | undefined;
  readonly held: Held | undefined;
  /** Names of others who are in this cell. */
  readonly others: readonly string[];
}

const NONE: CellMark = { findings: [], comments: [], conflict: undefined, held: undefined, others: [] };

/** Gathers the marks of cells from where they arise. */
export class CellMarks {
  private readonly known = new Map<CellId, CellMark>();
  private readonly comments = new Map<CellId, readonly PinnedComment[]>();
  private others = new Map<CellId, readonly string[]>();

  constructor(
    private readonly store: CellDraft,
    private readonly checks: LiveChecks,
    comments: readonly PinnedComment[],
  ) {
    for (const comment of comments) {
      if (comment.cell === null) continue;
      this.comments.set(comment.cell, [...(this.comments.get(comment.cell) ?? []), comment]);
    }
  }

  /** The marks of a cell. */
  at(cell: CellId): CellMark {
    const { outbox } = this.store;
    const next: CellMark = {
      findings: this.checks.at(cell),
      comments: this.comments.get(cell) ?? NONE.comments,
      conflict: outbox.conflicts.get(cell),
      held: outbox.held.get(cell),
      others: this.others.get(cell) ?? NONE.others,
    };
    const before = this.known.get(cell) ?? NONE;
    if (sameMark(before, next)) return before;
    this.known.set(cell, next);
    return next;
  }

  /** Others came, went or moved. */
  setPresent(present: readonly Present[], ownTab: string): void {
    const before = this.others;
    this.others = new Map();
    for (const { cell, name, tab } of present) {
      if (cell === null || tab === ownTab) continue;
      const names = this.others.get(cell) ?? [];
      if (!names.includes(name)) this.others.set(cell, [...names, name]);
    }
    for (const cell of new Set([...before.keys(), ...this.others.keys()])) {
      if (before.get(cell)?.join() !== this.others.get(cell)?.join()) this.store.topics.tell(`mark:${cell}`);
    }
  }
}

function sameMark(a: CellMark, b: CellMark): boolean {
  return (
    a.findings === b.findings &&
    a.comments === b.comments &&
    a.conflict === b.conflict &&
    a.held === b.held &&
    a.others === b.others
  );
}
