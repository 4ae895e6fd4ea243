// 回执: what was handed in, when, and the hash by which the frozen form is known.
import { z } from 'zod';
import { database } from '@/lib/data/client';
import { findEvaluation } from '@/lib/data/evaluation-store';
import { snapshotsOf } from '@/lib/data/snapshot-store';
import { fieldCell } from '@/lib/domain/evaluation/cells';
import { answerTo } from '@/lib/domain/evaluation/explanations';
import { type Failure, notFound } from '@/lib/domain/failure';
import { type Result, refused, success } from '@/lib/domain/result';
import type { MoneyUnit } from '@/lib/domain/amount';
import { settled } from '@/lib/domain/template/settled';
import type { Actor } from '@/lib/domain/workflow/actor';

/** A receipt: everything as frozen on the day. Amounts in 分, total in hundredths of a point. */
export interface ReceiptPage {
  readonly evaluationId: string;
  readonly no: number;
  readonly sha256: string;
  readonly submittedAt: Date;
  readonly submittedBy: string | null;
  readonly late: boolean;
  readonly fiscalYear: number;
  readonly projectCode: string;
  readonly projectName: string;
  readonly departmentName: string;
  /** 实施单位 as the form names it; '' when it names none. */
  readonly implementingUnit: string;
  readonly receivedBy: string;
  readonly moneyUnit: MoneyUnit;
  readonly budget: number | null;
  readonly executed: number | null;
  /** Null for a form without points. */
  readonly total: number | null;
  readonly grade: string | null;
  /** The warnings handed in with the form, each with its explanation; null where it was asked for none. */
  readonly doubts: readonly {
    readonly rule: string;
    readonly message: string;
    readonly text: string | null;
  }[];
  readonly demo: boolean;
}

/** The receipt of one submission; "not found" for a malformed or foreign id, and for what was never submitted (historic records). */
export async function receiptPage(
  actor: Actor,
  evaluationId: string,
  snapshotId: string,
): Promise<Result<ReceiptPage, Failure>> {
  const record = z.uuid().safeParse(evaluationId).success
    ? await findEvaluation(actor, database, evaluationId)
    : null;
  const all = record ? await snapshotsOf(database, record.id) : [];
  const stored = all.find(({ id }) => id === snapshotId);
  if (!record || stored?.snapshot.origin !== 'submitted') return refused(notFound('这份回执'));
  const { snapshot } = stored;
  const { scorecard, form } = snapshot;
  return success({
    evaluationId: record.id,
    no: stored.no,
    sha256: stored.sha256,
    submittedAt: stored.submittedAt,
    submittedBy: snapshot.submittedBy,
    late: snapshot.late,
    fiscalYear: form.fiscalYear,
    projectCode: snapshot.project.code,
    projectName: snapshot.project.name,
    departmentName: snapshot.department.name,
    implementingUnit: form.cells[fieldCell('implementingUnit')] ?? '',
    receivedBy: await financeOfficeOf(record.regionCode),
    moneyUnit: form.moneyUnit,
    budget: scorecard.execution.budget,
    executed: scorecard.execution.executed,
    total: settled(form.template).scored ? scorecard.total : null,
    grade: scorecard.grade,
    doubts: snapshot.findings
      .filter(({ severity }) => severity === 'warning')
      .map((finding) => {
        const answer = answerTo(finding, snapshot.explanations);
        return {
          rule: finding.rule,
          message: finding.message,
          text: answer && !answer.stale ? answer.explanation.text : null,
        };
      }),
    demo: record.region.demo,
  });
}

async function financeOfficeOf(regionCode: string): Promise<string> {
  const region = await database.region.findUniqueOrThrow({
    where: { code: regionCode },
    select: { financeOffice: true },
  });
  return region.financeOffice;
}
