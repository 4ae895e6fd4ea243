// The rules on tables and figures over the 2020 disclosure: what was found by hand, no more and no less, and nothing that is right.
import { describe, expect, it } from 'vitest';
import { DISCLOSURE_RULES } from '@/lib/domain/checks/disclosure/all';
import { TABLE_RULES } from '@/lib/domain/checks/disclosure/table-rules';
import { checkDocument } from '@/lib/domain/interchange/judge-document';
import { EXPECTED_OF_NAMES } from './expected-names';
import { EXPECTED_OF_FIGURES, NOT_CHECKED_OF_FIGURES } from './expected-tables';
import { referenceDisclosure } from '@/prisma/demo/historic/disclosure';

const disclosure = referenceDisclosure();
const OWN = new Set(TABLE_RULES.map(({ id }) => id));
const { findings, notChecked } = checkDocument({ kind: 'disclosure', disclosure });

/** The id of the entry a path points into. */
function idOf(at: string): string {
  const index = /^narrative\[(\d+)\]/.exec(at)?.[1];
  return index === undefined ? at : (disclosure.narrative?.[Number(index)]?.id ?? at);
}

describe('the figures of the reference disclosure', () => {
  it('are told what was worked out by hand', () => {
    const said = findings
      .filter(({ rule }) => OWN.has(rule))
      .map(({ rule, severity, at, printed, expected, also }) =>
        JSON.stringify([rule, severity, idOf(at), printed, expected, also]),
      );
    const hand = EXPECTED_OF_FIGURES.map(([rule, severity, at, printed, expected, also = []]) =>
      JSON.stringify([rule, severity, at, printed, expected, also]),
    );
    expect(said.toSorted()).toEqual(hand.toSorted());
  });

  it('stand under headings and summaries whose names were compared by hand', () => {
    const said = findings
      .filter(({ rule }) => rule === 'SE-42' || rule === 'SE-66')
      .map(({ rule, severity, at, printed, expected, also }) =>
        JSON.stringify([rule, severity, idOf(at), printed, expected, also]),
      );
    const hand = EXPECTED_OF_NAMES.map(([rule, severity, at, printed, expected, also = []]) =>
      JSON.stringify([rule, severity, at, printed, expected, also]),
    );
    expect(said).toEqual(hand);
  });

  it('leave 875.26 万元, which no sum of the forms gives, to one finding', () => {
    const covered = findings.filter(({ message }) => message.includes('875.26'));
    expect(covered.map(({ rule, also }) => [rule, also])).toEqual([['SE-47', ['FA-39', 'FA-51']]]);
  });

  it('name what they could not be asked', () => {
    const rules = notChecked.map(({ rule }) => rule).filter((rule) => OWN.has(rule));
    expect(rules.toSorted()).toEqual([...NOT_CHECKED_OF_FIGURES].toSorted());
  });

  it('are not blamed for what is right or mere rounding, by no rule on a disclosure', () => {
    const all = new Set(DISCLOSURE_RULES.map(({ id }) => id));
    const loud = findings.filter(({ rule, severity }) => all.has(rule) && severity !== 'hint');
    for (const right of ['95.08', '115.50', '178.60', '51.10', '0.82', '1,894.68', '623.43', '26 人', '26人'])
      for (const { message } of loud) expect(message).not.toContain(right);
  });
});
