// What somebody reads before an open form goes over to its year's version, and before a draft of a template is published: the same move, tried out.
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { judge, type Judged, previousForm } from '@/lib/application/judge';
import { loadWholeForm, moveRefusal, templateOfYear } from '@/lib/application/move-form';
import { versionName } from '@/lib/application/queries/template-list';
import { database } from '@/lib/data/client';
import { type EvaluationRecord, findEvaluation } from '@/lib/data/evaluation-store';
import { evaluationName } from '@/lib/application/on-evaluation';
import type { Finding } from '@/lib/domain/checks/rule';
import { cellLabel } from '@/lib/domain/evaluation/diff';
import { type Failure, notFound } from '@/lib/domain/failure';
import { layoutForm } from '@/lib/domain/form-layout/layout';
import type { FormLayout } from '@/lib/domain/form-layout/layout-types';
import { type Result, refused, success } from '@/lib/domain/result';
import { type MoveChanges, moveChanges } from '@/lib/domain/template/move-changes';
import { moveForm } from '@/lib/domain/template/move-form';
import { placedForm } from '@/lib/domain/template/placed-form';
import type { Template } from '@/lib/domain/template/template';
import { draftOf, type TemplateChange, templateChanges } from '@/lib/domain/template/template-changes';
import { type Actor, rolesOver } from '@/lib/domain/workflow/actor';
import { allowedBy, refusal } from '@/lib/domain/workflow/table';

/** A finding as it is read here. */
export interface ReadFinding {
  readonly rule: string;
  readonly severity: Finding['severity'];
  readonly cell: Finding['cell'];
  readonly where: string;
  readonly message: string;
}

/** Score and findings of a form under one template. */
export interface TriedScore {
  /** Hundredths of a point. */
  readonly total: number;
  readonly grade: string | null;
  readonly noGrade: string | null;
  readonly findings: readonly ReadFinding[];
}

/** A real form under another template. */
export interface TriedMove {
  readonly projectName: string;
  readonly fiscalYear: number;
  readonly before: TriedScore;
  readonly after: TriedScore;
  readonly changes: MoveChanges;
  readonly layout: FormLayout;
}

/** The page on which a form is moved. */
export interface FormMovePage extends TriedMove {
  readonly evaluationId: string;
  readonly regionCode: string;
  readonly seq: number;
  readonly template: string;
  readonly fromName: string;
  readonly toName: string;
  readonly templateChanges: readonly TemplateChange[];
  /** Whether the reader also fills the form in. */
  readonly mayFill: boolean;
  /** Why it cannot be moved; null when it can. */
  readonly refusal: string | null;
}

function scoreOf({ form, scorecard, report }: Judged): TriedScore {
  return {
    total: scorecard.total,
    grade: scorecard.grade,
    noGrade: scorecard.noGrade,
    findings: report.findings.map(({ rule, severity, cell, message }) => ({
      rule,
      severity,
      cell,
      where: cell === null ? '' : cellLabel(form, cell),
      message,
    })),
  };
}

/** The form of an evaluation as it would be under a template. Changes nothing. */
export async function tryTemplate(record: EvaluationRecord, to: Template): Promise<TriedMove> {
  const whole = await loadWholeForm(database, record);
  const previous = await previousForm(database, record);
  const before = judge(placedForm(whole), { previous });
  const move = moveForm(whole, to, randomUUID);
  const after = judge(move.form, { previous });
  return {
    projectName: record.project.name,
    fiscalYear: record.fiscalYear,
    before: scoreOf(before),
    after: scoreOf(after),
    changes: moveChanges(before, move, after.scorecard),
    layout: layoutForm(move.form, after.scorecard),
  };
}

/** What moving an open form would change, for those who may move it. */
export async function formMovePage(actor: Actor, id: string): Promise<Result<FormMovePage, Failure>> {
  const record = z.uuid().safeParse(id).success ? await findEvaluation(actor, database, id) : null;
  if (!record) return refused(notFound('这张绩效自评表'));
  const roles = rolesOver(actor, {
    regionCode: record.regionCode,
    departmentId: record.project.departmentId,
    projectId: record.project.id,
  });
  const { endorseRequired } = record.region;
  const no = refusal(
    { action: 'moveForm', roles, status: record.status, endorseRequired },
    evaluationName(record),
  );
  if (no && no.code !== 'wrongStatus') return refused(no);
  const to = await templateOfYear(database, record);
  return success({
    ...(await tryTemplate(record, to.template)),
    evaluationId: record.id,
    regionCode: record.regionCode,
    seq: record.seq,
    template: to.id,
    fromName: versionName(record.stored),
    toName: versionName(to),
    templateChanges: templateChanges(draftOf(record.stored.template), draftOf(to.template)),
    mayFill: allowedBy({ action: 'fill', roles, status: record.status, endorseRequired }) !== undefined,
    refusal: (no ?? moveRefusal(record, to))?.message ?? null,
  });
}
