// 年度表样 at start-up: the built-in ones of this program against those the database keeps, and regions' own against their hashes.
import { database } from '@/lib/data/client';
import { sha256Of } from '@/lib/data/snapshot-store';
import { derivedTemplates, storedTemplateHashes } from '@/lib/data/template-store';
import { canonicalJson } from '@/lib/domain/canonical-json';
import { BUILT_IN_TEMPLATES } from '@/lib/domain/template/built-in';
import { type Template, templateId, templateSchema } from '@/lib/domain/template/template';

/**
 * One Chinese sentence per version that must not be served: a built-in one that differs, or a region's own that is not the bytes it was
 * published as, or that this program cannot read.
 * @throws when the database does not answer.
 */
export async function templateDepartures(
  templates: readonly Template[] = BUILT_IN_TEMPLATES,
): Promise<string[]> {
  return [...(await builtInDepartures(templates)), ...(await derivedDepartures())];
}

/** Regions' own versions: no program holds them a second time, their hash is all there is to hold them to. */
async function derivedDepartures(): Promise<string[]> {
  return (await derivedTemplates(database)).flatMap(({ id, sha256, content }) => {
    if (sha256Of(content) !== sha256)
      return [`${id}（本地区自定表样）：内容与发布时的指纹不符。已发布的表样不得改动，请从备份恢复这一行。`];
    const parsed = templateSchema.safeParse(parsedJson(content));
    return parsed.success && templateId(parsed.data) === id
      ? []
      : [`${id}（本地区自定表样）：本程序读不懂其内容。请改用发布它时的程序版本，或升级到能读它的版本。`];
  });
}

function parsedJson(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return null;
  }
}

/**
 * One Chinese sentence per built-in template that the database does not keep, or keeps otherwise; empty when all is well.
 * Evaluations, snapshots and editions name a version: were its content changed in the code alone, what was approved
 * under it would be scored and printed by rules nobody approved.
 */
async function builtInDepartures(templates: readonly Template[]): Promise<string[]> {
  const stored = await storedTemplateHashes(database, templates.map(templateId));
  return templates.flatMap((template) => {
    const id = templateId(template);
    const kept = stored.get(id);
    if (kept === undefined) return [`${id}：数据库中没有。请为它写一个迁移，再用 npm start 升级数据库。`];
    if (kept === sha256Of(canonicalJson(template))) return [];
    return [
      `${id}：程序中的内容与数据库中的不同。表样入库后不得改动，请恢复原文，或另立新的版本号并写一个迁移。`,
    ];
  });
}
