// What check and score answer: the shape, the recomputed figures, the places in a disclosure.
import { describe, expect, it } from 'vitest';
import { kundulunRegion } from '@/prisma/demo/historic-2020';
import { NATIONAL_2020 } from '../template/national-2020';
import { evaluationSchema } from './evaluation';
import { findingsSchema, scoresSchema } from './findings';
import { checkDocument, scoreDocument } from './judge-document';
import { type InterchangeDocument, parseDocument } from './read-document';

const forms = (kundulunRegion.departments[0]?.projects ?? []).map(({ evaluation }) =>
  evaluationSchema.parse(evaluation),
);

function document(value: unknown): InterchangeDocument {
  const parsed = parseDocument(value);
  if (!parsed.ok) throw new RangeError(parsed.failure.join('\n'));
  return parsed.value;
}

/** The first form with some of its members replaced. */
function first(members: object): InterchangeDocument {
  return document({ ...forms[0], ...members });
}

describe('the figures of a form', () => {
  it('are recomputed beside what is printed', () => {
    expect(checkDocument(document(forms[0])).computed).toEqual({
      executionRate: 0.1,
      executionScore: 1,
      indicatorScore: 86,
      totalWeight: 100,
      totalPrinted: 95,
      total: 95,
      // 1.00 for execution; 10 each for the two rows that met 100 % and were given 9: 95 − 8 + 1 + 1.
      totalByRule: 89,
      grade: '优',
    });
  });

  it('carry more than four decimals of the rate, and no grade where the weights are 110', () => {
    expect(checkDocument(document(forms[1])).computed).toMatchObject({
      executionRate: 0.375556,
      executionScore: 3.76,
      totalWeight: 110,
      total: 96,
      grade: null,
    });
  });

  it('are null where nothing is scored or there is no budget', () => {
    expect(checkDocument(document({ schema: 'mingji.evaluation/1' })).computed).toEqual({
      executionRate: null,
      executionScore: null,
      indicatorScore: null,
      totalWeight: null,
      totalPrinted: null,
      total: null,
      totalByRule: null,
      grade: null,
    });
  });

  it('have a grade although rows share a merged score', () => {
    const rows = structuredClone(forms[8]?.indicators ?? []);
    Object.assign(rows[2] ?? {}, { merge: 'a', score: 20 });
    Object.assign(rows[3] ?? {}, { merge: 'a', score: null });
    expect(checkDocument(document({ ...forms[8], indicators: rows })).computed).toMatchObject({
      total: 98,
      grade: '优',
    });
  });
});

describe('the answer to check', () => {
  it('has the shape of the interchange format and counts what it lists', () => {
    for (const form of forms) {
      const answer = findingsSchema.parse(checkDocument(document(form)));
      const count = (severity: string) => answer.findings.filter((f) => f.severity === severity).length;
      expect(answer.summary).toEqual({
        error: count('error'),
        warning: count('warning'),
        hint: count('hint'),
        notChecked: answer.notChecked.length,
      });
      expect(answer.document).toEqual({ schema: 'mingji.evaluation/1', name: form.project?.name ?? null });
    }
  });

  it('stands on the template asked for', () => {
    const { notChecked } = checkDocument(first({ template: null }), NATIONAL_2020);
    // 年初预算数 is a column of that template alone.
    expect(notChecked).toContainEqual({ rule: 'SE-20', why: '没有同时填写年初预算数和全年预算数' });
  });

  it('names what it could not check', () => {
    const { notChecked, summary } = checkDocument(first({ total: { weight: 100 } }));
    const before = checkDocument(first({})).notChecked;
    const more = notChecked.filter(({ rule }) => before.every((entry) => entry.rule !== rule));
    expect(more).toEqual([{ rule: 'SE-07', why: '表中没有印总分' }]);
    // As the example of the format has it.
    expect(before).toContainEqual({ rule: 'SE-36', why: '没有上年度的自评表可比' });
    expect(summary.notChecked).toBe(notChecked.length);
  });
});

describe('a disclosure', () => {
  const disclosure = document({
    schema: 'mingji.disclosure/1',
    title: '某局 2020 年度部门决算公开',
    fiscalYear: 2020,
    tables: [
      { kind: 'threePublic', blocks: [{ columns: [], rows: [{ name: '合计', cells: ['1.00', null] }] }] },
    ],
    narrative: [{ id: '2.3.2', title: '项目绩效自评结果', text: null }],
    evaluations: [
      { ...forms[8], after: '2.3.2' },
      { ...forms[0], total: null },
      { ...forms[4], total: null },
    ],
  });

  it('is checked form by form, each at its place', () => {
    const answer = findingsSchema.parse(checkDocument(disclosure));
    expect(answer.document).toEqual({ schema: 'mingji.disclosure/1', name: '某局 2020 年度部门决算公开' });
    const scores = answer.findings.filter(({ rule }) => rule === 'SE-11' || rule === 'SE-26');
    expect(scores.map(({ rule, at }) => `${rule} ${at}`)).toEqual([
      'SE-26 evaluations[0].indicators[5].score',
      'SE-26 evaluations[0].indicators[8].score',
      'SE-11 evaluations[1].funds[0].score',
      'SE-26 evaluations[1].indicators[8].score',
      'SE-26 evaluations[2].indicators[1].score',
      'SE-26 evaluations[2].indicators[3].score',
      'SE-26 evaluations[2].indicators[8].score',
    ]);
  });

  it('says that its tables and words were not checked, and gathers the same reason of several forms', () => {
    const { notChecked } = checkDocument(disclosure);
    expect(notChecked).toContainEqual({
      rule: 'SE-07',
      why: 'evaluations[1]、evaluations[2]：表中没有印总分',
    });
    expect(notChecked.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['FA-03', 'FA-60', 'TX-07']));
  });

  it('is scored form by form', () => {
    const { computed } = scoresSchema.parse(scoreDocument(disclosure));
    expect('evaluations' in computed && computed.evaluations.map(({ total }) => total)).toEqual([
      98, 95, 96.5,
    ]);
  });
});

describe('the answer to score', () => {
  it('explains each score a rule can compute, and why it cannot', () => {
    const { explanations } = scoresSchema.parse(scoreDocument(document(forms[3])));
    expect(explanations[0]).toEqual({
      at: 'funds[0].score',
      printed: '7',
      expected: '3.47',
      text: '3.47 = 10 × 34.65%',
    });
    expect(explanations[1]).toMatchObject({ at: 'indicators[0].score', printed: '18', expected: null });
    expect(explanations[4]).toEqual({
      at: 'indicators[3].score',
      printed: '7',
      expected: '3.50',
      text: '3.5 = 10 × 35%',
    });
  });
});
