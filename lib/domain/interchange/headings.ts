// Which heading of a disclosure's narrative belongs to which of its forms.
import type { Disclosure } from './disclosure';

/** The title of a narrative entry behind which one form is printed, and its place. */
export interface Heading {
  readonly title: string;
  readonly path: string;
}

/** By the index of the form; forms that share an entry, or name none that is there once, have no heading of their own. */
export function headingsOf({ narrative, evaluations }: Disclosure): ReadonlyMap<number, Heading> {
  const entries = new Map<string, Heading | null>();
  for (const [i, { id, title }] of (narrative ?? []).entries()) {
    if (id) entries.set(id, entries.has(id) || !title ? null : { title, path: `narrative[${i}].title` });
  }
  /** The one form behind an entry; null where there are several. */
  const behind = new Map<string, number | null>();
  for (const [i, { after }] of (evaluations ?? []).entries()) {
    if (after) behind.set(after, behind.has(after) ? null : i);
  }
  const headings = new Map<number, Heading>();
  for (const [id, form] of behind) {
    const heading = entries.get(id);
    if (heading && form !== null) headings.set(form, heading);
  }
  return headings;
}
