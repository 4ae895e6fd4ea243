// A form's way to the server: the protocol of drafts, and 审核说明 to warnings.
import { z } from 'zod';
import { PROTOCOL } from '@/components/drafting/protocol';
import { callsTo, draftTransport, type Reply, type Transport } from '@/components/drafting/transport';
import { cellIdSchema } from '@/lib/domain/evaluation/cells';

/** Answer of POST …/explain. */
const explainedSchema = z.object({ at: z.string() });

/** 审核说明 to a warning of these figures; an empty text takes it back. */
export interface Answer {
  readonly rule: string;
  readonly cell: string | null;
  readonly figures: string;
  readonly text: string;
}

/** What the editor of a form asks of the server. */
export interface FormTransport extends Transport {
  explain(answer: Answer): Promise<Reply<{ readonly at: string }>>;
}

/** The transport of the running product: `base` is /desk/api/evaluations/{id}. */
export function fetchTransport(
  base: string,
  { tab, userKey }: { readonly tab: string; readonly userKey: string },
): FormTransport {
  const calls = callsTo(base, userKey);
  return {
    ...draftTransport(calls, tab, cellIdSchema),
    explain: ({ rule, cell, figures, text }) =>
      calls.ask('/explain', calls.post({ v: PROTOCOL, rule, cell, figures, text }), explainedSchema),
  };
}
