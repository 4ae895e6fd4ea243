// 审核结果 as frozen, each with the answer that was written to it; an answer to other figures than today's is stale.
import type { Finding } from '@/lib/domain/checks/rule';
import { cellLabel } from '@/lib/domain/evaluation/diff';
import type { Form } from '@/lib/domain/evaluation/form';
import { answerTo } from '@/lib/domain/evaluation/explanations';
import type { Explanation } from '@/lib/domain/evaluation/snapshot';

/** A written answer beside its finding. */
export interface Answer {
  readonly text: string;
  readonly by: string;
  readonly at: string;
  /** Figures have changed since it was written. */
  readonly stale: boolean;
}

/** One finding as the column shows it. */
export interface FindingLine extends Finding {
  readonly label: string | null;
  readonly answer: Answer | null;
}

/** An answer whose finding is gone. */
export interface LooseAnswer {
  readonly rule: string;
  readonly label: string | null;
  readonly text: string;
  readonly by: string;
}

/** Findings with their answers, and the answers that are left over. */
export function findingLines(
  form: Form,
  findings: readonly Finding[],
  explanations: readonly Explanation[],
): { lines: FindingLine[]; loose: LooseAnswer[] } {
  const answers = (finding: Finding, one: Explanation) =>
    one.rule === finding.rule && one.cell === finding.cell;
  const label = (cell: string | null) =>
    cell === null ? null : cellLabel(form, cell as NonNullable<Finding['cell']>);
  return {
    lines: findings.map((finding) => {
      const found = answerTo(finding, explanations);
      const answer = found && {
        text: found.explanation.text,
        by: found.explanation.by,
        at: found.explanation.at,
        stale: found.stale,
      };
      return { ...finding, label: label(finding.cell), answer };
    }),
    loose: explanations
      .filter((one) => !findings.some((finding) => answers(finding, one)))
      .map(({ rule, cell, text, by }) => ({ rule, label: label(cell), text, by })),
  };
}

/** 硬伤 1 处、疑点 2 处（其中 1 处已附说明）, or 均已附说明: what still stands when a form is approved; '' when nothing does. */
export function standingText(lines: readonly FindingLine[]): string {
  const of = (severity: Finding['severity']) => lines.filter((line) => line.severity === severity);
  const [errors, warnings] = [of('error'), of('warning')];
  const answered = warnings.filter((line) => line.answer && !line.answer.stale).length;
  const parts = [
    errors.length > 0 ? `硬伤 ${errors.length} 处` : '',
    warnings.length > 0 ? `疑点 ${warnings.length} 处` : '',
  ].filter(Boolean);
  const note =
    answered === 0 ? '' : answered === warnings.length ? '（均已附说明）' : `（其中 ${answered} 处已附说明）`;
  return parts.length === 0 ? '' : `${parts.join('、')}${note}`;
}
