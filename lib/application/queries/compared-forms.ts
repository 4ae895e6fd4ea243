// What shows only when the forms of one department's year lie side by side, or beside last year's: for department and finance,
// who can act on it. Computed when somebody looks: a snapshot freezes what the rules said to its filler, and the forms beside it move on.
import { database } from '@/lib/data/client';
import type { EvaluationRecord } from '@/lib/data/evaluation-store';
import { latestSnapshotsOfLineages, latestSnapshotsOfYear } from '@/lib/data/snapshot-store';
import { runBatchChecks } from '@/lib/domain/checks/batch/run';
import type { CheckContext, Finding, NotChecked } from '@/lib/domain/checks/rule';
import { formFromJson } from '@/lib/domain/evaluation/form-json';
import type { Snapshot } from '@/lib/domain/evaluation/snapshot';
import { type Actor, rolesOver } from '@/lib/domain/workflow/actor';

/** Findings of one form among others. */
export interface ComparedForm {
  readonly findings: readonly Finding[];
  readonly notChecked: readonly NotChecked[];
  /** How many other forms it was compared with. */
  readonly others: number;
}

/**
 * A snapshot's form beside those last handed in for the department's other projects of the year, and all of them beside those of
 * the year before.
 * Null for whoever does not work for the whole department or for finance: the sentences name other projects.
 */
export async function comparedForm(
  actor: Actor,
  record: EvaluationRecord,
  snapshot: Snapshot,
): Promise<ComparedForm | null> {
  const { regionCode, fiscalYear, project } = record;
  const roles = rolesOver(actor, { regionCode, departmentId: project.departmentId });
  if (!roles.includes('clerk') && !roles.includes('finance')) return null;
  const others = await latestSnapshotsOfYear(database, regionCode, project.departmentId, fiscalYear);
  const all = others.map((other) => (other.evaluation === snapshot.evaluation ? snapshot : other));
  const lineages = all.map((one) => one.project.lineage);
  const lastYear = await latestSnapshotsOfLineages(database, regionCode, lineages, fiscalYear - 1);
  const { byForm, notChecked } = runBatchChecks(all.map((one) => contextOf(one, lastYear)));
  return { findings: byForm[all.indexOf(snapshot)] ?? [], notChecked, others: all.length - 1 };
}

function contextOf(
  { form, scorecard, project }: Snapshot,
  lastYear: ReadonlyMap<string, Snapshot>,
): CheckContext {
  const previous = lastYear.get(project.lineage)?.form;
  return {
    form: formFromJson(form),
    scorecard,
    code: project.code,
    ...(previous && { previous: formFromJson(previous) }),
  };
}
