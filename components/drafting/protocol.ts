// The words between editor and server, version 1. A tab opened before an upgrade must still be understood: fields are only added.
import { z } from 'zod';
import type { CellId } from '@/lib/domain/evaluation/cells';
import type { Finding } from '@/lib/domain/checks/rule';

/** The version every body carries. */
export const PROTOCOL = 1;
/** More edits than this never travel in one request. */
export const MAX_EDITS = 200;
/** Names the person a request is meant for, so that a tab never saves under somebody who signed in later. */
export const USER_HEADER = 'x-mingji-user';

const editResultSchema = z.discriminatedUnion('outcome', [
  z.object({ id: z.string(), outcome: z.literal('saved') }),
  z.object({
    id: z.string(),
    outcome: z.literal('conflict'),
    current: z.string(),
    by: z.string(),
    at: z.string(),
  }),
  z.object({ id: z.string(), outcome: z.literal('refused'), reason: z.string() }),
]);
/** What became of one edit. */
export type EditResult = z.infer<typeof editResultSchema>;

/** A cell that somebody else saved. */
export interface OtherEdit {
  readonly seq: number;
  readonly cell: CellId;
  readonly text: string;
  readonly by: string;
  readonly at: string;
}

const presentSchema = z.object({ name: z.string(), tab: z.string(), cell: z.string().nullable() });
/** Somebody who has the same record open, and the cell the person is in. */
export interface Present {
  readonly name: string;
  readonly tab: string;
  readonly cell: CellId | null;
}

/** Answer of POST …/edits and GET …/changes (then `results` is absent); `cell` reads the cell ids of the record at hand. */
export const changesSchema = (cell: z.ZodType<CellId>) =>
  z.object({
    v: z.literal(PROTOCOL),
    seq: z.int(),
    savedAt: z.string().nullable(),
    status: z.string(),
    /** The version of the 年度表样 a form is on now; absent where there is none, and from servers that could not move forms. */
    template: z.string().optional(),
    results: z.array(editResultSchema).default([]),
    others: z.array(z.object({ seq: z.int(), cell, text: z.string(), by: z.string(), at: z.string() })),
    present: z.array(presentSchema),
  });
export interface Changes {
  readonly v: typeof PROTOCOL;
  readonly seq: number;
  readonly savedAt: string | null;
  readonly status: string;
  readonly template?: string | undefined;
  readonly results: readonly EditResult[];
  readonly others: readonly OtherEdit[];
  readonly present: readonly z.infer<typeof presentSchema>[];
}

/** A cell that stands in the way: a form names it, accounts say what is to be done. */
const missingSchema = z
  .object({ cell: z.string(), label: z.string().optional(), message: z.string().optional() })
  .transform(({ cell, label, message }) => ({ cell, label: label ?? message ?? '' }));

/** Body of every answer that is an error. */
export const errorSchema = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    missing: z.array(missingSchema).optional(),
    findings: z.array(z.unknown()).optional(),
    unexplained: z.array(z.unknown()).optional(),
  }),
});

/** Answer of POST …/submit. */
export const submittedSchema = z.object({
  snapshot: z.string(),
  no: z.int(),
  sha256: z.string(),
  at: z.string(),
});
export type Submitted = z.infer<typeof submittedSchema>;

/** What a refused submission names. */
export interface NotReady {
  readonly missing: readonly { readonly cell: string; readonly label: string }[];
  readonly findings: readonly Finding[];
  /** Warnings without an explanation of their present figures. */
  readonly unexplained: readonly Finding[];
}
