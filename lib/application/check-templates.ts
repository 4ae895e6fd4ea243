// 年度表样 at start-up: the built-in ones of this program against those the database keeps.
import { database } from '@/lib/data/client';
import { sha256Of } from '@/lib/data/snapshot-store';
import { storedTemplateHashes } from '@/lib/data/template-store';
import { canonicalJson } from '@/lib/domain/canonical-json';
import { BUILT_IN_TEMPLATES } from '@/lib/domain/template/built-in';
import { type Template, templateId } from '@/lib/domain/template/template';

/**
 * One Chinese sentence per built-in template that the database does not keep, or keeps otherwise; empty when all is well.
 * Evaluations, snapshots and editions name a version: were its content changed in the code alone, what was approved
 * under it would be scored and printed by rules nobody approved.
 * @throws when the database does not answer.
 */
export async function templateDepartures(
  templates: readonly Template[] = BUILT_IN_TEMPLATES,
): Promise<string[]> {
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
