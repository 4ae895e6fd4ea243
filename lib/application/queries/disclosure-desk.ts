// 决算公开 on the desk: which bodies and years an actor may see, what would be printed now, and what has been.
import { z } from 'zod';
import { type LeftOutProject, readyForPublication } from '@/lib/application/publication-state';
import { database } from '@/lib/data/client';
import { type BodyRecord, editionsOf, type Retraction } from '@/lib/data/edition-store';
import type { Prisma } from '@/lib/data/generated/client';
import { type Failure, notFound } from '@/lib/domain/failure';
import { isFiscalYear } from '@/lib/domain/fiscal-year';
import { type Result, refused, success } from '@/lib/domain/result';
import { type Actor, rolesOver } from '@/lib/domain/workflow/actor';
import { allowedBy } from '@/lib/domain/workflow/table';

/** One body and year in the list. */
export interface DisclosureListRow {
  readonly bodyId: string;
  readonly bodyName: string;
  readonly code: string;
  readonly regionName: string;
  readonly demo: boolean;
  readonly year: number;
  readonly projects: number;
  readonly approved: number;
  /** The number of the newest edition that is shown; 0 before the first. */
  readonly editions: number;
  /** Everything that was published was taken back. */
  readonly retracted: boolean;
  readonly publishedAt: Date | null;
}

/** The bodies within an actor's reach: those of their departments, or of the whole region for finance. */
function bodyScope(actor: Actor): Prisma.DisclosingBodyWhereInput {
  return {
    OR: actor.assignments
      .filter((held) =>
        allowedBy({ action: 'viewDisclosure', roles: [held.role], status: null, endorseRequired: false }),
      )
      .map((held) => ({
        regionCode: held.regionCode,
        ...(held.departmentId === null ? {} : { departmentId: held.departmentId }),
      })),
  };
}

/** The answer to a body and year that is not there, or none of the actor's. */
export const noYear = () => notFound('这个公开主体的年度');

/** A body whose year is opened, where both are within an actor's reach; null when there is none, or none of theirs. */
export async function bodyInReach(actor: Actor, bodyId: string, year: number): Promise<BodyRecord | null> {
  if (!z.uuid().safeParse(bodyId).success || !isFiscalYear(year)) return null;
  const body = await database.disclosingBody.findFirst({
    // Not within AND: there Prisma takes an empty OR for no condition at all, and who reaches nothing would find everything.
    where: { id: bodyId, ...bodyScope(actor) },
    include: { region: true, department: true },
  });
  if (!body) return null;
  const where = { regionCode_year: { regionCode: body.regionCode, year } };
  return (await database.fiscalYear.findUnique({ where })) && body;
}

/** Every body and year an actor may look at, newest year first: those with projects, with accounts, or published. */
export async function disclosureList(actor: Actor): Promise<DisclosureListRow[]> {
  const bodies = await database.disclosingBody.findMany({
    where: bodyScope(actor),
    include: { region: true },
    orderBy: { code: 'asc' },
  });
  const ofBodies = { bodyId: { in: bodies.map(({ id }) => id) } };
  const projects = await database.project.findMany({
    where: { departmentId: { in: [...new Set(bodies.map(({ departmentId }) => departmentId))] } },
    select: { departmentId: true, unitId: true, year: true, evaluation: { select: { status: true } } },
  });
  const projectsIn = grouped(projects, ({ departmentId }) => departmentId);
  const accounts = await database.finalAccounts.findMany({
    where: ofBodies,
    select: { bodyId: true, fiscalYear: true },
  });
  const accountsIn = grouped(accounts, ({ bodyId }) => bodyId);
  const editions = await database.edition.findMany({
    where: ofBodies,
    select: { bodyId: true, fiscalYear: true, no: true, publishedAt: true, editionRetraction: true },
    orderBy: { no: 'asc' },
  });
  const editionsIn = grouped(editions, ({ bodyId }) => bodyId);
  return bodies
    .flatMap((body): DisclosureListRow[] => {
      const own = (projectsIn.get(body.departmentId) ?? []).filter(
        ({ unitId }) => body.unitId === null || unitId === body.unitId,
      );
      const made = editionsIn.get(body.id) ?? [];
      const years = [
        ...own.map(({ year }) => year),
        ...[...(accountsIn.get(body.id) ?? []), ...made].map(({ fiscalYear }) => fiscalYear),
      ];
      return [...new Set(years)].map((year) => {
        const ofYear = own.filter((project) => project.year === year);
        const published = made.filter((edition) => edition.fiscalYear === year);
        const last = published.findLast((edition) => edition.editionRetraction === null);
        return {
          bodyId: body.id,
          bodyName: body.name,
          code: body.code,
          regionName: body.region.name,
          demo: body.region.demo,
          year,
          projects: ofYear.length,
          approved: ofYear.filter((project) => project.evaluation?.status === 'approved').length,
          editions: last?.no ?? 0,
          retracted: published.length > 0 && last === undefined,
          publishedAt: last?.publishedAt ?? null,
        };
      });
    })
    .sort((a, b) => b.year - a.year || (a.code < b.code ? -1 : 1));
}

