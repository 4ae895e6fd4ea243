// The rules on text over the 2020 disclosure: what was found by hand, no more and no less, and nothing that is right.
import { describe, expect, it } from 'vitest';
import { NARRATIVE_RULES } from '@/lib/domain/checks/disclosure/narrative-rules';
import { disclosureSchema } from '@/lib/domain/interchange/disclosure';
import { checkDocument } from '@/lib/domain/interchange/judge-document';
import { kundulunRegion } from '@/prisma/demo/historic-2020';
import { EXPECTED_OF_TEXT, NOT_CHECKED_OF_TEXT } from './expected-narrative';
import { referenceNarrative } from '@/prisma/demo/historic/narrative';

const narrative = referenceNarrative();
const disclosure = disclosureSchema.parse({
  schema: 'mingji.disclosure/1',
  title: '包头市昆都仑区工业和信息化局2020年度部门决算公开',
  fiscalYear: 2020,
  moneyUnit: '万元',
  department: { name: '包头市昆都仑区工业和信息化局' },
  narrative,
  evaluations: kundulunRegion.departments[0]?.projects.map(({ evaluation }) => evaluation),
});
const OWN = new Set(NARRATIVE_RULES.map(({ id }) => id));
const { findings, notChecked } = checkDocument({ kind: 'disclosure', disclosure });
const own = findings.filter(({ rule }) => OWN.has(rule));

/** The id of the entry a path points into. */
function idOf(at: string): string {
  const index = /^narrative\[(\d+)\]/.exec(at)?.[1];
  return index === undefined ? at : (narrative[Number(index)]?.id ?? at);
}

describe('the text of the reference disclosure', () => {
  it('is told what was worked out by hand', () => {
    const said = own.map(({ rule, severity, at, printed, expected, also }) =>
      JSON.stringify([rule, severity, idOf(at), printed, expected, also]),
    );
    const hand = EXPECTED_OF_TEXT.map(([rule, severity, at, printed, expected, also = []]) =>
      JSON.stringify([rule, severity, at, printed, expected, also]),
    );
    expect(said.toSorted()).toEqual(hand.toSorted());
  });

  it('names what it could not be asked', () => {
    const rules = notChecked.map(({ rule }) => rule).filter((rule) => OWN.has(rule));
    expect(rules.toSorted()).toEqual([...NOT_CHECKED_OF_TEXT].toSorted());
  });

  it('is not blamed for what is right or mere rounding', () => {
    const messages = own.filter(({ severity }) => severity !== 'hint').map(({ message }) => message);
    for (const right of ['51.10%', '178.60%', '115.50%', '0.82', '1,894.68', '623.43', '26人', '95.08'])
      for (const message of messages) expect(message).not.toContain(right);
  });

  it('holds no phone number and no name of a person', () => {
    for (const { text } of narrative) expect(text ?? '').not.toMatch(/\d{7,}|联系人/);
  });
});
