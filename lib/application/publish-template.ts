// 发布年度表样: a draft that holds becomes a frozen, hashed version of the region's own. Nobody ever edits it again.
import { z } from 'zod';
import { type Clock, systemClock } from '@/lib/application/clock';
import { draftName, onTemplateDraft, staleDraft } from '@/lib/application/on-template-draft';
import { recordAudit } from '@/lib/data/audit-store';
import { sha256Of } from '@/lib/data/snapshot-store';
import { lockRegionTemplates } from '@/lib/data/template-draft-store';
import { insertTemplate, nextVersion, templateVersions } from '@/lib/data/template-store';
import type { Db } from '@/lib/data/transaction';
import { canonicalJson } from '@/lib/domain/canonical-json';
import type { Failure } from '@/lib/domain/failure';
import { type Result, refused, success } from '@/lib/domain/result';
import type { Template } from '@/lib/domain/template/template';
import { judgeDraft } from '@/lib/domain/template/template-problems';
import type { Actor } from '@/lib/domain/workflow/actor';

export const publishTemplateSchema = z.strictObject({ seq: z.int().min(0) });

/** A version as published. */
export interface PublishedTemplate {
  readonly id: string;
  readonly version: number;
  readonly sha256: string;
}

/** Publishes the draft as the next version of its family. Refused with every problem it still has, by the place of each. */
export function publishTemplate(
  actor: Actor,
  id: string,
  input: z.input<typeof publishTemplateSchema>,
  clock: Clock = systemClock,
): Promise<Result<PublishedTemplate, Failure>> {
  return onTemplateDraft(actor, id, clock, async ({ db, record, at }) => {
    if (record.seq !== input.seq) return refused(staleDraft(record));
    await lockRegionTemplates(db, record.regionCode);
    const version = await nextVersion(db, record.family);
    const { template, problems } = judgeDraft(record.content, { family: record.family, version });
    if (!template) {
      const message = `${draftName(record.content)}还有 ${problems.length} 处要改，没有发布。请按列出的各处改好，再发布。`;
      return refused({ code: 'notReady', message, detail: problems });
    }
    const taken = await nameTaken(db, record.regionCode, template);
    if (taken) return refused(taken);
    const content = canonicalJson(template);
    const sha256 = sha256Of(content);
    const { regionCode } = record;
    const publishedAs = await insertTemplate(db, { regionCode, template, content, sha256, at });
    await db.templateDraft.update({
      where: { id },
      data: { state: 'published', publishedAs, updatedAt: at, updatedBy: actor.userId ?? '' },
    });
    await recordAudit(
      actor,
      db,
      {
        action: 'publishTemplate',
        regionCode,
        objectKind: 'template',
        objectId: publishedAs,
        detail: { name: template.name, version, sha256, basedOn: record.basedOn },
      },
      at,
    );
    return success({ id: publishedAs, version, sha256 });
  });
}

/** Two families of one name could not be told apart where a year's form is chosen. */
async function nameTaken(db: Db, regionCode: string, { family, name }: Template): Promise<Failure | null> {
  const others = (await templateVersions(db, regionCode)).filter((one) => one.template.family !== family);
  if (!others.some((one) => one.template.name === name)) return null;
  const message = `已有名为「${name}」的表样，启用时无法分辨。请换一个名称，例如加上地区或年份。`;
  return { code: 'notReady', message, detail: [{ path: 'name', message }] };
}
