// Reads single figures out of `facts`: value, printed precision, path. Keys and their kinds stand in facts.ts.
import { type MoneyUnit, normaliseDigits, parseScaled } from '../amount';
import type { Disclosure } from './disclosure';
import {
  FACT_LISTS,
  FACT_WORDS,
  FACTS,
  type FactItemKey,
  type FactKey,
  type FactKind,
  type FactListKey,
  type FactWordsKey,
} from './facts';
import { decimalsOfNumber, decimalsOfText, figureText } from './printed-value';

/** Which year's facts: those of the document, or `previous.facts`. */
export type FactYear = 'current' | 'previous';

/** One figure as it stands in the document. */
export interface Fact {
  /** Where it stands: `facts.overall.incomeTotal`. */
  readonly path: string;
  readonly name: string;
  readonly kind: FactKind;
  /** As printed where the document keeps the printed words beside it, else the figure as it stands. */
  readonly text: string;
  /** 分, 10^-6 percent, whole numbers, hundredths of points, the year; null for words and for what is no number. */
  readonly value: number | null;
  /** Decimals it is printed with. */
  readonly decimals: number;
}

/** One entry of a list with its figures by key; absent keys are not in it. */
export interface FactItem<L extends FactListKey> {
  readonly path: string;
  readonly figures: { readonly [K in FactItemKey<L>]?: Fact };
}

/** Decimals at which each kind is held as an integer; money depends on the document's unit. */
const SCALE: Record<Exclude<FactKind, 'money' | 'word'>, number> = {
  percent: 6,
  count: 0,
  score: 2,
  year: 0,
};
const MONEY_SCALE: Record<MoneyUnit, number> = { 万元: 6, 元: 2 };

/** The figure under `key`; null when the document gives none (missing, null, or an object where a figure belongs). */
export function factOf(disclosure: Disclosure, key: FactKey, of: FactYear = 'current'): Fact | null {
  const found = at(disclosure, key, of);
  return found && readFact(disclosure, FACTS[key], found, lastKey(key));
}

/** The entries of the list under `key`, in order; empty when there is none. */
export function factListOf<L extends FactListKey>(
  disclosure: Disclosure,
  key: L,
  of: FactYear = 'current',
): FactItem<L>[] {
  const found = at(disclosure, key, of);
  const entries = found?.parent[lastKey(key)];
  if (!found || !Array.isArray(entries)) return [];
  return entries.flatMap((entry: unknown, i) => {
    if (!isRecord(entry)) return [];
    const path = `${found.path}[${i}]`;
    const figures: Record<string, Fact> = {};
    for (const [name, head] of Object.entries(FACT_LISTS[key])) {
      const fact = readFact(disclosure, head, { parent: entry, path: `${path}.${name}` }, name);
      if (fact) figures[name] = fact;
    }
    // The keys written are exactly those of the list's own table.
    return [{ path, figures: figures as FactItem<L>['figures'] }];
  });
}

/** The words of a list of words, each with its path; empty when there is none. */
export function factWordsOf(
  disclosure: Disclosure,
  key: FactWordsKey,
): { readonly path: string; readonly name: string; readonly text: string }[] {
  const found = at(disclosure, key, 'current');
  const entries = found?.parent[lastKey(key)];
  if (!found || !Array.isArray(entries)) return [];
  return entries.flatMap((text: unknown, i) =>
    typeof text === 'string' ? [{ path: `${found.path}[${i}]`, name: FACT_WORDS[key], text }] : [],
  );
}

/** True when the document brings any facts at all. */
export function hasFacts(disclosure: Disclosure): boolean {
  return Object.keys(disclosure.facts ?? {}).length > 0;
}

interface Found {
  readonly parent: Readonly<Record<string, unknown>>;
  readonly path: string;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function lastKey(key: string): string {
  return key.slice(key.lastIndexOf('.') + 1);
}

/** The record that holds the key. Documents may keep 机关运行经费, 政府采购 and 国有资产 together under `other`, as they are printed. */
function at(disclosure: Disclosure, key: string, of: FactYear): Found | null {
  const facts = of === 'current' ? disclosure.facts : disclosure.previous?.facts;
  if (!facts) return null;
  const root = of === 'current' ? 'facts' : 'previous.facts';
  return walk(facts, root, key) ?? walk(facts, root, `other.${key}`);
}

function walk(facts: Readonly<Record<string, unknown>>, root: string, key: string): Found | null {
  const steps = key.split('.');
  let parent = facts;
  for (const step of steps.slice(0, -1)) {
    const next = Object.hasOwn(parent, step) ? parent[step] : undefined;
    if (!isRecord(next)) return null;
    parent = next;
  }
  return Object.hasOwn(parent, lastKey(key)) ? { parent, path: `${root}.${key}` } : null;
}

function readFact(
  disclosure: Disclosure,
  { kind, name }: { readonly kind: FactKind; readonly name: string },
  { parent, path }: Found,
  key: string,
): Fact | null {
  const raw = Object.hasOwn(parent, key) ? parent[key] : undefined;
  if (typeof raw !== 'number' && typeof raw !== 'string') return null;
  const standing = figureText(raw);
  if (kind === 'word') return { path, name, kind, text: standing, value: null, decimals: 0 };
  const unit = disclosure.moneyUnit ?? '万元';
  const number = bare(standing);
  const value = parseScaled(number, kind === 'money' ? MONEY_SCALE[unit] : SCALE[kind]);
  const printed = printedNumber(parent, key, value, kind === 'money' ? MONEY_SCALE[unit] : SCALE[kind]);
  const decimals =
    printed !== null
      ? decimalsOfText(printed)
      : typeof raw === 'number' && kind === 'money' && unit === '万元'
        ? decimalsOfNumber(raw)
        : decimalsOfText(number);
  return { path, name, kind, text: printed ?? standing, value, decimals };
}

/** A figure without its unit or sign of percent. */
function bare(text: string): string {
  return normaliseDigits(text)
    .replace(/\s+/g, '')
    .replace(/(?:万元|元|%|﹪|分|个|辆|人次?|批次?|台)$/, '');
}

/** The number inside the companion `…Printed`, where it is the same number. */
function printedNumber(
  parent: Readonly<Record<string, unknown>>,
  key: string,
  value: number | null,
  scale: number,
): string | null {
  if (value === null) return null;
  for (const companion of [`${key}Printed`, `${key.replace(/Percent$/, '')}Printed`]) {
    const words = Object.hasOwn(parent, companion) ? parent[companion] : undefined;
    if (typeof words !== 'string') continue;
    const number = /[+-]?\d[\d,]*(?:\.\d+)?/.exec(normaliseDigits(words).replace(/\s+/g, ''))?.[0];
    if (number !== undefined && Math.abs(parseScaled(number, scale) ?? Number.NaN) === Math.abs(value)) {
      return number;
    }
  }
  return null;
}
