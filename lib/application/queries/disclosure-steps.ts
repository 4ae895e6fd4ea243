// The way of a body's year to the public, step by step: where each stands, what is open, and what stops the last one.
import { type Clock, systemClock } from '@/lib/application/clock';
import { NOTHING_TO_PUBLISH } from '@/lib/application/publish';
import { accountsPage } from '@/lib/application/queries/accounts-page';
import { composeDraft, type DraftEdition } from '@/lib/application/queries/disclosure-draft';
import { bodyInReach, noYear } from '@/lib/application/queries/disclosure-desk';
import { annualContext } from '@/lib/domain/disclosure/figures/annual-context';
import { isAnswered } from '@/lib/domain/disclosure/publication-findings';
import { type Question, questionsOf } from '@/lib/domain/disclosure/reasons';
import type { Failure } from '@/lib/domain/failure';
import { type Result, refused, success } from '@/lib/domain/result';
import type { Actor } from '@/lib/domain/workflow/actor';
import type { AccountsStatus } from '@/lib/domain/workflow/table';

/** The steps of one body and year. */
export interface DisclosureSteps {
  /** Null before anybody typed anything. */
  readonly accounts: AccountsStatus | null;
  /** Causes that are asked for, and those nobody has given yet. */
  readonly questions: { readonly all: number; readonly open: number };
  /** What the rules say of the whole disclosure; null where the evaluations alone would be published. */
  readonly findings: { readonly errors: number; readonly open: number; readonly hints: number } | null;
  /** Why it cannot be published now; null when it can. */
  readonly refusal: Failure | null;
}

/** The steps; "not found" outside the actor's reach. */
export async function disclosureSteps(
  actor: Actor,
  bodyId: string,
  year: number,
  clock: Clock = systemClock,
): Promise<Result<DisclosureSteps, Failure>> {
  const body = await bodyInReach(actor, bodyId, year);
  if (!body) return refused(noYear());
  const accounts = await accountsPage(actor, bodyId, year);
  if (!accounts.ok) return accounts;
  const { status, record, before, savedAt } = accounts.value;
  const draft = await composeDraft(body, year, clock);
  const { annual, refusal } = draft.annual;
  // Before approval the questions follow what is typed; forms make no difference to what is asked.
  const context =
    annual?.composed.annual ?? annualContext({ accounts: record, before, projects: [], omitted: [] });
  const questions: readonly Question[] = questionsOf(context);
  return success({
    accounts: savedAt === null ? null : status,
    questions: { all: questions.length, open: questions.filter(({ answered }) => !answered).length },
    findings: annual && countsOf(annual),
    refusal: refusal ?? (annual === null && draft.state.printed.length === 0 ? NOTHING_TO_PUBLISH : null),
  });
}

function countsOf({
  composed,
  findings: { findings },
}: NonNullable<DraftEdition['annual']['annual']>): DisclosureSteps['findings'] {
  const { cells } = composed.annual.input.accounts;
  const of = (severity: string) => findings.filter((finding) => finding.severity === severity);
  return {
    errors: of('error').length,
    open: of('warning').filter((finding) => !isAnswered(finding, cells)).length,
    hints: of('hint').length,
  };
}
