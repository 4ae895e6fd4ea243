// Over every example that the rules are held to: what 按计算结果填入 offers puts its finding right, and a score makes no new mistake.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { RuleCase, RuleCases } from '@/lib/domain/checks/cases/rule-case';
import type { Finding } from '@/lib/domain/checks/rule';
import { runChecks } from '@/lib/domain/checks/run';
import { checkSample, sampleDocument } from '@/lib/domain/checks/sample-document';
import { applyText } from '@/lib/domain/evaluation/edits';
import type { Form } from '@/lib/domain/evaluation/form';
import { scoreForm } from '@/lib/domain/evaluation/scoring';
import { fillOf } from './fill';

const folder = join('lib', 'domain', 'checks', 'cases');
const OPEN = { editable: true, targetsLocked: false };

/** The examples of each rule on forms, from the lists its own tests use. */
async function examples(): Promise<readonly (readonly [string, RuleCase])[]> {
  const lists = await Promise.all(
    readdirSync(folder)
      .filter((file) => file.endsWith('.cases.ts'))
      .map((file) => import(join(process.cwd(), folder, file)) as Promise<Record<string, unknown>>),
  );
  return lists
    .flatMap((list) => Object.values(list))
    .filter((list): list is RuleCases[] => Array.isArray(list))
    .flat()
    .filter(({ speaks }) => speaks.length > 0 && 'change' in (speaks[0] ?? {}))
    .flatMap(({ rule, speaks }) => speaks.map((one) => [`${rule} ${one.name}`, one] as const));
}

const place = ({ rule, cell }: Finding) => `${rule} ${cell}`;

function judged(form: Form): { findings: readonly Finding[]; errors: ReadonlySet<string> } {
  const { findings } = runChecks({ form, scorecard: scoreForm(form) });
  return { findings, errors: new Set(findings.filter((one) => one.severity === 'error').map(place)) };
}

it('each offer puts its finding right', async () => {
  const offered = new Set<string>();
  for (const [name, { change }] of await examples()) {
    const document = sampleDocument();
    change(document);
    const { form } = checkSample(document, 'working');
    const before = judged(form);
    for (const finding of before.findings) {
      const text = fillOf({ form, scorecard: scoreForm(form) }, finding, OPEN);
      if (!text) continue;
      offered.add(finding.rule);
      const after = judged(applyText(form, ...text));
      expect([name, finding.message, after.findings.map(place)]).not.toEqual([
        name,
        finding.message,
        expect.arrayContaining([place(finding)]),
      ]);
      // A corrected total may show that the score beside it was wrong too; a corrected score shows nothing more.
      if (!text[0].endsWith('/score')) continue;
      const fresh = [...after.errors].filter((one) => !before.errors.has(one));
      expect([name, finding.message, fresh]).toEqual([name, finding.message, []]);
    }
  }
  expect(offered.size).toBeGreaterThan(0);
});
