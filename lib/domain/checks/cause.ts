// One root cause, one finding: lets findings give way to those that name their cause. The same for cells and for paths.
import type { Finding, RuleFinding, RuleHead, Severity } from './rule';

/** How heavy a severity is; a lighter finding never swallows a heavier one. */
export const RANK: Record<Severity, number> = { error: 2, warning: 1, hint: 0 };

/** A finding on its way, with its rule. */
export interface Spoken<Where> {
  readonly rule: Pick<RuleHead, 'id' | 'silences'>;
  readonly finding: RuleFinding<Where>;
}

/** The findings that stand, in the order given; those that gave way are named in `also`. A lighter one never swallows a heavier. */
export function onePerCause<Where>(spoken: readonly Spoken<Where>[]): Finding<Where>[] {
  const byCause = new Map<Where, Spoken<Where>[]>();
  for (const one of spoken) {
    for (const cause of new Set(one.finding.causes ?? [one.finding.cell])) {
      const others = byCause.get(cause);
      if (others) others.push(one);
      else byCause.set(cause, [one]);
    }
  }
  const also = new Map(spoken.map((one) => [one, new Set<string>()]));
  const gone = new Set<Spoken<Where>>();
  for (const louder of spoken) {
    if (gone.has(louder) || louder.finding.roundingOnly) continue;
    for (const other of byCause.get(louder.finding.cell) ?? []) {
      if (gone.has(other) || !givesWay(other, louder)) continue;
      gone.add(other);
      const swallowed = also.get(louder);
      swallowed?.add(other.rule.id);
      for (const id of also.get(other) ?? []) swallowed?.add(id);
    }
  }
  return spoken.filter((one) => !gone.has(one)).map((one) => toFinding(one, also.get(one)));
}

function givesWay<Where>(other: Spoken<Where>, louder: Spoken<Where>): boolean {
  return (
    louder.rule.silences.includes(other.rule.id) &&
    RANK[louder.finding.severity] >= RANK[other.finding.severity]
  );
}

function toFinding<Where>(
  { rule, finding }: Spoken<Where>,
  also: ReadonlySet<string> = new Set(),
): Finding<Where> {
  const { severity, cell, printed, expected, message, roundingOnly, quote, fill } = finding;
  return {
    rule: rule.id,
    severity,
    cell,
    printed,
    expected,
    also: [...also].sort(),
    message,
    ...(roundingOnly && { roundingOnly }),
    ...(quote !== undefined && { quote }),
    ...(fill && { fill }),
  };
}
