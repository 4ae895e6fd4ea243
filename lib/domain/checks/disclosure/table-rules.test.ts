// Every rule on tables and figures speaks when it should, in these very words, and stays silent when it should.
import { describe, expect, it } from 'vitest';
import { DISCLOSURE_RULES } from './all';
import { ENCLOSED_FORM_CASES } from './cases/enclosed-form.cases';
import { FACT_CASES } from './cases/fact.cases';
import { PART_CASES } from './cases/part.cases';
import { SUBJECT_SUM_CASES } from './cases/subject-sum.cases';
import { fact, put, type TableCase } from './cases/table-case';
import { TABLE_FRAME_CASES } from './cases/table-frame.cases';
import { TOTAL_CASES } from './cases/total.cases';
import { checkDisclosure, type SampleDisclosure, sampleDisclosure } from './sample-disclosure';
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
    const known = new Set(DISCLOSURE_RULES.map(({ id }) => id));
    for (const { silences } of TABLE_RULES) for (const id of silences) expect(known).toContain(id);
  });

  it.each([
    [
      'a table',
      (d: SampleDisclosure) => put(d, 'incomeExpenditureTotal', ['本年支出合计'], '761.34'),
      'FA-04',
    ],
    ['another table', (d: SampleDisclosure) => put(d, 'threePublic', ['金额', 6], '5.50'), 'FA-16'],
    ['a fact', (d: SampleDisclosure) => fact(d, 'procurement.total', 21), 'FA-30'],
  ])('speak for the words that agree with what %s should hold', (_, change, rule) => {
    const disclosure = sampleDisclosure();
    change(disclosure);
    const loudly = checkDisclosure(disclosure).findings.filter(({ severity }) => severity !== 'hint');
    expect(loudly.map((finding) => finding.rule)).toEqual([rule]);
    expect(loudly[0]?.also).toContain('FA-20');
  });

  it('find nothing in a disclosure that is right, with and without its words', () => {
    const disclosure = sampleDisclosure();
    expect(checkDisclosure(disclosure).findings).toEqual([]);
    expect(checkDisclosure({ ...disclosure, narrative: [] }).findings).toEqual([]);
  });
});
