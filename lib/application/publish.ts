// 公开: the department asks for its year to be published, or corrected, as one immutable edition.
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { annualDocument } from '@/lib/application/annual-document';
import { type Clock, systemClock } from '@/lib/application/clock';
import { atomically } from '@/lib/application/on-evaluation';
import { readyForPublication } from '@/lib/application/publication-state';
import { callForRendering, type PublicationRequest } from '@/lib/application/publication-request';
import { type BodyRecord, editionsOf, lockBody } from '@/lib/data/edition-store';
import { insertPublication, publicationUnderWay } from '@/lib/data/publication-store';
import { sha256Of } from '@/lib/data/snapshot-store';
import type { Db } from '@/lib/data/transaction';
import { canonicalJson } from '@/lib/domain/canonical-json';
import { notFound, type Failure } from '@/lib/domain/failure';
import { isFiscalYear } from '@/lib/domain/fiscal-year';
import { type Result, refused, success } from '@/lib/domain/result';
import { type Actor, rolesOver } from '@/lib/domain/workflow/actor';
import { refusal } from '@/lib/domain/workflow/table';

const who = (label: string) =>
  z
    .string()
    .trim()
    .min(1, { error: `请填写${label}。` })
    .max(60, { error: `${label}最多 60 个字。` });
const instant = z.iso.datetime({ offset: true, error: '时间无法识别，请重新选择。' });

/** What the publisher states: which edition this will be, both sign-offs, each left-out project with its reason, and why it corrects the one before. */
export const publishSchema = z.strictObject({
  v: z.literal(1),
  /** The number the publisher saw: a repeated or overtaken request makes no second edition. */
  edition: z.int().min(1),
  confidentiality: z.strictObject({ by: who('保密审查人'), at: instant }),
  signOff: z.strictObject({ by: who('审签负责人'), at: instant }),
  leftOut: z
    .array(
      z.strictObject({
        project: z.string().max(32),
        reason: z
          .string()
          .trim()
          .min(1, { error: '请写明项目不公开的原因。' })
          .max(500, { error: '不公开的原因最多 500 个字。' }),
      }),
    )
    .max(2000),
  reason: z.string().trim().max(2000, { error: '更正原因最多 2000 个字。' }).nullable(),
});
export type Publish = z.infer<typeof publishSchema>;

/** Without approved accounts there is nothing but projects to publish. */
export const NOTHING_TO_PUBLISH: Failure = {
  code: 'notReady',
  message: '还没有审核通过、可以公开的项目，暂不能公开。',
};

/** A publication that was accepted: its id, under which its progress is asked for, and the number its edition will have. */
export interface AcceptedPublication {
  readonly publication: string;
  readonly no: number;
}

/**
 * Freezes the document of a body's year and calls for its files; the edition comes into being when all of them are made
 * (render-publication.ts). Refused without the right, without both sign-offs, when a left-out project is not named, when
 * nothing is approved, or while another publication of the year is under way.
 */
