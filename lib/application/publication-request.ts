// What a publication keeps of its request until its files are made, and the call for them. Knows no renderer: the site's pages load it.
import { z } from 'zod';
import { enqueue } from '@/lib/application/enqueue';
import type { Db } from '@/lib/data/transaction';

const signed = z.strictObject({ by: z.string(), at: z.string() });

export type SignedOff = z.infer<typeof signed>;

/** What a publication keeps of its request beside the document. */
export const publicationRequest = z.strictObject({
  confidentiality: signed,
  signOff: signed,
  /** The snapshot each project is printed from, by project code. */
  snapshots: z.record(z.string(), z.string()),
});
export type PublicationRequest = z.infer<typeof publicationRequest>;

/** Calls for the files of a publication, in the transaction that writes it, or again: a job that there is already stays the only one. */
export async function callForRendering(db: Db, publication: string): Promise<void> {
  await enqueue(db, 'render', { publication }, { key: `render:${publication}`, keep: true });
}
