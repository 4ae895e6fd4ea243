// Undo and redo over everything that was typed or done: steps of cell changes, told to the server like any other edit.
import type { CellId } from '@/lib/domain/evaluation/cells';

/** One cell's change within a step. */
export interface Change {
  readonly cell: CellId;
  readonly from: string;
  readonly to: string;
}

/** What one Ctrl+Z takes back: a cell as typed in one go, or an action such as moving a row. */
export interface Step {
  readonly changes: readonly Change[];
  /** Where the person stood: undo leads back there. */
  readonly place: CellId | null;
}

/** Steps are kept for a long afternoon, not for ever. */
const MOST_STEPS = 500;

/** The two stacks. */
export class EditHistory {
  private done: Step[] = [];
  private undone: Step[] = [];
  /** The cell whose typing the last step still takes in. */
  private typing: CellId | null = null;

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  /** A key was pressed in a cell: it joins the step of that cell until `rest` is called. */
  typed(change: Change): void {
    const last = this.done.at(-1);
    const [only] = last?.changes ?? [];
    this.undone = [];
    if (this.typing !== change.cell || !only) {
      this.push({ changes: [change], place: change.cell });
      this.typing = change.cell;
    } else if (only.from === change.to) {
      // Back at where it began: nothing happened.
      this.done.pop();
      this.typing = null;
    } else {
      this.done[this.done.length - 1] = { changes: [{ ...only, to: change.to }], place: change.cell };
    }
  }

  /** An action: all its changes are one step. */
  acted(changes: readonly Change[], place: CellId | null): void {
    if (changes.length === 0) return;
    this.undone = [];
    this.typing = null;
    this.push({ changes, place });
  }

  /** What is typed next is a step of its own: the person left the cell, pasted, or paused. */
  rest(): void {
    this.typing = null;
  }

  /** The step to take back; it moves to the other stack. */
  undo(): Step | null {
    this.typing = null;
    const step = this.done.pop();
    if (step) this.undone.push(step);
    return step ?? null;
  }

  /** The step to do again. */
  redo(): Step | null {
    this.typing = null;
    const step = this.undone.pop();
    if (step) this.done.push(step);
    return step ?? null;
  }

  private push(step: Step): void {
    this.done.push(step);
    if (this.done.length > MOST_STEPS) this.done.shift();
  }
}
