// What the rules say of the composed disclosure before it is published: every finding at its place, what is answered, what still stops it.
import { answerCell } from '../accounts/cells';
import type { CellId } from '../evaluation/cells';
import { answerTo, figuresOf } from '../evaluation/explanations';
import type { Failure } from '../failure';
import type { PlacedFinding } from '../interchange/findings';
import { checkDocument } from '../interchange/judge-document';
import type { Composed } from './compose';
import { type FindingPlace, locateFinding } from './locate-finding';

/** One finding of the disclosure, with its place and what it is answered under. */
export interface DisclosureFinding extends PlacedFinding {
  readonly place: FindingPlace;
  /** The cell that holds the answer (审核说明) to these very figures. */
  readonly answer: CellId;
  /** What the form's own filler answered before it was approved; null where nobody did, or the figures changed since. */
  readonly answeredInForm: string | null;
}

/** All findings of a disclosure, the gravest first, then in printed order; and what was not checked and why. */
export interface DisclosureFindings {
  readonly findings: readonly DisclosureFinding[];
  readonly notChecked: readonly { readonly rule: string; readonly why: string }[];
}

const GRAVITY = { error: 0, warning: 1, hint: 2 } as const;

/** Runs every rule over the disclosure: tables, text, facts, each form, and the forms together. */
export function disclosureFindings(composed: Composed): DisclosureFindings {
  const { findings, notChecked } = checkDocument({ kind: 'disclosure', disclosure: composed.disclosure });
  const placed = findings.map((finding): DisclosureFinding => {
    const place = locateFinding(composed, finding);
    return {
      ...finding,
      place,
      answer: answerCell(finding.rule, answerHash(place.key, figuresOf({ ...finding, cell: null }))),
      answeredInForm: answeredInForm(composed, finding, place),
    };
  });
  const order = (finding: DisclosureFinding) => finding.place.block ?? Number.MAX_SAFE_INTEGER;
  return {
    findings: placed.toSorted(
      (a, b) =>
        GRAVITY[a.severity] - GRAVITY[b.severity] ||
        order(a) - order(b) ||
        (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
    ),
    notChecked,
  };
}

/** The explanation that went with the approved form, where it answers the same rule and the same figures. */
function answeredInForm(composed: Composed, finding: PlacedFinding, place: FindingPlace): string | null {
  const code = place.project?.code;
  const snapshot = composed.annual.input.projects.find(({ project }) => project.code === code);
  if (!snapshot) return null;
  for (const { cell } of snapshot.explanations) {
    const answer = answerTo({ ...finding, cell: cell as CellId | null }, snapshot.explanations);
    if (answer && !answer.stale) return answer.explanation.text;
  }
  return null;
}

/** Whether a warning is answered: in the disclosure by `answers`, or with its form. */
export function isAnswered(finding: DisclosureFinding, answers: ReadonlyMap<CellId, string>): boolean {
  return finding.answeredInForm !== null || (answers.get(finding.answer) ?? '').trim() !== '';
}

/**
 * Why the disclosure cannot be published yet: an error, or a warning without an answer to its present figures. Null when it can.
 * `answers`: the cells of the accounts.
 */
export function publicationRefusal(
  findings: readonly DisclosureFinding[],
  answers: ReadonlyMap<CellId, string>,
): Failure | null {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const open = findings.filter((finding) => finding.severity === 'warning' && !isAnswered(finding, answers));
  if (errors.length === 0 && open.length === 0) return null;
  const asks = [
    ...(errors.length > 0 ? [`${errors.length} 处错误没有更正`] : []),
    ...(open.length > 0 ? [`${open.length} 处疑点没有说明`] : []),
  ];
  return {
    code: 'notReady',
    message: `公开文本还有 ${asks.join('、')}，暂不能公开。请在预览页逐条更正或填写审核说明后再公开。`,
    detail: [...errors, ...open].map(({ rule, at, message, answer }) => ({ rule, at, message, answer })),
  };
}

/** FNV-1a over UTF-16 units, 64 bits, as 16 hexadecimal digits: tells answers apart, guards nothing. */
function answerHash(place: string, figures: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const c of `${place}\n${figures}`) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(c.codePointAt(0) ?? 0)) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, '0');
}
