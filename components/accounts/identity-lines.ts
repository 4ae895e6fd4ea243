// 表内合计 and 表间勾稽 of one table: which identities hold, and by how much the others are off.
import type { Book } from '@/lib/domain/accounts/book';
import type { Amount } from '@/lib/domain/accounts/reckoning';
import { type Sum, sumsOf } from '@/lib/domain/accounts/sums';
import type { TableKind } from '@/lib/domain/accounts/tables';
import type { Fen } from '@/lib/domain/amount';
import type { CellId } from '@/lib/domain/evaluation/cells';

/** A sum that does not come out. */
export interface OpenSum {
  readonly cell: CellId;
  readonly whole: Fen;
  readonly expected: Fen;
  /** whole − expected. */
  readonly difference: Fen;
  /** The parts' rounding can explain it (尾差). */
  readonly roundingOnly: boolean;
}

/** One identity with all its sums in this table. */
export interface IdentityLine {
  readonly id: string;
  readonly basis: string;
  /** How many sums come out. */
  readonly holding: number;
  readonly open: readonly OpenSum[];
}

/** The identities of one table. Those nobody typed a figure for are left out. */
export interface IdentityLines {
  readonly within: readonly IdentityLine[];
  readonly between: readonly IdentityLine[];
}

/** Half a step of the second decimal of 万元: what a printed figure can hide, in 分. */
const HALF_STEP = 5_000;

/** Gathers the sums that concern `kind`. Linear in the sums of the book. */
export function identityLines(book: Book<Amount>, kind: TableKind): IdentityLines {
  const within = new Map<string, { -readonly [K in keyof IdentityLine]: IdentityLine[K] }>();
  const between = new Map(within);
  for (const sum of sumsOf(book).sums) {
    const kinds = new Set([sum.whole, ...sum.plus, ...sum.minus].map(({ cell }) => cell.split('/', 2)[1]));
    if (!kinds.has(kind)) continue;
    const outcome = outcomeOf(sum);
    if (outcome === null) continue;
    const lines = kinds.size > 1 ? between : within;
    const name = `${sum.id} ${sum.basis}`;
    const line = lines.get(name) ?? { id: sum.id, basis: sum.basis, holding: 0, open: [] };
    if (outcome.difference === 0) line.holding += 1;
    else line.open = [...line.open, outcome];
    lines.set(name, line);
  }
  return { within: [...within.values()], between: [...between.values()] };
}

/** Null where there is nothing to compare: no part is known, or one of the figures cannot be read. */
function outcomeOf({ whole, plus, minus }: Sum<Amount>): OpenSum | null {
  const parts = [...plus, ...minus];
  if ([whole, ...parts].some(({ origin, fen }) => origin === 'typed' && fen === null)) return null;
  if (whole.fen === null && parts.every(({ fen }) => fen === null)) return null;
  const expected = (total(plus) - total(minus)) as Fen;
  const printed = whole.fen ?? (0 as Fen);
  const difference = (printed - expected) as Fen;
  return {
    cell: whole.cell,
    whole: printed,
    expected,
    difference,
    roundingOnly: difference !== 0 && Math.abs(difference) <= HALF_STEP * (parts.length + 1),
  };
}

function total(amounts: readonly Amount[]): number {
  return amounts.reduce((sum, { fen }) => sum + (fen ?? 0), 0);
}
