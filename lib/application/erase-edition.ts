// 依法删除: erases bytes of an edition that was taken back. Hashes, paths and chain stay; what went, when and why is on record.
import { z } from 'zod';
import { type Clock, systemClock } from '@/lib/application/clock';
import { enqueue } from '@/lib/application/enqueue';
import { parseInput } from '@/lib/application/parse-input';
import { appendManifest } from '@/lib/application/region-manifest';
import { recordAudit } from '@/lib/data/audit-store';
import {
  type ErasableEdition,
  eraseBytes,
  eraseDocument,
  DOCUMENT_PATH,
  insertErasures,
  lockErasable,
  openErasure,
  sweepErased,
} from '@/lib/data/erasure-store';
import { asOwner } from '@/lib/data/owner-client';
import { type Failure, notFound } from '@/lib/domain/failure';
import { type Result, refused, success } from '@/lib/domain/result';
import { SYSTEM } from '@/lib/domain/workflow/actor';

/** Which edition, which of its files (`document` for the document itself; null for everything), on what ground, by whom. */
export const eraseSchema = z.strictObject({
  body: z.string().min(1),
  fiscalYear: z.int(),
  no: z.int().min(1),
  paths: z.array(z.string()).min(1, { error: '请写明要删除的文件。' }).nullable(),
  ground: z
    .string()
    .trim()
    .min(1, { error: '请写明删除依据。' })
    .max(500, { error: '删除依据最多 500 个字。' }),
  by: z.string().trim().min(1, { error: '请写明经办人。' }).max(60, { error: '经办人最多 60 个字。' }),
});
export type Erase = z.infer<typeof eraseSchema>;

/** What was done. */
export interface Erased {
  /** Paths whose bytes are gone now. */
  readonly erased: readonly string[];
  /** Paths whose bytes stay until other files that have the same ones are named too. */
  readonly shared: readonly { readonly path: string; readonly holders: readonly string[] }[];
  /** Paths of the edition that nobody has named. */
  readonly left: readonly string[];
}

/**
 * Erases as the owner of the tables, in one transaction that says `mingji.erase`: the application's role has no such right, whatever is asked of the site.
 * Refused for an edition that is still shown, and for paths it does not have. Backups are not reached.
 */
export async function eraseEdition(
  input: Erase,
  clock: Clock = systemClock,
): Promise<Result<Erased, Failure>> {
  const parsed = parseInput(eraseSchema, input);
  if (!parsed.ok) return parsed;
  const { body, fiscalYear, no, ground, by } = parsed.value;
  return asOwner(async (db): Promise<Result<Erased, Failure>> => {
    const edition = await lockErasable(db, { body, fiscalYear, no });
    const failure = refusalOf(edition, parsed.value);
    if (!edition || failure) return refused(failure ?? notFound('这个公开版本'));
    const { paths } = parsed.value;
    const named = edition.parts.filter(
      ({ path }) => !edition.named.has(path) && (paths === null || paths.includes(path)),
    );
    const at = clock();
    await openErasure(db);
    await insertErasures(db, edition, named, { ground, erasedBy: by, erasedAt: at });
    const erased: string[] = [];
    const shared: { path: string; holders: string[] }[] = [];
    for (const { path, sha256 } of named) {
      if (path === DOCUMENT_PATH) await eraseDocument(db, edition.id);
      const holders = path === DOCUMENT_PATH ? [] : await eraseBytes(db, sha256);
      if (holders.length === 0) erased.push(path);
      else shared.push({ path, holders });
    }
    await recordAudit(
      SYSTEM,
      db,
      {
        action: 'eraseEdition',
        regionCode: edition.regionCode,
        objectKind: 'edition',
        objectId: edition.id,
        reason: ground,
        detail: { body, fiscalYear, no, by, paths: named.map(({ path }) => path) },
      },
      at,
    );
    await appendManifest(db, edition.regionCode, at);
    await enqueue(db, 'mirror', { body, fiscalYear }, { key: `mirror:${body}:${fiscalYear}` });
    const gone = new Set([...edition.named, ...named.map(({ path }) => path)]);
    const left = edition.parts.map(({ path }) => path).filter((path) => !gone.has(path));
    return success({ erased, shared, left });
  }, sweepErased);
}

function refusalOf(edition: ErasableEdition | null, { body, fiscalYear, no, paths }: Erase): Failure | null {
  const what = `${body} ${fiscalYear} 年度第 ${no} 版`;
  if (!edition) return notFound(what);
  if (!edition.retracted) {
    return {
      code: 'wrongStatus',
      message: `${edition.bodyName} ${fiscalYear} 年度第 ${no} 版还没有撤下。请先在“决算公开”中撤下，再删除。`,
    };
  }
  const known = edition.parts.map(({ path }) => path);
  const unknown = paths?.find((path) => !known.includes(path));
  if (unknown !== undefined) {
    return {
      code: 'invalid',
      message: `第 ${no} 版没有文件“${unknown}”。可以删除的有：${known.join('、')}。`,
    };
  }
  const again = (paths ?? known).every((path) => edition.named.has(path));
  return again ? { code: 'stale', message: `第 ${no} 版的这些文件已经依法删除。` } : null;
}
