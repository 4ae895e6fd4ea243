// Autosave of accounts: the protocol of the evaluation editor, under the lock of the body's year.
import { z } from 'zod';
import { type Clock, systemClock } from '@/lib/application/clock';
import { compareAndSet } from '@/lib/application/compare-and-set';
import { type AccountsPlace, onAccounts } from '@/lib/application/on-accounts';
import { asOthersSee, type SaveAnswer, saveEditsSchema } from '@/lib/application/save-edits';
import {
  accountsChangesSince,
  appendAccountsEdits,
  lastAccountsChange,
  savedAccountsEdits,
  touchAccountsPresence,
} from '@/lib/data/accounts-journal-store';
import { changeAccounts, readAccounts, writeAccountsCell } from '@/lib/data/accounts-store';
import { type AccountsCell, isDisclosureText, parseAccountsCell } from '@/lib/domain/accounts/cells';
import { accountsEditRefusal, accountsEditSchema, type AccountsEdit } from '@/lib/domain/accounts/edits';
import type { CellId } from '@/lib/domain/evaluation/cells';
import type { Failure } from '@/lib/domain/failure';
import { type Result, success } from '@/lib/domain/result';
import type { Actor } from '@/lib/domain/workflow/actor';
import { type AccountsStatus, allowedBy } from '@/lib/domain/workflow/table';

/** A batch as the editor sends it; the same as of a form. */
export const saveAccountsSchema = saveEditsSchema.extend({ edits: z.array(accountsEditSchema).max(200) });
export type SaveAccounts = z.infer<typeof saveAccountsSchema>;

/** The answer to a batch, and to a look at what others did: that of a form, without a template. */
export interface AccountsAnswer extends Omit<SaveAnswer, 'status' | 'template'> {
  readonly status: AccountsStatus;
}

/**
 * Saves what can be saved and says of each edit what became of it. The disclosure's own words may be written at any status; a
 * batch of nothing but figures is refused as a whole where these may not be filled (submitted meanwhile, right lost).
 */
export function saveAccountsEdits(
  actor: Actor,
  place: AccountsPlace,
  input: SaveAccounts,
  clock: Clock = systemClock,
): Promise<Result<AccountsAnswer, Failure>> {
  const { edits } = input;
  const figuresOnly = edits.length > 0 && edits.every(({ cell }) => !isDisclosureText(partsOf(cell)));
  const action = figuresOnly ? 'fillAccounts' : 'writeDisclosure';
  return onAccounts(actor, place, action, clock, async ({ db, head, at, roles }) => {
    const key = { accountsId: head.id, regionCode: head.regionCode };
    const userId = actor.userId ?? '';
    const record = await readAccounts(db, head);
    const cells = new Map(record.cells);
    const openness = {
      figures:
        allowedBy({ action: 'fillAccounts', roles, status: head.status, endorseRequired: false }) !==
        undefined,
      words: true,
      summedUp: head.source === 'units',
    };
    const known = await savedAccountsEdits(
      db,
      head.id,
      edits.map(({ id }) => id),
    );
    const { results, accepted } = await compareAndSet<AccountsEdit>(
      edits,
      known,
      {
        current: (cell) => cells.get(cell) ?? '',
        refusal: ({ cell, to }) => accountsEditRefusal({ ...record, cells }, partsOf(cell), to, openness),
        lastChange: (cell) => lastAccountsChange(db, head.id, cell),
        write: async ({ cell, to }) => {
          await writeAccountsCell(db, head, { id: cell, parts: partsOf(cell) }, to);
          if (to === '') cells.delete(cell);
          else cells.set(cell, to);
        },
      },
      at,
    );
    const seq = head.seq + accepted.length;
    if (accepted.length > 0) {
      await appendAccountsEdits(db, key, { seq: head.seq, userId, at, edits: accepted });
      await changeAccounts(db, head, { seq }, at);
    }
    const own = new Set(edits.map(({ id }) => id));
    const changes = await accountsChangesSince(db, head.id, input.since);
    return success({
      v: 1 as const,
      seq,
      savedAt: at.toISOString(),
      status: head.status,
      results,
      others: changes.filter(({ editId }) => !own.has(editId)).map(asOthersSee),
      present: await touchAccountsPresence(db, key, { tab: input.tab, userId, cell: null }, at),
    });
  });
}

/** The parts of an id that the edge has let in. */
function partsOf(cell: CellId): AccountsCell {
  const parts = parseAccountsCell(cell);
  if (!parts) throw new RangeError(`no cell ${cell}`);
  return parts;
}
