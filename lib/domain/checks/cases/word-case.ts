// Ways to write many examples of one rule on words: each example is one text put into the sample. For tests only.
import type { SampleDocument } from '../sample-document';
import type { RuleCase, Said } from './rule-case';
import { the } from './rule-case';

/** Puts an example into the document. */
export type Put = (document: SampleDocument, example: string) => void;

/** An example, what the sentence says of it, and the words it quotes where these are not the whole example. */
export type Spoken = readonly [example: string, detail: string, quote?: string];

/** Cases in which a hint (or a rule mended with the goals) speaks of each example, in the sentence made of it. */
export function speaksOf(
  put: Put,
  at: string,
  examples: readonly Spoken[],
  say: (example: string, detail: string) => string,
): (RuleCase & { readonly says: readonly Said[] })[] {
  return examples.map(([example, detail, quote]) => ({
    name: example,
    change: (d) => put(d, example),
    says: [
      {
        severity: 'hint',
        at,
        printed: example,
        expected: null,
        message: say(example, detail),
        quote: quote ?? example,
      },
    ],
  }));
}

/** Cases in which the rule has nothing to say of each example. */
export function silentOf(put: Put, examples: readonly string[]): RuleCase[] {
  return examples.map((example) => ({ name: example, change: (d) => put(d, example) }));
}

/** Changes cells of the indicator at `index`. */
export function setRow(
  d: SampleDocument,
  index: number,
  cells: Partial<SampleDocument['indicators'][number]>,
): void {
  Object.assign(the(d.indicators[index]), cells);
}
