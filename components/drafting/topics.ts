// Who wants to know of what: one list of listeners per cell, row score or panel, so that a key press wakes only what it changes.

/**
 * What can be listened to. A cell's text and its marks are two things: typing changes the one on each key, the other rarely.
 * Scores belong to the rows of a form, amounts to the tables of accounts.
 */
export type Topic =
  | `text:${string}`
  | `mark:${string}`
  | `score:${string}`
  | `amount:${string}`
  | 'execution'
  | 'scorecard'
  | 'view'
  | 'structure'
  | 'checks'
  | 'explanations'
  | 'sync'
  | 'place'
  | 'said'
  | 'history';

/** Listeners by topic. */
export class Topics {
  private readonly listeners = new Map<Topic, Set<() => void>>();

  /** Listens to a topic; the returned function ends it. */
  readonly subscribe = (topic: Topic, listener: () => void): (() => void) => {
    let set = this.listeners.get(topic);
    if (!set) this.listeners.set(topic, (set = new Set()));
    set.add(listener);
    return () => {
      set.delete(listener);
      if (set.size === 0 && this.listeners.get(topic) === set) this.listeners.delete(topic);
    };
  };

  /** Wakes the listeners of a topic. */
  tell(topic: Topic): void {
    const set = this.listeners.get(topic);
    if (set) for (const listener of set) listener();
  }
}
