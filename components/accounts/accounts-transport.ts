// The way to the server for accounts: the protocol of drafts, and the decisions of finance.
import { PROTOCOL } from '@/components/drafting/protocol';
import { callsTo, draftTransport, type Reply, type Transport } from '@/components/drafting/transport';
import { accountsCellIdSchema } from '@/lib/domain/accounts/cells';

/** What finance, or the department itself, does with accounts beside filling them in. */
export type AccountsMove = 'return' | 'approve' | 'reopen' | 'source';

/** What the editor of accounts asks of the server. */
export interface AccountsTransport extends Transport {
  move(move: AccountsMove, body: object): Promise<Reply<unknown>>;
}

/** The address of a body's accounts of one year in the API. */
export function accountsApi(bodyId: string, fiscalYear: number): string {
  return `/desk/api/accounts/${bodyId}/${fiscalYear}`;
}

/** The transport of the running product. */
export function accountsTransport(base: string, tab: string, userKey: string): AccountsTransport {
  const calls = callsTo(base, userKey);
  return {
    ...draftTransport(calls, tab, accountsCellIdSchema),
    move: (move, body) => calls.ask(`/${move}`, calls.post({ v: PROTOCOL, ...body }), null),
  };
}
