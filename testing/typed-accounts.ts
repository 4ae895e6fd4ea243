// Accounts of the seeded department as its clerk typed them and finance approved them: what tests of the whole disclosure begin with.
import { randomUUID } from 'node:crypto';
import { approveAccounts } from '@/lib/application/decide-accounts';
import { accountsPage } from '@/lib/application/queries/accounts-page';
import { saveAccountsEdits } from '@/lib/application/save-accounts-edits';
import { submitAccounts } from '@/lib/application/submit-accounts';
import { accountsText } from '@/lib/domain/accounts/record';
import { sampleRecord } from '@/lib/domain/disclosure/sample-accounts';
import type { CellId } from '@/lib/domain/evaluation/cells';
import type { Actor } from '@/lib/domain/workflow/actor';
import { SEED_DAY, type Seed, value } from './seed';

/** Types texts into the accounts of 2021 the way the editor would; the sequence number afterwards. */
export async function typeAccounts(
  world: Seed,
  cells: readonly (readonly [cell: CellId, text: string])[],
  by: Actor = world.clerk,
): Promise<number> {
  const { record } = value(await accountsPage(by, world.bodyId, 2021));
  const edits = cells.map(([cell, to]) => ({ id: randomUUID(), cell, from: accountsText(record, cell), to }));
  const place = { bodyId: world.bodyId, fiscalYear: 2021 };
  let seq = 0;
  for (let i = 0; i < edits.length; i += 200) {
    const batch = { v: 1 as const, since: 0, tab: 'seed', edits: edits.slice(i, i + 200) };
    const answer = value(await saveAccountsEdits(by, place, batch, SEED_DAY));
    const unsaved = answer.results.find(({ outcome }) => outcome !== 'saved');
    if (unsaved) throw new Error(`not saved: ${JSON.stringify(unsaved)}`);
    seq = answer.seq;
  }
  return seq;
}

/** The sample's accounts, everything entered, submitted and approved. `changes`: cells otherwise; '' leaves one empty. */
export async function approvedSample(
  world: Seed,
  changes: Readonly<Record<string, string>> = {},
): Promise<void> {
  const seq = await typeAccounts(world, [...sampleRecord(changes).cells]);
  const place = { bodyId: world.bodyId, fiscalYear: 2021 };
  const submission = randomUUID();
  const { snapshot } = value(await submitAccounts(world.clerk, place, { v: 1, seq, submission }, SEED_DAY));
  value(await approveAccounts(world.finance, place, { v: 1, snapshot }, SEED_DAY));
}
