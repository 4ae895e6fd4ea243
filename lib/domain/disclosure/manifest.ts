// 公开清单 of a region: what it has published, taken back and erased, body by body. Made anew at every change, each naming the one before.
import { z } from 'zod';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

const listedEdition = z.strictObject({
  year: z.int(),
  no: z.int().min(1),
  origin: z.enum(['published', 'historic']),
  publishedAt: z.iso.datetime(),
  /** SHA-256 of the document. */
  document: hash,
  /** The link before, over all years of the body; null for the first. */
  previous: hash.nullable(),
  /** The link: document, files and the link before. */
  chain: hash,
  state: z.enum(['published', 'retracted']),
  retractedAt: z.iso.datetime().nullable(),
  /** Paths of files whose bytes had to be erased; `document` for the document itself. */
  erased: z.array(z.string()),
});

/** The schema of a manifest. */
export const manifestSchema = z.strictObject({
  schema: z.literal('mingji.manifest/1'),
  region: z.strictObject({ code: z.string(), name: z.string() }),
  /** Counts from 1; each is one change later than the one before. */
  no: z.int().min(1),
  at: z.iso.datetime(),
  /** SHA-256 of the manifest before; null for the first. */
  previous: hash.nullable(),
  bodies: z.array(
    z.strictObject({
      code: z.string(),
      name: z.string(),
      /** In the order of their links. */
      editions: z.array(listedEdition).min(1),
    }),
  ),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** The public address of a region's newest manifest. */
export function manifestAddress(regionCode: string): string {
  return `/open/manifest/${regionCode}.json`;
}
