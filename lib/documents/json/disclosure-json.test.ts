// disclosure.json and the JSON Schemas: what is written is of the format, read by its own schema and by the one that is served.
import { expect, test } from 'vitest';
import { z } from 'zod';
import { composeDisclosure } from '@/lib/domain/disclosure/compose';
import { sampleInput } from '@/lib/domain/disclosure/sample-accounts';
import { publicDisclosure } from '@/lib/domain/disclosure/public-disclosure';
import { sampleDisclosure } from '@/lib/domain/checks/disclosure/sample-disclosure';
import { disclosureSchema } from '@/lib/domain/interchange/disclosure';
import { readDocument } from '@/lib/domain/interchange/read-document';
import { sampleDocument } from '@/testing/sample-disclosure';
import { renderDisclosureJson } from './disclosure-json';
import { schemaFiles } from './schemas';

const decoded = (bytes: Uint8Array) => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

/** The served schema of a format, read back as a schema. */
function served(path: string): z.ZodType {
  const file = schemaFiles().find((one) => one.path === path);
  if (!file) throw new Error(`no schema ${path}`);
  return z.fromJSONSchema(JSON.parse(decoded(file.bytes)));
}

const data = publicDisclosure(sampleDisclosure());
const document = { ...sampleDocument(), data };

test('writes the data of the document, whole, with a line end last', () => {
  const text = decoded(renderDisclosureJson(document));
  expect(text.endsWith('}\n')).toBe(true);
  expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(data)));
  expect(served('mingji.disclosure-1.schema.json').safeParse(JSON.parse(text)).error).toBeUndefined();
});

test('is the same bytes in whatever order the data was put together', () => {
  const turned = Object.fromEntries(Object.entries(data).reverse()) as typeof data;
  expect(decoded(renderDisclosureJson({ ...document, data: turned }))).toBe(
    decoded(renderDisclosureJson(document)),
  );
});

test('of a year without accounts, says whose it is, its text, and each project with money, score and grade', () => {
  const text = decoded(renderDisclosureJson(sampleDocument()));
  const written = disclosureSchema.parse(JSON.parse(text));
  expect(written).toMatchObject({
    fiscalYear: 2021,
    moneyUnit: '万元',
    department: { name: '示范区民政局' },
  });
  expect(written.narrative?.[0]).toMatchObject({ title: '一、总体情况' });
  expect(written.narrative?.[0]?.text).toContain('全年预算数合计 762.00 万元');
  expect(written.evaluations?.[1]).toMatchObject({
    project: { name: '高龄津贴发放项目' },
    funds: [{ budget: 312, executed: 309.84, rate: '99.31%' }],
    total: { score: 99.93, grade: '优' },
  });
  expect(written.tables).toBeUndefined();
});

test('what is written can be checked again', () => {
  for (const one of [document, sampleDocument()])
    expect(readDocument(decoded(renderDisclosureJson(one)))).toMatchObject({ ok: true });
});

test('the served schemas refuse what the format refuses', () => {
  const schema = served('mingji.disclosure-1.schema.json');
  expect(schema.safeParse({ schema: 'mingji.disclosure/1', unknown: 1 }).success).toBe(false);
  expect(schema.safeParse({ schema: 'other/1' }).success).toBe(false);
  expect(
    schema.safeParse({ schema: 'mingji.disclosure/1', contact: { person: '某某', phone: '1' } }).success,
  ).toBe(false);
  expect(
    schema.safeParse({ schema: 'mingji.disclosure/1', tables: [{ kind: 'income', no: 1 }] }).success,
  ).toBe(false);
  expect(
    served('mingji.evaluation-1.schema.json').safeParse({ schema: 'mingji.evaluation/1', funds: [] }).success,
  ).toBe(true);
});

test('a composed disclosure leaves as it was composed', () => {
  const composed = composeDisclosure(sampleInput());
  const text = decoded(renderDisclosureJson(composed.document));
  expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(composed.disclosure)));
  expect(served('mingji.disclosure-1.schema.json').safeParse(JSON.parse(text)).error).toBeUndefined();
});
