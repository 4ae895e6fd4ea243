// Plays how accounts came about: typed cell by cell as the editor would, handed in, approved. Each step stands at its own instant.
import { randomUUID } from 'node:crypto';
import { approveAccounts, setAccountsSource } from '@/lib/application/decide-accounts';
import type { AccountsPlace } from '@/lib/application/on-accounts';
import { accountsPage } from '@/lib/application/queries/accounts-page';
import { saveAccountsEdits } from '@/lib/application/save-accounts-edits';
import { submitAccounts } from '@/lib/application/submit-accounts';
import { database } from '@/lib/data/client';
import { accountsText } from '@/lib/domain/accounts/record';
import type { Actor } from '@/lib/domain/workflow/actor';
import type { AccountsStory, TypedCell } from './demo-accounts';
import { must } from './demo-failure';
import type { Happening } from './replay';
import type { StoryCalendar } from './story-calendar';

/** As many edits as the editor sends at once. */
const BATCH = 200;

/** What happens to the accounts of one body. */
export function accountsStory(
  place: AccountsPlace,
  name: string,
  story: AccountsStory,
  actor: (userName: string) => Actor,
  calendar: StoryCalendar,
): Happening[] {
  const clerk = actor(story.filled.by);
  const where = { bodyId: place.bodyId, fiscalYear: place.fiscalYear };
  const happened = async (at: Date, action?: string) => {
    const accounts = await database.finalAccounts.findFirst({ where, select: { id: true } });
    if (!accounts) return false;
    return action === undefined
      ? (await database.accountsJournal.count({ where: { accountsId: accounts.id, at } })) > 0
      : (await database.auditEvent.count({ where: { objectId: accounts.id, action, at } })) > 0;
  };
  const step = (
    at: string,
    action: string | undefined,
    happen: (clock: () => Date) => Promise<void>,
  ): Happening => {
    const instant = calendar.instant(at);
    return { at, happened: () => happened(instant, action), happen: () => happen(() => instant) };
  };
  const { filled, submitted, approved } = story;
  return [
    step(filled.at, undefined, async (clock) => {
      await type(place, name, story.cells(), clerk, clock);
      const { source } = story;
      must(`${name}选择编报方式`, await setAccountsSource(clerk, place, { v: 1, source }, clock));
    }),
    ...(submitted
      ? [
          step(submitted.at, 'submitAccounts', async (clock) => {
            const { seq } = must(name, await accountsPage(clerk, place.bodyId, place.fiscalYear));
            const input = { v: 1 as const, seq, submission: randomUUID() };
            must(`${name}提交决算资料`, await submitAccounts(clerk, place, input, clock));
          }),
        ]
      : []),
    ...(approved
      ? [
          step(approved.at, 'approveAccounts', async (clock) => {
            const finance = actor(approved.by);
            const page = must(name, await accountsPage(finance, place.bodyId, place.fiscalYear));
            const snapshot = page.submitted?.id ?? '';
            must(`${name}批复决算`, await approveAccounts(finance, place, { v: 1, snapshot }, clock));
          }),
        ]
      : []),
  ];
}

async function type(
  place: AccountsPlace,
  name: string,
  cells: readonly TypedCell[],
  clerk: Actor,
  clock: () => Date,
): Promise<void> {
  const { record } = must(name, await accountsPage(clerk, place.bodyId, place.fiscalYear));
  const edits = cells
    .map(([cell, to]) => ({ id: randomUUID(), cell, from: accountsText(record, cell), to }))
    .filter(({ from, to }) => from !== to);
  for (let first = 0; first < edits.length; first += BATCH) {
    const batch = { v: 1 as const, since: 0, tab: 'demo', edits: edits.slice(first, first + BATCH) };
    const { results } = must(`${name}填写决算资料`, await saveAccountsEdits(clerk, place, batch, clock));
    const unsaved = results.find((result) => result.outcome !== 'saved');
    if (unsaved) {
      const reason = unsaved.outcome === 'refused' ? unsaved.reason : '这一格已被别人改动。';
      must(name, { ok: false, failure: { code: 'invalid', message: reason } });
    }
  }
}
