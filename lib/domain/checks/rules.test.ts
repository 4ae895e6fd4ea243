// Every rule speaks when it should, in these very words, and stays silent when it should.
import { describe, expect, it } from 'vitest';
import { DEPARTURE_CASES } from './cases/departures.cases';
import { FORM_CASES } from './cases/form.cases';
import { GOAL_WEIGHT_CASES } from './cases/goal-weights.cases';
import { MONEY_CASES } from './cases/money.cases';
import { NAME_CASES } from './cases/names.cases';
import { RATE_CASES } from './cases/rates.cases';
import { NEAR_WORD_CASES } from './cases/near-words.cases';
import { REASON_CASES } from './cases/reason.cases';
import type { RuleCase } from './cases/rule-case';
import { SCORE_CASES } from './cases/score.cases';
import { TARGET_CASES } from './cases/targets.cases';
import { TEXT_CASES } from './cases/texts.cases';
import { VALUE_CASES } from './cases/values.cases';
import { TOLD_CASES } from './cases/told.cases';
import { WEIGHT_CASES } from './cases/weight.cases';
import { RULES } from './rules/all';
import { checkSample, sampleDocument } from './sample-document';

const CASES = [
  ...MONEY_CASES,
  ...WEIGHT_CASES,
  ...GOAL_WEIGHT_CASES,
  ...RATE_CASES,
  ...VALUE_CASES,
  ...DEPARTURE_CASES,
  ...FORM_CASES,
  ...SCORE_CASES,
  ...REASON_CASES,
  ...NAME_CASES,
  ...NEAR_WORD_CASES,
  ...TARGET_CASES,
  ...TEXT_CASES,
  ...TOLD_CASES,
];

function check({ change, working, stage, documentYear, template }: RuleCase) {
  const document = sampleDocument();
  change(document);
  return checkSample(document, working ? 'working' : 'printed', {
    ...(stage && { stage }),
    ...(documentYear !== undefined && { documentYear }),
    ...(template && { template }),
  });
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
    if (one.besides) expect(loud(findings)).toEqual([...one.besides].sort());
    expect(notChecked.find((entry) => entry.rule === rule)?.why).toEqual(one.why);
  });
});

describe('the list of rules', () => {
  it('has cases of speech and of silence for each', () => {
    const covered = CASES.filter(({ speaks, silent }) => speaks.length > 0 && silent.length > 0).map(
      ({ rule }) => rule,
    );
    expect(covered.toSorted()).toEqual(RULES.map(({ id }) => id).toSorted());
  });

  it('names only its own rules as giving way, and no rule twice', () => {
    const ids = RULES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { silences } of RULES) for (const id of silences) expect(ids).toContain(id);
  });

  it('finds nothing in a form that is right, printed or typed', () => {
    expect(checkSample(sampleDocument()).findings).toEqual([]);
    expect(checkSample(sampleDocument(), 'working').findings).toEqual([]);
  });
});
