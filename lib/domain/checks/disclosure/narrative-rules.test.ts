// Every rule on the text of a disclosure speaks when it should, in these very words, and stays silent when it should.
import { describe, expect, it } from 'vitest';
import type { PlacedFinding } from '../../interchange/findings';
import { AMOUNT_CASES } from './cases/amount.cases';
import { CHANGE_WORD_CASES } from './cases/change-word.cases';
import { OUTLINE_CASES } from './cases/outline.cases';
import { OVERVIEW_CASES } from './cases/overview.cases';
import { RATE_CASES } from './cases/rate.cases';
import type { TextCase } from './cases/text-case';
import { WORDING_CASES } from './cases/wording.cases';
import { NARRATIVE_RULES } from './narrative-rules';
import { checkDisclosure, sampleDisclosure } from './sample-disclosure';

const CASES = [
  ...AMOUNT_CASES,
  ...OVERVIEW_CASES,
  ...RATE_CASES,
  ...CHANGE_WORD_CASES,
  ...OUTLINE_CASES,
  ...WORDING_CASES,
];
const OWN = new Set(NARRATIVE_RULES.map(({ id }) => id));

function check({ change }: TextCase) {
  const document = sampleDisclosure();
  change(document);
  return checkDisclosure(document);
}

/** Rules on text that speak as error or warning, each once. */
function loud(findings: readonly PlacedFinding[], except: string): string[] {
  const others = findings.filter(
    ({ rule, severity }) => rule !== except && severity !== 'hint' && OWN.has(rule),
  );
  return [...new Set(others.map(({ rule }) => rule))].sort();
}

describe.each(CASES)('$rule', ({ rule, speaks, silent }) => {
  it.each(speaks)('speaks of $name', (one) => {
    const { findings } = check(one);
    const said = findings
      .filter((finding) => finding.rule === rule)
      .map(({ severity, at, printed, expected, also, message }) => ({
        rule,
        severity,
        at,
        printed,
        expected,
        also,
        message,
      }));
    expect(said).toEqual(one.says.map((words) => ({ severity: 'error', also: [], ...words, rule })));
    expect(loud(findings, rule), 'one cause, one finding').toEqual([...(one.besides ?? [])].sort());
  });

  it.each(silent)('is silent: $name', (one) => {
    const { findings, notChecked } = check(one);
    expect(findings.filter((finding) => finding.rule === rule)).toEqual([]);
    expect(loud(findings, rule)).toEqual([...(one.besides ?? [])].sort());
    if (one.why !== undefined) expect(notChecked.find((entry) => entry.rule === rule)?.why).toBe(one.why);
  });
});

describe('the list of rules on text', () => {
  it('has cases of speech and of silence for each', () => {
    const covered = CASES.filter(({ speaks, silent }) => speaks.length > 0 && silent.length > 0).map(
      ({ rule }) => rule,
    );
    expect(covered.toSorted()).toEqual([...OWN].toSorted());
  });

  it('quotes words that stand in the text', () => {
    const document = sampleDisclosure();
    for (const { speaks } of CASES) {
      for (const one of speaks) {
        const changed = structuredClone(document);
        one.change(changed);
        for (const { at, quote } of checkDisclosure(changed).findings) {
          const entry = /^narrative\[(\d+)\]\.text$/.exec(at);
          if (!entry || quote === undefined || quote === '') continue;
          const text = (changed.narrative[Number(entry[1])]?.text ?? '').replace(/\s+/g, '');
          expect(text).toContain(quote.replace(/\s+/g, ''));
        }
      }
    }
  });

  it('finds nothing in a disclosure that is right', () => {
    expect(checkDisclosure(sampleDisclosure()).findings).toEqual([]);
  });
});
