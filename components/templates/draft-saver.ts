// Saves a template draft a moment after each change, one request at a time, and never under what somebody else saved since.
import type { Posted } from '@/components/ui/post-json';
import { type DraftPath, type Json, withValue } from '@/lib/domain/template/draft-value';

/** How long after the last change a draft is saved, and how long after nobody answered it is tried again, in milliseconds. */
const PAUSE = 800;
const AGAIN = 5000;

/** What has become of what was typed. */
export type DraftSaving =
  | { readonly kind: 'saved'; readonly at: string | null }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'failed'; readonly message: string };

/** What the page shows: the draft as typed, and whether it is saved. */
export interface DraftState {
  readonly draft: Json;
  readonly saving: DraftSaving;
}

/** A draft in the page. `post` sends one save and answers with what became of it. */
export class DraftSaver {
  #state: DraftState;
  #sent: Json;
  #seq: number;
  #busy: Promise<boolean> = Promise.resolve(true);
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #listeners = new Set<() => void>();
  readonly #post: (body: { seq: number; content: Json }) => Promise<Posted>;

  constructor(
    from: { content: Json; seq: number },
    post: (body: { seq: number; content: Json }) => Promise<Posted>,
  ) {
    this.#state = { draft: from.content, saving: { kind: 'saved', at: null } };
    this.#sent = from.content;
    this.#seq = from.seq;
    this.#post = post;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly state = (): DraftState => this.#state;
  get seq(): number {
    return this.#seq;
  }
  get isSaved(): boolean {
    return this.#state.draft === this.#sent;
  }

  /** Puts a value into the draft; `undefined` takes its key away. */
  readonly change = (path: DraftPath, value: Json | undefined): void => {
    const draft = withValue(this.#state.draft, path, value);
    const { saving } = this.#state;
    // What could not be saved stays said until something was.
    this.#show({ draft, saving: saving.kind === 'failed' ? saving : { kind: 'waiting' } });
    this.#later(PAUSE);
  };

  /** Saves what is not saved yet; true when nothing is left to save. */
  readonly flush = (): Promise<boolean> => {
    clearTimeout(this.#timer);
    this.#busy = this.#busy.then(() => this.#save());
    return this.#busy;
  };

  /** Stops the clock; what is typed stays. */
  stop(): void {
    clearTimeout(this.#timer);
  }

  #later(pause: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), pause);
  }

  #show(state: DraftState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }

  async #save(): Promise<boolean> {
    const content = this.#state.draft;
    if (content === this.#sent) return true;
    const posted = await this.#post({ seq: this.#seq, content });
    const { draft } = this.#state;
    if (!posted.ok) {
      this.#show({ draft, saving: { kind: 'failed', message: posted.message } });
      // Without a code nobody answered: it is tried again. A refusal would be the same again.
      if (posted.code === null) this.#later(AGAIN);
      return false;
    }
    const answer = posted.value as { seq: number; savedAt: string };
    this.#seq = answer.seq;
    this.#sent = content;
    this.#show({ draft, saving: this.isSaved ? { kind: 'saved', at: answer.savedAt } : { kind: 'waiting' } });
    return this.isSaved;
  }
}
