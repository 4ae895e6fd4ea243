// 核对文件: whether bytes with a given hash were published here, as which edition, and whether that one still stands.
import { database } from '@/lib/data/client';
import { editionPlace, PLACE } from '@/lib/data/edition-store';
import { departmentAddress, FILE_KINDS } from '@/lib/domain/disclosure/addresses';
import { reportNo } from '@/lib/domain/disclosure/reports';
import type { VerifyAnswer } from '@/lib/domain/disclosure/verify-answer';

/** What is known of a file by its SHA-256 (lower-case hex). Of several editions that have it, the newest that is shown counts, else the newest. */
export async function publishedFileByHash(sha256: string): Promise<VerifyAnswer> {
  const rows = await database.editionArtifact.findMany({
    where: { sha256 },
    orderBy: [{ edition: { publishedAt: 'desc' } }, { edition: { no: 'desc' } }, { path: 'asc' }],
    take: 50,
    select: { path: true, edition: { select: { bodyId: true, ...PLACE } } },
  });
  const found = rows.find(({ edition }) => edition.editionRetraction === null) ?? rows[0];
  if (!found) return { known: false };
  const { bodyId, ...row } = found.edition;
  const { title, bodyName, bodyCode, fiscalYear, no, publishedAt, retraction } = editionPlace(row, null);
  return {
    known: true,
    title: title || `${bodyName}${fiscalYear}年度公开`,
    body: bodyName,
    year: fiscalYear,
    no,
    kind: kindOf(found.path),
    publishedAt: publishedAt.toISOString(),
    retracted: retraction && { at: retraction.at.toISOString(), reason: retraction.reason },
    latest: await latestNo(bodyId, fiscalYear),
    href: `${departmentAddress(fiscalYear, bodyCode)}/v${no}`,
  };
}

function kindOf(path: string): Extract<VerifyAnswer, { known: true }>['kind'] {
  if (reportNo(path) !== null) return 'report';
  return FILE_KINDS.find((kind) => path === `disclosure.${kind}`) ?? 'page';
}

/** The number of the newest edition that is shown, or where all were taken back, of the newest. */
async function latestNo(bodyId: string, fiscalYear: number): Promise<number> {
  const editions = await database.edition.findMany({
    where: { bodyId, fiscalYear },
    orderBy: { no: 'desc' },
    select: { no: true, editionRetraction: { select: { editionId: true } } },
  });
  return (editions.find((edition) => edition.editionRetraction === null) ?? editions[0])?.no ?? 1;
}
