// Lists of evaluations: what a filler has to do, and what waits for review. Sorted and filtered on the projection alone.
import { type Clock, systemClock } from '@/lib/application/clock';
import { database } from '@/lib/data/client';
import { projectScope } from '@/lib/data/evaluation-store';
import { actingIn } from '@/lib/application/queries/desk-head';
import { actionsOn } from '@/lib/application/queries/evaluation-page';
import { shanghaiDay, daysBetween, storedDay } from '@/lib/domain/calendar';
import { answerTo } from '@/lib/domain/evaluation/explanations';
import { readSnapshot } from '@/lib/domain/evaluation/snapshot';
import type { Actor } from '@/lib/domain/workflow/actor';
import type { Action, Status } from '@/lib/domain/workflow/table';

/** One row of a list. Amounts in 分, rate in hundredths of a percent, total in hundredths of a point. */
export interface EvaluationListRow {
  readonly id: string;
  readonly year: number;
  readonly projectCode: string;
  readonly projectName: string;
  readonly projectState: string;
  readonly publicity: string;
  readonly departmentName: string;
  readonly unitName: string | null;
  readonly regionCode: string;
  readonly regionName: string;
  readonly demo: boolean;
  readonly status: Status;
  /** False for 未开始: a draft nobody has written in. */
  readonly started: boolean;
  readonly budget: number | null;
  readonly executed: number | null;
  readonly rate: number | null;
  readonly total: number | null;
  readonly grade: string | null;
  readonly missing: number;
  readonly errors: number;
  readonly warnings: number;
  /** Submissions so far; 2 is 第二次送审. */
  readonly submissions: number;
  /** The newest snapshot, for its receipt; null before the first submission. */
  readonly snapshotId: string | null;
  /** Warnings of the newest snapshot whose written explanation answers the figures they name. */
  readonly explained: number;
  /** Actions the workflow table allows this reader now. */
  readonly actions: readonly Action[];
  /** Since when it has stood as it stands. */
  readonly since: Date;
  /** Whole days it has waited. */
  readonly waitingDays: number;
  readonly daysLeft: number;
  readonly closesOn: string;
}

/** All working evaluations an actor may see, newest year first; historic ones are published and need nobody. */
export async function evaluationList(
  actor: Actor,
  filter: { year?: number; regionCode?: string } = {},
  clock: Clock = systemClock,
): Promise<EvaluationListRow[]> {
  const rows = await database.evaluation.findMany({
    where: {
      origin: 'working',
      project: projectScope(actor),
      ...(filter.year === undefined ? {} : { fiscalYear: filter.year }),
      ...(filter.regionCode === undefined ? {} : { regionCode: filter.regionCode }),
    },
    include: {
      evaluationProjection: true,
      project: { include: { department: true, unit: true, yearRef: { include: { region: true } } } },
      snapshot: { orderBy: { no: 'desc' }, take: 1, select: { id: true, no: true } },
      _count: { select: { explanation: true } },
    },
    orderBy: [
      { fiscalYear: 'desc' },
      { project: { department: { code: 'asc' } } },
      { project: { code: 'asc' } },
    ],
  });
  const explained = await explainedWarnings(
    rows.flatMap(({ _count, snapshot }) => (_count.explanation > 0 ? (snapshot[0]?.id ?? []) : [])),
  );
  const today = shanghaiDay(clock());
  return rows.map(({ project, evaluationProjection: p, ...row }) => ({
    id: row.id,
    year: row.fiscalYear,
    projectCode: project.code,
    projectName: project.name,
    projectState: project.state,
    publicity: project.publicity,
    departmentName: project.department.shortName,
    unitName: project.unit?.name ?? null,
    regionCode: row.regionCode,
    regionName: project.yearRef.region.name,
    demo: project.yearRef.region.demo,
    status: row.status as Status,
    started: row.seq > 0 || row.snapshot.length > 0,
    budget: p?.budget == null ? null : Number(p.budget),
    executed: p?.executed == null ? null : Number(p.executed),
    rate: p?.rate ?? null,
    total: p?.total ?? null,
    grade: p?.grade ?? null,
    missing: p?.missing ?? 0,
    errors: p?.errors ?? 0,
    warnings: p?.warnings ?? 0,
    submissions: row.snapshot[0]?.no ?? 0,
    snapshotId: row.snapshot[0]?.id ?? null,
    explained: explained.get(row.id) ?? 0,
    actions: actionsOn(actor, {
      regionCode: row.regionCode,
      status: row.status as Status,
      project,
      region: project.yearRef.region,
    }),
    since: row.updatedAt,
    waitingDays: Math.max(0, daysBetween(shanghaiDay(row.updatedAt), today)),
    daysLeft: daysBetween(today, storedDay(project.yearRef.closesOn)),
    closesOn: storedDay(project.yearRef.closesOn),
  }));
}

/** What an actor fills in, newest year first; nothing of what they only read. */
export async function evaluationsToFill(
  actor: Actor,
  clock: Clock = systemClock,
): Promise<EvaluationListRow[]> {
  return evaluationList(await actingIn(actor, 'fill'), {}, clock);
}

/** By evaluation: how many warnings of these snapshots are answered. A stale answer answers nothing. */
async function explainedWarnings(snapshotIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const stored = await database.snapshot.findMany({
    where: { id: { in: [...snapshotIds] } },
    select: { content: true },
  });
  return new Map(
    stored.map(({ content }) => {
      const { evaluation, findings, explanations } = readSnapshot(content);
      const answered = findings.filter(
        (finding) => finding.severity === 'warning' && answerTo(finding, explanations)?.stale === false,
      );
      return [evaluation, answered.length];
    }),
  );
}
