// The chain of a disclosing body's editions, over all its years: each link names the one before.

/** A link: its own hash, and the hash of the one before (null for the first). */
export interface ChainLink {
  readonly chain: string;
  readonly previous: string | null;
}

/** The links in order, and those that hang on nothing or stand beside another one: none in a whole chain. */
export function inChainOrder<L extends ChainLink>(
  links: readonly L[],
): { readonly ordered: readonly L[]; readonly loose: readonly L[] } {
  const byPrevious = new Map<string | null, L>();
  // The first of two that name the same one before counts; the other stays loose.
  for (const link of links) if (!byPrevious.has(link.previous)) byPrevious.set(link.previous, link);
  const ordered: L[] = [];
  let at: string | null = null;
  for (;;) {
    const next = byPrevious.get(at);
    if (next === undefined) break;
    byPrevious.delete(at);
    ordered.push(next);
    at = next.chain;
  }
  const found = new Set<L>(ordered);
  return { ordered, loose: links.filter((link) => !found.has(link)) };
}
