// What a snapshot freezes: the input, the template, everything computed from it, and the names as they are on the day.
import type { Judged } from '@/lib/application/judge';
import type { EvaluationRecord } from '@/lib/data/evaluation-store';
import { RULE_SET } from '@/lib/domain/checks/rule-set';
import { formToJson } from '@/lib/domain/evaluation/form-json';
import type { Snapshot } from '@/lib/domain/evaluation/snapshot';

/** What of an evaluation's record goes into its snapshot. */
export type FrozenNames = Pick<EvaluationRecord, 'id' | 'seq' | 'stored' | 'department'> & {
  readonly region: Pick<EvaluationRecord['region'], 'code' | 'name'>;
  readonly project: Pick<
    EvaluationRecord['project'],
    'code' | 'name' | 'level' | 'category' | 'publicity' | 'lineage'
  >;
};

/** What is frozen: the input, the template, everything computed, and the names as they are today. */
export function snapshotOf(
  record: FrozenNames,
  judged: Judged,
  input: {
    origin: Snapshot['origin'];
    no: number;
    at: Date;
    by: string | null;
    late: boolean;
    explanations: readonly Snapshot['explanations'][number][];
  },
): Snapshot {
  const { project } = record;
  return {
    schema: 'mingji.snapshot/1',
    origin: input.origin,
    evaluation: record.id,
    no: input.no,
    seq: record.seq,
    submittedAt: input.at.toISOString(),
    submittedBy: input.by,
    late: input.late,
    region: { code: record.region.code, name: record.region.name },
    department: { code: record.department.code, name: record.department.name },
    project: {
      code: project.code,
      name: project.name,
      level: project.level,
      category: project.category,
      publicity: project.publicity,
      lineage: project.lineage,
    },
    template: { id: record.stored.id, sha256: record.stored.sha256 },
    ruleSet: RULE_SET,
    form: formToJson(judged.form),
    scorecard: judged.scorecard,
    findings: [...judged.report.findings],
    notChecked: [...judged.report.notChecked],
    explanations: [...input.explanations],
  };
}
