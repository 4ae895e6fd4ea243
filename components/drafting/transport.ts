// Carries the protocol over fetch. Every outcome is a value: an editor must never lose a text to an exception.
import type { z } from 'zod';
import type { Edit } from '@/lib/domain/evaluation/edits';
import type { CellId } from '@/lib/domain/evaluation/cells';
import type { Finding } from '@/lib/domain/checks/rule';
import {
  type Changes,
  changesSchema,
  errorSchema,
  type NotReady,
  PROTOCOL,
  type Submitted,
  submittedSchema,
  USER_HEADER,
} from './protocol';

/** What came of a request. */
export type Reply<T> =
  | { readonly kind: 'ok'; readonly value: T }
  /** No answer, or one that says "later": the request is repeated as it was. */
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'signedOut'; readonly message: string }
  | { readonly kind: 'tooLarge'; readonly message: string }
  | {
      readonly kind: 'refused';
      readonly status: number;
      readonly code: string;
      readonly message: string;
      readonly detail: NotReady;
    };

/** The editor's way to the server. */
export interface Transport {
  /** `keepalive` lets the request outlive the page; such a body must stay under 60 KB. */
  send(edits: readonly Edit[], since: number, keepalive?: boolean): Promise<Reply<Changes>>;
  changes(at: { since: number; cell: CellId | null }): Promise<Reply<Changes>>;
  submit(seq: number, submission: string): Promise<Reply<Submitted>>;
  /** `snapshot` is the one the person wants back. */
  withdraw(snapshot: string): Promise<Reply<unknown>>;
}

/** An answer that takes longer counts as none; the edits are sent again under the same ids. */
const PATIENCE_MS = 20_000;

/** Requests of one record under one address, each with an outcome. */
export interface Calls {
  ask<T>(path: string, init: RequestInit, schema: z.ZodType<T> | null): Promise<Reply<T>>;
  /** A body to be sent. */
  post(body: unknown, keepalive?: boolean): RequestInit;
}

/** Calls below `base`, made for the person the page was opened by. */
export function callsTo(base: string, userKey: string): Calls {
  return {
    ask: async <T>(path: string, init: RequestInit, schema: z.ZodType<T> | null): Promise<Reply<T>> => {
      let response: Response;
      let body: unknown;
      try {
        response = await fetch(`${base}${path}`, {
          ...init,
          credentials: 'same-origin',
          cache: 'no-store',
          // A redirect is the sign-in page of some proxy, never an answer of ours.
          redirect: 'manual',
          signal: init.keepalive ? null : AbortSignal.timeout(PATIENCE_MS),
          headers: { ...init.headers, [USER_HEADER]: userKey },
        });
        body = response.status === 204 ? null : await response.json();
      } catch {
        return { kind: 'unreachable' };
      }
      if (response.ok) {
        if (!schema) return { kind: 'ok', value: body as T };
        const parsed = schema.safeParse(body);
        return parsed.success ? { kind: 'ok', value: parsed.data } : { kind: 'unreachable' };
      }
      return refusal(response.status, body);
    },
    post: (body, keepalive = false) => ({
      method: 'POST',
      keepalive,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  };
}

/** The transport of the running product over these calls; `cells` reads the cell ids of the record. */
export function draftTransport({ ask, post }: Calls, tab: string, cells: z.ZodType<CellId>): Transport {
  const answer = changesSchema(cells);
  return {
    send: (edits, since, keepalive) =>
      ask('/edits', post({ v: PROTOCOL, since, tab, edits }, keepalive), answer),
    changes: ({ since, cell }) => {
      const query = new URLSearchParams({ since: String(since), tab });
      if (cell) query.set('cell', cell);
      return ask(`/changes?${query}`, { method: 'GET' }, answer);
    },
    submit: (seq, submission) => ask('/submit', post({ v: PROTOCOL, seq, submission }), submittedSchema),
    withdraw: (snapshot) => ask('/withdraw', post({ v: PROTOCOL, snapshot }), null),
  };
}

function refusal(status: number, body: unknown): Reply<never> {
  const parsed = errorSchema.safeParse(body);
  const error = parsed.success ? parsed.data.error : null;
  const message = error?.message ?? '';
  if (status === 401) return { kind: 'signedOut', message };
  if (status === 413) return { kind: 'tooLarge', message };
  // Without our own error body the answer comes from something in between: never give up a text for that.
  if (!error || status >= 500 || status === 408 || status === 429) return { kind: 'unreachable' };
  return {
    kind: 'refused',
    status,
    code: error.code,
    message,
    detail: {
      missing: error.missing ?? [],
      findings: (error.findings ?? []) as readonly Finding[],
      unexplained: (error.unexplained ?? []) as readonly Finding[],
    },
  };
}
