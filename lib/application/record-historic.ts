// 补录: takes a year that was published before Mingji over as printed. No error gate; audited and hashed like any other.
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { composeYear, printedYear } from '@/lib/application/annual-document';
import { type Clock, systemClock } from '@/lib/application/clock';
import { judge, projectionOf } from '@/lib/application/judge';
import { makeEdition, type MadeEdition } from '@/lib/application/make-edition';
import { atomically } from '@/lib/application/on-evaluation';
import { parseInput } from '@/lib/application/parse-input';
import { renderEdition } from '@/lib/application/render-edition';
import { snapshotOf } from '@/lib/application/snapshot-of';
import { recordAudit } from '@/lib/data/audit-store';
import { type BodyRecord, editionsOf, lockBody } from '@/lib/data/edition-store';
import { database } from '@/lib/data/client';
import { insertForm } from '@/lib/data/form-store';
import { writeProjection } from '@/lib/data/projection-store';
import { insertSnapshot } from '@/lib/data/snapshot-store';
import { type StoredTemplate, templateVersion } from '@/lib/data/template-store';
import type { Db } from '@/lib/data/transaction';
import { type Failure, notFound } from '@/lib/domain/failure';
import { disclosureSchema } from '@/lib/domain/interchange/disclosure';
import { evaluationSchema } from '@/lib/domain/interchange/evaluation';
import { fromInterchange } from '@/lib/domain/interchange/from-interchange';
import { type Result, refused, success } from '@/lib/domain/result';
import { type Actor, SYSTEM } from '@/lib/domain/workflow/actor';

/** A printed form and the project it is about. */
const historicProject = z.strictObject({
  code: z.string().regex(/^[0-9A-Za-z-]{1,32}$/, { error: '项目代码只能用数字、字母和连字符，最多 32 位。' }),
  name: z.string().trim().min(1).max(200),
  unitId: z.uuid().nullable(),
  level: z.enum(['一级', '二级']).nullable(),
  category: z.enum(['其他运转类', '特定目标类']).nullable(),
  fundingTier: z.enum(['本级', '上级']).nullable(),
  fundKind: z.string().max(60).nullable(),
  state: z.enum(['实施中', '未实施', '已收回', '已结项']),
  lineage: z.uuid(),
  evaluation: evaluationSchema,
});

/** A whole year as printed. */
export const recordHistoricSchema = z.strictObject({
  bodyId: z.uuid(),
  fiscalYear: z.int().min(1990).max(2100),
  projects: z.array(historicProject).min(1).max(2000),
  /** The whole disclosure as printed; its `evaluations` are the projects' forms in the same order. Without it the edition holds the forms alone. */
  disclosure: disclosureSchema.optional(),
});