export function publish(
  actor: Actor,
  bodyId: string,
  fiscalYear: number,
  input: Publish,
  clock: Clock = systemClock,
): Promise<Result<AcceptedPublication, Failure>> {
  return atomically(async (db) => {
    const isPlace = z.uuid().safeParse(bodyId).success && isFiscalYear(fiscalYear);
    const body = isPlace ? await lockBody(db, bodyId) : null;
    const year =
      body &&
      (await db.fiscalYear.findUnique({
        where: { regionCode_year: { regionCode: body.regionCode, year: fiscalYear } },
      }));
    if (!body || !year) return refused(notFound('这个公开主体的年度'));
    const no = mayPublish(actor, body, fiscalYear);
    if (no) return refused(no);
    const at = clock();
    const earlier = await editionsOf(db, body.id, fiscalYear);
    const untimely = await untimelyFailure(db, body, fiscalYear, earlier.length, input, at);
    if (untimely) return refused(untimely);
    const state = await readyForPublication(db, body, fiscalYear);
    const reasons = new Map(input.leftOut.map((item) => [item.project, item.reason]));
    const failure = leftOutFailure(state, reasons);
    if (failure) return refused(failure);
    const {
      document,
      annual,
      refusal: unready,
    } = await annualDocument(db, {
      body,
      fiscalYear,
      origin: 'published',
      snapshots: state.printed,
      omitted: state.omitted.map((project) => ({
        name: project.name,
        publicity: project.publicity,
        reason: reasons.get(project.code) ?? project.suggestion,
      })),
      earlier,
      reason: earlier.length > 0 ? input.reason : null,
      at,
    });
    // With approved accounts there is something to publish even where no project is.
    if (annual === null && state.printed.length === 0) {
      return refused(NOTHING_TO_PUBLISH);
    }
    if (unready) return refused(unready);
    const id = randomUUID();
    const content = canonicalJson(document);
    await insertPublication(db, {
      id,
      regionCode: body.regionCode,
      bodyId: body.id,
      fiscalYear,
      no: document.edition.number,
      request: {
        confidentiality: input.confidentiality,
        signOff: input.signOff,
        snapshots: Object.fromEntries(
          state.printed.map(({ id: snapshot, snapshot: { project } }) => [project.code, snapshot]),
        ),
      } satisfies PublicationRequest,
      document: content,
      documentSha256: sha256Of(content),
      requestedBy: actor.userId,
      requestedAt: at,
    });
    await callForRendering(db, id);
    return success({ publication: id, no: document.edition.number });
  });
}

/** Of a year taken over as printed, overtaken, while another one is under way, without a reason, or signed in the future. */
async function untimelyFailure(
  db: Db,
  body: BodyRecord,
  fiscalYear: number,
  editions: number,
  input: Publish,
  at: Date,
): Promise<Failure | null> {
  const printed = await db.edition.findFirst({
    where: { bodyId: body.id, fiscalYear, origin: 'historic' },
    select: { id: true },
  });
  if (printed) {
    const message = `${body.name} ${fiscalYear} 年度按原公开文本补录，不能再办理公开；确需撤下的，请办理「撤下」。`;
    return { code: 'wrongStatus', message };
  }
  const underWay = await publicationUnderWay(db, body.id, fiscalYear);
  if (underWay) {
    return {
      code: 'stale',
      message: `${fiscalYear} 年度第 ${underWay.no} 版正在生成，请等生成完成后再办理。`,
      detail: { publication: underWay.id },
    };
  }
  if (input.edition !== editions + 1) {
    return {
      code: 'stale',
      message: `${fiscalYear} 年度已公开到第 ${editions} 版，请刷新页面查看后再办理。`,
      detail: { editions },
    };
  }
  if (editions > 0 && !input.reason) {
    return { code: 'invalid', message: `本次公开将替代第 ${editions} 版，请写明更正原因。` };
  }
  if (new Date(input.confidentiality.at) > at || new Date(input.signOff.at) > at) {
    return { code: 'invalid', message: '保密审查和负责人审签的时间不能晚于现在，请核对。' };
  }
  return null;
}

function mayPublish(actor: Actor, body: BodyRecord, fiscalYear: number): Failure | null {
  const roles = rolesOver(actor, { regionCode: body.regionCode, departmentId: body.departmentId });
  return refusal(
    { action: 'publish', roles, status: null, endorseRequired: body.region.endorseRequired },
    `${body.name} ${fiscalYear} 年度绩效自评`,
  );
}

/** Every project that is not printed must be named with a reason, and none that can be. */
function leftOutFailure(
  state: Awaited<ReturnType<typeof readyForPublication>>,
  reasons: ReadonlyMap<string, string>,
): Failure | null {
  const unnamed = state.omitted.filter((project) => !reasons.has(project.code));
  if (unnamed.length > 0) {
    return {
      code: 'notReady',
      message: `有 ${unnamed.length} 个项目这次不公开，请逐个写明原因：${unnamed.map((project) => project.name).join('、')}。`,
      detail: { unnamed: unnamed.map(({ code, name, suggestion }) => ({ code, name, suggestion })) },
    };
  }
  const omitted = new Set(state.omitted.map((project) => project.code));
  const wrong = [...reasons.keys()].find((code) => !omitted.has(code));
  return wrong === undefined
    ? null
    : { code: 'stale', message: `项目 ${wrong} 已审核通过，应当公开；请刷新页面查看最新状态。` };
}
