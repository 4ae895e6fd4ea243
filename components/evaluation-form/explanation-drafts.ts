// 审核说明 while it is written: kept on the device until the server has it, told apart from what it already has.
import { z } from 'zod';
import type { Finding } from '@/lib/domain/checks/rule';
import { answerTo, figuresOf } from '@/lib/domain/evaluation/explanations';
import type { Explanation } from '@/lib/domain/evaluation/snapshot';
import type { Reply } from '@/components/drafting/transport';

/** Which warning is answered: rule, cell, and the figures the person saw. */
export type Answered = Pick<Explanation, 'rule' | 'cell' | 'figures'>;

const draftSchema = z.object({
  rule: z.string(),
  cell: z.string().nullable(),
  figures: z.string(),
  text: z.string(),
});
type Draft = z.infer<typeof draftSchema>;
const keptSchema = z.object({ v: z.literal(1), drafts: z.array(draftSchema) });

/** What the drafts need of `localStorage`. */
export type KeptTexts = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** What the drafts need of the editor. */
export interface ExplanationParts {
  /** Where the drafts are kept; null where the device keeps nothing. */
  readonly storage: KeptTexts | null;
  readonly key: string;
  /** The name the person's own explanations are shown under. */
  readonly by: string;
  /** Brings the form's own edits to the server, then the answer: the server answers for the form it holds. */
  readonly send: (answer: Draft) => Promise<Reply<{ readonly at: string }>>;
  /** Something changed that is shown. */
  readonly changed: () => void;
}

/** What the box of one warning shows. */
export interface ExplanationState {
  /** The text in the box. */
  readonly text: string;
  /** `open`: nothing written. `typed`: on the device alone. `sending`. `saved`: the server has it. `stopped`: it would not take it. */
  readonly stage: 'open' | 'typed' | 'sending' | 'saved' | 'stopped';
  /** Whose the saved text is. */
  readonly saved: Explanation | null;
  /** An answer to earlier figures (已过期), offered again. */
  readonly earlier: string | null;
  /** Why it was not taken, in words. */
  readonly why: string | null;
}

/** As many as the server takes. */
export const MOST_LETTERS = 1000;

const keyOf = ({ rule, cell, figures }: Answered) => `${rule} ${cell ?? ''} ${figures}`;
const answeredBy = (finding: Finding): Answered => ({
  rule: finding.rule,
  cell: finding.cell,
  figures: figuresOf(finding),
});

/** The explanations of one form in one tab. */
export class ExplanationDrafts {
  private readonly drafts = new Map<string, Draft>();
  private readonly sending = new Map<string, Promise<boolean>>();
  private readonly refusals = new Map<string, string>();
  private stored: readonly Explanation[];
  private readonly states = new Map<string, ExplanationState>();

  constructor(
    stored: readonly Explanation[],
    private readonly parts: ExplanationParts,
  ) {
    this.stored = stored;
  }

  /** Takes up what this device kept: once, when the page is there. */
  open(): void {
    for (const draft of this.kept()) {
      if (!this.drafts.has(keyOf(draft))) this.drafts.set(keyOf(draft), draft);
    }
    this.tell();
  }

  /** What a warning's box shows; the same object until something changes. */
  of(finding: Finding): ExplanationState {
    const key = keyOf(answeredBy(finding));
    const known = this.states.get(key);
    if (known) return known;
    const state = this.look(finding, key);
    this.states.set(key, state);
    return state;
  }

  /** Whether a warning is answered by what the server has. */
  isAnswered(finding: Finding): boolean {
    return answerTo(finding, this.stored)?.stale === false;
  }

  /** A key press in the box of a warning. */
  type(finding: Finding, text: string): void {
    const about = answeredBy(finding);
    this.put({ ...about, text });
    this.refusals.delete(keyOf(about));
    this.tell();
  }

