// What a reviewer has before them in one region: the evaluations they review, whatever their status.
import { type Clock, systemClock } from '@/lib/application/clock';
import { actingIn } from '@/lib/application/queries/desk-head';
import { type EvaluationListRow, evaluationList } from '@/lib/application/queries/evaluation-list';
import type { Actor } from '@/lib/domain/workflow/actor';

/**
 * All evaluations of a region that the actor reviews (approves, or endorses where the region asks for it), newest year first.
 * What they merely fill in or publish is not among them; nothing at all for who reviews nothing there.
 */
export async function reviewQueue(
  actor: Actor,
  regionCode: string,
  clock: Clock = systemClock,
): Promise<EvaluationListRow[]> {
  return evaluationList(await actingIn(actor, 'review'), { regionCode }, clock);
}
