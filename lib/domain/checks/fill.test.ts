// 按计算结果填入: the value a finding offers, put into its cell, puts its rule to rest there.
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Form } from '../evaluation/form';
import { scoreForm } from '../evaluation/scoring';
import { evaluationSchema } from '../interchange/evaluation';
import { fromInterchange } from '../interchange/from-interchange';
import { templateOf } from '../interchange/recognise-template';
import type { RuleCases } from './cases/rule-case';
import type { CheckContext, Finding } from './rule';
import { runChecks } from './run';
import { sampleDocument } from './sample-document';

const isCases = (value: unknown): value is RuleCases =>
  typeof value === 'object' && value !== null && 'rule' in value && 'speaks' in value;

const folder = new URL('./cases/', import.meta.url);
const modules = await Promise.all(
  readdirSync(folder)
    .filter((name) => name.endsWith('.cases.ts'))
    .map((name) => import(new URL(name, folder).href)),
);
const spoken = modules
  .flatMap((module: object) => Object.values(module).flat().filter(isCases))
  .flatMap(({ rule, speaks }) => speaks.map((one) => ({ rule, ...one })));

/** The printed form of a case, and what is known beside it. */
function contextOf({ change, template: given }: (typeof spoken)[number]): CheckContext {
  const document = sampleDocument();
  change(document);
  const evaluation = evaluationSchema.parse(document);
  const template = given ?? templateOf(evaluation);
  if (!template) throw new RangeError(`no template ${evaluation.template}`);
  const { form, print } = fromInterchange(evaluation, template);
  return { form, print, scorecard: scoreForm(form) };
}

function filled(context: CheckContext, { cell, expected }: Finding): CheckContext {
  if (cell === null || expected === null) throw new RangeError('nothing to fill in, or nowhere');
  const form: Form = { ...context.form, cells: new Map([...context.form.cells, [cell, expected]]) };
  return { ...context, form, scorecard: scoreForm(form) };
}

const offers = spoken.flatMap((one) => {
  const context = contextOf(one);
  return runChecks(context)
    .findings.filter(({ fill }) => fill)
    .map((finding) => ({ of: `${finding.rule} in ${one.rule} ${one.name}`, context, finding }));
});

describe('a value that is offered', () => {
  it('comes from every rule that computes one', () => {
    expect([...new Set(offers.map(({ finding }) => finding.rule))].sort()).toEqual([
      'SE-05',
      'SE-06',
      'SE-07',
      'SE-10',
      'SE-11',
      'SE-12',
      'SE-15',
      'SE-22',
      'SE-23',
      'SE-26',
      'SE-28',
      'SE-41',
      'SE-46',
    ]);
  });

  it.each(offers)('settles $of', ({ context, finding }) => {
    const after = runChecks(filled(context, finding)).findings;
    expect(after.filter(({ rule, cell }) => rule === finding.rule && cell === finding.cell)).toEqual([]);
  });
});
