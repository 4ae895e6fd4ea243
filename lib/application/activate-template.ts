// 启用年度表样: from a year on, new forms are made with a version. Forms that exist keep the version they were born with.
import { z } from 'zod';
import { type Clock, systemClock } from '@/lib/application/clock';
import { atomically } from '@/lib/application/on-evaluation';
import { parseInput } from '@/lib/application/parse-input';
import { mayKeepUp } from '@/lib/application/set-up';
import { recordAudit } from '@/lib/data/audit-store';
import { usableTemplate } from '@/lib/data/template-store';
import { type Failure, notFound } from '@/lib/domain/failure';
import { type Result, refused, success } from '@/lib/domain/result';
import type { Actor } from '@/lib/domain/workflow/actor';

export const activateTemplateSchema = z.strictObject({
  regionCode: z.string().max(12),
  templateId: z.string().max(60),
  fromYear: z.int({ error: '请选择从哪个年度起启用。' }).min(1990).max(2100),
});

/** Names the version in the settings of every opened year from `fromYear` on; a year opened later starts with the newest year's. */
export async function activateTemplate(
  actor: Actor,
  input: z.input<typeof activateTemplateSchema>,
  clock: Clock = systemClock,
): Promise<Result<{ years: number[] }, Failure>> {
  const parsed = parseInput(activateTemplateSchema, input);
  if (!parsed.ok) return parsed;
  const { regionCode, templateId, fromYear } = parsed.value;
  return atomically(async (db) => {
    const no = mayKeepUp(actor, 'manageTemplates', regionCode, '本地区的年度表样');
    if (no) return refused(no);
    const stored = await usableTemplate(db, regionCode, templateId);
    if (!stored) return refused(notFound('这个年度表样'));
    const open = { regionCode, year: { gte: fromYear } };
    const years = await db.fiscalYear.findMany({ where: open, orderBy: { year: 'asc' } });
    if (years.length === 0) {
      const message = `本地区没有开设 ${fromYear} 及以后的年度，无法启用。请先到「年度设置」开设年度。`;
      return refused({ code: 'invalid', message, detail: [{ path: 'fromYear', message }] });
    }
    const changed = years.filter((year) => year.templateId !== templateId);
    if (changed.length === 0) {
      const message = `${fromYear} 年度起已经使用这个表样，不需要再启用。`;
      return refused({ code: 'exists', message, detail: [{ path: 'fromYear', message }] });
    }
    await db.fiscalYear.updateMany({ where: open, data: { templateId } });
    await recordAudit(
      actor,
      db,
      {
        action: 'activateTemplate',
        regionCode,
        objectKind: 'template',
        objectId: templateId,
        detail: {
          name: stored.template.name,
          version: stored.template.version,
          years: changed.map(({ year, templateId: from }) => ({ year, from })),
        },
      },
      clock(),
    );
    return success({ years: changed.map(({ year }) => year) });
  });
}
