// Waits for a pause in typing. Each key press only moves a date: arming a timer anew would cost more than all the arithmetic of a key.

/** Calls `work` once nothing was pushed for `ms`, and in any case `longest` after the first push. */
export class Pause {
  private first: number | null = null;
  private due = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly ms: number,
    private readonly work: () => void,
    private readonly longest = Number.POSITIVE_INFINITY,
  ) {}

  /** Something happened: the wait begins anew. */
  push(): void {
    const now = Date.now();
    this.first ??= now;
    this.due = Math.min(now + this.ms, this.first + this.longest);
    this.timer ??= setTimeout(this.look, this.due - now);
  }

  /** Nothing is to be done any more. */
  cancel(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.first = null;
  }

  private readonly look = (): void => {
    const left = this.due - Date.now();
    if (left > 0) {
      this.timer = setTimeout(this.look, left);
      return;
    }
    this.cancel();
    this.work();
  };
}
