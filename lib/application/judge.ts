// What the server makes of a form: score, findings, what is missing, and the projection they leave behind.
import type { EvaluationRecord } from '@/lib/data/evaluation-store';
import { readForm } from '@/lib/data/form-store';
import { type Projection, writeProjection } from '@/lib/data/projection-store';
import { latestSnapshotsOfLineages } from '@/lib/data/snapshot-store';
import type { Db } from '@/lib/data/transaction';
import type { CheckReport, PrintFacts } from '@/lib/domain/checks/rule';
import { runChecks } from '@/lib/domain/checks/run';
import { missingCells } from '@/lib/domain/evaluation/completeness';
import type { Form } from '@/lib/domain/evaluation/form';
import { formFromJson } from '@/lib/domain/evaluation/form-json';
import type { Scorecard } from '@/lib/domain/evaluation/scorecard';
import { scoreForm } from '@/lib/domain/evaluation/scoring';
import { settled } from '@/lib/domain/template/settled';

/** A form with everything computed from it. */
export interface Judged {
  readonly form: Form;
  readonly scorecard: Scorecard;
  readonly report: CheckReport;
  readonly missing: ReturnType<typeof missingCells>;
}

/** The form of an evaluation as stored now. */
export function loadForm(
  db: Db,
  record: Pick<EvaluationRecord, 'id' | 'regionCode' | 'origin' | 'fiscalYear' | 'stored'>,
): Promise<Form> {
  return readForm(
    db,
    { evaluationId: record.id, regionCode: record.regionCode },
    { origin: record.origin, fiscalYear: record.fiscalYear, template: record.stored.template },
  );
}

/**
 * The form of the year before of the same project (项目 tied by lineage), as it was last handed in or published; undefined where
 * there is none. A draft nobody handed in is nothing to compare with.
 */
export async function previousForm(
  db: Db,
  { regionCode, fiscalYear, project }: Pick<EvaluationRecord, 'regionCode' | 'fiscalYear' | 'project'>,
): Promise<Form | undefined> {
  const { lineage } = project;
  const frozen = (await latestSnapshotsOfLineages(db, regionCode, [lineage], fiscalYear - 1)).get(lineage);
  return frozen ? formFromJson(frozen.form) : undefined;
}

/** Scores and checks a form. `print` says what a printed document adds to its texts, `previous` is last year's form of the project. */
export function judge(
  form: Form,
  { print, previous }: { readonly print?: PrintFacts | undefined; readonly previous?: Form | undefined } = {},
): Judged {
  const scorecard = scoreForm(form);
  const report = runChecks({ form, scorecard, ...(print && { print }), ...(previous && { previous }) });
  return { form, scorecard, report, missing: missingCells(form, scorecard) };
}

/** The projection of a judged form. */
export function projectionOf({ form, scorecard, report, missing }: Judged): Projection {
  const count = (severity: string) =>
    report.findings.filter((finding) => finding.severity === severity).length;
  return {
    budget: scorecard.execution.budget,
    executed: scorecard.execution.executed,
    rate: scorecard.execution.rate,
    total: settled(form.template).scored ? scorecard.total : null,
    grade: scorecard.grade,
    missing: missing.length,
    errors: count('error'),
    warnings: count('warning'),
  };
}

/** Judges a form and writes its projection. */
export async function judgeAndProject(
  db: Db,
  record: { id: string; regionCode: string },
  form: Form,
): Promise<Judged> {
  const judged = judge(form);
  await writeProjection(db, { evaluationId: record.id, regionCode: record.regionCode }, projectionOf(judged));
  return judged;
}
