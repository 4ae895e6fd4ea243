// The sample's tables through typing and printing: the same tables come out, and the rules have nothing to say.
import { expect, test } from 'vitest';
import { checkDisclosure, sampleDisclosure } from '../checks/disclosure/sample-disclosure';
import { printedTables } from './printed-tables';
import { sampleAccounts } from './sample-accounts';

test('a disclosure with these tables raises no error and no warning', () => {
  const findings = checkDisclosure({ ...sampleDisclosure(), tables: printedTables(sampleAccounts()) });
  expect(findings.findings.filter(({ severity }) => severity !== 'hint')).toEqual([]);
});

test('every figure comes out as it went in', () => {
  const figures = (tables: ReturnType<typeof printedTables>) =>
    tables
      .filter(({ state }) => state === 'filled')
      .map(({ kind, blocks }) => [
        kind,
        (blocks ?? []).map(({ rows }) => (rows ?? []).map(({ name, cells }) => [name, cells])),
      ]);
  expect(printedTables(sampleAccounts()).filter(({ state }) => state === 'none')).toHaveLength(1);
  expect(figures(printedTables(sampleAccounts()))).toEqual(figures(sampleDisclosure().tables));
});
