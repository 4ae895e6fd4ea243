// 审核说明 and the findings they answer: which one counts, which is out of date, which warning still wants one.
import type { Finding } from '../checks/rule';
import type { Explanation } from './snapshot';

/** What a warning is known by: rule, cell, and the figures it names. */
type Spoken = Pick<Finding, 'rule' | 'cell' | 'printed' | 'expected' | 'message' | 'quote'>;

/** An explanation beside its finding. */
export interface Answer {
  readonly explanation: Explanation;
  /** 已过期: the figures have changed since it was written. */
  readonly stale: boolean;
}

/** The length of `figures` at most; a rule that lists many rows names many figures. */
const MOST_FIGURES = 2000;

/**
 * The figures of a finding that an explanation answers: what is printed, what is expected, and every figure and quoted word of
 * the sentence, since a deduction may grow while its cell stays empty.
 */
export function figuresOf(finding: Spoken): string {
  const named = finding.message.match(/\d[\d,.]*%?/g) ?? [];
  return `${earlierFigures(finding)}；${[...named, finding.quote ?? ''].join(' ').trim()}`.slice(
    0,
    MOST_FIGURES,
  );
}

/** As explanations named figures at first; those keep counting. */
function earlierFigures({ printed, expected }: Spoken): string {
  return `${printed ?? ''}→${expected ?? ''}`;
}

function isAbout(finding: Spoken, { rule, cell }: Explanation): boolean {
  return rule === finding.rule && cell === finding.cell;
}

function isCurrent(finding: Spoken, { figures }: Explanation): boolean {
  return figures === figuresOf(finding) || figures === earlierFigures(finding);
}

/** The newest explanation of the figures a finding names now; else the newest of earlier figures; null where there is none. */
export function answerTo(finding: Spoken, explanations: readonly Explanation[]): Answer | null {
  const about = explanations.filter((one) => isAbout(finding, one));
  const current = about.findLast((one) => isCurrent(finding, one));
  const explanation = current ?? about.at(-1);
  return explanation ? { explanation, stale: current === undefined } : null;
}

/** The warnings that no explanation answers as they stand now. */
export function unanswered(
  findings: readonly Finding[],
  explanations: readonly Explanation[],
): readonly Finding[] {
  return findings.filter(
    (finding) => finding.severity === 'warning' && (answerTo(finding, explanations)?.stale ?? true),
  );
}

/** What travels with a form: of each rule and cell those that count now, or where none does the newest. */
export function travelling(
  findings: readonly Finding[],
  explanations: readonly Explanation[],
): readonly Explanation[] {
  return explanations.filter((one, i) => {
    const asked = findings.filter((finding) => isAbout(finding, one));
    if (asked.some((finding) => isCurrent(finding, one))) return true;
    const same = explanations.filter(({ rule, cell }) => rule === one.rule && cell === one.cell);
    const newest = explanations[i] === same.at(-1);
    return newest && !same.some((other) => asked.some((finding) => isCurrent(finding, other)));
  });
}