function grouped<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row)) ?? [];
    group.push(row);
    groups.set(keyOf(row), group);
  }
  return groups;
}

/** A project that would be printed now. Amounts in 分, scores in hundredths. */
export interface PrintableProject {
  readonly code: string;
  readonly name: string;
  readonly budget: number | null;
  readonly executed: number | null;
  readonly total: number;
  readonly grade: string | null;
  readonly warnings: number;
}

/** An edition, whether it stands or was taken back. */
export interface EditionRow {
  readonly id: string;
  readonly no: number;
  readonly publishedAt: Date;
  readonly reason: string | null;
  readonly chainSha256: string;
  readonly retraction: Retraction | null;
}

/** One body and year, as its publisher meets it. */
export interface DisclosurePage {
  readonly bodyId: string;
  readonly bodyName: string;
  readonly code: string;
  readonly year: number;
  readonly demo: boolean;
  readonly mayPublish: boolean;
  readonly mayRetract: boolean;
  /** Taken over from an older publication: nothing is published anew. */
  readonly historic: boolean;
  readonly printed: readonly PrintableProject[];
  readonly omitted: readonly LeftOutProject[];
  /** Newest first. */
  readonly editions: readonly EditionRow[];
}

/** The page of one body and year; "not found" outside the actor's reach. */
export async function disclosurePage(
  actor: Actor,
  bodyId: string,
  year: number,
): Promise<Result<DisclosurePage, Failure>> {
  const body = await bodyInReach(actor, bodyId, year);
  if (!body) return refused(noYear());
  const state = await readyForPublication(database, body, year);
  const roles = rolesOver(actor, { regionCode: body.regionCode, departmentId: body.departmentId });
  const may = (action: 'publish' | 'retract') =>
    allowedBy({ action, roles, status: null, endorseRequired: body.region.endorseRequired }) !== undefined;
  const historic = await database.edition.findFirst({
    where: { bodyId: body.id, fiscalYear: year, origin: 'historic' },
    select: { id: true },
  });
  return success({
    bodyId: body.id,
    bodyName: body.name,
    code: body.code,
    year,
    demo: body.region.demo,
    mayPublish: may('publish'),
    mayRetract: may('retract'),
    historic: historic !== null,
    printed: state.printed.map(({ snapshot }) => ({
      code: snapshot.project.code,
      name: snapshot.project.name,
      budget: snapshot.scorecard.execution.budget,
      executed: snapshot.scorecard.execution.executed,
      total: snapshot.scorecard.total,
      grade: snapshot.scorecard.grade,
      warnings: snapshot.findings.filter((finding) => finding.severity === 'warning').length,
    })),
    omitted: state.omitted,
    editions: (await editionsOf(database, body.id, year)).reverse(),
  });
}
