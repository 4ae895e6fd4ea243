// 决算送审稿: what is frozen when accounts are submitted. Canonical JSON with a schema id; never migrated, only upcast when read.
import { z } from 'zod';
import type { NotChecked } from '../checks/rule';
import type { CellId } from '../evaluation/cells';
import { parseAccountsCell } from './cells';
import type { AccountsFinding } from './check-accounts';
import type { AccountsRecord } from './record';
import { TABLE_KINDS } from './tables';

/** entered: typed or imported; units: summed up from the units' approved accounts. */
export const ACCOUNTS_SOURCES = ['entered', 'units'] as const;
export type AccountsSource = (typeof ACCOUNTS_SOURCES)[number];

const finding: z.ZodType<AccountsFinding> = z.strictObject({
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'hint']),
  cell: z
    .string()
    .transform((text) => text as CellId)
    .nullable(),
  table: z.enum(TABLE_KINDS).nullable(),
  printed: z.string().nullable(),
  expected: z.string().nullable(),
  also: z.array(z.string()),
  message: z.string(),
  roundingOnly: z.boolean().exactOptional(),
  quote: z.string().exactOptional(),
  fill: z.literal(true).exactOptional(),
});

const notChecked: z.ZodType<NotChecked> = z.strictObject({ rule: z.string(), why: z.string() });

/** The schema of frozen accounts. */
export const accountsSnapshotSchema = z.strictObject({
  schema: z.literal('mingji.accounts/1'),
  accounts: z.uuid(),
  no: z.int().min(1),
  /** The sequence number that was frozen. */
  seq: z.int().min(0),
  submittedAt: z.iso.datetime(),
  submittedBy: z.string().nullable(),
  region: z.strictObject({ code: z.string(), name: z.string() }),
  body: z.strictObject({ code: z.string(), name: z.string(), kind: z.enum(['department', 'unit']) }),
  fiscalYear: z.int().min(1990).max(2100),
  moneyUnit: z.literal('万元'),
  source: z.enum(ACCOUNTS_SOURCES),
  /** The approved accounts that were summed up, in the order of the units' codes; empty when entered. */
  units: z.array(
    z.strictObject({
      code: z.string(),
      name: z.string(),
      snapshot: z.uuid(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
  /** Every cell that is not empty, as typed or summed up. */
  cells: z.record(
    z.string().refine((cell) => parseAccountsCell(cell) !== null),
    z.string().min(1),
  ),
  ruleSet: z.string(),
  findings: z.array(finding),
  notChecked: z.array(notChecked),
});
export type AccountsSnapshot = z.infer<typeof accountsSnapshotSchema>;

/** A stored snapshot's text as a value. @throws ZodError when it is none: frozen records are never wrong, so that is a bug. */
export function readAccountsSnapshot(content: string): AccountsSnapshot {
  return accountsSnapshotSchema.parse(JSON.parse(content));
}

/** The accounts as they were frozen. */
export function snapshotRecord({ fiscalYear, body, cells }: AccountsSnapshot): AccountsRecord {
  const entries = Object.entries(cells).map(([cell, text]) => [cell as CellId, text] as const);
  return { fiscalYear, bodyName: body.name, cells: new Map(entries) };
}
