// Every rule on tables and figures speaks when it should, in these very words, and stays silent when it should.
import { describe, expect, it } from 'vitest';
import { ENCLOSED_FORM_CASES } from './cases/enclosed-form.cases';
import { FACT_CASES } from './cases/fact.cases';
import { PART_CASES } from './cases/part.cases';
import { SUBJECT_SUM_CASES } from './cases/subject-sum.cases';
import type { TableCase } from './cases/table-case';
import { TABLE_FRAME_CASES } from './cases/table-frame.cases';
import { TOTAL_CASES } from './cases/total.cases';
import { checkDisclosure, sampleDisclosure } from './sample-disclosure';
import { TABLE_RULES } from './table-rules';

const CASES = [
  ...TABLE_FRAME_CASES,
  ...SUBJECT_SUM_CASES,
  ...TOTAL_CASES,
  ...PART_CASES,
  ...FACT_CASES,
  ...ENCLOSED_FORM_CASES,
];
const OWN = new Set(TABLE_RULES.map(({ id }) => id));

/** The findings of these rules on the sample without its words, changed. */
function check({ change }: TableCase) {
  const disclosure = sampleDisclosure();
  disclosure.narrative = [];
  change(disclosure);
  const { findings, notChecked } = checkDisclosure(disclosure);
  return { findings: findings.filter(({ rule }) => OWN.has(rule)), notChecked };
}

/** Rules that speak as error or warning, each once. */
function loud(findings: ReturnType<typeof check>['findings']): string[] {
  return [...new Set(findings.filter(({ severity }) => severity !== 'hint').map(({ rule }) => rule))].sort();
}

describe.each(CASES)('$rule', ({ rule, speaks, silent }) => {
  it.each(speaks)('speaks of $name', (one) => {
    const { findings } = check(one);
    expect(findings.filter((finding) => finding.rule === rule)).toEqual(
      one.says.map((said) => ({ severity: 'error', also: [], ...said, rule })),
    );
    const others = loud(findings.filter((finding) => finding.rule !== rule));
    expect(others, 'one cause, one finding').toEqual([...(one.besides ?? [])].sort());
  });

  it.each(silent)('is silent: $name', (one) => {
    const { findings, notChecked } = check(one);
    expect(findings.filter((finding) => finding.rule === rule)).toEqual([]);
    expect(notChecked.find((entry) => entry.rule === rule)?.why).toEqual(one.why);
  });
});

describe('the rules on tables', () => {
  it('have cases of speech and of silence each', () => {
    const covered = CASES.filter(({ speaks, silent }) => speaks.length > 0 && silent.length > 0).map(
      ({ rule }) => rule,
    );
    expect(covered.toSorted()).toEqual(TABLE_RULES.map(({ id }) => id).toSorted());
  });

  it('name only rules that exist as giving way, and come once each', () => {
    const ids = TABLE_RULES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { silences } of TABLE_RULES) for (const id of silences) expect(ids).toContain(id);
  });

  it('find nothing in a disclosure that is right, with and without its words', () => {
    const disclosure = sampleDisclosure();
    expect(checkDisclosure(disclosure).findings).toEqual([]);
    expect(checkDisclosure({ ...disclosure, narrative: [] }).findings).toEqual([]);
  });
});