/** Records a historic year: projects, forms as printed, snapshots, and one edition. Only the process itself does this. */
export async function recordHistoric(
  actor: Actor,
  input: z.input<typeof recordHistoricSchema>,
  clock: Clock = systemClock,
): Promise<Result<MadeEdition, Failure>> {
  const parsed = parseInput(recordHistoricSchema, input);
  if (!parsed.ok) return parsed;
  const { bodyId, fiscalYear, projects, disclosure } = parsed.value;
  if (actor !== SYSTEM)
    return refused({ code: 'forbidden', message: '补录以前年度须由安装人员用命令完成。' });
  const body = await database.disclosingBody.findUnique({
    where: { id: bodyId },
    include: { department: true, region: true },
  });
  const year =
    body &&
    (await database.fiscalYear.findUnique({
      where: { regionCode_year: { regionCode: body.regionCode, year: fiscalYear } },
    }));
  if (!body || !year) return refused(notFound('这个公开主体的年度'));
  const published = await publishedBefore(database, body, fiscalYear);
  if (published) return refused(published);
  const forms = disclosure ? (disclosure.evaluations?.length ?? 0) : projects.length;
  if (forms !== projects.length) {
    const message = `公开文本中有 ${forms} 张自评表，与要补录的 ${projects.length} 个项目不一致，请核对。`;
    return refused({ code: 'invalid', message });
  }
  const template = await templateVersion(database, year.templateId);
  const at = clock();
  const frozen = projects.map((project) => freeze({ body, fiscalYear, template, at }, project));
  const printed = {
    body,
    fiscalYear,
    origin: 'historic',
    snapshots: frozen.map(({ snapshot }) => ({ snapshot })),
    omitted: [],
    earlier: [],
    reason: null,
    at,
  } as const;
  const document = disclosure ? printedYear(printed, disclosure) : composeYear(printed);
  // Drawing takes long: before the transaction, which has its time limit and holds the body.
  const files = await renderEdition({ document, earlier: [], previous: null });
  // Nothing that a person could mend: the process itself records, from a file that was read and checked.
  if (!files.ok) throw files.failure.cause;
  return atomically(async (db) => {
    if (!(await lockBody(db, body.id))) return refused(notFound('这个公开主体的年度'));
    const meanwhile = await publishedBefore(db, body, fiscalYear);
    if (meanwhile) return refused(meanwhile);
    const snapshots = new Map<string, string>();
    for (const one of frozen) snapshots.set(one.project.code, await recordProject(actor, db, one, at));
    return success(
      await makeEdition(actor, db, {
        id: randomUUID(),
        body,
        document,
        files: files.value,
        snapshots,
        signOffs: null,
      }),
    );
  });
}

async function publishedBefore(db: Db, body: BodyRecord, fiscalYear: number): Promise<Failure | null> {
  if ((await editionsOf(db, body.id, fiscalYear)).length === 0) return null;
  return { code: 'exists', message: `${body.name} ${fiscalYear} 年度已有公开版本，不能再补录。` };
}

/** A printed form as it will be stored: everything that needs no store. */
function freeze(
  {
    body,
    fiscalYear,
    template,
    at,
  }: { body: BodyRecord; fiscalYear: number; template: StoredTemplate; at: Date },
  { evaluation, ...project }: z.output<typeof historicProject>,
) {
  const id = randomUUID();
  const regionCode = body.regionCode;
  const { form, print } = fromInterchange({ ...evaluation, fiscalYear }, template.template);
  const judged = judge(form, { print });
  const record = {
    id,
    seq: 0,
    regionCode,
    region: body.region,
    department: { code: body.department.code, name: body.department.name },
    project: { ...project, publicity: '公开' },
    stored: template,
  };
  const snapshot = snapshotOf(record, judged, {
    origin: 'historic',
    no: 1,
    at,
    by: null,
    late: false,
    explanations: [],
  });
  return { record, project, form, judged, snapshot, departmentId: body.departmentId, fiscalYear };
}

/** Writes a project and its form as printed; the id of its snapshot. */
async function recordProject(
  actor: Actor,
  db: Db,
  { record, project, form, judged, snapshot, departmentId, fiscalYear }: ReturnType<typeof freeze>,
  at: Date,
): Promise<string> {
  const { id, regionCode, stored: template } = record;
  const projectId = randomUUID();
  await db.project.create({
    data: {
      id: projectId,
      regionCode,
      year: fiscalYear,
      departmentId,
      ...project,
      createdAt: at,
    },
  });
  await db.evaluation.create({
    data: {
      id,
      regionCode,
      projectId,
      fiscalYear,
      templateId: template.id,
      origin: 'printed',
      status: 'approved',
      targetsLocked: true,
      createdAt: at,
      updatedAt: at,
    },
  });
  await insertForm(db, { evaluationId: id, regionCode }, form);
  await writeProjection(db, { evaluationId: id, regionCode }, projectionOf(judged));
  const stored = await insertSnapshot(db, record, {
    id: randomUUID(),
    submission: randomUUID(),
    submittedById: null,
    snapshot,
  });
  await recordAudit(
    actor,
    db,
    {
      action: 'recordHistoric',
      regionCode,
      objectKind: 'evaluation',
      objectId: id,
      evaluationId: id,
      snapshotId: stored.id,
      detail: { sha256: stored.sha256 },
    },
    at,
  );
  return stored.id;
}
