// The figures and words beside the text (`facts` of the interchange format) of two editions, under the names clerks give them.
import { FACT_LISTS, FACTS } from '../interchange/facts';
import { type Change, replaced } from './change';
import type { DisclosureDocument } from './model';

/** Changed facts in the order of their list. */
export function changedFacts(before: DisclosureDocument, now: DisclosureDocument): Change[] {
  const [old, fresh] = [factsOf(before), factsOf(now)];
  return [...new Set([...fresh.keys(), ...old.keys()])].flatMap((name) => {
    const [from, to] = [old.get(name) ?? null, fresh.get(name) ?? null];
    return from === to ? [] : [replaced('fact', name, from, to)];
  });
}

/** Name → text; entries of lists are named by what they are about. */
function factsOf({ data }: DisclosureDocument): Map<string, string> {
  const facts = new Map<string, string>();
  const root: unknown = data?.facts ?? {};
  const put = (name: string, value: unknown) => {
    if (typeof value !== 'string' && typeof value !== 'number') return;
    let free = name;
    for (let n = 2; facts.has(free); n += 1) free = `${name}（${n}）`;
    facts.set(free, String(value));
  };
  for (const [key, { name }] of Object.entries(FACTS)) put(name, at(root, key));
  for (const [key, fields] of Object.entries(FACT_LISTS)) {
    const list = at(root, key);
    if (!Array.isArray(list)) continue;
    for (const [i, entry] of list.entries()) {
      const about = ['name', 'itemPrinted']
        .map((field) => at(entry, field))
        .find((word) => typeof word === 'string');
      for (const [field, head] of Object.entries(fields)) {
        put(`「${String(about ?? `第 ${i + 1} 项`)}」${head.name}`, at(entry, field));
      }
    }
  }
  return facts;
}

/** What stands at a path; undefined where nothing does. */
function at(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (inner, key) =>
        typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[key] : undefined,
      value,
    );
}
