// 预览与审核: what the rules say of the draft, each finding with its place in the preview and the page that mends it.
import { type Clock, systemClock } from '@/lib/application/clock';
import { type DraftEdition, draftEdition } from '@/lib/application/queries/disclosure-draft';
import { isDisclosureText, parseAccountsCell } from '@/lib/domain/accounts/cells';
import { findingAnchor } from '@/lib/domain/disclosure/finding-anchor';
import type { DisclosureFinding } from '@/lib/domain/disclosure/publication-findings';
import type { CellId } from '@/lib/domain/evaluation/cells';
import type { Failure } from '@/lib/domain/failure';
import { type Result, success } from '@/lib/domain/result';
import type { Actor } from '@/lib/domain/workflow/actor';

/** One finding of the draft. */
export interface PreviewFinding {
  readonly rule: string;
  readonly severity: DisclosureFinding['severity'];
  readonly message: string;
  /** Where, in words. */
  readonly place: string;
  /** The id of the element in the preview; null where nothing of it is printed. */
  readonly anchor: string | null;
  /** The cell that holds the answer to these very figures. */
  readonly answer: CellId;
  readonly answeredInForm: string | null;
  /** The page on which it can be put right, and what its link says; null where no single place does. */
  readonly mend: { readonly href: string; readonly label: string } | null;
}

/** The review of a draft. */
export interface PreviewPage {
  readonly bodyName: string;
  readonly year: number;
  readonly demo: boolean;
  /** Null for a year without approved accounts: its rules ran over each form when it was submitted. */
  readonly review: {
    readonly findings: readonly PreviewFinding[];
    readonly notChecked: readonly { readonly rule: string; readonly why: string }[];
  } | null;
}

/** The page; "not found" outside the actor's reach. */
export async function previewPage(
  actor: Actor,
  bodyId: string,
  year: number,
  clock: Clock = systemClock,
): Promise<Result<PreviewPage, Failure>> {
  const draft = await draftEdition(actor, bodyId, year, clock);
  if (!draft.ok) return draft;
  const { body, annual } = draft.value;
  return success({
    bodyName: body.name,
    year,
    demo: body.region.demo,
    review: annual.annual && {
      findings: annual.annual.findings.findings.map((finding) => shown(draft.value, finding, year)),
      notChecked: annual.annual.findings.notChecked.map(({ rule, why }) => ({
        rule,
        why: withNames(why, draft.value),
      })),
    },
  });
}

/** Paths of forms as names: evaluations[0] says nothing to a clerk. */
function withNames(why: string, { state }: DraftEdition): string {
  return why.replace(/evaluations\[(\d+)\]/g, (path, index: string) => {
    const name = state.printed[Number(index)]?.snapshot.project.name;
    return name === undefined ? path : `「${name}」`;
  });
}

function shown(draft: DraftEdition, finding: DisclosureFinding, year: number): PreviewFinding {
  const { rule, severity, message, place, answer, answeredInForm } = finding;
  return {
    rule,
    severity,
    message,
    place: place.words === '' ? '公开文本' : place.words,
    anchor: findingAnchor(draft.annual.document, place),
    answer,
    answeredInForm,
    mend: mendingPlace(draft, finding, year),
  };
}

/** The cell behind it, else the project's form. */
function mendingPlace(
  { body, state }: DraftEdition,
  { place: { cell, project } }: DisclosureFinding,
  year: number,
): PreviewFinding['mend'] {
  const own = `${body.id}/${year}`;
  const parsed = cell === null ? null : parseAccountsCell(cell);
  if (parsed?.of === 'summary') {
    return { href: `/desk/disclosure/${own}/words#${cell}`, label: '去修改自评综述' };
  }
  if (parsed) {
    return isDisclosureText(parsed)
      ? { href: `/desk/disclosure/${own}/words#${cell}`, label: '去文字说明修改' }
      : { href: `/desk/accounts/${own}#${cell}`, label: '去决算资料核对' };
  }
  const form = state.printed.find(({ snapshot }) => snapshot.project.code === project?.code);
  return form ? { href: `/desk/evaluations/${form.snapshot.evaluation}`, label: '查看自评表' } : null;
}
