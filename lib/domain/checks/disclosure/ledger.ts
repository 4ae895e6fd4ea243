// All sums of a disclosure at once: which do not come out, and which single cell is most likely at fault.
import type { Fen } from '../../amount';
import { type Sum, sumsOf } from '../../accounts/sums';
import { type AmountCell, type Expectation, tolerance } from './amount-cell';
import type { DisclosureContext } from './disclosure-rule';
import { factSums } from './fact-sums';
import { tablesView } from './tables-view';

/** What the sums of one rule come to. */
export interface Account {
  /** Cells at fault, with what they should hold. One entry per cell. */
  readonly wrong: readonly Expectation[];
  /** Differences that rounding can explain. */
  readonly rounded: readonly Expectation[];
  /** Why some or all of its sums could not be formed. */
  readonly gaps: readonly string[];
  /** How many sums were formed. */
  readonly formed: number;
}

const ledgers = new WeakMap<DisclosureContext, ReadonlyMap<string, Account>>();
const NOTHING: Account = { wrong: [], rounded: [], gaps: [], formed: 0 };

/** The account of one rule; all are drawn up together, once per check. */
export function accountOf(context: DisclosureContext, id: string): Account {
  const known = ledgers.get(context) ?? drawUp(context);
  ledgers.set(context, known);
  return known.get(id) ?? NOTHING;
}

/** A sum that does not come out: `off` is what the whole has too much. */
interface Broken {
  readonly sum: Sum<AmountCell>;
  readonly off: number;
}

interface Draft {
  readonly wrong: Map<AmountCell, Expectation>;
  readonly rounded: Map<AmountCell, Expectation>;
  readonly gaps: Set<string>;
  formed: number;
}

function drawUp(context: DisclosureContext): ReadonlyMap<string, Account> {
  const drafts = new Map<string, Draft>();
  const draftOf = (id: string): Draft => {
    const draft = drafts.get(id) ?? { wrong: new Map(), rounded: new Map(), gaps: new Set(), formed: 0 };
    drafts.set(id, draft);
    return draft;
  };
  const view = tablesView(context);
  const laid = sumsOf(view.book);
  const byTables = new Set(laid.sums.map(({ id }) => id));
  const sums = [...laid.sums, ...factSums(context).filter(({ id }) => !byTables.has(id))];
  const stated = new Set(sums.map(({ id }) => id));
  for (const { id, why, table, empty } of laid.gaps) {
    // An empty table is worth a word only to a rule that finds nothing else to add up.
    if (empty && stated.has(id)) continue;
    const reason = (table && view.absent.get(table)) ?? why;
    // Facts stand in where the tables are not there at all.
    if (!(stated.has(id) && !byTables.has(id))) draftOf(id).gaps.add(reason);
  }
  const { broken, holding } = weigh(sums, draftOf);
  const blame = blameOf(broken, holding);
  for (const one of broken) {
    const { sum } = one;
    const { wrong } = draftOf(sum.id);
    const expectation = blame(one);
    // A cell's own sum says more about it than a sum it is part of.
    if (!wrong.has(expectation.cell) || expectation.cell === sum.whole)
      wrong.set(expectation.cell, expectation);
  }
  return new Map(
    [...drafts].map(([id, { wrong, rounded, gaps, formed }]) => [
      id,
      { wrong: [...wrong.values()], rounded: [...rounded.values()], gaps: [...gaps], formed },
    ]),
  );
}

/** Forms every sum and sorts out those that come out, nearly come out, or do not. */
function weigh(
  sums: readonly Sum<AmountCell>[],
  draftOf: (id: string) => Draft,
): { readonly broken: readonly Broken[]; readonly holding: readonly Sum<AmountCell>[] } {
  const broken: Broken[] = [];
  const holding: Sum<AmountCell>[] = [];
  for (const sum of sums) {
    const draft = draftOf(sum.id);
    const cells = [sum.whole, ...sum.plus, ...sum.minus];
    const unreadable = cells.find(({ fen }) => fen === null);
    if (unreadable) {
      draft.gaps.add(`${unreadable.name()}“${unreadable.text}”不能读成金额`);
      continue;
    }
    draft.formed += 1;
    if (cells.every(({ blank }) => blank)) continue;
    const expected = total(sum.plus) - total(sum.minus);
    const off = (sum.whole.fen ?? 0) - expected;
    const addends = [...sum.plus, ...sum.minus].filter(({ blank }) => !blank).length;
    if (off === 0) holding.push(sum);
    else if (Math.abs(off) <= tolerance(addends, coarsest(cells))) {
      holding.push(sum);
      if (!draft.rounded.has(sum.whole))
        draft.rounded.set(sum.whole, { cell: sum.whole, expected: expected as Fen, basis: sum.basis });
    } else broken.push({ sum, off });
  }
  return { broken, holding };
}

function total(cells: readonly AmountCell[]): number {
  return cells.reduce((sum, { fen }) => sum + (fen ?? 0), 0);
}

function coarsest(cells: readonly AmountCell[]): AmountCell['unit'] {
  return cells.some(({ unit }) => unit === '万元') ? '万元' : '元';
}

/**
 * Who is at fault in a broken sum: the cell whose one correction mends the most broken sums and spoils the fewest that come
 * out. Where nothing tells the cells apart it is the whole. One choice is kept for all sums that it mends.
 */
function blameOf(
  broken: readonly Broken[],
  holding: readonly Sum<AmountCell>[],
): (one: Broken) => Expectation {
  const mends = new Map<AmountCell, Map<number, number>>();
  for (const one of broken) {
    for (const [cell, correction] of corrections(one)) {
      const byCorrection = mends.get(cell) ?? new Map<number, number>();
      byCorrection.set(correction, (byCorrection.get(correction) ?? 0) + 1);
      mends.set(cell, byCorrection);
    }
  }
  const spoils = new Map<AmountCell, number>();
  for (const { whole, plus, minus } of holding) {
    for (const cell of [whole, ...plus, ...minus]) {
      if (mends.has(cell)) spoils.set(cell, (spoils.get(cell) ?? 0) + 1);
    }
  }
  const blamed = new Set<AmountCell>();
  return (one) => {
    const { whole, basis } = one.sum;
    const scored = corrections(one).map(([cell, correction]) => ({
      cell,
      correction,
      score: (mends.get(cell)?.get(correction) ?? 0) - (spoils.get(cell) ?? 0),
    }));
    const most = Math.max(...scored.map(({ score }) => score));
    const likely = scored.filter(({ score }) => score === most);
    const [first = { cell: whole, correction: -one.off }] = likely;
    const named = { cell: whole, correction: -one.off };
    // Cells that mend this sum alone are all alike; cells that mend several are few, and any of them names the cause.
    const { cell, correction } =
      likely.find((candidate) => blamed.has(candidate.cell)) ??
      (likely.length === 1 || most > 1 ? first : named);
    blamed.add(cell);
    return {
      cell,
      expected: ((cell.fen ?? 0) + correction) as Fen,
      basis: cell === whole ? basis : `${whole.name()}推算`,
    };
  };
}

/** What each cell of a broken sum would have to change by to mend it, the whole first. */
function corrections({ sum, off }: Broken): (readonly [AmountCell, number])[] {
  return [
    [sum.whole, -off],
    ...sum.plus.map((cell) => [cell, off] as const),
    ...sum.minus.map((cell) => [cell, -off] as const),
  ];
}
