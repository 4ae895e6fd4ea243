// The catalogue is whole: every id is one rule in one list, of its severity, explained, with cases in which it speaks and is silent.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BATCH_RULES } from './batch/all';
import { CATALOGUE, SCORING_RULES } from './catalogue';
import { DISCLOSURE_RULES } from './disclosure/all';
import type { RuleHead } from './rule';
import { RULES } from './rules/all';

const WRITTEN: readonly RuleHead[] = [...RULES, ...BATCH_RULES, ...DISCLOSURE_RULES];
const byId = new Map(WRITTEN.map((rule) => [rule.id, rule]));

/** Ids of the catalogue that no list holds yet. Whoever writes one takes it out; nothing is left when the catalogue is whole. */
const NOT_YET: readonly string[] = [];

interface Cases {
  readonly rule: string;
  readonly speaks: readonly unknown[];
  readonly silent: readonly unknown[];
}

const isCases = (value: unknown): value is Cases =>
  typeof value === 'object' && value !== null && 'rule' in value && 'speaks' in value && 'silent' in value;

/** The cases in every *.cases.ts of a folder, whatever the lists are called. */
async function casesIn(folder: string): Promise<Cases[]> {
  const files = readdirSync(new URL(folder, import.meta.url)).filter((name) => name.endsWith('.cases.ts'));
  const modules = await Promise.all(
    files.map((name) => import(new URL(`${folder}${name}`, import.meta.url).href)),
  );
  return modules.flatMap((module: object) => Object.values(module).flat().filter(isCases));
}

const cases = [...(await casesIn('./cases/')), ...(await casesIn('./disclosure/cases/'))];

/** Rules over several forms are tested in blocks of their own, one per rule. */
const batchBlocks = new Map(
  readFileSync(new URL('./batch/batch-rules.test.ts', import.meta.url), 'utf8')
    .split(/^describe\('/m)
    .map((block) => [block.slice(0, block.indexOf("'")), block]),
);

describe('the catalogue', () => {
  it('counts 75 of SE, 60 of FA and 7 of TX; SE-72 does not exist', () => {
    const ids = [...CATALOGUE.map(({ id }) => id), ...SCORING_RULES];
    const count = (family: string) => ids.filter((id) => id.startsWith(family)).length;
    expect([count('SE-'), count('FA-'), count('TX-')]).toEqual([75, 60, 7]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).not.toContain('SE-72');
    for (let n = 1; n <= 76; n++) if (n !== 72) expect(ids).toContain(`SE-${String(n).padStart(2, '0')}`);
  });

  it('has one rule for each id, and no rule beside it', () => {
    const missing = CATALOGUE.map(({ id }) => id).filter((id) => !byId.has(id));
    expect(missing).toEqual(NOT_YET);
    expect(byId.size, 'an id stands twice').toBe(WRITTEN.length);
    const known = new Set(CATALOGUE.map(({ id }) => id));
    expect([...byId.keys()].filter((id) => !known.has(id))).toEqual([]);
  });
});

describe.each(CATALOGUE.filter(({ id }) => byId.has(id)))('$id', ({ id, severity }) => {
  const rule = byId.get(id);

  it('has the severity of the catalogue', () => {
    expect(rule?.severity).toBe(severity);
  });

  it('says what it asks for, by an example wrong and right, and on what ground', () => {
    const { asks = '', wrong = '', right = '', basis = '' } = rule?.help ?? {};
    expect(basis).not.toBe('');
    for (const text of [rule?.title ?? '', asks, wrong, right]) {
      expect(text).toMatch(/[一-鿿]/);
      expect(text).not.toMatch(/[!！]|TODO/);
    }
    expect(wrong).not.toBe(right);
    expect(asks).toMatch(/。$/);
  });

  it('has cases in which it speaks and in which it is silent', () => {
    const own = cases.filter((one) => one.rule === id);
    const block = batchBlocks.get(id);
    const speaks = own.some(({ speaks: list }) => list.length > 0) || /\bit[^\n]*\('speaks/.test(block ?? '');
    const silent = own.some(({ silent: list }) => list.length > 0) || /'is silent/.test(block ?? '');
    expect({ speaks, silent }).toEqual({ speaks: true, silent: true });
  });

  it('gives way only to rules that exist', () => {
    for (const other of rule?.silences ?? []) expect(byId.has(other), `${id} silences ${other}`).toBe(true);
  });
});
