// A client of the editor's endpoint that types on and on, keeps what it was not told is saved, and sends it again.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Ledger, LedgerEdit } from './ledger';

/** As the editor waits: longer than a restart, shorter than a person's patience. */
const answerLimit = 10_000;
const pause = 50;

export interface ClientOptions {
  readonly url: string;
  readonly cookie: string;
  readonly name: string;
  readonly evaluation: string;
  /** Cells that no other client writes, with their texts now: `…/reason` takes words, `…/score` numbers. */
  readonly cells: readonly (readonly [cell: string, text: string])[];
  readonly ledger: Ledger;
}

/** Types until `stopped`, then goes on only until everything sent was answered, or `abandoned`. */
export async function typeOn(
  { url, cookie, name, evaluation, cells, ledger }: ClientOptions,
  signals: { readonly stopped: AbortSignal; readonly abandoned: AbortSignal },
): Promise<void> {
  const texts = new Map(cells);
  const names = [...texts.keys()];
  let since = 0;

  /** One request; true when every edit of it was answered "saved". */
  async function send(edits: readonly LedgerEdit[]): Promise<boolean> {
    const { kills } = ledger;
    ledger.inFlight += 1;
    try {
      const response = await fetch(`${url}/desk/api/evaluations/${evaluation}/edits`, {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/json' },
        body: JSON.stringify({
          v: 1,
          since,
          tab: name,
          edits: edits.map(({ id, cell, from, to }) => ({ id, cell, from, to })),
        }),
        signal: AbortSignal.any([signals.abandoned, AbortSignal.timeout(answerLimit)]),
      });
      const text = await response.text();
      if (response.status >= 500) {
        if (ledger.kills > kills) ledger.cutOff += 1;
        return false;
      }
      if (!response.ok) {
        ledger.faults.push(`${name}: ${response.status} ${text}`);
        return false;
      }
      const answer = JSON.parse(text) as { seq: number; results: { id: string; outcome: string }[] };
      since = Math.max(since, answer.seq);
      for (const edit of edits) {
        const outcome = answer.results.find((result) => result.id === edit.id)?.outcome;
        if (outcome === 'saved') ledger.acknowledge(edit, answer.seq);
        else ledger.faults.push(`${name}: ${outcome} ${edit.cell} from ${edit.from} to ${edit.to}: ${text}`);
      }
      return true;
    } catch {
      // No connection, or one that broke off: whether it was saved is not known.
      if (ledger.kills > kills) ledger.cutOff += 1;
      return false;
    } finally {
      ledger.inFlight -= 1;
    }
  }

  for (let batch = 1; !signals.stopped.aborted; batch += 1) {
    const edits = Array.from({ length: 1 + (batch % 4) }, (_, i) => {
      const cell = names[(batch + i) % names.length] ?? '';
      // Each differs from the one before: an edit that changes nothing leaves no trace in the journal.
      const to = cell.endsWith('/score')
        ? `${(batch + i) % 10}.${10 + (batch % 89)}`
        : `${name} 第 ${batch} 次第 ${i} 处`;
      const edit = ledger.add({ evaluation, cell, from: texts.get(cell) ?? '', to });
      texts.set(cell, to);
      return edit;
    });
    // Some leave twice at once, as from a page that sends its last words while it is closed.
    if (batch % 3 === 0) {
      ledger.repeated += 1;
      void send(edits);
    }
    while (!(await send(edits))) {
      if (signals.abandoned.aborted || ledger.faults.length > 20) return;
      await sleep(pause);
    }
    if (batch % 5 === 0) {
      ledger.repeated += 1;
      await send(edits);
    }
  }
}