  /** Sends what is typed for a warning. True when nothing of it is unsent any more. */
  send(finding: Finding): Promise<boolean> {
    const key = keyOf(answeredBy(finding));
    const draft = this.drafts.get(key);
    if (!draft || (draft.text.trim() === '' && !this.isAnswered(finding))) {
      if (draft) this.drop(key);
      return Promise.resolve(true);
    }
    // Two sendings of one text would make two records; what was typed meanwhile goes after it.
    const running = this.sending.get(key);
    if (running) return running.then(() => this.send(finding));
    const work = this.deliver(key, draft).finally(() => {
      this.sending.delete(key);
      this.tell();
    });
    this.sending.set(key, work);
    this.tell();
    return work;
  }

  /** Sends what is typed for any of these; false when something stays behind. */
  async sendAll(findings: readonly Finding[]): Promise<boolean> {
    const sent: boolean[] = [];
    for (const finding of findings) {
      if (this.drafts.has(keyOf(answeredBy(finding)))) sent.push(await this.send(finding));
    }
    return sent.every(Boolean);
  }

  private async deliver(key: string, draft: Draft): Promise<boolean> {
    const text = draft.text.trim();
    const reply = await this.parts.send({ ...draft, text });
    if (reply.kind !== 'ok') {
      if (reply.kind !== 'unreachable') this.refusals.set(key, reply.message);
      return false;
    }
    this.stored = [
      ...this.stored.filter((one) => keyOf(one) !== key),
      ...(text === '' ? [] : [{ ...draft, text, by: this.parts.by, at: reply.value.at }]),
    ];
    // What was typed while it was on its way stays a draft.
    if (this.drafts.get(key) === draft) this.drop(key);
    return !this.drafts.has(key);
  }

  private look(finding: Finding, key: string): ExplanationState {
    const answer = answerTo(finding, this.stored);
    const saved = answer && !answer.stale ? answer.explanation : null;
    const draft = this.drafts.get(key);
    const why = this.refusals.get(key) ?? null;
    return {
      text: draft?.text ?? saved?.text ?? '',
      stage: this.sending.has(key)
        ? 'sending'
        : why !== null
          ? 'stopped'
          : draft && (draft.text.trim() !== '' || saved)
            ? 'typed'
            : saved
              ? 'saved'
              : 'open',
      saved,
      earlier: saved ? null : (this.earlierDraft(finding, key) ?? answer?.explanation.text ?? null),
      why,
    };
  }

  /** What was typed to other figures of the warning and never sent: it must not be lost either. */
  private earlierDraft({ rule, cell }: Finding, key: string): string | undefined {
    return [...this.drafts.values()].findLast(
      (one) => one.rule === rule && one.cell === cell && one.text.trim() !== '' && keyOf(one) !== key,
    )?.text;
  }

  private put(draft: Draft): void {
    this.drafts.set(keyOf(draft), draft);
    this.keep(draft, draft);
  }

  private drop(key: string): void {
    const draft = this.drafts.get(key);
    this.drafts.delete(key);
    if (draft) this.keep(draft, null);
    this.tell();
  }

  private tell(): void {
    this.states.clear();
    this.parts.changed();
  }

  private kept(): readonly Draft[] {
    try {
      const kept = keptSchema.safeParse(JSON.parse(this.parts.storage?.getItem(this.parts.key) ?? 'null'));
      return kept.success ? kept.data.drafts : [];
    } catch {
      return [];
    }
  }

  /** Writes one draft, and leaves alone what another tab wrote beside it. */
  private keep(about: Answered, draft: Draft | null): void {
    const { storage, key } = this.parts;
    const others = this.kept().filter((one) => keyOf(one) !== keyOf(about));
    const drafts = draft ? [...others, draft] : others;
    try {
      if (drafts.length === 0) storage?.removeItem(key);
      else storage?.setItem(key, JSON.stringify({ v: 1, drafts }));
    } catch {
      // Full or switched off: the text stands in the box until it is sent.
    }
  }
}
