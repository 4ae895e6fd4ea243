// Frozen forms in the store: written once, read by reviewers and publication. Append-only.
import { createHash } from 'node:crypto';
import type { EvaluationRecord } from '@/lib/data/evaluation-store';
import { Prisma } from '@/lib/data/generated/client';
import type { Db } from '@/lib/data/transaction';
import { canonicalJson } from '@/lib/domain/canonical-json';
import { readSnapshot, type Snapshot } from '@/lib/domain/evaluation/snapshot';

/** A stored snapshot with its hash. */
export interface StoredSnapshot {
  readonly id: string;
  readonly no: number;
  readonly sha256: string;
  readonly submittedAt: Date;
  readonly submittedById: string | null;
  readonly snapshot: Snapshot;
}

/** The SHA-256 of a text's UTF-8 bytes, in hex. */
export function sha256Of(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Freezes a form. @throws when the number or the submission exists: the caller holds the evaluation's lock. */
export async function insertSnapshot(
  db: Db,
  record: Pick<EvaluationRecord, 'regionCode'>,
  input: { id: string; submission: string; submittedById: string | null; snapshot: Snapshot },
): Promise<StoredSnapshot> {
  const { snapshot } = input;
  const content = canonicalJson(snapshot);
  const sha256 = sha256Of(content);
  const submittedAt = new Date(snapshot.submittedAt);
  await db.snapshot.create({
    data: {
      id: input.id,
      regionCode: record.regionCode,
      evaluationId: snapshot.evaluation,
      no: snapshot.no,
      origin: snapshot.origin,
      seq: snapshot.seq,
      submission: input.submission,
      content,
      sha256,
      late: snapshot.late,
      submittedBy: input.submittedById,
      submittedAt,
    },
  });
  return { id: input.id, no: snapshot.no, sha256, submittedAt, submittedById: input.submittedById, snapshot };
}

type SnapshotRow = {
  id: string;
  no: number;
  sha256: string;
  submittedAt: Date;
  submittedBy: string | null;
  content: string;
};

function stored(row: SnapshotRow): StoredSnapshot {
  return {
    id: row.id,
    no: row.no,
    sha256: row.sha256,
    submittedAt: row.submittedAt,
    submittedById: row.submittedBy,
    snapshot: readSnapshot(row.content),
  };
}

/** All snapshots of an evaluation, oldest first. */
export async function snapshotsOf(db: Db, evaluationId: string): Promise<StoredSnapshot[]> {
  const rows = await db.snapshot.findMany({ where: { evaluationId }, orderBy: { no: 'asc' } });
  return rows.map(stored);
}

/** The newest snapshot of an evaluation; null before the first submission. */
export async function latestSnapshot(db: Db, evaluationId: string): Promise<StoredSnapshot | null> {
  const row = await db.snapshot.findFirst({ where: { evaluationId }, orderBy: { no: 'desc' } });
  return row && stored(row);
}

/** The snapshot a submission made; null when that submission never arrived. */
export async function snapshotOfSubmission(
  db: Db,
  evaluationId: string,
  submission: string,
): Promise<StoredSnapshot | null> {
  const row = await db.snapshot.findUnique({
    where: { evaluationId_submission: { evaluationId, submission } },
  });
  return row && stored(row);
}

/** By lineage: the newest snapshot of these projects in a year of a region; those that handed nothing in are not among them. */
export async function latestSnapshotsOfLineages(
  db: Db,
  regionCode: string,
  lineages: readonly string[],
  fiscalYear: number,
): Promise<ReadonlyMap<string, Snapshot>> {
  const rows = await db.snapshot.findMany({
    where: { regionCode, evaluation: { fiscalYear, project: { lineage: { in: [...lineages] } } } },
    distinct: ['evaluationId'],
    orderBy: [{ evaluationId: 'asc' }, { no: 'desc' }],
    select: { content: true, evaluation: { select: { project: { select: { lineage: true } } } } },
  });
  return new Map(rows.map(({ content, evaluation }) => [evaluation.project.lineage, readSnapshot(content)]));
}

/** The newest snapshot of every evaluation of a department's year, by project code. */
export async function latestSnapshotsOfYear(
  db: Db,
  regionCode: string,
  departmentId: string,
  fiscalYear: number,
): Promise<Snapshot[]> {
  const rows = await db.snapshot.findMany({
    where: { regionCode, evaluation: { fiscalYear, project: { departmentId } } },
    distinct: ['evaluationId'],
    orderBy: [{ evaluation: { project: { code: 'asc' } } }, { evaluationId: 'asc' }, { no: 'desc' }],
    select: { content: true },
  });
  return rows.map(({ content }) => readSnapshot(content));
}

/** A project of a year with where its form stands. */
export interface YearProject {
  readonly code: string;
  readonly name: string;
  readonly publicity: string;
  readonly publicityGround: string | null;
  /** Of its evaluation; null where there is none. */
  readonly status: string | null;
  /** The approved snapshot of a project that may be public; null for any other. */
  readonly approved: StoredSnapshot | null;
}

type YearRow = Omit<YearProject, 'approved'> & (SnapshotRow | { readonly id: null });

/**
 * The projects of a department's year (of one of its units, if `unitId` is given), by code. Status and snapshot come from one
 * statement: read one after the other, a form handed in anew in between would pass for the approved one.
 */
export async function yearProjects(
  db: Db,
  { departmentId, unitId }: { readonly departmentId: string; readonly unitId: string | null },
  fiscalYear: number,
): Promise<YearProject[]> {
  const ofUnit = unitId === null ? Prisma.empty : Prisma.sql`AND p.unit_id = ${unitId}::uuid`;
  const rows = await db.$queryRaw<YearRow[]>(Prisma.sql`
    SELECT p.code, p.name, p.publicity, p.publicity_ground AS "publicityGround", e.status,
           s.id, s.no, s.sha256, s.submitted_at AS "submittedAt", s.submitted_by AS "submittedBy", s.content
      FROM project p
      LEFT JOIN evaluation e ON e.project_id = p.id
      LEFT JOIN LATERAL (
        SELECT * FROM snapshot WHERE evaluation_id = e.id ORDER BY no DESC LIMIT 1
      ) s ON e.status = 'approved' AND p.publicity <> '不公开'
     WHERE p.department_id = ${departmentId}::uuid AND p.year = ${fiscalYear} ${ofUnit}
     ORDER BY p.code`);
  return rows.map((row) => ({
    code: row.code,
    name: row.name,
    publicity: row.publicity,
    publicityGround: row.publicityGround,
    status: row.status,
    approved: row.id === null ? null : stored(row),
  }));
}
