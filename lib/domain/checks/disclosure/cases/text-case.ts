// The shape of the cases of rules on the text: words of the sample changed, and what must be said of them. For tests only.
import type { Said } from '../../cases/rule-case';
import type { SampleDisclosure } from '../sample-disclosure';
import { sampleNarrative } from '../sample-narrative';

/** A disclosure in which the rule speaks, or stays silent. */
export interface TextCase {
  readonly name: string;
  readonly change: (document: SampleDisclosure) => void;
}

/** The cases of one rule. */
export interface TextCases {
  readonly rule: string;
  readonly speaks: readonly (TextCase & {
    readonly says: readonly Said[];
    /** Other rules that must speak too as error or warning, because the change is more than one mistake. */
    readonly besides?: readonly string[];
  })[];
  readonly silent: readonly (TextCase & {
    /** Where silence means "could not be checked": the reason it gives. */
    readonly why?: string;
    readonly besides?: readonly string[];
  })[];
}

/** The path of an entry's text by its id. */
export function textOf(id: string): string {
  return `narrative[${indexOf(sampleNarrative(), id)}].text`;
}

/** The path of an entry's title by its id. */
export function titleOf(id: string): string {
  return `narrative[${indexOf(sampleNarrative(), id)}].title`;
}

function indexOf(narrative: readonly { readonly id?: string | null | undefined }[], id: string): number {
  const index = narrative.findIndex((entry) => entry.id === id);
  if (index < 0) throw new RangeError(`the sample has no entry ${id}`);
  return index;
}

/** An entry of the sample by its id. */
export function entryOf(document: SampleDisclosure, id: string): SampleDisclosure['narrative'][number] {
  const entry = document.narrative[indexOf(document.narrative, id)];
  if (!entry) throw new RangeError(`the sample has no entry ${id}`);
  return entry;
}

/** A change of some words of one entry. @throws RangeError when they do not stand there. */
export function reword(id: string, from: string, to: string): TextCase['change'] {
  return (document) => {
    const entry = entryOf(document, id);
    const text = entry.text ?? '';
    if (!text.includes(from)) throw new RangeError(`${id} does not say ${from}`);
    entry.text = text.replace(from, () => to);
  };
}

/** Several changes, one after the other. */
export function both(...changes: readonly TextCase['change'][]): TextCase['change'] {
  return (document) => {
    for (const change of changes) change(document);
  };
}
